import type { FetchError } from 'lightning/uiRecordApi';

/** What went wrong, in the server's words: for the page as a whole, and for single fields. */
export interface Failure {
  readonly messages: readonly string[];
  readonly fieldMessages: ReadonlyMap<string, string>;
}

function isFetchError(value: unknown): value is FetchError {
  return typeof value === 'object' && value !== null && 'ok' in value && 'body' in value;
}

const signedOut = 'Your session has ended. Sign in again in another window of this browser, then try again.';
const notReached = 'The local org does not answer. Check that it is running, then try again.';

/** Reads what a request was rejected with. */
export function failureOf(reason: unknown): Failure {
  if (!isFetchError(reason)) return { messages: [notReached], fieldMessages: new Map() };
  if (reason.status === 401) return { messages: [signedOut], fieldMessages: new Map() };
  const { message, output } = reason.body;
  const fieldMessages = new Map(
    Object.entries(output?.fieldErrors ?? {}).map(([field, errors]) => [
      field,
      errors.map(error => error.message).join(' ')
    ])
  );
  const messages = (output?.errors ?? []).map(error => error.message);
  return { messages: messages.length > 0 || fieldMessages.size > 0 ? messages : [message], fieldMessages };
}
