import { sql, type RawBuilder } from 'kysely';
import { dayIn, type FormulaSession } from '../../formula/index.ts';
import type {
  CheckedCondition,
  CheckedExpression,
  CheckedSemiJoin,
  CheckedValue
} from '../check/checkedQuery.ts';
import type { ValueType } from '../check/valueType.ts';
import type { QueryContext } from '../context.ts';
import type { ComparisonOperator } from '../query.ts';
import { compileExpression, isText } from './compileExpression.ts';
import { dateRange } from './dateRange.ts';
import { Table } from './tables.ts';

type Value = RawBuilder<unknown>;
type Truth = RawBuilder<boolean>;

/** What a condition is compiled in: how an expression is written there, and where sub-selects take their aliases from. */
export interface ConditionScope {
  readonly context: QueryContext;
  readonly nextAlias: () => string;
  value(expression: CheckedExpression): Value;
}

/** The condition as SQL. SOQL knows only true and false: what compares with null is false, and NOT of it true. */
export function compileCondition(condition: CheckedCondition, scope: ConditionScope): Truth {
  switch (condition.kind) {
    case 'and':
      return sql`(${sql.join(
        condition.operands.map(operand => compileCondition(operand, scope)),
        sql` AND `
      )})`;
    case 'or':
      return sql`(${sql.join(
        condition.operands.map(operand => compileCondition(operand, scope)),
        sql` OR `
      )})`;
    case 'not':
      return sql`(${compileCondition(condition.operand, scope)} IS NOT TRUE)`;
    case 'comparison':
      return comparison(condition.left, condition.operator, condition.value, scope);
    case 'in':
      return membership(condition.left, condition.values, scope);
    case 'includes':
      return includes(scope.value(condition.left), condition.sets);
    case 'semiJoin':
      return sql`(${scope.value(condition.left)} IN (${semiJoin(condition.query, scope)}))`;
  }
}

function comparison(
  left: CheckedExpression,
  operator: ComparisonOperator,
  value: CheckedValue,
  scope: ConditionScope
): Truth {
  const column = scope.value(left);
  if (value.kind === 'null') {
    if (operator === '=') return sql`(${column} IS NULL)`;
    return operator === '!=' ? sql`(${column} IS NOT NULL)` : sql`false`;
  }
  if (value.kind === 'relativeDate')
    return compareWithSpan(column, operator, value, left.type, scope.context.formulaSession);
  const side = comparable(column, left);
  const other = comparable(parameter(value.value, left.type), left);
  switch (operator) {
    case '=':
      return sql`(${side} = ${other})`;
    case '!=':
      return sql`(${side} IS DISTINCT FROM ${other})`;
    case 'LIKE':
      return sql`(lower(${column}) LIKE lower(${closedPattern(String(value.value))}::text))`;
    case '<':
      return sql`(${side} < ${other})`;
    case '<=':
      return sql`(${side} <= ${other})`;
    case '>':
      return sql`(${side} > ${other})`;
    case '>=':
      return sql`(${side} >= ${other})`;
  }
}

/** Text compares without case, save in fields that are declared case-sensitive. */
function comparable(value: Value, expression: CheckedExpression): Value {
  if (!isText(expression.type)) return value;
  const exact =
    expression.kind === 'field' && 'caseSensitive' in expression.field && expression.field.caseSensitive;
  return exact ? value : sql`lower(${value})`;
}

/** Values travel as text and take their type in the statement, so that every driver writes them alike. */
function parameter(value: string | boolean, type: ValueType): Value {
  return cast(sql`${String(value)}::text`, type);
}

/** A pattern that ends in a lone backslash means that backslash. */
function closedPattern(pattern: string): string {
  const trailing = /\\*$/.exec(pattern)?.[0].length ?? 0;
  return trailing % 2 === 1 ? `${pattern}\\` : pattern;
}

function compareWithSpan(
  column: Value,
  operator: ComparisonOperator,
  value: Extract<CheckedValue, { kind: 'relativeDate' }>,
  type: ValueType,
  { now, timeZone }: FormulaSession
): Truth {
  const days = dateRange(value.name, value.count, dayIn(timeZone, now));
  const moment = (day: string) =>
    type === 'date' ? parameter(day, type) : sql`(${day}::timestamp AT TIME ZONE ${timeZone}::text)`;
  const from = moment(days.from);
  const to = moment(days.to);
  switch (operator) {
    case '=':
      return sql`(${column} >= ${from} AND ${column} < ${to})`;
    case '!=':
      return sql`((${column} >= ${from} AND ${column} < ${to}) IS NOT TRUE)`;
    case '<':
      return sql`(${column} < ${from})`;
    case '<=':
      return sql`(${column} < ${to})`;
    case '>':
      return sql`(${column} >= ${to})`;
    case '>=':
      return sql`(${column} >= ${from})`;
    case 'LIKE':
      return sql`false`;
  }
}

function membership(left: CheckedExpression, values: readonly CheckedValue[], scope: ConditionScope): Truth {
  const column = scope.value(left);
  const known = values.flatMap(value => (value.kind === 'value' ? [value.value] : []));
  const choices = values.flatMap(value =>
    value.kind === 'value' ? [] : [comparison(left, '=', value, scope)]
  );
  if (known.length > 0) {
    const list = sql`unnest(${known.map(String)}::text[]) AS listed`;
    const item = comparable(cast(sql`listed`, left.type), left);
    choices.push(sql`(${comparable(column, left)} = ANY (ARRAY(SELECT ${item} FROM ${list})))`);
  }
  return choices.length === 0 ? sql`false` : sql`(${sql.join(choices, sql` OR `)})`;
}

function cast(value: Value, type: ValueType): Value {
  switch (type) {
    case 'integer':
    case 'number':
    case 'currency':
    case 'percent':
      return sql`${value}::numeric`;
    case 'boolean':
    case 'date':
    case 'time':
      return sql`${value}::${sql.raw(type)}`;
    case 'dateTime':
      return sql`${value}::timestamptz`;
    case 'id':
    case 'text':
    case 'longText':
    case 'picklist':
    case 'multipicklist':
      return value;
  }
}

/** Any of the sets is wholly among the chosen values. */
function includes(column: Value, sets: readonly (readonly string[])[]): Truth {
  const chosen = sql`string_to_array(lower(${column}), ';')`;
  const among = sets.map(set => sql`${chosen} @> string_to_array(lower(${set.join(';')}::text), ';')`);
  return among.length === 0 ? sql`false` : sql`(${sql.join(among, sql` OR `)})`;
}

function semiJoin(query: CheckedSemiJoin, outer: ConditionScope): Value {
  const table = new Table(outer.context, query.object, outer.nextAlias);
  const field = table.value(query.field);
  const scope = rowScope(outer.context, table, outer.nextAlias);
  const conditions = [sql<boolean>`${field} IS NOT NULL`, ...recordConditions(query, table, scope)];
  return sql`SELECT ${field} FROM ${table.from()} WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** What the rows must meet: readable for the asker, the asker's own where asked, and the query's condition. */
export function recordConditions(
  query: { readonly mine: boolean; readonly where?: CheckedCondition },
  table: Table,
  scope: ConditionScope
): Truth[] {
  const readable = table.readable();
  return [
    ...(readable ? [readable] : []),
    ...(query.mine ? [sql<boolean>`${table.column('OwnerId')} = ${scope.context.userId}::text`] : []),
    ...(query.where ? [compileCondition(query.where, scope)] : [])
  ];
}

/** Conditions over the rows of a table. */
export function rowScope(context: QueryContext, table: Table, nextAlias: () => string): ConditionScope {
  return {
    context,
    nextAlias,
    value: expression => {
      if (expression.kind === 'aggregate') throw new Error('An aggregate has no value over one row');
      return compileExpression(expression, table);
    }
  };
}
