import { checkQuery } from '../check/checkQuery.ts';
import type { CheckedQuery, RecordQuery } from '../check/checkedQuery.ts';
import { compileIds } from '../compile/compileRecords.ts';
import type { QueryContext } from '../context.ts';
import { parseSoql } from '../parse/parseSoql.ts';
import { QueryError, withPlace } from '../queryError.ts';
import { runQuery, runRecords } from '../run/runQuery.ts';
import type { QueriedRecord } from '../run/record.ts';
import type { QueryCursors } from './queryCursors.ts';

/** One batch of a query's records. `next` locates the batch after it. */
export interface QueryBatch {
  readonly totalSize: number;
  readonly done: boolean;
  readonly records: readonly QueriedRecord[];
  readonly next?: string;
}

export interface BatchOptions {
  readonly batchSize: number;
  readonly cursors: QueryCursors;
}

/**
 * Reads and checks SOQL text for the asker.
 * @throws QueryError with the platform's code and the place in the text
 */
export function readSoql(text: string, context: QueryContext): CheckedQuery {
  try {
    return checkQuery(parseSoql(text), context.visible);
  } catch (error) {
    throw error instanceof QueryError ? withPlace(error, text) : error;
  }
}

/**
 * Answers SOQL text with its first batch.
 * @throws QueryError
 */
export async function queryRecords(
  context: QueryContext,
  text: string,
  options: BatchOptions
): Promise<QueryBatch> {
  const query = readSoql(text, context);
  const { batchSize } = options;
  if (query.kind === 'records') return firstBatch(query, context, text, options);
  const limit = query.kind === 'aggregate' ? Math.min(query.limit ?? Infinity, batchSize + 1) : query.limit;
  const answer = await runQuery(limit === undefined ? query : { ...query, limit }, context);
  if (answer.records.length > batchSize) {
    throw new QueryError(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
    );
  }
  return { ...answer, done: true };
}

async function firstBatch(
  query: RecordQuery,
  context: QueryContext,
  text: string,
  { batchSize, cursors }: BatchOptions
): Promise<QueryBatch> {
  const limit = Math.min(query.limit ?? Infinity, batchSize + 1);
  const found = await runRecords({ ...query, limit }, context, { kind: 'all' });
  if (found.length <= batchSize) return { totalSize: found.length, done: true, records: found };
  const records = found.slice(0, batchSize);
  const taken = new Set(records.map(record => record.id));
  const { rows } = await compileIds(query, context).execute(context.db);
  const ids = rows.map(row => row.Id).filter(id => !taken.has(id));
  const totalSize = batchSize + ids.length;
  if (ids.length === 0) return { totalSize, done: true, records };
  const { id } = cursors.open({ userId: context.userId, text, ids, totalSize });
  return { totalSize, done: false, records, next: `${id}-${batchSize}` };
}

/**
 * Answers the batch at a locator: the same records in the same order as when the query was asked, as they are now.
 * Records that are gone by now are left out.
 * @throws QueryError INVALID_QUERY_LOCATOR
 */
export async function queryMore(
  context: QueryContext,
  locator: string,
  options: BatchOptions
): Promise<QueryBatch> {
  const { cursor, start } = options.cursors.find(locator, context.userId);
  const query = readSoql(cursor.text, context);
  if (query.kind !== 'records') throw new QueryError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  const { kind, object, mine, values, children, orderBy } = query;
  const from = start - (cursor.totalSize - cursor.ids.length);
  const ids = cursor.ids.slice(from, from + options.batchSize);
  const found = await runRecords({ kind, object, mine, values, children, orderBy }, context, {
    kind: 'ids',
    ids
  });
  const end = start + ids.length;
  const done = end >= cursor.totalSize;
  return { totalSize: cursor.totalSize, done, records: found, ...(!done && { next: `${cursor.id}-${end}` }) };
}
