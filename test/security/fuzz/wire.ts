/** Bytes to a server and its answer, without a client in between that would mend what is broken. */
import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const patience = 120_000;

/**
 * Sends the bytes on a connection of their own and reads until the server closes it.
 * @param isAll says with the end of the connection that no more bytes follow: else a server waits for what the bytes
 *   promise, but Node's takes the end for a client that left, and may leave as well
 * @returns nothing when the server closed without an answer
 * @throws when there is no server, or it says nothing for two minutes
 */
export function sendBytes(url: string, bytes: Buffer, isAll = false): Promise<Answer | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const read: Buffer[] = [];
    const finish = () => resolve(parse(Buffer.concat(read)));
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
    socket.setTimeout(patience, () => socket.destroy(new Error('The org says nothing.')));
    socket.on('data', data => read.push(data));
    socket.on('end', finish);
    // A server that refuses before everything was sent resets the connection: what it said before counts.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? finish() : reject(error)
    );
    if (isAll) socket.end(bytes);
    else socket.write(bytes);
  });
}

/** A request as it stands on the wire. */
export function requestBytes(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined
): Buffer {
  const content = Buffer.from(body ?? '', 'utf8');
  const lines = Object.entries({
    Host: 'localhost',
    Connection: 'close',
    ...(body === undefined ? {} : { 'Content-Length': String(content.length) }),
    ...headers
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'utf8'), content]);
}

function parse(answer: Buffer): Answer | undefined {
  const text = answer.toString('utf8').replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1];
  if (status === undefined) return undefined;
  const headers = new Map(
    head
      .split('\r\n')
      .slice(1)
      .map(line => {
        const [name = '', ...value] = line.split(':');
        return [name.toLowerCase(), value.join(':').trim()] as const;
      })
  );
  const all = Buffer.from(rest.join('\r\n\r\n'), 'utf8');
  const length = headers.get('content-length');
  // What stands behind belongs to the next answer on the connection.
  const body = all.subarray(0, length === undefined ? all.length : Number(length)).toString('utf8');
  return { status: Number(status), headers, body: headers.get('transfer-encoding') ? unchunked(body) : body };
}

function unchunked(body: string): string {
  let rest = Buffer.from(body, 'utf8');
  const parts: Buffer[] = [];
  for (;;) {
    const end = rest.indexOf('\r\n');
    const size = Number.parseInt(rest.subarray(0, end).toString('latin1'), 16);
    if (end < 0 || !(size > 0)) return Buffer.concat(parts).toString('utf8');
    parts.push(rest.subarray(end + 2, end + 2 + size));
    rest = rest.subarray(end + 2 + size + 2);
  }
}
