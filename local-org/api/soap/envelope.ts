import type { XmlElement } from '../../metadata/xml/element.ts';
import { parseXml, XmlError } from '../../metadata/xml/parseXml.ts';
import { badRequest } from '../apiError.ts';
import { readOptions, text } from '../options.ts';
import { valuesOf } from './values.ts';

/** A call of a SOAP API: its name, its arguments by name, and its headers, which `sessionOf` reads once it is known that the call is answered. */
export interface SoapCall {
  readonly name: string;
  /** As `valuesOf` reads them; each call says with `readOptions` which ones it takes. */
  readonly given: unknown;
  readonly headers: readonly XmlElement[];
}

const sessionHeader = { sessionId: text.default('') };
/** `client` says which program asks, which changes nothing. */
const callOptions = { client: text.optional() };

/**
 * The one call that an envelope holds.
 * @throws ApiError XML_PARSE_ERROR when it holds none or is not well formed, INVALID_TYPE for what it says otherwise
 *   than SOAP has it
 */
export function readCall(xml: string): SoapCall {
  const envelope = parse(xml);
  const calls = envelope.children.filter(({ name }) => name === 'Body').flatMap(body => body.children);
  const [call] = calls;
  if (envelope.name !== 'Envelope' || !call) throw noCall();
  if (calls.length > 1) {
    throw badRequest('INVALID_TYPE', `The body holds ${calls.length} calls; send one at a time.`);
  }
  const headers = envelope.children
    .filter(({ name }) => name === 'Header')
    .flatMap(header => header.children);
  return { name: call.name, given: valuesOf(call), headers };
}

/**
 * The session that a call's header names; empty where it names none.
 * @throws ApiError INVALID_TYPE for a header that the local org does not heed
 */
export function sessionOf({ headers }: SoapCall): string {
  let sessionId = '';
  for (const header of headers) {
    if (header.name === 'SessionHeader') {
      ({ sessionId } = readOptions('SessionHeader', sessionHeader, valuesOf(header)));
    } else if (header.name === 'CallOptions') readOptions('CallOptions', callOptions, valuesOf(header));
    else throw unknownHeader(header.name);
  }
  return sessionId;
}

function unknownHeader(name: string): Error {
  const known = 'SessionHeader, CallOptions';
  return badRequest(
    'INVALID_TYPE',
    `The local org does not heed the header ${name}; it understands ${known}.`
  );
}

function noCall(): Error {
  return badRequest('XML_PARSE_ERROR', 'The body holds no SOAP call.');
}

function parse(xml: string): XmlElement {
  try {
    return parseXml('request', xml);
  } catch (error) {
    if (error instanceof XmlError) throw noCall();
    throw error;
  }
}

/** A plain value as XML elements: objects by name, lists as repeated elements; what is undefined is left out. */
export function toXml(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(item => toXml(name, item)).join('');
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (typeof value === 'object') {
    const content = Object.entries(value).map(([key, item]) => toXml(key, item));
    return `<${name}>${content.join('')}</${name}>`;
  }
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}

/** The answer to a call, in its API's namespace. */
export function soapResponse(call: string, namespace: string, result: string): string {
  return soapEnvelope(`<${call}Response xmlns="${namespace}">${result}</${call}Response>`);
}

/** A refusal: the platform sends it with status 500. */
export function soapFault(code: string, message: string): string {
  return soapEnvelope(
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${escapeXml(message)}</faultstring></soapenv:Fault>`
  );
}

function soapEnvelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
    xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
}

/** Text as XML holds it; characters that XML can't hold are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
