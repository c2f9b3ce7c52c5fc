/** Requests of a persona, with what came back as it was written. */
import { connect, type Persona } from '../../conformance/support/testOrg.ts';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request with the persona's token; a body that is no text goes as JSON. */
export async function send(persona: Persona, { method, path, body, headers = {} }: Request): Promise<Reply> {
  const { connection } = await connect(persona);
  return sendTo(connection.instanceUrl, {
    method,
    path,
    body,
    headers: { Authorization: `Bearer ${connection.accessToken ?? ''}`, ...headers }
  });
}

/** Sends a request as it is. */
export async function sendTo(url: string, { method, path, body, headers = {} }: Request): Promise<Reply> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
