import { sql, type RawBuilder } from 'kysely';
import type { CheckedOrder, FieldExpression, RowExpression } from '../check/checkedQuery.ts';
import type { ValueType } from '../check/valueType.ts';
import type { Table } from './tables.ts';

/** The value of an expression over a row. What FORMAT() writes is written from the plain value when it is read. */
export function compileExpression(expression: RowExpression, table: Table): RawBuilder<unknown> {
  switch (expression.kind) {
    case 'field':
      return table.value(expression);
    case 'formatted':
      return table.value(expression.argument);
    case 'label':
      return labelOf(expression.argument, table);
    case 'datePart':
      return datePart(expression, table);
  }
}

/** What is sorted and summed up by in place of the value: of an amount what it comes to in the org's currency. */
export function compileCompared(expression: RowExpression, table: Table): RawBuilder<unknown> {
  return expression.kind === 'field' ? table.comparedValue(expression) : compileExpression(expression, table);
}

function labelOf({ field, ...expression }: FieldExpression, table: Table): RawBuilder<unknown> {
  const value = table.value({ ...expression, field });
  if (field.type !== 'Picklist' || field.values.length === 0) return value;
  const cases = field.values.map(item => sql`WHEN ${item.fullName}::text THEN ${item.label}::text`);
  return sql`CASE ${value} ${sql.join(cases, sql` `)} ELSE ${value} END`;
}

function datePart(
  { function: name, argument, inTimeZone }: Extract<RowExpression, { kind: 'datePart' }>,
  table: Table
): RawBuilder<unknown> {
  const value = table.value(argument);
  const zone = inTimeZone ? table.context.formulaSession.timeZone : 'UTC';
  const day = argument.type === 'dateTime' ? sql`(${value} AT TIME ZONE ${sql.lit(zone)})` : value;
  switch (name) {
    case 'CALENDAR_MONTH':
    case 'FISCAL_MONTH':
      return sql`extract(month FROM ${day})`;
    case 'CALENDAR_QUARTER':
    case 'FISCAL_QUARTER':
      return sql`extract(quarter FROM ${day})`;
    case 'CALENDAR_YEAR':
    case 'FISCAL_YEAR':
      return sql`extract(year FROM ${day})`;
    case 'DAY_IN_MONTH':
      return sql`extract(day FROM ${day})`;
    case 'DAY_IN_WEEK':
      return sql`(extract(dow FROM ${day}) + 1)`;
    case 'DAY_IN_YEAR':
      return sql`extract(doy FROM ${day})`;
    case 'DAY_ONLY':
      return sql`${day}::date`;
    case 'HOUR_IN_DAY':
      return sql`extract(hour FROM ${day})`;
    case 'WEEK_IN_MONTH':
      return sql`ceil(extract(day FROM ${day}) / 7)`;
    case 'WEEK_IN_YEAR':
      return sql`ceil(extract(doy FROM ${day}) / 7)`;
  }
}

/** `(value) DESC NULLS LAST`, as an index writes it, too: text regardless of case, picklists in the order of their values. */
export function compileOrder(order: CheckedOrder, value: RawBuilder<unknown>): RawBuilder<unknown> {
  const direction = order.descending ? sql`DESC` : sql`ASC`;
  const nulls = order.nulls === 'first' ? sql`NULLS FIRST` : sql`NULLS LAST`;
  return sql`(${orderKey(order.expression, value)}) ${direction} ${nulls}`;
}

function orderKey(expression: CheckedOrder['expression'], value: RawBuilder<unknown>): RawBuilder<unknown> {
  if (expression.kind === 'field' && expression.field.type === 'Picklist') {
    const values = expression.field.values.map(item => item.fullName);
    const last = values.length + 1;
    return sql`CASE WHEN ${value} IS NULL THEN NULL ELSE coalesce(array_position(${values}::text[], ${value}), ${last}) END`;
  }
  return isText(expression.type) ? sql`lower(${value})` : value;
}

export function isText(type: ValueType): boolean {
  return type === 'text' || type === 'longText' || type === 'picklist' || type === 'multipicklist';
}
