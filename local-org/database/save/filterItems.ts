import { sql, type RawBuilder } from 'kysely';
import type { FieldSchema, FilterItem } from '../../metadata/schema.ts';

/** What the filters of roll-ups and lookups compare: a column, and a value of the metadata or another column. */
export interface FilterOperand {
  readonly field: FieldSchema;
  readonly column: RawBuilder<unknown>;
}

/**
 * The condition that a filter item puts on a column. Text compares without case; several values stand between commas
 * and one of them is enough; an absent value is blank. Never unknown: a blank column fails or passes.
 * @throws Error naming the operation when it is none of the platform's
 */
export function filterCondition(
  item: FilterItem,
  operand: FilterOperand,
  other: RawBuilder<unknown> | undefined
): RawBuilder<boolean> {
  const values = other ? [other] : literals(item, operand.field);
  const some = (condition: (value: RawBuilder<unknown>) => RawBuilder<unknown>) =>
    sql<boolean>`COALESCE(${sql.join(values.map(condition), sql` OR `)}, false)`;
  const isText = comparesText(operand.field);
  const column = isText ? sql`lower(${operand.column})` : operand.column;
  const compared = (value: RawBuilder<unknown>) => (isText ? sql`lower(${value})` : value);
  const not = (condition: RawBuilder<boolean>) => sql<boolean>`NOT ${condition}`;
  const equals = some(value => sql`${column} IS NOT DISTINCT FROM ${compared(value)}`);
  const contains = some(value => sql`strpos(${column}, ${compared(value)}) > 0`);
  const includes = some(value => sql`${compared(value)} = ANY(string_to_array(${column}, ';'))`);
  switch (item.operation) {
    case 'equals':
      return equals;
    case 'notEqual':
      return not(equals);
    case 'lessThan':
      return some(value => sql`${column} < ${compared(value)}`);
    case 'greaterThan':
      return some(value => sql`${column} > ${compared(value)}`);
    case 'lessOrEqual':
      return some(value => sql`${column} <= ${compared(value)}`);
    case 'greaterOrEqual':
      return some(value => sql`${column} >= ${compared(value)}`);
    case 'contains':
      return contains;
    case 'notContain':
      return not(contains);
    case 'startsWith':
      return some(value => sql`starts_with(${column}, ${compared(value)})`);
    case 'includes':
      return includes;
    case 'excludes':
      return not(includes);
    default: {
      const { file, line, column: place } = item.position;
      throw new Error(
        `${file}:${line}:${place}: the filter operation ${item.operation} is not supported by the local org`
      );
    }
  }
}

/** The item's values as typed constants; one blank where there is none. */
function literals(item: FilterItem, field: FieldSchema): RawBuilder<unknown>[] {
  const texts = item.value === undefined || item.value.trim() === '' ? [null] : separate(item.value);
  return texts.map(text => sql`${constant(text, field)}`);
}

function separate(value: string): string[] {
  const parts = value.match(/"[^"]*"|[^,]+/g) ?? [];
  return parts.map(part => part.trim().replace(/^"(.*)"$/, '$1')).filter(part => part !== '');
}

/** How values of these types are written in SQL; all others are text. */
const databaseTypes: ReadonlyMap<string, string> = new Map([
  ['Number', 'numeric'],
  ['Currency', 'numeric'],
  ['Percent', 'numeric'],
  ['Checkbox', 'boolean'],
  ['Date', 'date'],
  ['DateTime', 'timestamptz'],
  ['Time', 'time']
]);

function databaseType(field: FieldSchema): string {
  const type = field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type;
  return databaseTypes.get(type) ?? 'text';
}

function constant(text: string | null, field: FieldSchema): RawBuilder<unknown> {
  const type = databaseType(field);
  if (type === 'boolean') return sql`${['true', '1'].includes((text ?? '').toLowerCase())}::boolean`;
  return sql`${text}::${sql.raw(type)}`;
}

/** Text compares without case; ids do not. */
function comparesText(field: FieldSchema): boolean {
  const isId = field.type === 'Id' || field.type === 'Lookup' || field.type === 'MasterDetail';
  return databaseType(field) === 'text' && !isId;
}
