import type { AggregateQuery, CheckedQuery, RecordQuery, SelectedChildren } from '../check/checkedQuery.ts';
import { compileAggregate } from '../compile/compileAggregate.ts';
import { compileCount, compileRecords, type Wanted } from '../compile/compileRecords.ts';
import type { QueryContext } from '../context.ts';
import { prepareOrder } from './orderIndex.ts';
import { readRecord, readValue } from './readRow.ts';
import type { QueriedChildren, QueriedRecord, RecordValue } from './record.ts';

/** The answer to a query. `totalSize` of a `SELECT COUNT()` is the count, without records. */
export interface QueryAnswer {
  readonly totalSize: number;
  readonly records: readonly QueriedRecord[];
}

/** Answers a checked query: one statement, and one more for each relationship to children. */
export async function runQuery(query: CheckedQuery, context: QueryContext): Promise<QueryAnswer> {
  switch (query.kind) {
    case 'count': {
      const count = await runCount(query, context);
      const rest = Math.max(0, count - (query.offset ?? 0));
      return { totalSize: Math.min(rest, query.limit ?? rest), records: [] };
    }
    case 'aggregate': {
      const records = await runAggregate(query, context);
      return { totalSize: records.length, records };
    }
    case 'records': {
      await prepareOrder(query, context);
      const records = await runRecords(query, context, { kind: 'all' });
      return { totalSize: records.length, records };
    }
  }
}

/** How many records match, whatever the limit. */
export async function runCount(
  query: Pick<RecordQuery, 'object' | 'mine' | 'where'>,
  context: QueryContext
): Promise<number> {
  const { rows } = await compileCount(query, context).execute(context.db);
  return Number(rows[0]?.count ?? 0);
}

async function runAggregate(query: AggregateQuery, context: QueryContext): Promise<QueriedRecord[]> {
  const { rows } = await compileAggregate(query, context).execute(context.db);
  return rows.map(row => ({
    kind: 'record',
    object: 'AggregateResult',
    id: null,
    values: new Map<string, RecordValue>(
      query.columns.map((column, index) => [
        column.name,
        readValue(row[`c${index}`], column.expression, context.display)
      ])
    )
  }));
}

/** The wanted records of the query with their children. */
export async function runRecords(
  query: RecordQuery,
  context: QueryContext,
  wanted: Extract<Wanted, { kind: 'all' | 'ids' }>
): Promise<QueriedRecord[]> {
  const compiled = compileRecords(query, context, wanted);
  const { rows } = await compiled.statement.execute(context.db);
  const records = rows.map(row => readRecord(row, compiled.columns, query.object.apiName, context));
  for (const children of query.children) await addChildren(records, children, context);
  return records;
}

const noChildren: QueriedChildren = { kind: 'children', totalSize: 0, records: [] };

async function addChildren(
  records: readonly QueriedRecord[],
  children: SelectedChildren,
  context: QueryContext
): Promise<void> {
  if (records.length === 0) return;
  const byParent = await childrenOf(records, children, context);
  for (const record of records) {
    record.values.set(children.name, byParent.get(record.id ?? '') ?? noChildren);
  }
}

async function childrenOf(
  records: readonly QueriedRecord[],
  { reference, query }: SelectedChildren,
  context: QueryContext
): Promise<Map<string, QueriedChildren>> {
  const ids = records.flatMap(record => record.id ?? []);
  const compiled = compileRecords(query, context, { kind: 'childrenOf', reference: reference.apiName, ids });
  const { rows } = await compiled.statement.execute(context.db);
  const found = new Map<string, { kind: 'children'; totalSize: number; records: QueriedRecord[] }>();
  for (const row of rows) {
    const parent = String(row['parent']);
    const children = found.get(parent) ?? { kind: 'children', totalSize: Number(row['total']), records: [] };
    children.records.push(readRecord(row, compiled.columns, query.object.apiName, context));
    found.set(parent, children);
  }
  return found;
}
