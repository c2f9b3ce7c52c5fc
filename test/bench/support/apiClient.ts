/** The API as one persona; throws what the org answers when it refuses anything. */
import { z } from 'zod';

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export interface ApiClient {
  readonly userId: string;
  /** A resource of the API by its path below the version, as in `query?q=…`. */
  send(method: string, path: string, body?: unknown): Promise<unknown>;
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
  const headers = { authorization: `Bearer ${session.access_token}`, 'content-type': 'application/json' };
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const address = path.startsWith('/') ? path : `/services/data/v67.0/${path}`;
    const answer = await fetch(`${url}${address}`, { method, headers, ...content });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    userId: session.id.split('/').at(-1) ?? '',
    send,
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
