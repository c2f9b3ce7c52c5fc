import { setTimeout } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { API_VERSION, OrgRefusal } from '../org/connection.ts';
import type { Call } from '../org/connection.ts';
import type { Attempt, Outcome, WritePath } from './attempt.ts';

const JOBS = `/services/data/v${API_VERSION}/jobs/ingest`;

/** How often a job is asked for, and how long it may take: milliseconds. */
const POLL = 1000;
const PATIENCE = 10 * 60_000;

const ENDED: readonly string[] = ['JobComplete', 'Failed', 'Aborted'];

const job = z.object({ id: z.string(), state: z.string(), errorMessage: z.string().nullish() });
const rows = z.array(z.record(z.string(), z.string()));

/** Bulk API 2.0: all attempts in one job, which is deleted once its results are read. */
export const bulkPath = (operation: 'insert' | 'update'): WritePath => ({
  name: `Bulk API 2.0 ${operation}`,
  changes: operation === 'update',
  write: async (call, attempts) => {
    try {
      return await inJob(call, operation, attempts);
    } catch (error) {
      if (!(error instanceof OrgRefusal)) throw error;
      return attempts.map(() => ({ accepted: false, errors: error.errors }));
    }
  }
});

async function inJob(call: Call, operation: string, attempts: readonly Attempt[]): Promise<Outcome[]> {
  const made = await call<unknown>(JOBS, 'POST', {
    object: 'Opportunity',
    operation,
    contentType: 'CSV',
    lineEnding: 'LF'
  });
  const place = `${JOBS}/${job.parse(made).id}`;
  const [result] = await Promise.allSettled([uploaded(call, place, csvOf(operation, attempts), attempts)]);
  await discard(call, place);
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/** Gives the job its rows, and reads what became of each; rows are known by the deals' names. */
async function uploaded(
  call: Call,
  place: string,
  csv: string,
  attempts: readonly Attempt[]
): Promise<Outcome[]> {
  await call(`${place}/batches`, 'PUT', csv);
  await call(place, 'PATCH', { state: 'UploadComplete' });
  const { state, errorMessage } = await ended(call, place);
  const taken = rows.parse(await call<unknown>(`${place}/successfulResults`, 'GET'));
  const failed = rows.parse(await call<unknown>(`${place}/failedResults`, 'GET'));
  return attempts.map(({ fields: { Name } }) => {
    const success = taken.find(row => row['Name'] === Name);
    if (success) return { accepted: true, id: success['sf__Id'] ?? '' };
    const said = failed.find(row => row['Name'] === Name)?.['sf__Error'];
    return { accepted: false, errors: [bulkError(said ?? `${state}: ${errorMessage ?? 'no result'}`)] };
  });
}

/** Deletes the job; one that is under way is aborted first. */
async function discard(call: Call, place: string): Promise<void> {
  const { state } = job.parse(await call<unknown>(place, 'GET'));
  if (!ENDED.includes(state)) await call(place, 'PATCH', { state: 'Aborted' });
  await call(place, 'DELETE');
}

function csvOf(operation: string, attempts: readonly Attempt[]): string {
  const records = attempts.map(({ id, fields }) => (operation === 'update' ? { Id: id, ...fields } : fields));
  const columns = [...new Set(records.flatMap(record => Object.keys(record)))];
  return stringify(records, { header: true, columns });
}

/** Waits for the job. @throws OrgRefusal when it takes too long; rows that it wrote by then are there */
async function ended(call: Call, place: string): Promise<z.infer<typeof job>> {
  for (let waited = 0; ; waited += POLL) {
    const now = job.parse(await call<unknown>(place, 'GET'));
    if (ENDED.includes(now.state)) return now;
    if (waited >= PATIENCE)
      throw new OrgRefusal(
        'TIMEOUT',
        `The job was not done in ${PATIENCE / 60_000} minutes, and was aborted.`
      );
    await setTimeout(POLL);
  }
}

/** `CODE:message:fields --` */
function bulkError(text: string): { code: string; message: string } {
  const [, code = '', message = text] = /^(\w+): ?(.*)$/s.exec(text) ?? [];
  return { code, message };
}
