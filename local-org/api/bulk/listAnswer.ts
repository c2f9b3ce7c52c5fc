import { badRequest } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import type { Answer } from '../resource.ts';
import { jobInfoJson, type JobType } from './job.ts';
import { listJobs } from './jobs.ts';

/** Types of jobs that the platform has and the local org never does. */
const neverThere: ReadonlySet<string> = new Set(['Classic', 'BigObjectIngest']);

/** A page of jobs: of the resource's own type, or of the one that is asked for. @throws ApiError 400 for an unknown type or locator */
export async function listAnswer(
  context: RequestContext,
  own: JobType,
  query: URLSearchParams
): Promise<Answer> {
  const asked = query.get('jobType') ?? own;
  const isChunked = query.get('isPkChunkingEnabled') === 'true';
  if (neverThere.has(asked) || isChunked) return page([]);
  if (asked !== 'V2Ingest' && asked !== 'V2Query') {
    throw badRequest('INVALIDJOB', `Unknown jobType: ${asked}`);
  }
  const { jobs, next } = await listJobs(context, asked, query.get('queryLocator'));
  const resource = own === 'V2Ingest' ? 'ingest' : 'query';
  return page(
    jobs.map(jobInfoJson),
    next && `/services/data/v${context.apiVersion}/jobs/${resource}?jobType=${asked}&queryLocator=${next}`
  );
}

function page(records: readonly unknown[], next?: string): Answer {
  return { status: 200, body: { done: next === undefined, records, nextRecordsUrl: next ?? null } };
}
