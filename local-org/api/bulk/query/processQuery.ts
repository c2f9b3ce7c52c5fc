import {
  isRecord,
  QueryError,
  runQuery,
  type QueriedRecord,
  type RecordQuery,
  type RecordValue
} from '../../../soql/index.ts';
import { ApiError } from '../../apiError.ts';
import { queryContext, type Org } from '../../org.ts';
import { JobFailure } from '../bulkErrors.ts';
import { creatorContext } from '../creatorContext.ts';
import type { CsvRow } from '../csv/readCsv.ts';
import type { QueryJob } from '../job.ts';
import { advanceJob } from '../jobs.ts';
import type { Stopped } from '../jobRunner.ts';
import { readBulkQuery } from './createQueryJob.ts';
import { keepRows } from './rows.ts';

/**
 * Answers the query as its creator and keeps the rows, the header first.
 * @returns `left` when somebody aborted the job meanwhile, or the process is to end
 * @throws JobFailure when the query is no longer one that the creator may ask
 */
export async function processQuery(org: Org, job: QueryJob, stopped: Stopped): Promise<'done' | 'left'> {
  const started = performance.now();
  const context = await creatorContext(org, job);
  const query = readAgain(() => readBulkQuery(context, job.query));
  const { records } = await runQuery(query, queryContext(context));
  if (stopped()) return 'left';
  const { db } = context;
  await keepRows(db, job.id, [header(query), ...records.map(record => cellsOf(query, record))]);
  const milliseconds = performance.now() - started;
  // A second attempt counts anew.
  const progress = { processed: records.length - job.recordsProcessed, failed: 0, milliseconds };
  return (await advanceJob(db, job.id, progress)) ? 'done' : 'left';
}

/** The query was a good one when the job was created; what its creator may see can be less by now. */
function readAgain(read: () => RecordQuery): RecordQuery {
  try {
    return read();
  } catch (error) {
    if (error instanceof ApiError || error instanceof QueryError) {
      throw new JobFailure('InvalidBatch', `Failed to process query: ${error.message}`);
    }
    throw error;
  }
}

function header(query: RecordQuery): CsvRow {
  return query.values.map(({ path }) => path.join('.'));
}

function cellsOf(query: RecordQuery, record: QueriedRecord): CsvRow {
  return query.values.map(({ path }) => cellText(valueAt(record, path)));
}

/** The value at a path; nothing where a parent on it is missing. */
function valueAt(record: QueriedRecord, path: readonly string[]): RecordValue {
  let value: RecordValue = record;
  for (const name of path) value = isRecord(value) ? (value.values.get(name) ?? null) : null;
  return value;
}

/** Moments are written as `2026-11-22T07:49:00.000Z`, times as `09:30:00.000Z`, nothing as an empty cell. */
function cellText(value: RecordValue): string {
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value === 'object') return '';
  return typeof value === 'string' && /^\d{2}:\d{2}:\d{2}\.\d{3}$/.test(value) ? `${value}Z` : String(value);
}
