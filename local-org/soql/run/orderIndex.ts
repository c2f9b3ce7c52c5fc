import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { RecordQuery } from '../check/checkedQuery.ts';
import { isText } from '../compile/compileExpression.ts';
import { orderOf } from '../compile/compileRecords.ts';
import { Table } from '../compile/tables.ts';
import type { QueryContext } from '../context.ts';

/** Tables with fewer bytes are sorted soon enough. */
const large = 8_000_000;
/** For so many milliseconds a table is taken to be as large as it was. */
const lookAgainAfter = 30_000;

interface SortedTable {
  isLarge: boolean;
  lookAgainAt: number;
  readonly orders: Map<string, Promise<void>>;
}
/** What is known of an org's tables while its schema stays; a schema that comes anew begins without these indexes. */
interface SortedTables {
  readonly schema: QueryContext['schema'];
  readonly tables: Map<string, SortedTable>;
}
const known = new WeakMap<QueryContext['db'], SortedTables>();

/**
 * Sees to it that a page of many records is found without sorting them all: an order that says nothing of parents, of the
 * clock or of who asks gets an index when it is first asked of a large table, and the planner its statistics.
 */
export async function prepareOrder(query: RecordQuery, context: QueryContext): Promise<void> {
  if (query.limit === undefined || context.db.isTransaction) return;
  // A long text doesn't fit into an index: it would refuse a save.
  const { orderBy } = query;
  if (orderBy.length === 0 || orderBy.some(({ expression }) => isText(expression.type))) return;
  const table = await tableOf(query.object.apiName, context);
  if (!table.isLarge) return;
  const order = orderWithinRow(query, context);
  if (order === undefined) return;
  const made = table.orders.get(order) ?? makeIndex(query.object.apiName, order, context);
  table.orders.set(order, made);
  try {
    await made;
  } catch (error) {
    table.orders.delete(order);
    throw error;
  }
}

async function tableOf(object: string, { db, schema }: QueryContext): Promise<SortedTable> {
  const found = known.get(db);
  const ofOrg = found?.schema === schema ? found : { schema, tables: new Map<string, SortedTable>() };
  known.set(db, ofOrg);
  const table = ofOrg.tables.get(object) ?? { isLarge: false, lookAgainAt: 0, orders: new Map() };
  ofOrg.tables.set(object, table);
  if (table.isLarge || table.lookAgainAt > Date.now()) return table;
  table.lookAgainAt = Date.now() + lookAgainAfter;
  const { rows } = await sql<{ isLarge: boolean }>`
    SELECT pg_relation_size(to_regclass(${`org."${object}"`})) >= ${large} AS "isLarge"`.execute(db);
  table.isLarge = rows[0]?.isLarge ?? false;
  return table;
}

/** The order over the columns of the table itself; nothing where it depends on more than the row. */
function orderWithinRow(query: RecordQuery, context: QueryContext): string | undefined {
  const table = new Table(context, query.object, () => query.object.apiName);
  const order = sql`${orderOf(query, table)}`.compile(context.db);
  return table.reachesOtherRows || order.parameters.length > 0 ? undefined : order.sql;
}

/** What the database says of an expression that it can't keep in an index: it is not immutable, or asks a query. */
const notIndexable: readonly unknown[] = ['42P17', '0A000'];
/** What it says when another process makes the same index at this moment. */
const isBeingMade: readonly unknown[] = ['23505', '42P07'];
const noReasonToFail: ReadonlySet<unknown> = new Set([...notIndexable, ...isBeingMade]);

async function makeIndex(object: string, order: string, { db }: QueryContext): Promise<void> {
  const name = `order.${createHash('sha256').update(`${object} ${order}`).digest('hex').slice(0, 16)}`;
  const table = sql.id('org', object);
  try {
    await sql`CREATE INDEX IF NOT EXISTS ${sql.id(name)} ON ${table} (${sql.raw(order)})`.execute(db);
  } catch (error) {
    if (error instanceof Error && 'code' in error && noReasonToFail.has(error.code)) return;
    throw error;
  }
  await sql`ANALYZE ${table}`.execute(db);
}
