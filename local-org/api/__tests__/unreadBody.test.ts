import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalOrg } from '../../server.ts';
import { startedOrg } from './startedOrg.ts';

let org: LocalOrg;
beforeAll(async () => {
  org = await startedOrg();
});
afterAll(() => org.close());

/** Sends a body that nobody reads, and gives what came back before the connection ended. */
function answerTo(promised: number, sent: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(org.url).port), '127.0.0.1');
    socket.on('data', data => (answer += data.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.write(
      `GET /services/data HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${promised}\r\n\r\n`
    );
    socket.write('x'.repeat(sent));
  });
}

it('answers a client that sends megabytes which nobody asked for', async () => {
  expect(await answerTo(8_000_000, 8_000_000)).toMatch(/^HTTP\/1\.1 200/);
});
it('answers a client that promises more than it sends', async () => {
  expect(await answerTo(8_000_000, 1_000)).toMatch(/^HTTP\/1\.1 200/);
});
