import type { FastifyInstance } from 'fastify';
import { parseXml, XmlError } from '../../metadata/xml/parseXml.ts';
import type { XmlElement } from '../../metadata/xml/element.ts';
import type { Org } from '../org.ts';
import { baseUrlOf } from '../requests.ts';
import { login } from './login.ts';
import { revokeToken, tokenLifetimeHours } from './tokens.ts';

/** The two calls of the SOAP API that clients sign in and out with; every other one is refused by name. */
export function soapLogin(app: FastifyInstance, org: Org): void {
  app.post('/services/Soap/:kind/:version', async (request, reply) => {
    reply.type('text/xml; charset=utf-8');
    const envelope = parse(String(request.body ?? ''));
    const call = envelope && find(envelope, 'Body')?.children[0];
    if (!envelope || !call)
      return reply.status(500).send(fault('XML_PARSE_ERROR', 'The body holds no SOAP call.'));
    const text = (name: string) => find(envelope, name)?.text ?? '';
    switch (localName(call)) {
      case 'login': {
        const found = await login(org, text('username'), text('password'));
        if (!found) return reply.status(500).send(fault('INVALID_LOGIN', invalidLogin));
        return envelopeOf(loginResult(org, baseUrlOf(request), found, request.url));
      }
      case 'logout':
        await revokeToken(org, text('sessionId'));
        return envelopeOf('<logoutResponse xmlns="urn:partner.soap.sforce.com"/>');
      default:
        return reply
          .status(500)
          .send(fault('UNSUPPORTED_API_CALL', `${localName(call)} is not supported by the local org`));
    }
  });
}

const invalidLogin = 'Invalid username, password, security token; or user locked out.';

function parse(xml: string): XmlElement | undefined {
  try {
    return parseXml('request', xml);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (localName(element) === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '');
}

function loginResult(
  org: Org,
  baseUrl: string,
  found: { userId: string; token: string },
  path: string
): string {
  const seconds = tokenLifetimeHours * 3600;
  return `<loginResponse xmlns="urn:partner.soap.sforce.com"><result>
    <metadataServerUrl>${escape(baseUrl)}/services/Soap/m/${escape(path.split('/').at(-1) ?? '')}</metadataServerUrl>
    <passwordExpired>false</passwordExpired><sandbox>false</sandbox>
    <serverUrl>${escape(baseUrl + path)}</serverUrl>
    <sessionId>${escape(found.token)}</sessionId><userId>${found.userId}</userId>
    <userInfo><organizationId>${org.organizationId}</organizationId><userId>${found.userId}</userId>
      <sessionSecondsValid>${seconds}</sessionSecondsValid></userInfo>
  </result></loginResponse>`;
}

function fault(code: string, message: string): string {
  return envelopeOf(
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${escape(message)}</faultstring></soapenv:Fault>`
  );
}

function envelopeOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
    xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
