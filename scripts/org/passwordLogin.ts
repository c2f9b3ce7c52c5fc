import { connectionOver, OrgRefusal } from './connection.ts';
import type { OrgConnection } from './connection.ts';

/** Who signs in to the local org, and where it answers. */
export interface Credentials {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Signs in to a local org with username and password.
 * @throws an error that says whether the org did not answer or refused.
 */
export async function connectToOrg({ baseUrl, username, password }: Credentials): Promise<OrgConnection> {
  const body = new URLSearchParams({ grant_type: 'password', username, password });
  const answer = await send(`${baseUrl}/services/oauth2/token`, { method: 'POST', body }).catch(
    (error: unknown) => {
      if (!(error instanceof OrgRefusal)) throw error;
      throw new Error(`${baseUrl} did not let ${username} in: ${error.message}`, { cause: error });
    }
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return connectionOver(async <Answer>(path: string, method: string, content?: unknown) => {
    const request = { method, headers, ...(content === undefined ? {} : { body: JSON.stringify(content) }) };
    return (await (await send(`${baseUrl}${path}`, request)).json()) as Answer;
  });
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
  throw new OrgRefusal(
    String(answer.status),
    `${request.method ?? 'GET'} ${url} answered ${answer.status}: ${text}`
  );
}
