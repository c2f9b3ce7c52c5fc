import { isLockFailure } from '../../database/index.ts';
import { asApiError, badRequest } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import { readAddress, type Answer, type ResourceRequest } from '../resource.ts';
import { atomically } from '../write.ts';

/** Lets the resource that a request names answer. */
export type Dispatch = (context: RequestContext, request: ResourceRequest) => Promise<Answer>;

interface Part {
  readonly method: string;
  /** `/services/data/v67.0/…`, or from the version on. */
  readonly url: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A part of a composite request as a request of its own. @throws ApiError 400 for an address outside the API */
export function subrequest(outer: ResourceRequest, part: Part): ResourceRequest {
  const address = /^\/*(?:services\/+data\/+)?v\d{2}\.0\/+(.*)$/s.exec(part.url)?.[1];
  if (address === undefined) {
    throw badRequest(
      'INVALID_INPUT',
      `The url of a part begins with /services/data/vXX.0/; ${part.url} does not.`
    );
  }
  const { path, query } = readAddress(address);
  if (path === 'composite' || path === 'composite/batch') {
    throw badRequest('INVALID_INPUT', `A part can't be ${path} itself.`);
  }
  const headers = Object.entries(part.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method: part.method.toUpperCase(),
    path,
    query,
    body: part.body,
    headers: { ...outer.headers, ...Object.fromEntries(headers) }
  };
}

/** The answer to a part; a refusal is an answer too. Inside a transaction a failing part leaves nothing behind. */
export async function answerOrRefusal(
  context: RequestContext,
  work: (context: RequestContext) => Promise<Answer>
): Promise<Answer> {
  try {
    return context.db.isTransaction ? await atomically(context, work) : await work(context);
  } catch (error) {
    const refusal = asApiError(error);
    // The database took the whole transaction back; whoever began it begins again.
    if (!refusal || (context.db.isTransaction && isLockFailure(error))) throw error;
    return { status: refusal.status, body: refusal.entries };
  }
}
