import { parse } from 'csv-parse/sync';
import { bodyOf, connectionOver, locatorIn, OrgRefusal } from './connection.ts';
import type { Call, Download, Login, OrgConnection } from './connection.ts';
import { orgErrorsIn } from './orgErrors.ts';

/** Who signs in to the local org, and where it answers. */
export interface Credentials {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Signs in to a local org with username and password, to read and write records.
 * @throws an error that says whether the org did not answer or refused.
 */
export async function connectToOrg(credentials: Credentials): Promise<OrgConnection> {
  return (await openPasswordLogin(credentials)).records;
}

/** The same, for any request. */
export async function openPasswordLogin({ baseUrl, username, password }: Credentials): Promise<Login> {
  const body = new URLSearchParams({ grant_type: 'password', username, password });
  const answer = await send(`${baseUrl}/services/oauth2/token`, { method: 'POST', body }).catch(
    (error: unknown) => {
      if (!(error instanceof OrgRefusal)) throw error;
      throw new Error(`${baseUrl} did not let ${username} in: ${error.message}`, { cause: error });
    }
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const authorization = `Bearer ${token}`;
  const call: Call = async <Answer>(path: string, method: string, content?: unknown) => {
    const { headers, ...rest } = bodyOf(content);
    const request = { method, headers: { authorization, ...headers }, ...rest };
    return (await contentOf(await send(`${baseUrl}${path}`, request))) as Answer;
  };
  const download: Download = async path => {
    const answer = await send(`${baseUrl}${path}`, { headers: { authorization } });
    return { text: await answer.text(), locator: locatorIn(answer.headers.get('sforce-locator')) };
  };
  return { name: username, username, url: baseUrl, call, download, records: connectionOver(call) };
}

async function contentOf(answer: Response): Promise<unknown> {
  const [text, type] = [await answer.text(), answer.headers.get('content-type') ?? ''];
  if (text === '') return undefined;
  if (type.startsWith('text/csv')) return parse(text, { columns: true });
  return JSON.parse(text);
}

async function send(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(url, request).catch((error: unknown) => {
    throw new Error(
      `No org answers at ${new URL(url).origin}. Start it with npm start, or name another with --url.`,
      {
        cause: error
      }
    );
  });
  if (answer.ok) return answer;
  const text = await answer.text();
  const errors = orgErrorsIn(text);
  throw new OrgRefusal(
    String(answer.status),
    `${request.method ?? 'GET'} ${url} answered ${answer.status}: ${text}`,
    errors.length > 0 ? { errors } : {}
  );
}
