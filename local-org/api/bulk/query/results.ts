import { Readable } from 'node:stream';
import type { OrgConnection } from '../../../database/index.ts';
import { badRequest } from '../../apiError.ts';
import type { Answer } from '../../resource.ts';
import { writeCsv } from '../csv/writeCsv.ts';
import type { QueryJob } from '../job.ts';
import { readRows } from './rows.ts';

/** How many rows an answer has where the client does not say. */
const defaultPage = 50_000;

/** A page of a query's rows, each with the header; the header `Sforce-Locator` locates the next, or says `null`. @throws ApiError 400 for a wrong page */
export function resultsAnswer(db: OrgConnection, job: QueryJob, query: URLSearchParams): Answer {
  const start = readLocator(job, query.get('locator'));
  const end = Math.min(start + readCount(query.get('maxRecords')), job.recordsProcessed);
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=UTF-8',
      'Sforce-Locator': end < job.recordsProcessed ? locatorOf(end) : 'null',
      'Sforce-NumberOfRecords': String(end - start)
    },
    body: Readable.from(pageCsv(db, job, start, end))
  };
}

/** The header stands at place 0, so each row one behind its number. */
async function* pageCsv(
  db: OrgConnection,
  job: QueryJob,
  start: number,
  end: number
): AsyncGenerator<string> {
  for await (const rows of readRows(db, job.id, 0, 1)) yield writeCsv(rows, job);
  for await (const rows of readRows(db, job.id, start + 1, end + 1)) yield writeCsv(rows, job);
}

function locatorOf(start: number): string {
  return Buffer.from(String(start)).toString('base64url');
}

function readLocator(job: QueryJob, locator: string | null): number {
  if (locator === null) return 0;
  const start = Buffer.from(locator, 'base64url').toString();
  if (/^[1-9]\d{0,9}$/.test(start) && Number(start) < job.recordsProcessed) return Number(start);
  throw badRequest('INVALID_QUERY_LOCATOR', 'invalid query locator');
}

function readCount(text: string | null): number {
  if (text === null) return defaultPage;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badRequest('API_ERROR', `maxRecords must be a whole number above 0, not ${text}`);
}
