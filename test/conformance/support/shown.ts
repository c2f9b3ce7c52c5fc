/**
 * What list views and reports of the package filter by, as conditions of SOQL, read from their XML: a client can ask so
 * of any org, and the local org runs no reports.
 */
import { hasField, kindOf, thePackage, type Part } from '../../package/packageModel.ts';
import { columnPath } from '../../package/reportTables.ts';
import { childrenOf, textOf, type Element } from '../../package/xml.ts';

const operators: Readonly<Record<string, string>> = { equals: '=', lessThan: '<', greaterThan: '>' };
/** The words of list views for standard fields that the package filters by. */
const listFields: Readonly<Record<string, string>> = {
  'OPPORTUNITY.CLOSED': 'IsClosed',
  'OPPORTUNITY.WON': 'IsWon'
};
/** What the parameter `open` of the report type Opportunity leaves in. */
const openParameter: Readonly<Record<string, readonly string[]>> = {
  all: [],
  open: ['IsClosed = false'],
  closedwon: ['IsWon = true']
};
const subject = thePackage();

/** The conditions of a list view of opportunities. @throws when a filter has no translation here */
export function listViewConditions(name: string): string {
  const view = named(subject.objects.get('Opportunity')?.listViews ?? [], name);
  return childrenOf(view.content, 'filters')
    .map(filter => {
      const field = textOf(filter, 'field') ?? '';
      return comparison(name, 'Opportunity', listFields[field] ?? field, textOf(filter, 'operation'), filter);
    })
    .join(' AND ');
}

/** The conditions of a report, over records of the object that it lists. @throws when a filter has no translation here */
export function reportConditions(name: string, object: string): string {
  const report = named(subject.reports, name);
  const frames = childrenOf(report.content, 'timeFrameFilter');
  if (frames.some(frame => textOf(frame, 'interval') !== 'INTERVAL_CUSTOM' || 'startDate' in frame))
    throw new Error(`${name} leaves out what lies outside a time: say what that is in SOQL.`);
  const open = childrenOf(report.content, 'params')
    .filter(parameter => textOf(parameter, 'name') === 'open')
    .flatMap(
      parameter => openParameter[textOf(parameter, 'value') ?? ''] ?? [`${name} has an unknown value`]
    );
  const filters = childrenOf(report.content, 'filter')
    .flatMap(filter => childrenOf(filter, 'criteriaItems'))
    .map(item => {
      const path = columnPath(subject, report, textOf(item, 'column') ?? '');
      return comparison(name, object, path, textOf(item, 'operator'), item);
    });
  return [...open, ...filters].join(' AND ');
}

function named(parts: readonly Part[], name: string): Part {
  const found = parts.find(part => part.name === name);
  if (!found) throw new Error(`The package has no ${name}.`);
  return found;
}

function comparison(
  where: string,
  object: string,
  path: string,
  operator: string | undefined,
  item: Element
): string {
  const symbol = operators[operator ?? ''];
  if (symbol === undefined) throw new Error(`${where} compares by ${operator}: say what that is in SOQL.`);
  return `${path} ${symbol} ${literal(object, path, textOf(item, 'value') ?? '')}`;
}

function literal(object: string, path: string, value: string): string {
  const field = subject.objects.get(object)?.fields.get(path);
  const kind = field && kindOf(field);
  if (kind === 'Checkbox' || path === 'IsWon' || path === 'IsClosed') return value === '1' ? 'true' : 'false';
  if (kind === 'Picklist' || kind === 'Text') return `'${value}'`;
  if (!hasField(subject, object, path)) throw new Error(`${object} has no field ${path}.`);
  return value;
}
