import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, connect, type PersonaConnection } from './support/testOrg.ts';
import { fresh, make } from './support/world.ts';

const data = `/services/data/v${apiVersion}`;
let admin: PersonaConnection;
let accountId: string;

beforeAll(async () => {
  admin = await connect('admin');
  accountId = await make(admin.connection, 'Account', { Name: fresh('Account') });
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
/** A request with just that body, well-formed or not: its status and what it answered. */
async function send(
  method: Method,
  path: string,
  body?: string,
  token = admin.connection.accessToken ?? ''
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${admin.connection.instanceUrl}${path}`, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
    },
    ...(body === undefined ? {} : { body })
  });
  const answer = await response.text();
  expect(answer).not.toMatch(/\n\s+at /);
  return { status: response.status, body: answer ? JSON.parse(answer) : undefined };
}

/** What the org answers to the head of a request with a body of that many bytes. */
function announce(bytes: number): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${admin.connection.instanceUrl}${data}/sobjects/Account`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${admin.connection.accessToken ?? ''}`,
        'Content-Type': 'application/json',
        'Content-Length': bytes
      }
    });
    sent.once('error', reject);
    sent.once('response', response => {
      text(response).then(body => {
        resolve({ status: response.statusCode, body: JSON.parse(body) });
        sent.destroy();
      }, reject);
    });
    sent.flushHeaders();
  });
}

describe('a bad request', () => {
  it.each<[string, Method, string, string | undefined, number, string]>([
    ['malformed JSON', 'POST', '/sobjects/Account', '{"Name": ', 400, 'JSON_PARSER_ERROR'],
    ['an unknown field', 'POST', '/sobjects/Account', '{"Name":"x","Foo__c":1}', 400, 'INVALID_FIELD'],
    ['an unknown object', 'POST', '/sobjects/Foo__c', '{"Name":"x"}', 404, 'NOT_FOUND'],
    ['a missing name', 'POST', '/sobjects/Account', '{}', 400, 'REQUIRED_FIELD_MISSING'],
    [
      'text for a number',
      'POST',
      '/sobjects/Account',
      '{"Name":"x","NumberOfEmployees":"many"}',
      400,
      'JSON_PARSER_ERROR'
    ],
    ['an object for a text', 'POST', '/sobjects/Account', '{"Name":{"a":1}}', 400, 'JSON_PARSER_ERROR'],
    [
      'a day that does not exist',
      'POST',
      '/sobjects/Opportunity',
      '{"Name":"x","StageName":"Prospecting","CloseDate":"2026-02-31"}',
      400,
      'JSON_PARSER_ERROR'
    ],
    [
      'a text that is too long',
      'POST',
      '/sobjects/Account',
      JSON.stringify({ Name: 'x'.repeat(256) }),
      400,
      'STRING_TOO_LONG'
    ],
    [
      'a malformed id in a field',
      'POST',
      '/sobjects/Contact',
      '{"LastName":"x","AccountId":"nonsense"}',
      400,
      'MALFORMED_ID'
    ],
    [
      'a lookup to nothing',
      'POST',
      '/sobjects/Contact',
      '{"LastName":"x","AccountId":"001000000000000AAA"}',
      400,
      'INVALID_CROSS_REFERENCE_KEY'
    ],
    ['a malformed id in the path', 'GET', '/sobjects/Account/nonsense', undefined, 404, 'NOT_FOUND'],
    ['an unknown record', 'GET', '/sobjects/Account/001000000000000AAA', undefined, 404, 'NOT_FOUND'],
    ['an unknown resource', 'GET', '/nothing', undefined, 404, 'NOT_FOUND'],
    ['a list for a record', 'POST', '/sobjects/Account', '[1]', 400, 'JSON_PARSER_ERROR'],
    ['no query', 'GET', '/query', undefined, 400, 'MALFORMED_QUERY'],
    [
      'a system field',
      'POST',
      '/sobjects/Account',
      '{"Name":"x","CreatedDate":"2026-01-01T00:00:00Z"}',
      400,
      'INVALID_FIELD_FOR_INSERT_UPDATE'
    ]
  ])('with %s is refused by its code', async (_what, method, path, body, status, errorCode) => {
    const answer = await send(method, `${data}${path}`, body);
    expect(answer).toMatchObject({ status, body: [{ errorCode, message: expect.stringMatching(/\w/) }] });
  });

  it('that announces a body beyond the limit is refused before it is sent', async () => {
    const answer = await announce(60_000_000);
    expect(answer).toMatchObject({ status: 413, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] });
  });

  it('leaves the record as it was', async () => {
    const before = await admin.connection.sobject('Account').retrieve(accountId);
    const answer = await send(
      'PATCH',
      `${data}/sobjects/Account/${accountId}`,
      '{"Industry":"Banking","NumberOfEmployees":"many"}'
    );
    expect(answer.status).toBe(400);
    expect(await admin.connection.sobject('Account').retrieve(accountId)).toEqual(before);
  });

  it.each([
    ['nothing', ''],
    ['nonsense', 'nonsense'],
    ["another org's", '00D000000000000!AQEAQ.nonsense']
  ])('with %s for a token is refused', async (_what, token) => {
    expect(await send('GET', `${data}/sobjects/Account/${accountId}`, undefined, token)).toMatchObject({
      status: 401,
      body: [{ errorCode: 'INVALID_SESSION_ID' }]
    });
  });
});

describe('a bad GraphQL request', () => {
  it.each([
    ['malformed text', '{ uiapi { '],
    ['an unknown object', '{ uiapi { query { Nothing { edges { node { Id } } } } } }'],
    ['an unknown field', '{ uiapi { query { Account { edges { node { Nothing { value } } } } } } }'],
    ['more than 2,000 records', '{ uiapi { query { Account(first: 2001) { edges { node { Id } } } } } }'],
    [
      'more than ten roots',
      `{ uiapi { query { ${Array.from({ length: 11 }, (_, index) => `a${index}: Account { edges { node { Id } } }`).join(' ')} } } }`
    ],
    [
      'a malformed id',
      '{ uiapi { query { Account(where: { Id: { eq: "x" } }) { edges { node { Id } } } } } }'
    ]
  ])('with %s says so in errors', async (_what, query) => {
    const answer = await send('POST', `${data}/graphql`, JSON.stringify({ query }));
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toMatchObject({ errors: [{ message: expect.stringMatching(/\w/) }] });
  });
});
