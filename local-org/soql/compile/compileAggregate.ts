import { sql, type RawBuilder } from 'kysely';
import { expressionKey } from '../check/checkAggregateQuery.ts';
import type { AggregateQuery, CheckedExpression, RowExpression } from '../check/checkedQuery.ts';
import type { QueryContext } from '../context.ts';
import { compileCondition, recordConditions, rowScope, type ConditionScope } from './compileCondition.ts';
import { compileCompared, compileExpression, compileOrder } from './compileExpression.ts';
import { page } from './compileRecords.ts';
import { aliases, Table } from './tables.ts';

/**
 * The statement that answers a query over groups, with the columns `c0`, `c1`, … in the query's order. An inner select gives every value over a
 * row a name; the outer one groups by those names.
 */
export function compileAggregate(
  query: AggregateQuery,
  context: QueryContext
): RawBuilder<Readonly<Record<string, unknown>>> {
  const nextAlias = aliases();
  const table = new Table(context, query.object, nextAlias);
  const inner = rowScope(context, table, nextAlias);
  const rowValues = new RowValues(table);
  const outer: ConditionScope = {
    context,
    nextAlias,
    value: expression => aggregated(expression, rowValues)
  };

  const groups = query.groupBy.map(group => rowValues.name(group));
  const columns = query.columns.map(
    (column, index) => sql`${aggregated(column.expression, rowValues)} AS ${sql.id(`c${index}`)}`
  );
  const having = query.having && sql` HAVING ${compileCondition(query.having, outer)}`;
  const order = query.orderBy.map(item => compileOrder(item, aggregated(item.expression, rowValues)));
  const conditions = recordConditions(query, table, inner);
  const where = conditions.length === 0 ? sql`` : sql` WHERE ${sql.join(conditions, sql` AND `)}`;
  const groupBy = groups.length === 0 ? sql`` : sql` GROUP BY ${sql.join(groups)}`;
  const orderBy = order.length === 0 ? sql`` : sql` ORDER BY ${sql.join(order)}`;
  return sql`SELECT ${sql.join(columns)} FROM (SELECT ${rowValues.selected()} FROM ${table.from()}${where}) AS records${groupBy}${having ?? sql``}${orderBy}${page(query)}`;
}

/** The values over a row that the groups need, each once under a name. */
class RowValues {
  private readonly table: Table;
  private readonly values = new Map<string, RawBuilder<unknown>>();
  constructor(table: Table) {
    this.table = table;
  }
  name(expression: RowExpression): RawBuilder<unknown> {
    return this.named(expressionKey(expression), () => compileExpression(expression, this.table));
  }
  /** What is summed up and compared of the expression: an amount as the org's currency has it. */
  compared(expression: RowExpression): RawBuilder<unknown> {
    if (!this.table.context.schema.currencies || expression.type !== 'currency') return this.name(expression);
    return this.named(`corporate ${expressionKey(expression)}`, () =>
      compileCompared(expression, this.table)
    );
  }
  private named(key: string, compile: () => RawBuilder<unknown>): RawBuilder<unknown> {
    if (!this.values.has(key)) this.values.set(key, compile());
    return sql`${sql.id(`v${[...this.values.keys()].indexOf(key)}`)}`;
  }
  selected(): RawBuilder<unknown> {
    const named = [...this.values.values()].map((value, index) => sql`${value} AS ${sql.id(`v${index}`)}`);
    return named.length === 0 ? sql`1` : sql.join(named);
  }
}

function aggregated(expression: CheckedExpression, rowValues: RowValues): RawBuilder<unknown> {
  if (expression.kind === 'label' || expression.kind === 'formatted')
    return rowValues.name(expression.argument);
  if (expression.kind !== 'aggregate') return rowValues.name(expression);
  const value = rowValues.compared(expression.argument);
  switch (expression.function) {
    case 'COUNT':
      return sql`count(${value})`;
    case 'COUNT_DISTINCT':
      return sql`count(DISTINCT ${value})`;
    case 'SUM':
      return sql`sum(${value})`;
    case 'AVG':
      return sql`avg(${value})`;
    case 'MIN':
      return sql`min(${value})`;
    case 'MAX':
      return sql`max(${value})`;
  }
}
