/**
 * What list views and reports of the package filter by, as conditions of SOQL, read from their XML: a client can ask so
 * of any org, and the local org runs no reports.
 */
import { inject } from 'vitest';
import { hasField, kindOf, thePackage, type Part } from '../../package/packageModel.ts';
import { columnPath } from '../../package/reportTables.ts';
import { childrenOf, textOf, type Element } from '../../package/xml.ts';
import type { PersonaConnection } from './testOrg.ts';

const operators: Readonly<Record<string, string>> = {
  equals: '=',
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>='
};
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

/**
 * The conditions of a list view of opportunities, for a view of what is mine those of one user.
 * @throws when a filter has no translation here
 */
export function listViewConditions(name: string, userId?: string): string {
  const view = named(subject.objects.get('Opportunity')?.listViews ?? [], name);
  const isMine = textOf(view.content, 'filterScope') === 'Mine';
  if (isMine && userId === undefined) throw new Error(`${name} shows what is mine: say whose.`);
  const filters = childrenOf(view.content, 'filters').map(filter => {
    const field = textOf(filter, 'field') ?? '';
    return comparison(name, 'Opportunity', listFields[field] ?? field, textOf(filter, 'operation'), filter);
  });
  return [...(isMine ? [`OwnerId = '${userId}'`] : []), ...filters].join(' AND ');
}

interface ListPage {
  readonly views: readonly { readonly name: string; readonly where?: string }[];
}
/** The conditions with which the local org's own page of lists asks for the view; no other org has that page. */
export async function askedByThePage({ connection }: PersonaConnection, name: string): Promise<string[]> {
  if (inject('orgUrl') === '') return [];
  const page = await connection.requestGet<ListPage>(`${inject('orgUrl')}/local-org/list/Opportunity`);
  const view = page.views.find(each => each.name === name);
  if (view?.where === undefined) throw new Error(`The page of lists has no ${name}, or it shows every deal.`);
  return [view.where];
}

/** What a time frame leaves in, of the days of its column. */
const intervals: Readonly<Record<string, string>> = { INTERVAL_LAST90: 'LAST_N_DAYS:90' };

function timeFrame(report: Part, frame: Element): string[] {
  const [column, interval] = [textOf(frame, 'dateColumn') ?? '', textOf(frame, 'interval') ?? ''];
  if (interval === 'INTERVAL_CUSTOM' && !('startDate' in frame) && !('endDate' in frame)) return [];
  const days = intervals[interval];
  if (days === undefined)
    throw new Error(`${report.name} leaves out what lies outside a time: say what that is in SOQL.`);
  return [`${columnPath(subject, report, column)} = ${days}`];
}

/** The conditions of a report, over records of the object that it lists. @throws when a filter has no translation here */
export function reportConditions(name: string, object: string): string {
  const report = named(subject.reports, name);
  const frames = childrenOf(report.content, 'timeFrameFilter').flatMap(frame => timeFrame(report, frame));
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
  return [...frames, ...open, ...filters].join(' AND ');
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
  if (value === '') return 'null';
  const field = subject.objects.get(object)?.fields.get(path);
  const kind = field && kindOf(field);
  if (kind === 'Checkbox' || path === 'IsWon' || path === 'IsClosed') return value === '1' ? 'true' : 'false';
  if (kind === 'Picklist' || kind === 'Text') return `'${value}'`;
  if (!hasField(subject, object, path)) throw new Error(`${object} has no field ${path}.`);
  return value;
}
