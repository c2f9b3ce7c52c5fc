import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiVersion, connect } from '../conformance/support/testOrg.ts';
import { fresh, make } from '../conformance/support/world.ts';
import { send } from './support/asker.ts';
import { bulkQuery, ingest, tableOf } from './support/bulkJob.ts';

const base = `/services/data/v${apiVersion}`;
const marker = fresh('Inj').replaceAll(/\W+/g, '');
/** Names that mean something to SQL, SOQL, GraphQL, JSON, CSV, HTML, paths or eyes. */
const names: readonly (readonly [string, string])[] = [
  ['single quotes', "O'Brien ''; DROP TABLE org.\"Account\"; --"],
  ['double quotes', 'Say "yes" now'],
  ['backslashes', 'C:\\new\\u0041\\'],
  ['dollars', '$1 ${name} $$ $& @{a.b}'],
  ['percent and underscore', '100%_sure'],
  ['a comment', '/* x */ -- y'],
  ['commas and line breaks', 'one, two;\nthree\tfour'],
  ['a spreadsheet formula', "=cmd|'/c calc'!A1"],
  ['markup', '<script>alert(1)</script>&amp;'],
  ['astral characters', '💥 𝒜𝓁𝑒𝓅𝒽 𐍈'],
  ['right-to-left marks', '\u202eevil\u200f \u2066x\u2069'],
  ['combining marks', 'e\u0301 İıſ ﬁ'],
  ['what looks like null', 'null'],
  ['what looks like a number', '1e5'],
  ['an environment of templates', '{{x}} <%= y %> #{z}']
];

const rows = z.object({
  totalSize: z.number(),
  records: z.array(z.looseObject({ Id: z.string(), Name: z.string().optional() }))
});
async function query(soql: string): Promise<z.infer<typeof rows>> {
  const { status, text } = await send('rep', {
    method: 'GET',
    path: `${base}/query?q=${encodeURIComponent(soql)}`
  });
  if (status !== 200) throw new Error(text);
  return rows.parse(JSON.parse(text));
}
/** A text as a SOQL literal. */
const quoted = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`;

describe.each(names)('a name with %s', (_what, given) => {
  // Line breaks don't belong in a name's field of one line, but a client may send them: what was saved is what is read.
  const name = `${marker} ${given}`;
  let id: string;
  beforeAll(async () => {
    const { connection } = await connect('rep');
    id = await make(connection, 'Account', { Name: name, Description: given });
  });

  it('is read as it was written, in every protocol', async () => {
    const { connection } = await connect('rep');
    expect((await connection.sobject('Account').retrieve(id))['Name']).toBe(name);
    const found = await query(`SELECT Id, Name FROM Account WHERE Name = ${quoted(name)}`);
    expect(found.records.map(({ Id, Name }) => [Id, Name])).toEqual([[id, name]]);
    const graphql = await connection.requestPost(`${base}/graphql`, {
      query:
        'query ($name: String) { uiapi { query { Account(where: { Name: { eq: $name } }) { totalCount edges { node { Id Name { value displayValue } } } } } } }',
      variables: { name }
    });
    expect(graphql).toMatchObject({
      data: {
        uiapi: {
          query: {
            Account: {
              totalCount: 1,
              edges: [{ node: { Id: id, Name: { value: name, displayValue: null } } }]
            }
          }
        }
      }
    });
    const uiApi = await send('rep', {
      method: 'GET',
      path: `${base}/ui-api/records/${id}?fields=Account.Name`
    });
    expect(JSON.parse(uiApi.text)).toMatchObject({ fields: { Name: { value: name } } });
    const csv = await bulkQuery('rep', `SELECT Id, Name FROM Account WHERE Id = '${id}'`);
    expect('csv' in csv && tableOf(csv.csv)).toEqual([{ Id: id, Name: name }]);
  });

  it('is a text and nothing else wherever it stands in a query', async () => {
    expect(
      (await query(`SELECT Id FROM Account WHERE Name LIKE ${literally(name)}`)).records.map(row => row.Id)
    ).toEqual([id]);
    expect((await query(`SELECT Id FROM Account WHERE Name IN ('x', ${quoted(name)})`)).totalSize).toBe(1);
    expect(
      (
        await query(
          `SELECT Id FROM Account WHERE Name NOT IN (${quoted(name)}) AND Name LIKE '${marker}%' AND Id = '${id}'`
        )
      ).totalSize
    ).toBe(0);
    expect(
      (
        await query(
          `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Account.Name = ${quoted(name)})`
        )
      ).totalSize
    ).toBe(0);
  });

  it('goes through a bulk job as it stands', async () => {
    const end = await ingest('rep', 'insert', 'Account', ['Name', 'Description'], [[`B${name}`, given]]);
    expect(end).toMatchObject({ kind: 'done', failed: [] });
    const found = await query(`SELECT Id, Name FROM Account WHERE Name = ${quoted(`B${name}`)}`);
    expect(found.records.map(row => row.Name)).toEqual([`B${name}`]);
  });
});

/** A LIKE pattern that means exactly this text. */
const literally = (text: string) => quoted(text).replaceAll(/[%_]/g, '\\$&');

describe('wildcards', () => {
  const stem = `${marker}w`;
  beforeAll(async () => {
    const { connection } = await connect('rep');
    for (const end of ['100%', '100x', 'a_b', 'axb', 'c\\d', 'cd'])
      await make(connection, 'Account', { Name: `${stem}${end}` });
  });
  it.each([
    ['100%', ['100%', '100x']],
    ['100\\%', ['100%']],
    ['a_b', ['a_b', 'axb']],
    ['a\\_b', ['a_b']],
    ['c\\\\d', ['c\\d']]
  ])('LIKE %s finds what it says', async (pattern, expected) => {
    const found = await query(
      `SELECT Id, Name FROM Account WHERE Name LIKE '${stem}${pattern}' ORDER BY Name`
    );
    expect(found.records.map(row => row.Name)).toEqual(expected.map(end => `${stem}${end}`));
  });
});

describe('what breaks out of a text', () => {
  it.each([
    ['a quote in a condition', "SELECT Id FROM Account WHERE Name = 'x' OR Name != 'y''"],
    ['a closed condition', "SELECT Id FROM Account WHERE Name = 'x'); DELETE FROM Account; --'"],
    ['a second statement', 'SELECT Id FROM Account; SELECT Id FROM User'],
    ['a union', 'SELECT Id FROM Account UNION SELECT Id FROM User'],
    ['a comment', 'SELECT Id FROM Account -- WHERE'],
    ['a block comment', 'SELECT Id FROM Account /* x */'],
    ['SQL in ORDER BY', 'SELECT Id FROM Account ORDER BY (SELECT 1)'],
    ['SQL in LIMIT', 'SELECT Id FROM Account LIMIT 1; DROP TABLE x'],
    ['SQL in a date', 'SELECT Id FROM Account WHERE CreatedDate > now()'],
    ['a column of the database', 'SELECT ctid, xmin FROM Account'],
    ['a table of the database', 'SELECT Hash FROM local_org.Token'],
    ['a quoted name', 'SELECT "Id" FROM "Account"'],
    ['a cast', "SELECT Id FROM Account WHERE Name = 'x'::text"],
    ['a Unicode quote that databases fold', 'SELECT Id FROM Account WHERE Name = ʼx’'],
    ['a full-width quote', 'SELECT Id FROM Account WHERE Name = ＇x＇'],
    ['a NUL', "SELECT Id FROM Account WHERE Name = 'x\u0000'"],
    ['a lone surrogate', "SELECT Id FROM Account WHERE Name = 'x\\uD800'"]
  ])('%s is refused, or finds nothing', async (_what, soql) => {
    const { status, text } = await send('rep', {
      method: 'GET',
      path: `${base}/query?q=${encodeURIComponent(soql)}`
    });
    if (status === 200) expect(rows.parse(JSON.parse(text)).totalSize).toBe(0);
    else
      expect(JSON.parse(text)).toMatchObject([
        { errorCode: expect.stringMatching(/^(MALFORMED_QUERY|INVALID_\w+)$/) }
      ]);
    expect(text).not.toMatch(/syntax error at or near|column .* does not exist|relation/);
  });

  it.each(names)('a path that holds a name with %s finds nothing', async (_what, name) => {
    for (const path of [
      `sobjects/Buyer_Outcome__c/Key__c/${encodeURIComponent(name)}`,
      `sobjects/Account/${encodeURIComponent(name)}`,
      `sobjects/${encodeURIComponent(name)}/describe`,
      `ui-api/records/${encodeURIComponent(name)}?fields=Account.Name`,
      `ui-api/object-info/${encodeURIComponent(name)}`,
      `query/${encodeURIComponent(name)}`,
      `jobs/ingest/${encodeURIComponent(name)}`
    ]) {
      const { status, text } = await send('rep', { method: 'GET', path: `${base}/${path}` });
      expect({ path, status: status === 404 || status === 400 }).toEqual({ path, status: true });
      expect(JSON.parse(text)).toMatchObject([{ errorCode: expect.any(String) }]);
    }
  });

  it('a GraphQL variable or alias is a value or a name, not a part of the query', async () => {
    const { connection } = await connect('rep');
    const ask = (text: string, variables: unknown = {}) =>
      connection.requestPost<{ errors: unknown[]; data: unknown }>(`${base}/graphql`, {
        query: text,
        variables
      });
    const injected = '"}} ) { totalCount } User(where: {}) { edges { node { Id } } } #';
    expect(
      await ask(
        'query ($n: String) { uiapi { query { Account(where: { Name: { like: $n } }) { totalCount } } } }',
        { n: injected }
      )
    ).toMatchObject({ data: { uiapi: { query: { Account: { totalCount: 0 } } } }, errors: [] });
    for (const alias of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const answer = await ask(
        `{ uiapi { query { ${alias}: Account(first: 1) { edges { node { ${alias}: Id } } } } } }`
      );
      expect(answer.errors).toEqual([]);
      const made = await ask(
        `mutation { uiapi { ${alias}: AccountCreate(input: { Account: { Name: "${fresh('Alias')}" } }) { Record { Id } } other: ContactCreate(input: { Contact: { LastName: "x", AccountId: "@{${alias}}" } }) { Record { Id } } } }`
      );
      expect(made.errors).toEqual([]);
    }
    const refused = await ask(`{ uiapi { query { Account(where: { Name: { eq: "x" } } ) { ${injected} } } }`);
    expect(refused.errors.length).toBeGreaterThan(0);
  });
});

describe('text that no database holds', () => {
  it.each([
    ['a NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b']
  ])('with %s is refused by its field in every protocol that writes', async (_what, name) => {
    const body = { Name: name };
    const json = JSON.stringify(body);
    const posts = [
      { path: `${base}/sobjects/Account`, body: json },
      {
        path: `${base}/composite/sobjects`,
        body: { records: [{ attributes: { type: 'Account' }, ...body }] }
      },
      { path: `${base}/ui-api/records`, body: { apiName: 'Account', fields: body } },
      {
        path: `${base}/graphql`,
        body: {
          query:
            'mutation ($i: AccountCreateInput!) { uiapi { AccountCreate(input: $i) { Record { Id } } } }',
          variables: { i: { Account: body } }
        }
      }
    ];
    for (const post of posts) {
      const { status, text } = await send('rep', { method: 'POST', ...post });
      expect(status).toBeLessThan(500);
      expect(text).toMatch(/JSON_PARSER_ERROR|no valid Unicode/);
    }
  });
});

describe('a label of the metadata', () => {
  it('is text in describe, lists and pages, whatever it holds', async () => {
    for (const path of [
      `${base}/sobjects/Prompt__c/describe`,
      `${base}/ui-api/object-info/Prompt__c`,
      '/local-org/list/Offering__c',
      '/local-org/page/Opportunity',
      '/local-org/tab/Pipeline_Review'
    ]) {
      const { headers, text } = await send('rep', { method: 'GET', path });
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(() => JSON.parse(text)).not.toThrow();
    }
  });
});

describe('files of the pages', () => {
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/.env',
    '/lightning/../../package.json',
    '//etc/passwd',
    '/%00'
  ])('%s leads to no file of the machine', async path => {
    const { status, text } = await send('rep', { method: 'GET', path });
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/"dependencies"|root:/);
  });

  it.each([
    ['If-Match', '"another"', 412, 'PRECONDITION_FAILED'],
    ['If-Unmodified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT', 412, 'PRECONDITION_FAILED'],
    ['Range', 'bytes=99999999-', 416, 'INVALID_RANGE']
  ])('under the condition %s are refused by its code', async (name, value, status, errorCode) => {
    const answer = await send('rep', { method: 'GET', path: '/', headers: { [name]: value } });
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toMatchObject({
      status,
      body: [{ errorCode }]
    });
  });
});
