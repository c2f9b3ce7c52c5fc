import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { ApiError, notFound } from '../apiError.ts';
import type { Org } from '../org.ts';
import { baseUrlOf, contextOf } from '../requests.ts';
import { identity, identityUrl, userInfo } from './identity.ts';
import { login } from './login.ts';
import { revokeToken } from './tokens.ts';

const tokenRequest = z.object({
  grant_type: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  token: z.string().optional()
});

/** OAuth 2.0 as clients use it: password grant (any client id, or none), user info, identity, revoke. */
export function oauth(app: FastifyInstance, org: Org): void {
  app.post('/services/oauth2/token', async (request, reply) => {
    const { grant_type: grantType, username, password } = tokenRequest.catch({}).parse(request.body);
    if (grantType !== 'password') {
      return refuse(
        reply,
        'unsupported_grant_type',
        'grant type not supported: the local org takes password'
      );
    }
    const found = await login(org, username ?? '', password ?? '');
    if (!found) return refuse(reply, 'invalid_grant', 'authentication failure');
    const baseUrl = baseUrlOf(request);
    return {
      access_token: found.token,
      instance_url: baseUrl,
      id: identityUrl(baseUrl, org.organizationId, found.userId),
      token_type: 'Bearer',
      issued_at: String(Date.now()),
      signature: ''
    };
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/revoke',
    handler: async (request, reply) => {
      const asked = request.method === 'GET' ? request.query : request.body;
      const { token } = tokenRequest.catch({}).parse(asked);
      if (token === undefined) return refuse(reply, 'unsupported_token_type', 'the request names no token');
      if (!(await revokeToken(org, token))) return refuse(reply, 'invalid_token', 'invalid token');
      return reply.send();
    }
  });

  app.get('/services/oauth2/userinfo', async request => userInfo(await contextOf(org, request)));

  app.get<{ Params: { organizationId: string; userId: string } }>(
    '/id/:organizationId/:userId',
    async request => {
      const context = await contextOf(org, request);
      const { organizationId, userId } = request.params;
      if (organizationId.slice(0, 15) !== org.organizationId.slice(0, 15)) throw notFound();
      if (userId.slice(0, 15) !== context.session.userId.slice(0, 15)) {
        throw new ApiError(403, { errorCode: 'FORBIDDEN', message: "The identity is another user's." });
      }
      return identity(context);
    }
  );
}

function refuse(reply: FastifyReply, error: string, description: string): FastifyReply {
  return reply.status(400).send({ error, error_description: description });
}
