import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ApiError, badRequest } from './api/apiError.ts';
import { issueToken } from './api/auth/tokens.ts';
import type { Org } from './api/org.ts';
import { baseUrlOf, contextOf } from './api/requests.ts';

/**
 * Opens the pages to whoever has a token, as `sf org open` does: a client asks for an address that works once, within a
 * minute, and signs its user in with the browser's cookie.
 */
export function frontDoor(app: FastifyInstance, org: Org): void {
  const passes = new Map<string, Pass>();

  app.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/singleaccess',
    handler: async request => {
      const { session } = await contextOf(org, request);
      if (org.metadata.pages === undefined) throw badRequest('FUNCTIONALITY_NOT_ENABLED', noPages);
      const asked = request.method === 'GET' ? request.query : request.body;
      const { redirect_uri: page = '' } = z
        .object({ redirect_uri: z.string().optional() })
        .catch({})
        .parse(asked);
      for (const [old, { expiresOn }] of passes) if (expiresOn <= Date.now()) passes.delete(old);
      const key = randomBytes(24).toString('base64url');
      passes.set(key, { userId: session.userId, page: pageOf(page), expiresOn: Date.now() + 60_000 });
      return { frontdoor_uri: `${baseUrlOf(request)}/secur/frontdoor.jsp?otp=${key}` };
    }
  });

  app.get('/secur/frontdoor.jsp', async (request, reply) => {
    const { otp } = z.object({ otp: z.string() }).catch({ otp: '' }).parse(request.query);
    const pass = passes.get(otp);
    passes.delete(otp);
    if (!pass || pass.expiresOn <= Date.now()) throw new ApiError(403, stalePass);
    const token = await issueToken(org, pass.userId);
    reply.header('Set-Cookie', sessionCookie(token));
    return reply.header('Cache-Control', 'no-store').redirect(pass.page);
  });
}

interface Pass {
  readonly userId: string;
  readonly page: string;
  readonly expiresOn: number;
}

const noPages = 'This local org was started without pages (--no-pages), so there is none to open.';
const stalePass = {
  errorCode: 'INVALID_SESSION_ID',
  message: 'This address was used before or is older than a minute: ask for a new one with sf org open.'
};

/** The cookie that signs a browser in; only the org's own pages send it. */
export function sessionCookie(token: string): string {
  return `sid=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** A page of this org and nothing else, wherever the request would lead. */
function pageOf(path: string): string {
  const { pathname, search } = new URL(`/${path.replace(/^[/\\\s]+/, '')}`, 'http://localhost');
  return pathname.replace(/^\/+/, '/') + search;
}
