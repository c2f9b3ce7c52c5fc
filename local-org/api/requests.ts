import type { FastifyRequest } from 'fastify';
import { ApiError } from './apiError.ts';
import { sentToken, tokenOwner } from './auth/tokens.ts';
import { requestContext, type Org, type RequestContext } from './org.ts';

const oldestVersion = 60;
const newestVersion = 68;

/** The API versions that the org lists, oldest first. */
export const apiVersions = Array.from(
  { length: newestVersion - oldestVersion + 1 },
  (_, index) => `${oldestVersion + index}.0`
);
/** Older ones that clients ask for at first contact are answered as the oldest. */
const latestVersion = `${newestVersion}.0`;

/** Where the client reaches the org, as it addressed it: `http://localhost:3000`. */
export function baseUrlOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/**
 * Who asks, from the request's access token. A page names in `X-Local-Org-User` for whom it was opened: after somebody
 * else signed in with the same browser it must not act in their name.
 * @throws ApiError 401 INVALID_SESSION_ID for a missing, foreign or expired token, and for another user's
 */
export async function contextOf(
  org: Org,
  request: FastifyRequest,
  apiVersion = latestVersion
): Promise<RequestContext> {
  const context = await contextOfToken(org, request, sentToken(request), apiVersion);
  const openedFor = request.headers['x-local-org-user'] ?? context.session.userId;
  if (openedFor !== context.session.userId) throw invalidSession();
  return context;
}

/** Likewise for a token that stands elsewhere than in the request's headers. */
export async function contextOfToken(
  org: Org,
  request: FastifyRequest,
  token: string | undefined,
  apiVersion: string
): Promise<RequestContext> {
  const userId = token === undefined ? undefined : await tokenOwner(org, token);
  const session = userId === undefined ? undefined : await org.session(userId);
  if (!session) throw invalidSession();
  return requestContext(org, session, { apiVersion, baseUrl: baseUrlOf(request) });
}

function invalidSession(): ApiError {
  return new ApiError(401, { errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' });
}

/** The version that a path under /services/data names (`v67.0`), as `67.0`; nothing when the org has no such version. */
export function versionOf(text: string): string | undefined {
  const match = /^v(\d{2})\.0$/.exec(text);
  const number = Number(match?.[1]);
  return match && number >= 31 && number <= newestVersion ? `${number}.0` : undefined;
}
