import type { IncomingMessage } from 'node:http';

/** So long a refusal waits for the rest of what it refuses, in milliseconds. */
const patience = 2_000;

/**
 * Reads what nobody asked for of a request's body, and lets it go: a connection that is closed with bytes unread is reset,
 * and a client that is still sending never sees why it was refused. Whoever promises more than they send is answered after
 * two seconds.
 */
export async function readToItsEnd(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, patience);
    const finish = (): void => {
      clearTimeout(timer);
      resolve();
    };
    request.once('end', finish).once('close', finish).once('error', finish);
    request.resume();
  });
}
