import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badRequest } from '../apiError.ts';
import { readOptions, text } from '../options.ts';
import type { Org } from '../org.ts';
import { baseUrlOf } from '../requests.ts';
import { readCall, sessionOf, soapResponse, toXml, type SoapCall } from '../soap/envelope.ts';
import { refuseAsFault } from '../soap/refusal.ts';
import { login } from './login.ts';
import { revokeToken } from './tokens.ts';

const namespace = 'urn:partner.soap.sforce.com';

/**
 * The two calls of the SOAP API that clients sign in and out with; every other one is refused by name. The version may
 * be followed by the org's id, as clients of WSDLs write it.
 */
export function soapLogin(app: FastifyInstance, org: Org): void {
  app.post<{ Params: { kind: string; '*': string } }>(
    '/services/Soap/:kind/*',
    { errorHandler: (error, _request, reply) => void refuseAsFault(error, reply) },
    async (request, reply) => {
      const call = readCall(String(request.body ?? ''));
      const answer = await answerCall(org, request, call);
      return reply.type('text/xml; charset=utf-8').send(soapResponse(call.name, namespace, answer));
    }
  );
}

async function answerCall(org: Org, request: FastifyRequest, call: SoapCall): Promise<string> {
  switch (call.name) {
    case 'login': {
      // Whoever signs in has no session, but may send headers that nobody heeds.
      sessionOf(call);
      const { username, password } = readOptions('login', { username: text, password: text }, call.given);
      const found = await login(org, username, password);
      if (!found) throw badRequest('INVALID_LOGIN', invalidLogin);
      return loginResult(org, baseUrlOf(request), found, request.url);
    }
    case 'logout':
      readOptions('logout', {}, call.given);
      if (!(await revokeToken(org, sessionOf(call)))) throw badRequest('INVALID_SESSION_ID', invalidSession);
      return '';
    default:
      throw badRequest('UNSUPPORTED_API_CALL', `${call.name} is not supported by the local org`);
  }
}

const invalidSession = 'Invalid Session ID found in SessionHeader: Illegal Session. Session not found.';
const invalidLogin = 'Invalid username, password, security token; or user locked out.';

function loginResult(
  org: Org,
  baseUrl: string,
  { userId, token }: { readonly userId: string; readonly token: string },
  path: string
): string {
  return toXml('result', {
    metadataServerUrl: `${baseUrl}/services/Soap/m/${path.split('/')[4] ?? ''}`,
    passwordExpired: false,
    sandbox: false,
    serverUrl: baseUrl + path,
    sessionId: token,
    userId,
    userInfo: {
      organizationId: org.organizationId,
      userId,
      sessionSecondsValid: org.tokenLifetime
    }
  });
}
