import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { sendTo, type Reply, type Request } from './support/asker.ts';

const data = '/services/data/v67.0';
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** Seconds: enough to try every door once, short enough to wait for the end. */
const tokenLifetime = 15;
let org: TestOrg;
beforeAll(async () => {
  org = await startTestOrg({ content: 'none', tokenLifetime });
});
afterAll(() => org.close());

function soap(kind: string, call: string): Request {
  const body = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="${kind === 'm' ? 'http://soap.sforce.com/2006/04/metadata' : 'urn:partner.soap.sforce.com'}"><e:Header><m:SessionHeader><m:sessionId>TOKEN</m:sessionId></m:SessionHeader></e:Header><e:Body>${call}</e:Body></e:Envelope>`;
  return {
    method: 'POST',
    path: `/services/Soap/${kind}/67.0`,
    body,
    headers: { 'Content-Type': 'text/xml', SOAPAction: '""' }
  };
}
const get = (path: string): Request => ({ method: 'GET', path });
const post = (path: string, body: unknown): Request => ({ method: 'POST', path, body });

/** A request through every protocol that wants to know who asks. */
const doors: readonly (readonly [string, Request])[] = [
  ['REST', get(`${data}/limits`)],
  ['REST resources', get(data)],
  ['describe', get(`${data}/sobjects/Opportunity/describe`)],
  ['records', get(`${data}/sobjects/Account/001000000000000AAA`)],
  ['creating', post(`${data}/sobjects/Account`, {})],
  ['query', get(`${data}/query?q=SELECT+Id+FROM+User`)],
  ['later batches', get(`${data}/query/01g000000000000AAA-200`)],
  ['composite', post(`${data}/composite`, { compositeRequest: [] })],
  ['batch', post(`${data}/composite/batch`, { batchRequests: [] })],
  ['tree', post(`${data}/composite/tree/Account`, { records: [] })],
  ['collections', post(`${data}/composite/sobjects`, { records: [] })],
  ['GraphQL', post(`${data}/graphql`, { query: '{ uiapi { query { User { totalCount } } } }' })],
  ['UI API', get(`${data}/ui-api/object-info/Account`)],
  ['UI API records', post(`${data}/ui-api/records`, { apiName: 'Account', fields: {} })],
  ['bulk jobs', get(`${data}/jobs/ingest`)],
  [
    'creating a bulk job',
    post(`${data}/jobs/ingest`, { object: 'Account', operation: 'insert', contentType: 'CSV' })
  ],
  ['bulk queries', post(`${data}/jobs/query`, { operation: 'query', query: 'SELECT Id FROM User' })],
  ['deploys over REST', get(`${data}/metadata/deployRequest/0Af000000000000AAA`)],
  [
    'deploys over SOAP',
    soap(
      'm',
      '<m:checkDeployStatus><m:asyncProcessId>0Af000000000000AAA</m:asyncProcessId></m:checkDeployStatus>'
    )
  ],
  ['a refused resource', get(`${data}/chatter`)],
  ['user info', get('/services/oauth2/userinfo')],
  ['a list page', get('/local-org/list/Opportunity')],
  ['a record page', get('/local-org/page/Opportunity')],
  ['a tab', get('/local-org/tab/Pipeline_Review')]
];

async function signIn(name = 'admin'): Promise<string> {
  const { text } = await logIn(`${name}@same-page.local`, 'local');
  return z.object({ access_token: z.string() }).parse(JSON.parse(text)).access_token;
}
function logIn(username: string, password: string): Promise<Reply> {
  const body = new URLSearchParams({ grant_type: 'password', username, password }).toString();
  return sendTo(org.url, { method: 'POST', path: '/services/oauth2/token', body, headers: form });
}
/** The token with one character changed: always another one. */
const withAnotherEnd = (token: string): string => `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`;

/** What the door says to the token, sent as a client would. */
async function knock(request: Request, token: string): Promise<'open' | 'shut'> {
  const isSoap = request.path.includes('/Soap/');
  const { status, text } = await sendTo(org.url, {
    ...request,
    ...(isSoap && { body: String(request.body).replace('TOKEN', token) }),
    headers: { ...request.headers, ...(isSoap ? {} : { Authorization: `Bearer ${token}` }) }
  });
  const shut = isSoap
    ? text.includes('INVALID_SESSION_ID')
    : status === 401 || (status === 403 && text.includes('OAuth'));
  return shut ? 'shut' : 'open';
}
async function knockAll(token: string): Promise<Record<string, string>> {
  const answers = await Promise.all(
    doors.map(async ([name, request]) => [name, await knock(request, token)] as const)
  );
  return Object.fromEntries(answers);
}
const all = (state: 'open' | 'shut') => Object.fromEntries(doors.map(([name]) => [name, state]));

describe('a token opens every door while it lasts, and none afterwards', () => {
  it('when it expires', async () => {
    const token = await signIn();
    expect(await knockAll(token)).toEqual(all('open'));
    for (;;) {
      const { rows } = await sql<{
        alive: boolean;
      }>`SELECT bool_or("ExpiresOn" > now() - interval '1 second') AS "alive" FROM local_org."Token"`.execute(
        org.database.db
      );
      if (!rows[0]?.alive) break;
      await pause(200);
    }
    expect(await knockAll(token)).toEqual(all('shut'));
  });

  it('when it is revoked', async () => {
    const token = await signIn();
    expect(await knockAll(token)).toEqual(all('open'));
    await sendTo(org.url, {
      method: 'POST',
      path: '/services/oauth2/revoke',
      body: `token=${encodeURIComponent(token)}`,
      headers: form
    });
    expect(await knockAll(token)).toEqual(all('shut'));
  });

  it('when its user signs out over SOAP', async () => {
    const token = await signIn();
    const call = soap('u', '<m:logout/>');
    await sendTo(org.url, { ...call, body: String(call.body).replace('TOKEN', token) });
    expect(await knockAll(token)).toEqual(all('shut'));
  });

  it('when its user is deactivated', async () => {
    const [admin, rep2] = await Promise.all([signIn(), signIn('rep2')]);
    expect(await knock(get(`${data}/limits`), rep2)).toBe('open');
    const path = `${data}/sobjects/User/Username/rep2%40same-page.local`;
    const headers = { Authorization: `Bearer ${admin}` };
    const { status } = await sendTo(org.url, { method: 'PATCH', path, body: { IsActive: false }, headers });
    expect(status).toBe(200);
    expect(await knockAll(rep2)).toEqual(all('shut'));
    expect((await logIn('rep2@same-page.local', 'local')).status).toBe(400);
  });

  it.each([
    ['an empty one', ''],
    ['one of another org', '00D000000000000!AQEAQ.foreign'],
    ['one with a changed end', 'changed'],
    ['a very long one', 'x'.repeat(10_000)],
    ['SQL', "'OR'1'='1"]
  ])('unless it is %s', async (_what, given) => {
    const token = given === 'changed' ? withAnotherEnd(await signIn()) : given;
    expect(await knockAll(token)).toEqual(all('shut'));
  });
});

describe('signing in', () => {
  it.each([
    ['a wrong password', 'rep@same-page.local', 'wrong'],
    ['the password in other letters', 'rep@same-page.local', 'LOCAL'],
    ['no password', 'rep@same-page.local', ''],
    ['an unknown user', 'nobody@same-page.local', 'local'],
    ['the automated user', 'autoproc@00d', 'local'],
    ['a NUL behind the name', 'rep@same-page.local\u0000', 'local'],
    ['a space behind the password', 'rep@same-page.local', 'local '],
    ['SQL', "' OR 1=1 --", "' OR 1=1 --"]
  ])('with %s is refused in the same words', async (_what, username, password) => {
    const { status, text } = await logIn(username, password);
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'authentication failure' }
    ]);
    const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const body = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com"><username>${escaped(username)}</username><password>${escaped(password)}</password></login></e:Body></e:Envelope>`;
    if (username.includes('\u0000') || password.endsWith(' ')) return;
    const overSoap = await sendTo(org.url, {
      method: 'POST',
      path: '/services/Soap/u/67.0',
      body,
      headers: { 'Content-Type': 'text/xml' }
    });
    expect(overSoap.status).toBe(500);
    expect(overSoap.text).toContain(
      '<faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring>'
    );
  });
});

describe('the browser’s cookie', () => {
  async function signInByPage(headers: Record<string, string>, body: unknown): Promise<Reply> {
    return sendTo(org.url, { method: 'POST', path: '/local-org/session', body, headers });
  }
  async function cookie(): Promise<string> {
    const { status, headers } = await signInByPage(
      { 'X-Local-Org': 'browser' },
      { username: 'admin@same-page.local' }
    );
    expect(status).toBe(204);
    const set = headers.get('set-cookie') ?? '';
    expect(set).toMatch(/; HttpOnly/);
    expect(set).toMatch(/; SameSite=Strict/);
    return set.split(';')[0] ?? '';
  }

  it('opens nothing without the header that only the pages send', async () => {
    const Cookie = await cookie();
    for (const [name, request] of doors) {
      if (request.path.includes('/Soap/')) continue;
      const answer = await sendTo(org.url, { ...request, headers: { ...request.headers, Cookie } });
      expect([name, answer.status === 401 || answer.status === 403]).toEqual([name, true]);
    }
    expect(
      (await sendTo(org.url, { ...get(`${data}/limits`), headers: { Cookie, 'X-Local-Org': 'browser' } }))
        .status
    ).toBe(200);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'Name=Forged&username=admin@same-page.local'],
    ['a text form', 'text/plain', '{"Name":"Forged","username":"admin@same-page.local","x":"="}'],
    [
      'a form with parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="Name"\r\n\r\nForged\r\n--x--\r\n'
    ]
  ])('lets %s of another site do nothing', async (_what, type, body) => {
    const headers = { Cookie: await cookie(), Origin: 'https://evil.example', 'Content-Type': type };
    for (const path of [
      `${data}/sobjects/Account`,
      `${data}/graphql`,
      `${data}/composite/sobjects`,
      `${data}/ui-api/records`,
      `${data}/jobs/ingest`,
      `${data}/metadata/deployRequest`,
      '/local-org/session'
    ]) {
      const answer = await sendTo(org.url, { method: 'POST', path, body, headers });
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS "n" FROM org."Account" WHERE "Name" = 'Forged'`.execute(org.database.db);
    expect(rows[0]?.n).toBe(0);
  });

  it('and no other site is let in by the browser’s question before', async () => {
    for (const path of [`${data}/graphql`, '/local-org/session', '/services/oauth2/token']) {
      const answer = await sendTo(org.url, {
        method: 'OPTIONS',
        path,
        headers: {
          Origin: 'https://evil.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'x-local-org'
        }
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('access-control-allow-headers')).toBeNull();
    }
  });
});
