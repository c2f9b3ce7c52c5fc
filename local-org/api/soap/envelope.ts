import type { XmlElement } from '../../metadata/xml/element.ts';
import { parseXml, XmlError } from '../../metadata/xml/parseXml.ts';

/** A call of a SOAP API: its name, its arguments, and the session that its header names. */
export interface SoapCall {
  readonly name: string;
  readonly element: XmlElement;
  readonly sessionId: string;
}

/** The call that an envelope holds; nothing when it holds none or is not well formed. */
export function readCall(xml: string): SoapCall | undefined {
  const envelope = parse(xml);
  const element = envelope && findElement(envelope, 'Body')?.children[0];
  if (!envelope || !element) return undefined;
  const header = findElement(envelope, 'Header');
  const sessionId = (header && findElement(header, 'sessionId')?.text.trim()) ?? '';
  return { name: localName(element), element, sessionId };
}

function parse(xml: string): XmlElement | undefined {
  try {
    return parseXml('request', xml);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

/** The first element of that name, whatever its prefix, at any depth. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (localName(element) === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '');
}

/** The text of the call's argument of that name; empty when it was not given. */
export function argument({ element }: SoapCall, name: string): string {
  return findElement(element, name)?.text.trim() ?? '';
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
