import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

const data = '/services/data/v67.0';
let org: LocalOrg;
let admin: Send;
let guest: Send;
beforeAll(async () => {
  org = await startedOrg();
  admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
  guest = sender(org.url, await tokenFor(org.url, 'guest@example.com'));
});
afterAll(() => org.close());

async function create(object: string, fields: object): Promise<string> {
  const answer = await admin('POST', `${data}/sobjects/${object}`, fields);
  expect(answer).toMatchObject({ status: 201, body: { success: true, errors: [] } });
  return (answer.body as { id: string }).id;
}
const query = (soql: string, headers?: Record<string, string>) =>
  admin('GET', `${data}/query?q=${encodeURIComponent(soql)}`, undefined, headers);

describe('a record', () => {
  it('is created, read, changed and deleted', async () => {
    const answer = await admin('POST', `${data}/sobjects/account`, {
      name: 'Acme',
      attributes: { type: 'Account' }
    });
    const { id } = answer.body as { id: string };
    const path = `${data}/sobjects/Account/${id}`;
    expect(answer).toMatchObject({ status: 201, body: { id, success: true, errors: [] } });
    expect(answer.headers.get('location')).toBe(path);
    expect(await admin('GET', `${path}?fields=Name,Owner.Name`)).toMatchObject({
      status: 200,
      body: { attributes: { type: 'Account', url: path }, Name: 'Acme', Owner: { Name: 'A admin' } }
    });
    expect(await admin('PATCH', path, { Name: 'Acme 2' })).toMatchObject({ status: 204, body: '' });
    expect(await admin('GET', path.slice(0, -3))).toMatchObject({
      body: { Id: id, Name: 'Acme 2', Industry: null }
    });
    expect((await admin('DELETE', path)).status).toBe(204);
    expect(await admin('GET', path)).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
    expect((await admin('DELETE', path)).status).toBe(404);
  });

  it('is found by a key that is not its id', async () => {
    const path = `${data}/sobjects/User/Username`;
    expect(await admin('GET', `${path}/admin%40example.com`)).toMatchObject({ body: { LastName: 'admin' } });
    expect(await admin('PATCH', `${path}/admin@example.com`, { Department: 'IT' })).toMatchObject({
      status: 200,
      body: { success: true, created: false }
    });
    expect(await admin('GET', `${path}/nobody@example.com`)).toMatchObject({ status: 404 });
    expect(await admin('GET', `${data}/sobjects/Account/Name/Acme`)).toMatchObject({ status: 404 });
    expect(await admin('PATCH', `${path}/admin@example.com`, { Username: 'x@example.com' })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD' }]
    });
  });

  it.each([
    [
      'an Id among the fields',
      'PATCH',
      'Account/001000000000000AAA',
      { Id: '001000000000000AAA' },
      400,
      'INVALID_FIELD'
    ],
    [
      'a field that nobody may set',
      'POST',
      'Account',
      { Name: 'x', LastActivityDate: '2026-01-01' },
      400,
      'INVALID_FIELD_FOR_INSERT_UPDATE'
    ],
    ['a method that the resource lacks', 'PUT', 'Account', {}, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a relationship as a path',
      'GET',
      'Account/001000000000000AAA/Contacts',
      undefined,
      400,
      'FUNCTIONALITY_NOT_ENABLED'
    ],
    ['no JSON object', 'POST', 'Account', '"x"', 400, 'JSON_PARSER_ERROR']
  ])('is refused with %s', async (_what, method, path, body, status, errorCode) => {
    expect(await admin(method, `${data}/sobjects/${path}`, body)).toMatchObject({
      status,
      body: [{ errorCode }]
    });
  });
});

describe('a query', () => {
  it('comes in batches of at most 2,000, each leading to the next', async () => {
    for (let part = 0; part < 3; part += 1) {
      const records = Array.from({ length: 200 }, (_, index) => ({
        attributes: { type: 'Product2' },
        Name: `Batch ${String(part * 200 + index).padStart(3, '0')}`
      }));
      expect((await admin('POST', `${data}/composite/sobjects`, { records })).status).toBe(200);
    }
    const soql = "SELECT Name FROM Product2 WHERE Name LIKE 'Batch %' ORDER BY Name DESC";
    const batch = { 'Sforce-Query-Options': 'batchSize=250' };
    const names: string[] = [];
    let answer = await query(soql, batch);
    for (;;) {
      const page = answer.body as {
        totalSize: number;
        done: boolean;
        nextRecordsUrl?: string;
        records: { Name: string }[];
      };
      expect(page.totalSize).toBe(600);
      names.push(...page.records.map(record => record.Name));
      if (page.nextRecordsUrl === undefined) break;
      expect(page.nextRecordsUrl).toMatch(/^\/services\/data\/v67\.0\/query\/01g\w{15}-\d+$/);
      answer = await admin('GET', page.nextRecordsUrl, undefined, batch);
    }
    expect(names).toHaveLength(600);
    expect(names).toEqual(names.toSorted().toReversed());
    expect((await query(soql)).body).toMatchObject({ totalSize: 600, done: true });
  });

  it('tells of its columns', async () => {
    expect(await admin('GET', `${data}/query?q=SELECT+Id,Name+FROM+Account&columns=true`)).toMatchObject({
      body: { columnMetadata: [{ columnName: 'Id' }, { columnName: 'Name' }], entityName: 'Account' }
    });
  });

  it.each([
    ['query', 'MALFORMED_QUERY'],
    ['query?q=SELECT+Nothing+FROM+Account', 'INVALID_FIELD'],
    ['query?q=SELECT+Id+FROM+Nothing', 'INVALID_TYPE'],
    ['query/01g000000000000AAA-2000', 'INVALID_QUERY_LOCATOR'],
    ['queryAll?q=SELECT+Id+FROM+Account', 'FUNCTIONALITY_NOT_ENABLED']
  ])('%s is refused with %s', async (path, errorCode) => {
    expect(await admin('GET', `${data}/${path}`)).toMatchObject({ status: 400, body: [{ errorCode }] });
  });
});

describe('the description of the org', () => {
  it('lists its versions', async () => {
    const { body } = await sender(org.url)('GET', '/services/data');
    expect((body as { version: string }[]).map(({ version }) => version)).toEqual([
      '60.0',
      '61.0',
      '62.0',
      '63.0',
      '64.0',
      '65.0',
      '66.0',
      '67.0',
      '68.0'
    ]);
    expect((await admin('GET', '/services/data/v69.0/sobjects')).status).toBe(404);
    expect((await admin('GET', '/services/data/v51.0/sobjects')).status).toBe(200);
  });

  it('tells of objects and fields what clients read', async () => {
    const { body } = await admin('GET', `${data}/sobjects/opportunity/describe`);
    const described = body as { fields: { name: string }[]; childRelationships: object[] };
    expect(described).toMatchObject({
      name: 'Opportunity',
      keyPrefix: '006',
      createable: true,
      custom: false
    });
    const named = (name: string) => described.fields.find(candidate => candidate.name === name);
    expect(named('Id')).toMatchObject({
      type: 'id',
      length: 18,
      createable: false,
      nillable: false,
      idLookup: true
    });
    expect(named('Name')).toMatchObject({ type: 'string', length: 120, nameField: true, nillable: false });
    expect(named('AccountId')).toMatchObject({
      type: 'reference',
      referenceTo: ['Account'],
      relationshipName: 'Account'
    });
    expect(named('Amount')).toMatchObject({
      type: 'currency',
      precision: 18,
      scale: 2,
      soapType: 'xsd:double'
    });
    expect(named('ExpectedRevenue')).toMatchObject({ type: 'currency', calculated: true, updateable: false });
    expect(named('FiscalYear')).toMatchObject({ type: 'int', calculated: true });
    expect(named('ForecastCategoryName')).toMatchObject({
      restrictedPicklist: true,
      picklistValues: { length: 6 }
    });
    expect(named('IsWon')).toMatchObject({ type: 'boolean', createable: false, defaultedOnCreate: true });
    expect(described.childRelationships).toContainEqual(
      expect.objectContaining({
        childSObject: 'OpportunityContactRole',
        field: 'OpportunityId',
        cascadeDelete: true
      })
    );
  });

  it('holds only what the asker may see', async () => {
    const { body } = await guest('GET', `${data}/sobjects`);
    const names = (body as { sobjects: { name: string }[] }).sobjects.map(({ name }) => name);
    expect(names).toContain('User');
    expect(names).not.toContain('Opportunity');
    expect(await guest('GET', `${data}/sobjects/Opportunity/describe`)).toMatchObject({ status: 404 });
    expect(await guest('POST', `${data}/sobjects/Account`, { Name: 'x' })).toMatchObject({ status: 404 });
  });

  it('counts the records that the asker may read', async () => {
    await create('Account', { Name: 'Counted' });
    const { body } = await query('SELECT COUNT() FROM Account');
    const { totalSize } = body as { totalSize: number };
    expect(totalSize).toBeGreaterThan(0);
    const counts = `${data}/limits/recordCount`;
    expect(await admin('GET', `${counts}?sObjects=account,Nowhere__c,Profile`)).toMatchObject({
      status: 200,
      body: {
        sObjects: [
          { name: 'Account', count: totalSize },
          { name: 'Profile', count: 2 }
        ]
      }
    });
    const { body: all } = await guest('GET', counts);
    const { sObjects } = all as { sObjects: { name: string }[] };
    expect(sObjects.map(({ name }) => name)).toContain('User');
    expect(sObjects.map(({ name }) => name)).not.toContain('Account');
  });

  it.each(['tooling/query', 'search', 'chatter/feeds', 'composite/graph', 'recent'])(
    'refuses %s by its name',
    async path => {
      expect(await admin('GET', `${data}/${path}`)).toMatchObject({
        status: 400,
        body: [
          {
            errorCode: 'FUNCTIONALITY_NOT_ENABLED',
            message: expect.stringContaining('not supported by the local org')
          }
        ]
      });
    }
  );
});

describe('a service beside the API', () => {
  it.each([
    ['GET', '/services/apexrest/orders'],
    ['GET', '/services/oauth2/authorize?client_id=x'],
    ['POST', '/services/proxy/x'],
    ['GET', '/servlet/servlet.FileDownload'],
    ['GET', '/setup/home']
  ])('is refused by its name: %s %s', async (method, path) => {
    expect(await admin(method, path)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'FUNCTIONALITY_NOT_ENABLED', message: expect.stringContaining('local org') }]
    });
  });

  it('is refused to a streaming client so that it tries no more', async () => {
    const handshake = [
      { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] }
    ];
    expect(await admin('POST', '/cometd/67.0', handshake)).toMatchObject({
      status: 200,
      body: [
        {
          channel: '/meta/handshake',
          successful: false,
          error: expect.stringContaining('The Streaming API is not supported by the local org'),
          advice: { reconnect: 'none' }
        }
      ]
    });
  });

  it('that takes files names what it does not take', async () => {
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect(await admin('POST', `${data}/sobjects/ContentVersion`, '--x--', form)).toMatchObject({
      status: 415,
      body: [{ message: expect.stringMatching(/^multipart\/form-data is not supported by the local org/) }]
    });
  });
});

describe('an address', () => {
  it.each([
    ['that no percent sign can be in', '/%', 404, 'NOT_FOUND'],
    ['outside of the API', '/nothing', 404, 'NOT_FOUND'],
    ['of a version without its zero', '/services/data/v67/sobjects', 404, 'NOT_FOUND']
  ])('%s is refused', async (_what, path, status, errorCode) => {
    expect(await admin('GET', path)).toMatchObject({ status, body: [{ errorCode }] });
  });
});

describe('rights', () => {
  it('follow users and assignments at once', async () => {
    const { body } = await query("SELECT Id FROM User WHERE Username = 'guest@example.com'");
    const id = (body as { records: { Id: string }[] }).records[0]?.Id;
    expect((await guest('GET', `${data}/limits`)).status).toBe(200);
    expect((await admin('PATCH', `${data}/sobjects/User/${id}`, { IsActive: false })).status).toBe(204);
    expect((await guest('GET', `${data}/limits`)).status).toBe(401);
    expect((await admin('PATCH', `${data}/sobjects/User/${id}`, { IsActive: true })).status).toBe(204);
    expect((await guest('GET', `${data}/limits`)).status).toBe(200);
  });

  it('let nobody create roles but who may', async () => {
    expect((await guest('POST', `${data}/sobjects/UserRole`, { Name: 'x' })).status).toBe(400);
    await create('UserRole', { Name: 'Another' });
  });
});
