import type { Package, Part } from './packageModel.ts';
import { childrenOf, textOf, type Element } from './xml.ts';

/** One table of a custom report type: its name as columns write it, and the object whose records it holds. */
interface ReportTable {
  readonly name: string;
  readonly object: string;
  /** Leads from a record of the report type's last table to this one's: `Deal_Qualification__r.`; empty for the last. */
  readonly pathFromLast: string;
}

/** The custom report type that a report is of; nothing for a standard one. */
export function reportTypeOf(subject: Package, report: Part): Part | undefined {
  const name = textOf(report.content, 'reportType') ?? '';
  return subject.reportTypes.find(type => `${type.name}__c` === name);
}

/** The tables of a custom report type from its base object down. @throws when a relationship of a join is of nothing */
export function tablesOf(subject: Package, type: Part): readonly ReportTable[] {
  const base = textOf(type.content, 'baseObject') ?? '';
  const tables: { name: string; object: string; up: string }[] = [{ name: base, object: base, up: '' }];
  for (let [join] = childrenOf(type.content, 'join'); join; [join] = childrenOf(join, 'join')) {
    const above = tables.at(-1);
    if (above) tables.push(joined(subject, type, above, join));
  }
  return tables.map(({ name, object }, place) => ({
    name,
    object,
    pathFromLast: tables
      .slice(place + 1)
      .reverse()
      .map(({ up }) => `${up}.`)
      .join('')
  }));
}

function joined(
  subject: Package,
  type: Part,
  above: { readonly name: string; readonly object: string },
  join: Element
): { name: string; object: string; up: string } {
  const relationship = textOf(join, 'relationship') ?? '';
  for (const { name: object, fields } of subject.objects.values()) {
    for (const field of fields.values()) {
      const leads = textOf(field.content, 'referenceTo') === above.object;
      if (leads && `${textOf(field.content, 'relationshipName')}__r` === relationship)
        return { name: `${above.name}.${relationship}`, object, up: field.name.replace(/__c$/, '__r') };
    }
  }
  throw new Error(`${type.name}: ${above.object} has no child relationship ${relationship}`);
}

/** The field that a column of a report names, as a path of SOQL from the object that the report lists. */
export function columnPath(subject: Package, report: Part, column: string): string {
  const type = reportTypeOf(subject, report);
  if (!type) return column.replace(/^Opportunity\./, '');
  const [name = '', field = ''] = column.split('$');
  const table = tablesOf(subject, type).find(each => each.name === name);
  if (!table) throw new Error(`${report.name}: ${type.name} has no table ${name}`);
  return `${table.pathFromLast}${field}`;
}
