import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

let org: LocalOrg;
let nobody: Send;
beforeAll(async () => {
  org = await startedOrg();
  nobody = sender(org.url);
});
afterAll(() => org.close());

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const invalidSession = { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] };

describe('the token endpoint', () => {
  it('gives a token of the form that clients know, and where to go with it', async () => {
    const answer = await nobody(
      'POST',
      '/services/oauth2/token',
      'grant_type=password&client_id=any&username=ADMIN%40example.com&password=secret',
      form
    );
    expect(answer).toMatchObject({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^00D\w{12}![\w.]{40,}$/),
        instance_url: org.url,
        id: expect.stringMatching(/\/id\/00D\w{15}\/005\w{15}$/),
        token_type: 'Bearer'
      }
    });
  });

  it.each([
    ['a wrong password', 'grant_type=password&username=admin@example.com&password=x', 'invalid_grant'],
    ['a stranger', 'grant_type=password&username=x@example.com&password=secret', 'invalid_grant'],
    ['another grant', 'grant_type=client_credentials', 'unsupported_grant_type'],
    ['nothing', '', 'unsupported_grant_type']
  ])('refuses %s', async (_what, body, error) => {
    expect(await nobody('POST', '/services/oauth2/token', body, form)).toMatchObject({
      status: 400,
      body: { error }
    });
  });
});

describe('a token', () => {
  it('says who its user is, in both forms', async () => {
    const admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
    const info = await admin('GET', '/services/oauth2/userinfo');
    expect(info).toMatchObject({
      status: 200,
      body: { preferred_username: 'admin@example.com', name: 'A admin' }
    });
    const root = await admin('GET', '//services//data//v67.0');
    const { identity } = root.body as { identity: string };
    expect(await admin('GET', identity.replace(org.url, ''))).toMatchObject({
      status: 200,
      body: { username: 'admin@example.com', organization_id: expect.stringMatching(/^00D/) }
    });
  });

  it("does not open another user's identity", async () => {
    const [admin, guest] = await Promise.all(
      ['admin', 'guest'].map(name => tokenFor(org.url, `${name}@example.com`))
    );
    const { body } = await sender(org.url, admin)('GET', '/services/data/v67.0');
    const { identity } = body as { identity: string };
    expect(await sender(org.url, guest)('GET', identity.replace(org.url, ''))).toMatchObject({ status: 403 });
  });

  it('opens nothing once it is revoked', async () => {
    const token = await tokenFor(org.url, 'admin@example.com');
    const admin = sender(org.url, token);
    expect((await admin('GET', '/services/data/v67.0/limits')).status).toBe(200);
    const revoke = `token=${encodeURIComponent(token)}`;
    expect((await nobody('POST', '/services/oauth2/revoke', revoke, form)).status).toBe(200);
    expect(await admin('GET', '/services/data/v67.0/limits')).toMatchObject(invalidSession);
    expect(await nobody('POST', '/services/oauth2/revoke', revoke, form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_token' }
    });
  });

  it('ends for every protocol at once', async () => {
    const token = await tokenFor(org.url, 'admin@example.com');
    const admin = sender(org.url, token);
    const requests: readonly (readonly [string, string, unknown?])[] = [
      ['GET', '/services/oauth2/userinfo'],
      ['GET', '/services/data/v67.0/sobjects'],
      ['POST', '/services/data/v67.0/composite', { compositeRequest: [] }],
      ['POST', '/services/data/v67.0/graphql', { query: '{ uiapi { query { User { totalCount } } } }' }],
      ['GET', '/services/data/v67.0/ui-api/object-info/User'],
      ['GET', '/services/data/v67.0/jobs/ingest'],
      ['GET', '/local-org/list/User']
    ];
    const statuses = () =>
      Promise.all(requests.map(async ([method, path, body]) => (await admin(method, path, body)).status));
    expect(await statuses()).not.toContain(401);
    await nobody('GET', `/services/oauth2/revoke?token=${encodeURIComponent(token)}`);
    expect(await statuses()).toEqual(requests.map(() => 401));
    const deploys = `<e:Envelope><e:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></e:Header>
      <e:Body><checkDeployStatus/></e:Body></e:Envelope>`;
    const soap = await nobody('POST', '/services/Soap/m/67.0', deploys, { 'Content-Type': 'text/xml' });
    expect(soap.status).toBe(500);
    expect(soap.body).toContain('<faultcode>sf:INVALID_SESSION_ID</faultcode>');
  });

  it('lasts as long as the org was started with', async () => {
    const hasty = await startedOrg({ tokenLifetime: 1 });
    try {
      const admin = sender(hasty.url, await tokenFor(hasty.url, 'admin@example.com'));
      await vi.waitFor(
        async () => expect(await admin('GET', '/services/data/v67.0/limits')).toMatchObject(invalidSession),
        { timeout: 120_000, interval: 100 }
      );
    } finally {
      await hasty.close();
    }
  });

  it('opens nothing once it expired', async () => {
    const token = await tokenFor(org.url, 'admin@example.com');
    await sql`UPDATE local_org."Token" SET "ExpiresOn" = now() - interval '1 second'`.execute(
      org.database.db
    );
    expect(await sender(org.url, token)('GET', '/services/data/v67.0/limits')).toMatchObject(invalidSession);
  });

  it('is needed', async () => {
    expect(await nobody('GET', '/services/data/v67.0/sobjects')).toMatchObject(invalidSession);
    expect(await sender(org.url, '00D000000000000!x')('GET', '/services/data/v67.0/sobjects')).toMatchObject(
      invalidSession
    );
  });
});

describe('the SOAP API', () => {
  const call = (body: string, sessionId = '', path = '/services/Soap/u/67.0') =>
    nobody(
      'POST',
      path,
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">
        <e:Header><SessionHeader><sessionId>${sessionId}</sessionId></SessionHeader></e:Header>
        <e:Body>${body}</e:Body></e:Envelope>`,
      { 'Content-Type': 'text/xml' }
    );

  it('signs in and out', async () => {
    const login =
      '<login xmlns="urn:partner.soap.sforce.com"><username>admin@example.com</username><password>secret</password></login>';
    const { status, body } = await call(login);
    expect(status).toBe(200);
    const token = /<sessionId>([^<]+)</.exec(String(body))?.[1] ?? '';
    const admin = sender(org.url, token);
    expect((await admin('GET', '/services/data/v67.0/limits')).status).toBe(200);
    const logout = '<logout xmlns="urn:partner.soap.sforce.com"/>';
    expect((await call(logout, token)).status).toBe(200);
    expect(await admin('GET', '/services/data/v67.0/limits')).toMatchObject(invalidSession);
    const again = await call(logout, token);
    expect(again.status).toBe(500);
    expect(again.body).toContain('<faultcode>sf:INVALID_SESSION_ID</faultcode>');
  });

  it('signs in with prefixed elements', async () => {
    const { status } = await call(
      '<p:login xmlns:p="urn:partner.soap.sforce.com"><p:username>admin@example.com</p:username><p:password>secret</p:password></p:login>'
    );
    expect(status).toBe(200);
  });

  it('is found below the id of the org too, and refuses Apex there', async () => {
    const answer = await call('<executeAnonymous/>', '', '/services/Soap/s/67.0/00D000000000001');
    expect(answer.body).toContain('UNSUPPORTED_API_CALL: executeAnonymous is not supported by the local org');
  });

  it.each([
    [
      'a wrong password',
      '<login><username>admin@example.com</username><password>x</password></login>',
      'INVALID_LOGIN'
    ],
    [
      'other calls by their name',
      '<query><queryString>SELECT Id FROM User</queryString></query>',
      'query is not supported'
    ],
    ['a sign-in without a name', '<login><password>x</password></login>', 'username of login is missing'],
    [
      'a sign-in that says more',
      '<login><username>a</username><password>x</password><portalId>1</portalId></login>',
      'login has no option portalId; it understands username, password.'
    ],
    ['what is no XML', '<login', 'XML_PARSE_ERROR']
  ])('refuses %s', async (_what, body, message) => {
    const answer = await call(body);
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(message);
  });
});

describe('the browser', () => {
  it('is signed in by choosing a person, with a cookie that works for its own pages only', async () => {
    const browser = { 'X-Local-Org': 'browser' };
    expect(await nobody('GET', '/local-org/session')).toMatchObject({
      body: { user: null, personas: [{}, {}] }
    });
    const chosen = await nobody('POST', '/local-org/session', { username: 'guest@example.com' }, browser);
    expect(chosen.status).toBe(204);
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sid=00D.+; Path=\/; HttpOnly; SameSite=Strict$/);
    const sid = { cookie: cookie.split(';')[0] ?? '' };
    expect(await nobody('GET', '/local-org/session', undefined, { ...sid, ...browser })).toMatchObject({
      body: { user: { username: 'guest@example.com' } }
    });
    expect(await nobody('GET', '/services/data/v67.0/limits', undefined, sid)).toMatchObject(invalidSession);
    expect(await nobody('POST', '/local-org/session', { username: 'guest@example.com' })).toMatchObject({
      status: 400
    });
    expect(await nobody('POST', '/local-org/session', { username: 'x' }, browser)).toMatchObject({
      status: 400
    });
  });

  const browser = { 'X-Local-Org': 'browser' };
  async function signedIn(username: string): Promise<Record<string, string>> {
    const { headers } = await nobody('POST', '/local-org/session', { username }, browser);
    return { ...browser, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' };
  }
  const limits = (headers: Record<string, string>) =>
    nobody('GET', '/services/data/v67.0/limits', undefined, headers);

  it('signs out for good, and only when its own pages ask', async () => {
    const cookie = await signedIn('guest@example.com');
    const elsewhere = await nobody('DELETE', '/local-org/session', undefined, {
      cookie: cookie['cookie'] ?? ''
    });
    expect(elsewhere.status).toBe(400);
    expect((await limits(cookie)).status).toBe(200);
    const ended = await nobody('DELETE', '/local-org/session', undefined, cookie);
    expect(ended.status).toBe(204);
    expect(ended.headers.get('set-cookie')).toMatch(/^sid=; .*Max-Age=0$/);
    expect(await limits(cookie)).toMatchObject(invalidSession);
    expect((await nobody('DELETE', '/local-org/session', undefined, browser)).status).toBe(204);
  });

  it('acts for the user whose page it is, not for who signed in after', async () => {
    const guest = await signedIn('guest@example.com');
    const { body } = await nobody('GET', '/local-org/session', undefined, guest);
    const { id } = (body as { user: { id: string } }).user;
    expect((await limits({ ...guest, 'X-Local-Org-User': id })).status).toBe(200);
    const admin = await signedIn('admin@example.com');
    expect(await limits({ ...admin, 'X-Local-Org-User': id })).toMatchObject(invalidSession);
  });
});
