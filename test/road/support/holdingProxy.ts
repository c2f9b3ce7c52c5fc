/** Stands before an org and holds requests back, so that something can happen while a command waits for them. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  readonly url: string;
  /** Kept when a request was held. */
  readonly held: Promise<void>;
  /** Sends on what was held, and all that comes. */
  letGo(): void;
  close(): Promise<void>;
}

/** Holds the requests whose paths match until it is told to let go. */
export async function startHoldingProxy(target: string, path: RegExp): Promise<HoldingProxy> {
  const { promise: held, resolve: hold } = withResolvers();
  const { promise: free, resolve: letGo } = withResolvers();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const isHeld = path.test(request.url ?? '');
      if (isHeld) hold();
      void (isHeld ? free : Promise.resolve()).then(() => sendOn(target, request, body, response));
    });
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    held,
    letGo,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

async function sendOn(
  target: string,
  { url = '', method = 'GET', headers }: IncomingMessage,
  body: string,
  response: ServerResponse
): Promise<void> {
  const { authorization = '', 'content-type': type = '' } = headers;
  const content = body === '' ? {} : { body };
  const answer = await fetch(`${target}${url}`, {
    method,
    headers: { authorization, ...(type === '' ? {} : { 'content-type': type }) },
    ...content
  });
  const kept = ['content-type', 'sforce-locator'].flatMap(name => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  response.writeHead(answer.status, Object.fromEntries(kept)).end(Buffer.from(await answer.arrayBuffer()));
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>(kept => (resolve = kept));
  return { promise, resolve };
}
