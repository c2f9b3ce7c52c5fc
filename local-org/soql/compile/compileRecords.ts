import { sql, type RawBuilder } from 'kysely';
import type { ParentStep, RecordQuery, RowExpression } from '../check/checkedQuery.ts';
import type { QueryContext } from '../context.ts';
import { compileCompared, compileExpression, compileOrder } from './compileExpression.ts';
import { recordConditions, rowScope } from './compileCondition.ts';
import { aliases, Table } from './tables.ts';

/** One column of the answer: a value, or the id of the parent at that path (of the record itself: an empty path). */
export type RecordColumn =
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly expression: RowExpression }
  | { readonly kind: 'id'; readonly path: readonly string[]; readonly steps: readonly ParentStep[] };

/** A statement whose rows have the columns `c0`, `c1`, …, in that order. */
export interface CompiledRecords {
  readonly columns: readonly RecordColumn[];
  readonly statement: RawBuilder<Readonly<Record<string, unknown>>>;
}

/** Which records of the query are wanted: all, those of these ids, or the children of these parents. */
export type Wanted =
  | { readonly kind: 'all' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'childrenOf'; readonly reference: string; readonly ids: readonly string[] };

/**
 * The statement that answers a query of records. Equal records come in the order of their ids, so that pages don't overlap.
 * Which records stand on a page is found first, by what they are filtered and sorted by alone, so that what is shown of their parents
 * is read for no others. Children come with `parent`, their parent's id, and `total`, how many of that parent's there are; `limit` and
 * `offset` are counted for each parent.
 */
export function compileRecords(query: RecordQuery, context: QueryContext, wanted: Wanted): CompiledRecords {
  const nextAlias = aliases();
  const table = new Table(context, query.object, nextAlias);
  const scope = rowScope(context, table, nextAlias);
  const columns = columnsOf(query);
  const selected = columns.map((column, index) => {
    const value =
      column.kind === 'id' ? table.parentId(column.steps) : compileExpression(column.expression, table);
    return sql`${value} AS ${sql.id(`c${index}`)}`;
  });
  const order = orderOf(query, table);
  const isPage = wanted.kind === 'all' && query.limit !== undefined && table.reachesParents;
  const conditions = isPage
    ? [sql<boolean>`${table.column('Id')} = ANY (ARRAY(${compileIds(query, context, nextAlias)}))`]
    : recordConditions(query, table, scope);
  if (wanted.kind === 'ids')
    conditions.push(sql<boolean>`${table.column('Id')} = ANY (${wanted.ids}::text[])`);
  if (wanted.kind === 'childrenOf') {
    const reference = table.column(wanted.reference);
    conditions.push(sql<boolean>`${reference} = ANY (${wanted.ids}::text[])`);
    selected.push(
      sql`${reference} AS "parent"`,
      sql`count(*) OVER (PARTITION BY ${reference}) AS "total"`,
      sql`row_number() OVER (PARTITION BY ${reference} ORDER BY ${order}) AS "position"`
    );
  }
  const where = conditions.length === 0 ? sql`` : sql` WHERE ${sql.join(conditions, sql` AND `)}`;
  const rows = sql`SELECT ${sql.join(selected)} FROM ${table.from()}${where}`;
  const statement =
    wanted.kind === 'childrenOf'
      ? childrenPage(rows, query)
      : sql<Readonly<Record<string, unknown>>>`${rows} ORDER BY ${order}${isPage ? sql`` : page(query)}`;
  return { columns, statement };
}

/** How many records there are, whatever `limit` and `offset` say. */
export function compileCount(
  query: Pick<RecordQuery, 'object' | 'mine' | 'where'>,
  context: QueryContext
): RawBuilder<{ readonly count: unknown }> {
  const nextAlias = aliases();
  const table = new Table(context, query.object, nextAlias);
  const conditions = recordConditions(query, table, rowScope(context, table, nextAlias));
  const where = conditions.length === 0 ? sql`` : sql` WHERE ${sql.join(conditions, sql` AND `)}`;
  return sql`SELECT count(*) AS "count" FROM ${table.from()}${where}`;
}

/** The ids of the query's records in its order. */
export function compileIds(
  query: RecordQuery,
  context: QueryContext,
  nextAlias = aliases()
): RawBuilder<{ readonly Id: string }> {
  const table = new Table(context, query.object, nextAlias);
  const order = orderOf(query, table);
  const conditions = recordConditions(query, table, rowScope(context, table, nextAlias));
  const where = conditions.length === 0 ? sql`` : sql` WHERE ${sql.join(conditions, sql` AND `)}`;
  return sql`SELECT ${table.column('Id')} AS "Id" FROM ${table.from()}${where} ORDER BY ${order}${page(query)}`;
}

/** The keys of the query's order over a table, the record's id last. */
export function orderOf(query: RecordQuery, table: Table): RawBuilder<unknown> {
  const keys = query.orderBy.map(order => {
    if (order.expression.kind === 'aggregate') throw new Error('Records have no aggregate to be sorted by');
    return compileOrder(order, compileCompared(order.expression, table));
  });
  return sql.join([...keys, sql`(${table.column('Id')})`]);
}

export function page(query: { readonly limit?: number; readonly offset?: number }): RawBuilder<unknown> {
  const limit = query.limit === undefined ? sql`` : sql` LIMIT ${query.limit}::bigint`;
  return query.offset === undefined ? limit : sql`${limit} OFFSET ${query.offset}::bigint`;
}

function childrenPage(
  rows: RawBuilder<unknown>,
  query: RecordQuery
): RawBuilder<Readonly<Record<string, unknown>>> {
  const offset = query.offset ?? 0;
  const limit = query.limit === undefined ? sql`` : sql` AND "position" <= ${offset + query.limit}::bigint`;
  return sql`SELECT * FROM (${rows}) AS children WHERE "position" > ${offset}::bigint${limit} ORDER BY "parent", "position"`;
}

function columnsOf(query: RecordQuery): RecordColumn[] {
  const columns = new Map<string, RecordColumn>([['', { kind: 'id', path: [], steps: [] }]]);
  query.values.forEach(({ path, expression }) => {
    const steps = expression.kind === 'field' && path.length > 1 ? expression.steps : [];
    steps.forEach((_, index) => {
      const parentPath = path.slice(0, index + 1);
      const key = `${parentPath.join('.')}.`;
      if (!columns.has(key))
        columns.set(key, { kind: 'id', path: parentPath, steps: steps.slice(0, index + 1) });
    });
    columns.set(path.join('.'), { kind: 'value', path, expression });
  });
  return [...columns.values()];
}
