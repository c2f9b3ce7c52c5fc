import type { FetchError } from 'lightning/uiRecordApi';

const apiVersion = 'v67.0';

/** A path of the public API: `servicePath('ui-api/records')`. */
export function servicePath(path: string): string {
  return `/services/data/${apiVersion}/${path}`;
}

/** REST answers with a list of errors where the UI API answers with one; both become the UI API's form. */
function failureOf(status: number, statusText: string, body: unknown): FetchError {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  const message =
    typeof first === 'object' && first !== null && 'message' in first ? String(first.message) : statusText;
  const detail = typeof first === 'object' && first !== null ? first : {};
  return { ok: false, status, statusText, body: { ...detail, message, statusCode: status } };
}

let actingUser: string | undefined;

/** From now on the page asks in this user's name only: the org refuses when the browser's session has become another's. */
export function actAs(userId: string): void {
  actingUser = userId;
}

/**
 * Sends a request with the session's cookie, and the headers that show that this page sent it, and for whom.
 * Rejects with a FetchError when the server refuses, with the browser's TypeError when it isn't reached.
 */
export async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      'X-Local-Org': 'browser',
      ...(actingUser === undefined ? {} : { 'X-Local-Org-User': actingUser }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });
  const text = await response.text();
  const answer = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) return Promise.reject(failureOf(response.status, response.statusText, answer));
  return answer;
}

/** What a wire gives as its error: the server's refusal, or that it wasn't reached. */
export function fetchErrorOf(reason: unknown): FetchError {
  if (typeof reason === 'object' && reason !== null && 'ok' in reason && 'body' in reason)
    return reason as FetchError;
  const message = 'The server was not reached.';
  return { ok: false, status: 0, statusText: message, body: { message, statusCode: 0 } };
}
