import { z } from 'zod';
import { badRequest } from '../apiError.ts';
import { flag, readOptions, text } from '../options.ts';
import type { Answer, Resource } from '../resource.ts';
import { readDeployOptions } from './deployOptions.ts';
import type { DeployQueue } from './deployQueue.ts';
import { cancelDeploy, deployOfId, deployValidated, requestDeploy } from './deployRequest.ts';
import { deployResult, type DeployJob } from './deployResult.ts';

/** A multipart body: the zip, and the options as JSON. */
const sentPackage = z.looseObject({
  file: z.instanceof(Buffer),
  entity_content: z.union([z.string().transform(parseJson), z.record(z.string(), z.unknown())])
});
const parts = { file: z.unknown(), entity_content: z.unknown() };
const validated = z.looseObject({ validatedDeployRequestId: z.string() });
const status = { includeDetails: flag.default(false) };
const cancellation = z.strictObject({ deployResult: z.strictObject({ status: z.literal('Canceling') }) });

/** Deploys over REST, as clients send them that prefer it to SOAP. */
export const deployResources = (queue: DeployQueue): readonly Resource[] => [
  {
    method: 'POST',
    path: 'metadata/deployRequest',
    answer: async (context, { body, query }) => {
      readOptions('The address of a deploy', {}, Object.fromEntries(query));
      const quick = validated.safeParse(body);
      if (quick.success) {
        readOptions('A quick deploy', { validatedDeployRequestId: text }, body);
        const job = await deployValidated(context, queue, quick.data.validatedDeployRequestId);
        return {
          status: 201,
          body: { validatedDeployRequestId: quick.data.validatedDeployRequestId, ...asked(job) }
        };
      }
      const sent = sentPackage.safeParse(body);
      if (!sent.success) {
        throw badRequest(
          'INVALID_MULTIPART_REQUEST',
          'A deploy has the parts file, a zip, and entity_content, JSON.'
        );
      }
      readOptions('A deploy', parts, sent.data);
      const content = { deployOptions: z.unknown().optional() };
      const { deployOptions } = readOptions('entity_content', content, sent.data.entity_content);
      const job = await requestDeploy(context, queue, sent.data.file, readDeployOptions(deployOptions));
      return { status: 201, body: asked(job) };
    }
  },
  {
    method: 'GET',
    path: 'metadata/deployRequest/:id',
    answer: async (context, { query }, { id = '' }) => {
      const asked = readOptions('The address of a deploy', status, Object.fromEntries(query));
      return told(await deployOfId(context, queue, id), asked.includeDetails);
    }
  },
  {
    method: 'PATCH',
    path: 'metadata/deployRequest/:id',
    answer: async (context, { body }, { id = '' }) => {
      if (!cancellation.safeParse(body).success) {
        throw badRequest(
          'INVALID_OPERATION',
          'A deploy takes one change: {"deployResult":{"status":"Canceling"}}.'
        );
      }
      return told(await cancelDeploy(context, queue, id), false);
    }
  }
];

function asked(job: DeployJob): Readonly<Record<string, unknown>> {
  return { id: job.id, deployOptions: job.options, deployResult: deployResult(job, false) };
}

function told(job: DeployJob, includeDetails: boolean): Answer {
  return { status: 200, body: { id: job.id, deployResult: deployResult(job, includeDetails) } };
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'entity_content is not JSON' });
    return z.NEVER;
  }
}
