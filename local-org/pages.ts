import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError, badRequest, notFound } from './api/apiError.ts';
import { loginWithoutPassword } from './api/auth/login.ts';
import { revokeToken, sentToken } from './api/auth/tokens.ts';
import type { Org, RequestContext } from './api/org.ts';
import { contextOf } from './api/requests.ts';
import {
  appJson,
  appPage,
  listPage,
  recordPage,
  type PageAccess,
  type SessionJson,
  type UserJson
} from './browser/pages.ts';
import type { UserSession } from './database/index.ts';
import { frontDoor, sessionCookie } from './frontDoor.ts';
import { corporateCurrency } from './metadata/standard/organization.ts';

/** What the browser's shell asks beyond the platform's API: who is signed in, and what pages consist of. */
export function pages(app: FastifyInstance, org: Org): void {
  app.get('/local-org/session', async request => sessionJson(org, await contextIfAny(org, request)));
  app.post('/local-org/session', (request, reply) => switchPersona(org, request, reply));
  app.delete('/local-org/session', (request, reply) => endSession(org, request, reply));
  app.get<{ Params: { object: string } }>('/local-org/list/:object', async request => {
    const page = listPage(pageAccess(await contextOf(org, request)), request.params.object);
    if (!page) throw notFound();
    return page;
  });
  app.get<{ Params: { object: string } }>('/local-org/page/:object', async request => {
    const page = recordPage(pageAccess(await contextOf(org, request)), request.params.object);
    if (!page) throw notFound();
    return page;
  });
  app.get<{ Params: { tab: string } }>('/local-org/tab/:tab', async request => {
    const page = appPage(pageAccess(await contextOf(org, request)), request.params.tab);
    if (!page) throw notFound("Page doesn't exist. Enter a valid URL and try again.");
    return page;
  });
  frontDoor(app, org);
  if (org.metadata.pages !== undefined) serveFiles(app, org, org.metadata.pages);
}

async function contextIfAny(org: Org, request: FastifyRequest): Promise<RequestContext | undefined> {
  try {
    return await contextOf(org, request);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return undefined;
    throw error;
  }
}

function sessionJson(org: Org, context: RequestContext | undefined): SessionJson {
  const session = context?.session;
  return {
    user: session ? userJson(session) : null,
    personas: org.credentials.map(({ username, label }) => ({ username, label })),
    customPermissions: [...(session?.customPermissions ?? [])],
    userPermissions: [
      ...(session?.modifyAllData ? ['ModifyAllData'] : []),
      ...(session?.viewAllData ? ['ViewAllData'] : [])
    ],
    app: context ? appJson(pageAccess(context)) : { label: 'Local org', tabs: [] }
  };
}

function userJson(session: UserSession): UserJson {
  return {
    id: session.userId,
    name: session.user['Name'] ?? session.username,
    username: session.username,
    locale: session.locale,
    language: (session.user['LanguageLocaleKey'] ?? 'en_US').replaceAll('_', '-'),
    timeZone: session.timeZone,
    currency: session.money?.own ?? corporateCurrency
  };
}

/** Only the org's own pages may sign somebody in or out. @throws ApiError 400 for anybody else */
function refuseOthers(request: FastifyRequest): void {
  if (request.headers['x-local-org'] !== 'browser')
    throw badRequest('INVALID_REQUEST', 'Only the pages may ask this.');
}

/** Signs out: the token opens nothing any more, in any window. */
async function endSession(org: Org, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  refuseOthers(request);
  const token = sentToken(request);
  if (token !== undefined) await revokeToken(org, token);
  return reply
    .header('Set-Cookie', `${sessionCookie('')}; Max-Age=0`)
    .status(204)
    .send();
}

/** Signs in another of the people that the org was set up with, in the browser's cookie. */
async function switchPersona(org: Org, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  refuseOthers(request);
  const body = z.object({ username: z.string() }).safeParse(request.body);
  const username = body.data?.username.toLowerCase();
  const persona = org.credentials.find(known => known.username.toLowerCase() === username);
  const found = persona && (await loginWithoutPassword(org, persona.username));
  if (!found) throw badRequest('INVALID_LOGIN', 'There is no such persona.');
  reply.header('Set-Cookie', sessionCookie(found.token));
  return reply.status(204).send();
}

function pageAccess({ visible, session }: RequestContext): PageAccess {
  return {
    schema: visible,
    userId: session.userId,
    fieldEditable: session.fieldEditable,
    mayCreate: object => session.objectPermissions(object).allowCreate,
    tabVisibility: session.tabVisibility
  };
}

/**
 * The built pages, as they are since the last deploy. Every address of a page is answered by the shell, which reads it;
 * names of scripts tell their content, so that browsers may keep them.
 */
function serveFiles(app: FastifyInstance, org: Org, folder: string): void {
  app.register(staticFiles, { root: folder, serve: false });
  const built = () => org.metadata.pages ?? folder;
  app.get<{ Params: { '*': string } }>('/assets/*', (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`, built(), { immutable: true, maxAge: '1h' })
  );
  for (const url of ['/', '/lightning', '/lightning/*']) {
    app.get(url, (_request, reply) =>
      reply.header('Cache-Control', 'no-cache').sendFile('index.html', built(), { maxAge: 0 })
    );
  }
}
