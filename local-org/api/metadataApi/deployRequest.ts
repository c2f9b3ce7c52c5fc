import { newRecordId } from '../../database/index.ts';
import { ApiError, badRequest } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import { findJob } from './deployJobs.ts';
import type { DeployQueue } from './deployQueue.ts';
import { isDone, type DeployJob, type DeployOptions } from './deployResult.ts';
import { largestZip } from './unzip.ts';

/** The beginning of every deploy's id. */
const keyPrefix = '0Af';

/**
 * Puts a deploy of the asker in line and answers how it stands.
 * @throws ApiError INSUFFICIENT_ACCESS, LIMIT_EXCEEDED
 */
export async function requestDeploy(
  context: RequestContext,
  queue: DeployQueue,
  zip: Uint8Array,
  options: DeployOptions
): Promise<DeployJob> {
  requireMetadataAccess(context);
  if (zip.byteLength > largestZip) {
    throw badRequest(
      'LIMIT_EXCEEDED',
      `The zip has ${zip.byteLength} bytes; at most ${largestZip} can be deployed at once.`
    );
  }
  const { session } = context;
  const job: DeployJob = {
    id: newRecordId(keyPrefix),
    options,
    createdBy: session.userId,
    createdByName: session.user['Name'] ?? session.username,
    createdDate: new Date().toISOString(),
    status: 'Pending',
    total: 0,
    messages: []
  };
  await queue.add(job, zip);
  return job;
}

/** Deploys what a validation found good, without being sent again. @throws ApiError when there is no such validation */
export async function deployValidated(
  context: RequestContext,
  queue: DeployQueue,
  id: string
): Promise<DeployJob> {
  requireMetadataAccess(context);
  const { job, zip } = (await findJob(context.org, id)) ?? {};
  if (!job) throw badRequest('INVALID_ID_FIELD', `No deploy has the id ${id}.`);
  if (!zip) throw badRequest('INVALID_OPERATION', `The deploy ${id} is no validation that succeeded.`);
  return requestDeploy(context, queue, zip, { ...job.options, checkOnly: false });
}

/** How a deploy stands. @throws ApiError INVALID_ID_FIELD */
export async function deployOfId(
  context: RequestContext,
  queue: DeployQueue,
  id: string
): Promise<DeployJob> {
  requireMetadataAccess(context);
  const kept = await findJob(context.org, id);
  if (!kept) throw badRequest('INVALID_ID_FIELD', `No deploy has the id ${id}.`);
  return queue.running(kept.job.id) ?? kept.job;
}

/** Asks a deploy to stop. @throws ApiError for one that has ended */
export async function cancelDeploy(
  context: RequestContext,
  queue: DeployQueue,
  id: string
): Promise<DeployJob> {
  const job = await deployOfId(context, queue, id);
  if (isDone(job)) throw badRequest('INVALID_ID_FIELD', `The deploy ${id} has ended already: ${job.status}.`);
  queue.cancel(job.id);
  return queue.running(job.id) ?? job;
}

function requireMetadataAccess({ session }: RequestContext): void {
  if (session.modifyAllData) return;
  throw new ApiError(403, {
    errorCode: 'INSUFFICIENT_ACCESS',
    message: 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions'
  });
}
