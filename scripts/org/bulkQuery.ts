import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { API_VERSION } from './connection.ts';
import type { Login } from './connection.ts';

const JOBS = `/services/data/v${API_VERSION}/jobs/query`;

/** Milliseconds between two questions how far a job is: more and more, up to the longest. */
const POLL = { first: 100, growth: 1.5, longest: 5000 };

const ENDED: readonly string[] = ['JobComplete', 'Failed', 'Aborted'];

const job = z.object({
  id: z.string(),
  state: z.string(),
  numberRecordsProcessed: z.number().default(0),
  errorMessage: z.string().nullish()
});
type Job = z.infer<typeof job>;

/** One row of a result: text by column, '' where there is nothing. */
export type BulkRow = Readonly<Record<string, string>>;

export interface BulkQueryOptions {
  /** What is asked for, in the words of errors: "deals". */
  readonly what: string;
  /** How many rows are in memory at once. */
  readonly pageSize: number;
  /** Aborted to end the job; its reason is what is thrown then. */
  readonly signal: AbortSignal;
  /** Is told how many rows there are, before the first of them. */
  readonly found?: (rows: number) => void;
  /** Is told when the job had to be left in the org. */
  readonly left?: (line: string) => void;
}

/**
 * Asks by a job of Bulk API 2.0, and gives the result page by page. However it ends, the job is deleted, and one that is
 * under way is aborted first.
 * @throws the org's words when it refuses the query, or the job fails; the signal's reason
 */
export async function* bulkQuery(
  login: Login,
  soql: string,
  options: BulkQueryOptions
): AsyncGenerator<readonly BulkRow[]> {
  const { signal, pageSize, found } = options;
  signal.throwIfAborted();
  const { id } = job.parse(
    await login.call<unknown>(JOBS, 'POST', { operation: 'query', query: soql, contentType: 'CSV' })
  );
  try {
    const { numberRecordsProcessed } = await completed(login, id, options);
    found?.(numberRecordsProcessed);
    let locator = '';
    do {
      signal.throwIfAborted();
      const from = locator === '' ? '' : `&locator=${encodeURIComponent(locator)}`;
      const page = await login.download(`${JOBS}/${id}/results?maxRecords=${pageSize}${from}`);
      yield parse<BulkRow>(page.text, { columns: true });
      locator = page.locator;
    } while (locator !== '');
  } finally {
    const [ended] = await Promise.allSettled([discard(login, id)]);
    if (ended.status === 'rejected') {
      options.left?.(
        `The job ${id} stays in the org (Setup → Bulk Data Load Jobs): ${String(ended.reason)}. It can be aborted there.`
      );
    }
  }
}

async function completed(login: Login, id: string, { what, signal }: BulkQueryOptions): Promise<Job> {
  for (let wait = POLL.first; ; wait = Math.min(wait * POLL.growth, POLL.longest)) {
    const now = await stateOf(login, id);
    if (now.state === 'JobComplete') return now;
    if (now.state === 'Failed') {
      throw new Error(
        `The org could not answer the query for ${what}: job ${id} failed: ${now.errorMessage ?? 'it gave no reason'}`
      );
    }
    if (now.state === 'Aborted') {
      throw new Error(
        `The query for ${what} was ended in the org: somebody aborted job ${id} (Setup → Bulk Data Load Jobs). Run the command again.`
      );
    }
    await pause(wait, signal);
  }
}

/** @throws the signal's reason, as soon as it is aborted */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

const stateOf = async (login: Login, id: string): Promise<Job> =>
  job.parse(await login.call<unknown>(`${JOBS}/${id}`, 'GET'));

async function discard(login: Login, id: string): Promise<void> {
  const { state } = await stateOf(login, id);
  if (!ENDED.includes(state)) await login.call(`${JOBS}/${id}`, 'PATCH', { state: 'Aborted' });
  await login.call(`${JOBS}/${id}`, 'DELETE');
}
