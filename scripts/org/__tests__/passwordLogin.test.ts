import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connectToOrg } from '../passwordLogin.ts';
import { soqlLiteral } from '../soqlText.ts';

type Answer = (path: string, body: string, request: IncomingMessage) => { status?: number; json: unknown };

let server: Server | undefined;

/** An org that answers as it is told, after it has let everybody in. */
async function orgThat(answer: Answer): Promise<string> {
  const started = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const path = request.url ?? '';
      const { status = 200, json } = path.endsWith('/token')
        ? { json: { access_token: '00D!token' } }
        : answer(path, body, request);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  server = started;
  await new Promise<void>(resolve => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const asRep = (baseUrl: string) =>
  connectToOrg({ baseUrl, username: 'rep@same-page.local', password: 'local' });

afterEach(() => new Promise<void>(resolve => (server ? server.close(() => resolve()) : resolve())));

describe('a connection to an org', () => {
  it('follows a query through its pages, with the token', async () => {
    const baseUrl = await orgThat((path, _body, request) => {
      expect(request.headers.authorization).toBe('Bearer 00D!token');
      return path.includes('query?q=')
        ? { json: { records: [{ Id: '1' }], nextRecordsUrl: '/services/data/v67.0/query/next' } }
        : { json: { records: [{ Id: '2' }] } };
    });
    const org = await asRep(baseUrl);
    expect(await org.query('SELECT Id FROM Account')).toEqual([{ Id: '1' }, { Id: '2' }]);
  });

  it('writes 200 records a request, each by itself, results in order', async () => {
    const sizes: number[] = [];
    const baseUrl = await orgThat((_path, body) => {
      const { records, allOrNone } = JSON.parse(body) as { records: { Name: string }[]; allOrNone: boolean };
      expect(allOrNone).toBe(false);
      sizes.push(records.length);
      return { json: records.map(record => ({ id: record.Name, success: true, errors: [] })) };
    });
    const org = await asRep(baseUrl);
    const records = Array.from({ length: 450 }, (_, index) => ({ Name: String(index) }));
    const results = await org.upsert('Account', 'Source_Key__c', records);
    expect(sizes).toEqual([200, 200, 50]);
    expect(results.map(result => result.id)).toEqual(records.map(record => record.Name));
  });

  it("throws the org's own words when a request is refused", async () => {
    const baseUrl = await orgThat(() => ({ status: 400, json: [{ errorCode: 'INVALID_TYPE' }] }));
    const org = await asRep(baseUrl);
    await expect(org.query('SELECT Id FROM Nothing')).rejects.toThrow(/answered 400: .*INVALID_TYPE/);
  });

  it('says what to do when no org answers', async () => {
    await expect(asRep('http://127.0.0.1:1')).rejects.toThrow(
      'No org answers at http://127.0.0.1:1. Start it with npm start, or name another with --url.'
    );
  });
});

describe('values in SOQL', () => {
  it('have their marks escaped', () => {
    expect([soqlLiteral("O'Hara \\ \n"), soqlLiteral(3), soqlLiteral(true), soqlLiteral(null)]).toEqual([
      "'O\\'Hara \\\\ \\n'",
      '3',
      'true',
      'null'
    ]);
  });
});
