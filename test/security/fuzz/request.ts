/** A request to be sent, as the generators write it: `«Account»` stands for the id of a record of that object. */
import { requestBytes } from './wire.ts';

export type Who = 'admin' | 'rep' | 'marketing' | 'nobody' | 'stranger';
export interface FuzzRequest {
  /** Which generator wrote it. */
  readonly kind: string;
  readonly as: Who;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A job to open before, whose id stands for `«Opened»`, and to have processed afterwards. */
  readonly opens?: { readonly object: string; readonly operation: string };
  /** The bytes break HTTP itself: the server may close without an answer. */
  readonly broken?: boolean;
}

export interface Identity {
  readonly tokens: Readonly<Partial<Record<Who, string>>>;
  /** Ids by object. */
  readonly ids: ReadonlyMap<string, string>;
}

export function bytesOf(request: FuzzRequest, identity: Identity): Buffer {
  const filled = (text: string) =>
    text.replaceAll(/«(\w+)»/g, (_, name: string) => identity.ids.get(name) ?? '001000000000000AAA');
  const token = request.as === 'stranger' ? '00D000000000000!AQEAQ.stranger' : identity.tokens[request.as];
  const headers = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, filled(value)]))
  };
  const body = request.body === undefined ? undefined : filled(request.body);
  return requestBytes(request.method, filled(request.path), headers, body);
}

export const json = { 'Content-Type': 'application/json' };
export const xml = { 'Content-Type': 'text/xml', SOAPAction: '""' };
export const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
export const csv = { 'Content-Type': 'text/csv' };
export const multipart = { 'Content-Type': 'multipart/form-data; boundary=part' };
export const data = '/services/data/v67.0';
