import type { FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import { baseUrlOf } from '../requests.ts';
import { argument, readCall, soapFault, soapResponse, toXml } from '../soap/envelope.ts';
import { login } from './login.ts';
import { revokeToken } from './tokens.ts';

const namespace = 'urn:partner.soap.sforce.com';

/**
 * The two calls of the SOAP API that clients sign in and out with; every other one is refused by name. The version may
 * be followed by the org's id, as clients of WSDLs write it.
 */
export function soapLogin(app: FastifyInstance, org: Org): void {
  app.post<{ Params: { kind: string; '*': string } }>('/services/Soap/:kind/*', async (request, reply) => {
    reply.type('text/xml; charset=utf-8');
    const call = readCall(String(request.body ?? ''));
    if (!call) return reply.status(500).send(soapFault('XML_PARSE_ERROR', 'The body holds no SOAP call.'));
    switch (call.name) {
      case 'login': {
        const found = await login(org, argument(call, 'username'), argument(call, 'password'));
        if (!found) return reply.status(500).send(soapFault('INVALID_LOGIN', invalidLogin));
        return soapResponse('login', namespace, loginResult(org, baseUrlOf(request), found, request.url));
      }
      case 'logout':
        if (!(await revokeToken(org, call.sessionId))) {
          return reply.status(500).send(soapFault('INVALID_SESSION_ID', invalidSession));
        }
        return soapResponse('logout', namespace, '');
      default:
        return reply
          .status(500)
          .send(soapFault('UNSUPPORTED_API_CALL', `${call.name} is not supported by the local org`));
    }
  });
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
