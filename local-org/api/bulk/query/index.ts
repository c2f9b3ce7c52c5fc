import { z } from 'zod';
import { readBody } from '../../composite/readBody.ts';
import type { Resource } from '../../resource.ts';
import { invalidJobState } from '../bulkErrors.ts';
import { jobInfoJson, jobJson } from '../job.ts';
import type { JobRunner } from '../jobRunner.ts';
import { findJob, moveJob, removeJob } from '../jobs.ts';
import { listAnswer } from '../listAnswer.ts';
import { refuseMove, refuseRemoval } from '../stateChanges.ts';
import { createQueryJob } from './createQueryJob.ts';
import { resultsAnswer } from './results.ts';

const change = z.strictObject({ state: z.literal('Aborted') });

/** Jobs that read records. */
export function queryResources(runner: JobRunner): readonly Resource[] {
  return [
    {
      method: 'POST',
      path: 'jobs/query',
      answer: async (context, { body }) => {
        const job = await createQueryJob(context, body);
        runner.add(job.type, job.id);
        return { status: 200, body: jobJson(job) };
      }
    },
    {
      method: 'GET',
      path: 'jobs/query',
      answer: (context, { query }) => listAnswer(context, 'V2Query', query)
    },
    {
      method: 'GET',
      path: 'jobs/query/:id',
      answer: async (context, _request, { id }) => ({
        status: 200,
        body: jobInfoJson(await findJob(context, 'V2Query', id))
      })
    },
    {
      method: 'PATCH',
      path: 'jobs/query/:id',
      answer: async (context, { body }, { id }) => {
        const { state } = readBody(change, body);
        const job = await moveJob(context, 'V2Query', id, state, found => refuseMove(found, state));
        return { status: 200, body: jobJson(job) };
      }
    },
    {
      method: 'DELETE',
      path: 'jobs/query/:id',
      answer: async (context, _request, { id }) => {
        await removeJob(context, 'V2Query', id, refuseRemoval);
        return { status: 204 };
      }
    },
    {
      method: 'GET',
      path: 'jobs/query/:id/results',
      answer: async (context, { query }, { id }) => {
        const job = await findJob(context, 'V2Query', id);
        if (job.state !== 'JobComplete') {
          throw invalidJobState(
            `The results of a Job are there when it is complete; this one is ${job.state}`
          );
        }
        return resultsAnswer(context.db, job, query);
      }
    }
  ];
}
