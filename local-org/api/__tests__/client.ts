/** A client that sends what it is told and shows status and JSON of the answer, for what libraries hide. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}
export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>
) => Promise<Reply>;

export function sender(url: string, token?: string): Send {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
}

export async function tokenFor(url: string, username: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', username, password: 'secret' });
  const response = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body });
  const answer: { access_token: string } = JSON.parse(await response.text());
  return answer.access_token;
}
