import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

const data = '/services/data/v67.0';
let org: LocalOrg;
let admin: Send;
beforeAll(async () => {
  org = await startedOrg();
  admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
});
afterAll(() => org.close());

const post = (path: string, body: unknown) => admin('POST', `${data}/${path}`, body);
async function count(soql: string): Promise<number> {
  const { body } = await admin('GET', `${data}/query?q=${encodeURIComponent(soql)}`);
  return (body as { totalSize: number }).totalSize;
}
const account = (name: string, referenceId = 'account') => ({
  method: 'POST',
  url: `${data}/sobjects/Account`,
  referenceId,
  body: { Name: name }
});
const badContact = { method: 'POST', url: `${data}/sobjects/Contact`, referenceId: 'contact', body: {} };

describe('a composite request', () => {
  it('gives later parts what earlier ones answered, in addresses and bodies', async () => {
    const answer = await post('composite', {
      allOrNone: true,
      compositeRequest: [
        account('Together'),
        { ...badContact, body: { LastName: 'of @{account.id}', AccountId: '@{account.id}' } },
        {
          method: 'GET',
          url: `${data}/query?q=SELECT+Id,AccountId+FROM+Contact+WHERE+Id='@{contact.id}'`,
          referenceId: 'found'
        },
        {
          method: 'PATCH',
          url: `${data}/sobjects/Account/@{found.records[0].AccountId}`,
          referenceId: 'named',
          body: { Site: 'x' }
        }
      ]
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        compositeResponse: [
          {
            httpStatusCode: 201,
            referenceId: 'account',
            httpHeaders: { Location: expect.stringContaining('/Account/001') }
          },
          { httpStatusCode: 201 },
          { httpStatusCode: 200, body: { totalSize: 1 } },
          { httpStatusCode: 204, body: null }
        ]
      }
    });
    expect(await count("SELECT Id FROM Account WHERE Name = 'Together' AND Site = 'x'")).toBe(1);
  });

  it('keeps nothing when all or none is asked and a part fails', async () => {
    const request = {
      allOrNone: true,
      compositeRequest: [account('Gone'), badContact, account('Gone', 'other')]
    };
    expect((await post('composite', request)).body).toMatchObject({
      compositeResponse: [
        { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
        { httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
        { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] }
      ]
    });
    expect(await count("SELECT Id FROM Account WHERE Name = 'Gone'")).toBe(0);
  });

  it('keeps what went well otherwise, and halts what refers to what did not', async () => {
    const dependent = { ...account('Depends', 'dependent'), body: { Name: '@{contact.id}' } };
    const answer = await post('composite', { compositeRequest: [account('Stays'), badContact, dependent] });
    expect(answer.body).toMatchObject({
      compositeResponse: [
        { httpStatusCode: 201 },
        { httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
        { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] }
      ]
    });
    expect(await count("SELECT Id FROM Account WHERE Name = 'Stays'")).toBe(1);
  });

  it.each([
    ['two parts of one name', { compositeRequest: [account('x'), account('x')] }, 'INVALID_INPUT'],
    [
      '26 parts',
      { compositeRequest: Array.from({ length: 26 }, (_, n) => account('x', `r${n}`)) },
      'LIMIT_EXCEEDED'
    ],
    ['no parts', {}, 'JSON_PARSER_ERROR'],
    ['a bad name', { compositeRequest: [account('x', 'a b')] }, 'JSON_PARSER_ERROR']
  ])('is refused with %s', async (_what, body, errorCode) => {
    expect(await post('composite', body)).toMatchObject({ status: 400, body: [{ errorCode }] });
  });

  it('does not hold another one', async () => {
    const inner = {
      method: 'POST',
      url: `${data}/composite`,
      referenceId: 'inner',
      body: { compositeRequest: [] }
    };
    expect((await post('composite', { compositeRequest: [inner] })).body).toMatchObject({
      compositeResponse: [{ httpStatusCode: 400, body: [{ errorCode: 'INVALID_INPUT' }] }]
    });
  });
});

describe('a batch', () => {
  it('answers each request by itself', async () => {
    const batchRequests = [
      { method: 'POST', url: 'v67.0/sobjects/Account', richInput: { Name: 'Batched' } },
      { method: 'GET', url: 'v67.0/sobjects/Nothing' },
      { method: 'GET', url: 'v67.0/limits' }
    ];
    expect((await post('composite/batch', { batchRequests })).body).toMatchObject({
      hasErrors: true,
      results: [
        { statusCode: 201 },
        { statusCode: 404, result: [{ errorCode: 'NOT_FOUND' }] },
        { statusCode: 200 }
      ]
    });
    expect((await post('composite/batch', { haltOnError: true, batchRequests })).body).toMatchObject({
      results: [{ statusCode: 201 }, { statusCode: 404 }, { statusCode: 412 }]
    });
  });
});

describe('a tree', () => {
  const contact = (referenceId: string, fields: object) => ({
    attributes: { type: 'Contact', referenceId },
    ...fields
  });
  const tree = (name: string, ...contacts: object[]) => ({
    records: [
      { attributes: { type: 'Account', referenceId: 'top' }, Name: name, Contacts: { records: contacts } }
    ]
  });

  it('creates records with their children', async () => {
    const answer = await post(
      'composite/tree/Account',
      tree('Tree', contact('c1', { LastName: 'A' }), contact('c2', { LastName: 'B' }))
    );
    expect(answer).toMatchObject({
      status: 201,
      body: {
        hasErrors: false,
        results: [{ referenceId: 'top' }, { referenceId: 'c1' }, { referenceId: 'c2' }]
      }
    });
    expect(await count("SELECT Id FROM Contact WHERE Account.Name = 'Tree'")).toBe(2);
  });

  it('creates nothing when one is refused', async () => {
    const answer = await post(
      'composite/tree/Account',
      tree('Felled', contact('c1', { LastName: 'A' }), contact('c2', {}))
    );
    expect(answer).toMatchObject({ status: 400, body: { hasErrors: true } });
    expect((answer.body as { results: unknown[] }).results).toContainEqual({
      referenceId: 'c2',
      errors: [expect.objectContaining({ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['LastName'] })]
    });
    expect(await count("SELECT Id FROM Account WHERE Name = 'Felled'")).toBe(0);
  });
});

describe('a collection', () => {
  const row = (type: string, fields: object) => ({ attributes: { type }, ...fields });

  it('saves records of several objects in their order', async () => {
    const records = [
      row('Account', { Name: 'Mixed' }),
      row('Product2', { Name: 'Mixed' }),
      row('Account', {})
    ];
    expect((await post('composite/sobjects', { records })).body).toMatchObject([
      { success: true },
      { success: true },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] }
    ]);
    expect((await post('composite/sobjects', { allOrNone: true, records })).body).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }
    ]);
    expect(await count("SELECT Id FROM Product2 WHERE Name = 'Mixed'")).toBe(1);
  });

  it('reads, changes and deletes by ids', async () => {
    const { body } = await post('composite/sobjects', {
      records: [row('Account', { Name: 'One' }), row('Account', { Name: 'Two' })]
    });
    const ids = (body as { id: string }[]).map(({ id }) => id);
    const changed = await admin('PATCH', `${data}/composite/sobjects`, {
      records: ids.map(id => row('Account', { Id: id, Site: 'here' }))
    });
    expect(changed.body).toMatchObject(ids.map(id => ({ id, success: true })));
    const missing = '001000000000000AAA';
    const read = await post('composite/sobjects/Account', {
      ids: [...ids, missing],
      fields: ['Name', 'Site']
    });
    expect(read.body).toMatchObject([{ Name: 'One', Site: 'here' }, { Name: 'Two' }, null]);
    const deleted = await admin('DELETE', `${data}/composite/sobjects?ids=${[...ids, missing].join(',')}`);
    expect(deleted.body).toMatchObject([{ success: true }, { success: true }, { success: false }]);
    expect(await count("SELECT Id FROM Account WHERE Site = 'here'")).toBe(0);
  });

  it('refuses ids that are none, each by itself', async () => {
    const answer = await admin('DELETE', `${data}/composite/sobjects?ids=abc,zzz000000000000AAA`);
    expect(answer.body).toMatchObject([
      { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] },
      { success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] }
    ]);
  });

  it('says of upserts what was new', async () => {
    const path = `${data}/composite/sobjects/User/Username`;
    const answer = await admin('PATCH', path, {
      records: [
        row('User', { Username: 'guest@example.com', City: 'Graz' }),
        row('User', { Username: 'new@example.com' })
      ]
    });
    expect(answer.body).toMatchObject([{ success: true, created: false }, { success: false }]);
  });

  it('is refused beyond 200 records', async () => {
    const records = Array.from({ length: 201 }, () => row('Account', { Name: 'x' }));
    expect(await post('composite/sobjects', { records })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'EXCEEDED_ID_LIMIT' }]
    });
  });
});
