/** The API as one persona; throws what the org answers when it refuses anything. */
import { z } from 'zod';

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export interface ApiClient {
  readonly userId: string;
  /** A resource of the API by its path below the version, as in `query?q=…`. */
  send(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Text of CSV for a bulk job. */
  upload(path: string, csv: string): Promise<void>;
  query(soql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Creates up to 200 records in one request; their ids, in their order. */
  create(object: string, records: readonly Fields[]): Promise<string[]>;
}

const token = z.object({ access_token: z.string(), id: z.string() });
const results = z.array(z.object({ id: z.string().optional(), success: z.boolean(), errors: z.unknown() }));
const page = z.object({ records: z.array(z.record(z.string(), z.unknown())) });

export async function signIn(url: string, persona: string): Promise<ApiClient> {
  const credentials = { username: `${persona}@same-page.local`, password: 'local' };
  const login = await fetch(`${url}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', ...credentials })
  });
  const session = token.parse(await login.json());
  const request = async (method: string, path: string, type: string, body?: string): Promise<string> => {
    const headers = { authorization: `Bearer ${session.access_token}`, 'content-type': type };
    const address = path.startsWith('/') ? path : `/services/data/v67.0/${path}`;
    const content = body === undefined ? {} : { body };
    const answer = await fetch(`${url}${address}`, { method, headers, ...content });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  };
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const text = await request(method, path, 'application/json', content);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    userId: session.id.split('/').at(-1) ?? '',
    send,
    upload: async (path, csv) => {
      await request('PUT', path, 'text/csv', csv);
    },
    query: async soql => page.parse(await send('GET', `query?q=${encodeURIComponent(soql)}`)).records,
    create: async (object, records) => {
      const body = records.map(fields => ({ attributes: { type: object }, ...fields }));
      const answer = await send('POST', 'composite/sobjects', { allOrNone: false, records: body });
      return results.parse(answer).map(result => {
        if (!result.success || !result.id) throw new Error(`${object}: ${JSON.stringify(result.errors)}`);
        return result.id;
      });
    }
  };
}
