import type { ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import type { Expression, Order, Query } from '../query.ts';
import { QueryError } from '../queryError.ts';
import { checkCondition } from './checkCondition.ts';
import type {
  AggregateQuery,
  CheckedCondition,
  CheckedExpression,
  CheckedOrder,
  CountQuery,
  RowExpression
} from './checkedQuery.ts';
import { checkExpression, checkRowExpression } from './checkExpression.ts';
import { refuseUse } from './checkValue.ts';

/** A query over groups: what is selected, sorted and compared must be grouped by or aggregated. */
export function checkAggregateQuery(
  query: Query,
  schema: OrgSchema,
  clauses: Omit<CountQuery, 'kind'>
): AggregateQuery {
  const { object } = clauses;
  const groupBy = query.groupBy.map(group => checkGroup(group, schema, object));
  const grouped = new Set(groupBy.map(expressionKey));
  const columns = columnsOf(query, schema, object);
  const aliases = new Map(columns.map(column => [column.name.toLowerCase(), column.expression]));
  columns.forEach(column => mustBeGrouped(column.expression, grouped));
  const having = query.having && checkCondition(schema, object, query.having, 'having');
  if (having) expressionsIn(having).forEach(expression => mustBeGrouped(expression, grouped));
  const orderBy = query.orderBy.map(order => checkOrder(order, schema, object, aliases));
  orderBy.forEach(order => mustBeGrouped(order.expression, grouped));
  return { kind: 'aggregate', ...clauses, columns, groupBy, orderBy, ...(having && { having }) };
}

/** Two expressions with one key give one value. */
export function expressionKey(expression: CheckedExpression): string {
  switch (expression.kind) {
    case 'field':
      return [...expression.steps.map(step => step.reference.apiName), expression.field.apiName].join('.');
    case 'datePart': {
      const argument = expressionKey(expression.argument);
      return `${expression.function}(${expression.inTimeZone ? `convertTimezone(${argument})` : argument})`;
    }
    case 'aggregate':
      return `${expression.function}(${expressionKey(expression.argument)})`;
    case 'label':
    case 'formatted':
      return `${expression.kind}(${expressionKey(expression.argument)})`;
  }
}

function checkGroup(group: Expression, schema: OrgSchema, object: ObjectSchema): RowExpression {
  const expression = checkRowExpression(schema, object, group);
  if (expression.kind === 'field') refuseUse(expression.field, expression.type, 'grouped');
  return expression;
}

function columnsOf(query: Query, schema: OrgSchema, object: ObjectSchema): AggregateQuery['columns'] {
  const names = new Set<string>();
  let unnamed = 0;
  return query.select.map(selection => {
    if (selection.kind !== 'expression') {
      throw new QueryError(
        'MALFORMED_QUERY',
        'Fields and aggregates alone can be selected in a query with GROUP BY'
      );
    }
    const expression = checkExpression(schema, object, selection.expression);
    const name =
      selection.alias ?? (expression.kind === 'field' ? expression.field.apiName : `expr${unnamed++}`);
    if (names.has(name.toLowerCase()))
      throw new QueryError('MALFORMED_QUERY', `duplicate alias: ${name}`, name);
    names.add(name.toLowerCase());
    return { name, expression };
  });
}

function mustBeGrouped(expression: CheckedExpression, grouped: ReadonlySet<string>): void {
  if (expression.kind === 'aggregate' || grouped.has(expressionKey(expression))) return;
  if (
    (expression.kind === 'label' || expression.kind === 'formatted') &&
    grouped.has(expressionKey(expression.argument))
  )
    return;
  const name = expression.kind === 'field' ? expression.field.apiName : expressionKey(expression);
  throw new QueryError('MALFORMED_QUERY', `Field must be grouped or aggregated: ${name}`, name);
}

function expressionsIn(condition: CheckedCondition): CheckedExpression[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands.flatMap(expressionsIn);
    case 'not':
      return expressionsIn(condition.operand);
    case 'comparison':
    case 'in':
    case 'includes':
    case 'semiJoin':
      return [condition.left];
  }
}

function checkOrder(
  order: Order,
  schema: OrgSchema,
  object: ObjectSchema,
  aliases: ReadonlyMap<string, CheckedExpression>
): CheckedOrder {
  const alias = order.expression.kind === 'field' ? order.expression.path.join('.').toLowerCase() : '';
  const expression = aliases.get(alias) ?? checkExpression(schema, object, order.expression);
  if (expression.kind === 'field') refuseUse(expression.field, expression.type, 'sorted');
  return { expression, descending: order.descending, nulls: order.nulls };
}
