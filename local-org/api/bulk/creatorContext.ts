import { requestContext, type Org, type RequestContext } from '../org.ts';
import { JobFailure } from './bulkErrors.ts';
import type { Job } from './job.ts';

/** The job's creator as somebody who asks now, whatever became of the token. @throws JobFailure when the user is inactive by now */
export async function creatorContext(org: Org, { createdById, apiVersion }: Job): Promise<RequestContext> {
  const session = await org.session(createdById);
  if (!session) throw new JobFailure('InvalidUser', `the user ${createdById} is no longer active`);
  return requestContext(org, session, { apiVersion, baseUrl: '' });
}
