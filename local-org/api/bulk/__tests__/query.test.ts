import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { data, rows, type BulkClient, type JobInfo } from './bulkClient.ts';
import { startBulkOrg, type BulkOrg } from './bulkOrg.ts';

const count = 2500;
let bulk: BulkOrg;
let admin: BulkClient;
beforeAll(async () => {
  bulk = await startBulkOrg();
  admin = await bulk.as('admin');
  await admin.ingest({ operation: 'insert' }, 'Name,Key__c\nParent,P\n');
  const lines = Array.from(
    { length: count },
    (_, n) => `Row ${String(n).padStart(4, '0')},P,${n}.5,${n % 2}`
  );
  await admin.ingest(
    { operation: 'insert' },
    `Name,Parent__r.Key__c,Price__c,Done__c\n${lines.join('\n')}\n`
  );
});
afterAll(() => bulk.close());

const create = (body: object) => admin.send('POST', `${data}/jobs/query`, { operation: 'query', ...body });
async function run(query: string, more: object = {}): Promise<string> {
  const { body } = await create({ query, ...more });
  const { id } = body as JobInfo;
  await admin.ended(id, 'query');
  return id;
}
const results = (id: string, query = '') => admin.send('GET', `${data}/jobs/query/${id}/results${query}`);

describe('a query job', () => {
  it('says of itself what clients read', async () => {
    const query = 'SELECT Name FROM item__c';
    const created = await create({ query });
    expect(created).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^750\w{15}$/),
        operation: 'query',
        object: 'Item__c',
        state: 'UploadComplete',
        contentType: 'CSV',
        lineEnding: 'LF',
        columnDelimiter: 'COMMA'
      }
    });
    const { id } = created.body as JobInfo;
    expect(await admin.ended(id, 'query')).toMatchObject({
      state: 'JobComplete',
      jobType: 'V2Query',
      numberRecordsProcessed: count + 1,
      retries: 0
    });
    expect((await admin.send('GET', `${data}/jobs/query`)).body).toMatchObject({ records: { 0: { id } } });
  });

  it('answers values as bulk writes them, with those of parents', async () => {
    const id = await run(
      "SELECT Name, done__C, Price__c, Due__c, Parent__r.Name, Parent__r.CreatedDate FROM Item__c WHERE Name IN ('Parent', 'Row 0001') ORDER BY Name"
    );
    const { headers, body } = await results(id);
    expect(headers.get('content-type')).toContain('text/csv');
    const created = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/.exec(String(body))?.[1];
    expect(body).toBe(
      `"Name","Done__c","Price__c","Due__c","Parent__r.Name","Parent__r.CreatedDate"\n` +
        `"Parent","false","","","",""\n"Row 0001","true","1.5","","Parent","${created}"\n`
    );
  });

  it('answers in pages, each with the header, in the order of the query', async () => {
    const id = await run("SELECT Name FROM Item__c WHERE Name LIKE 'Row %' ORDER BY Name");
    const names: string[] = [];
    let locator = '';
    let pages = 0;
    while (locator !== 'null') {
      const { headers, body } = await results(id, `?maxRecords=1100${locator && `&locator=${locator}`}`);
      const page = rows(String(body));
      expect(headers.get('sforce-numberofrecords')).toBe(String(page.length));
      names.push(...page.map(row => row['Name'] ?? ''));
      locator = headers.get('sforce-locator') ?? '';
      pages++;
    }
    expect(pages).toBe(3);
    expect(names).toEqual(Array.from({ length: count }, (_, n) => `Row ${String(n).padStart(4, '0')}`));
  });

  it('answers in the format that it was created with, and nothing but the header when nothing matches', async () => {
    const format = { columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' };
    const id = await run("SELECT Name, Key__c FROM Item__c WHERE Name = 'Parent'", format);
    expect((await results(id)).body).toBe('"Name";"Key__c"\r\n"Parent";"P"\r\n');
    const none = await run("SELECT Name FROM Item__c WHERE Name = 'Nobody'");
    const answer = await results(none);
    expect(answer.body).toBe('"Name"\n');
    expect(answer.headers.get('sforce-locator')).toBe('null');
  });

  it('shows its creator what that user may see', async () => {
    const reader = await bulk.as('reader');
    const refused = await reader.send('POST', `${data}/jobs/query`, {
      operation: 'query',
      query: 'SELECT Secret__c FROM Item__c'
    });
    expect(refused).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
  });

  it('can be aborted and deleted', async () => {
    const id = await run('SELECT Name FROM Item__c');
    expect(await admin.move(id, 'Aborted', 'query')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALIDJOBSTATE', message: 'Aborting already Completed Job not allowed' }]
    });
    expect(await admin.move(id, 'UploadComplete', 'query')).toMatchObject({ status: 400 });
    expect(await admin.send('DELETE', `${data}/jobs/query/${id}`)).toMatchObject({ status: 204 });
    expect(await results(id)).toMatchObject({ status: 404 });
    const { body } = await create({ query: 'SELECT Name FROM Item__c' });
    const next = (body as JobInfo).id;
    const aborted = await admin.move(next, 'Aborted', 'query');
    expect([200, 400]).toContain(aborted.status);
    if (aborted.status === 200)
      expect(await results(next)).toMatchObject({ status: 400, body: [{ errorCode: 'INVALIDJOBSTATE' }] });
  });

  it.each([
    [
      'queryAll',
      { operation: 'queryAll', query: 'SELECT Id FROM Item__c' },
      'FUNCTIONALITY_NOT_ENABLED',
      /queryAll/
    ],
    ['broken SOQL', { query: 'SELECT FROM' }, 'MALFORMED_QUERY', /./],
    ['an unknown object', { query: 'SELECT Id FROM Foo__c' }, 'INVALID_TYPE', /Foo__c/],
    ['counts', { query: 'SELECT COUNT() FROM Item__c' }, 'API_ERROR', /Aggregate functions/],
    ['groups', { query: 'SELECT Done__c, COUNT(Id) FROM Item__c GROUP BY Done__c' }, 'API_ERROR', /GROUP BY/],
    [
      'children',
      { query: 'SELECT Id, (SELECT Id FROM Children__r) FROM Item__c' },
      'API_ERROR',
      'Aggregate Relationships not supported in Bulk Query'
    ],
    ['OFFSET', { query: 'SELECT Id FROM Item__c LIMIT 1 OFFSET 1' }, 'API_ERROR', /OFFSET/],
    ['other content', { query: 'SELECT Id FROM Item__c', contentType: 'JSON' }, 'INVALIDJOB', /JSON/],
    ['text that is none', { query: "SELECT Id FROM Item__c WHERE Name = 'a\ud800'" }, 'MALFORMED_QUERY', /./],
    ['no query', {}, 'JSON_PARSER_ERROR', /query/]
  ])('refuses %s', async (_what, body, errorCode, message) => {
    expect(await create(body)).toMatchObject({
      status: 400,
      body: [{ errorCode, message: typeof message === 'string' ? message : expect.stringMatching(message) }]
    });
  });

  it.each(['?locator=x', '?locator=OTk5OTk5', '?maxRecords=0', '?maxRecords=many'])(
    'refuses the page %s',
    async page => {
      expect(await results(await run('SELECT Name FROM Item__c'), page)).toMatchObject({ status: 400 });
    }
  );
});
