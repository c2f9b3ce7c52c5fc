import { Readable } from 'node:stream';
import { z } from 'zod';
import { readBody } from '../../composite/readBody.ts';
import type { RequestContext } from '../../org.ts';
import type { Resource } from '../../resource.ts';
import { invalidJobState } from '../bulkErrors.ts';
import { jobInfoJson, jobJson, type IngestJob } from '../job.ts';
import type { JobRunner } from '../jobRunner.ts';
import { listAnswer } from '../listAnswer.ts';
import { findJob, moveJob, removeJob } from '../jobs.ts';
import { refuseMove, refuseRemoval } from '../stateChanges.ts';
import { hasContent } from './content.ts';
import { createIngestJob } from './createIngestJob.ts';
import { resultsCsv, type ResultKind } from './results.ts';
import { uploadContent } from './uploadContent.ts';

const change = z.strictObject({ state: z.enum(['UploadComplete', 'Aborted']) });

/** Jobs that write records. */
export function ingestResources(runner: JobRunner): readonly Resource[] {
  return [
    {
      method: 'POST',
      path: 'jobs/ingest',
      answer: async (context, { body }) => ({
        status: 200,
        body: jobJson(await createIngestJob(context, body))
      })
    },
    {
      method: 'GET',
      path: 'jobs/ingest',
      answer: (context, { query }) => listAnswer(context, 'V2Ingest', query)
    },
    {
      method: 'PUT',
      path: 'jobs/ingest/:id/batches',
      answer: async (context, request, { id }) => {
        await uploadContent(context, id, request);
        return { status: 201 };
      }
    },
    {
      method: 'GET',
      path: 'jobs/ingest/:id',
      answer: async (context, _request, { id }) => ({
        status: 200,
        body: jobInfoJson(await findJob(context, 'V2Ingest', id))
      })
    },
    {
      method: 'PATCH',
      path: 'jobs/ingest/:id',
      answer: async (context, { body }, { id }) => {
        const { state } = readBody(change, body);
        const job = await moveJob(context, 'V2Ingest', id, state, refuseChange(state));
        if (state === 'UploadComplete') runner.add(job.type, job.id);
        return { status: 200, body: jobJson(job) };
      }
    },
    {
      method: 'DELETE',
      path: 'jobs/ingest/:id',
      answer: async (context, _request, { id }) => {
        await removeJob(context, 'V2Ingest', id, refuseRemoval);
        return { status: 204 };
      }
    },
    ...(['successfulResults', 'failedResults', 'unprocessedrecords'] as const).map(resultResource)
  ];
}

function refuseChange(state: 'UploadComplete' | 'Aborted') {
  return async (job: IngestJob, { db }: RequestContext): Promise<void> => {
    refuseMove(job, state);
    if (state === 'UploadComplete' && !(await hasContent(db, job.id))) {
      throw invalidJobState('Closing a Job without data not allowed: upload its data first, or abort it');
    }
  };
}

function resultResource(kind: ResultKind): Resource {
  return {
    method: 'GET',
    path: `jobs/ingest/:id/${kind}`,
    answer: async (context, _request, { id }) => {
      const job = await findJob(context, 'V2Ingest', id);
      if (job.state === 'Open' || job.state === 'UploadComplete' || job.state === 'InProgress') {
        throw invalidJobState(`The results of a Job are there when it has ended; this one is ${job.state}`);
      }
      return {
        status: 200,
        headers: { 'Content-Type': 'text/csv; charset=UTF-8' },
        body: Readable.from(resultsCsv(context.db, job, kind))
      };
    }
  };
}
