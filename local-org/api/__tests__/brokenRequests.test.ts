import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

let org: LocalOrg;
let admin: Send;
beforeAll(async () => {
  org = await startedOrg();
  admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
});
afterAll(() => org.close());

/** What the org answers to these bytes before it closes the connection. */
async function answerTo(bytes: string): Promise<{ head: string; body: unknown }> {
  const socket = connect(Number(new URL(org.url).port), '127.0.0.1');
  socket.end(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, body: JSON.parse(body) };
}

describe('what is not a request at all', () => {
  it.each([
    ['is not HTTP', 'nonsense\r\n\r\n', '400 Bad Request'],
    ['has no path', 'GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n', '400 Bad Request'],
    [
      'has headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large'
    ]
  ])('%s and is refused in the platform’s form', async (_what, bytes, status) => {
    const { head, body } = await answerTo(bytes);
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(body).toEqual([{ errorCode: 'BAD_REQUEST', message: expect.stringMatching(/\w/) }]);
  });

  it('is answered as any other request when it expects what there is not', async () => {
    const { head } = await answerTo(
      'GET /services/data HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\nConnection: close\r\n\r\n'
    );
    expect(head).toContain('HTTP/1.1 200 OK');
  });
});

describe('a request that is addressed to', () => {
  const addressed = (host: string) =>
    answerTo(`GET /services/data HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:1', 'same-page.localhost:80', '[::1]:3000'])(
    '%s is answered',
    async host => {
      expect((await addressed(host)).head).toContain('HTTP/1.1 200 OK');
    }
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    '0.0.0.0',
    ''
  ])('%s is refused, because pages of that name would be one site with the org', async host => {
    const { head, body } = await addressed(host);
    expect(head).toContain('HTTP/1.1 421');
    expect(body).toMatchObject([{ errorCode: 'INVALID_HOST' }]);
  });
});

describe('a name that is longer than any', () => {
  it.each(['/local-org/page/', '/local-org/list/', '/services/data/v67.0/sobjects/'])(
    'is the name of nothing at %s',
    async path => {
      const answer = await admin('GET', `${path}${'x'.repeat(4000)}`);
      expect(answer).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
    }
  );
});

describe('a field named like a member of every JavaScript object', () => {
  it.each(['constructor', 'hasOwnProperty', 'toString', '__proto__'])('%s is no field', async name => {
    const fields = JSON.parse(`{"Name":"x","${name}":"y"}`);
    for (const [path, body] of [
      ['sobjects/Account', fields],
      ['ui-api/records', { apiName: 'Account', fields }]
    ] as const) {
      const answer = await admin('POST', `/services/data/v67.0/${path}`, JSON.stringify(body));
      expect({ path, status: answer.status }).toEqual({ path, status: 400 });
      expect(JSON.stringify(answer.body)).toContain('INVALID_FIELD');
    }
  });
});

describe('parts of an upload', () => {
  const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\nPK\r\n';
  it.each([
    ['end early', part],
    ['are several files', `${part}${part}--x--\r\n`],
    ['are none', '{}']
  ])('that %s are refused by their code', async (_what, body) => {
    const answer = await admin('POST', '/services/data/v67.0/metadata/deployRequest', body, {
      'Content-Type': 'multipart/form-data; boundary=x'
    });
    expect(answer).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_MULTIPART_REQUEST' }] });
  });
});
