import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sender, tokenFor } from '../../__tests__/client.ts';
import { bulkClient, data, type BulkClient } from './bulkClient.ts';
import { startBulkOrg, type BulkOrg } from './bulkOrg.ts';

let bulk: BulkOrg;
let admin: BulkClient;
let loader: BulkClient;
let reader: BulkClient;
beforeAll(async () => {
  bulk = await startBulkOrg();
  [admin, loader, reader] = await Promise.all([bulk.as('admin'), bulk.as('loader'), bulk.as('reader')]);
});
afterAll(() => bulk.close());

const insert = { operation: 'insert' };
const upsert = { operation: 'upsert', externalIdFieldName: 'Key__c' };
const create = (body: unknown, headers = {}) => admin.send('POST', `${data}/jobs/ingest`, body, headers);
const refusal = (status: number, errorCode: string, message: string | RegExp) => ({
  status,
  body: [{ errorCode, message: typeof message === 'string' ? message : expect.stringMatching(message) }]
});

describe('an upload that can not be processed', () => {
  it.each([
    ['an unknown column', insert, 'Name,Foo__c\nA,1\n', 'InvalidBatch : Field name not found : Foo__c'],
    [
      'a parent that is none',
      insert,
      'Name,Foo__r.Key__c\nA,1\n',
      'InvalidBatch : Field name not found : Foo__r.Key__c'
    ],
    [
      'a key that is none',
      insert,
      'Name,Parent__r.Name\nA,1\n',
      'InvalidBatch : Field name not found : Parent__r.Name'
    ],
    ['a column twice', insert, 'Name,name\nA,B\n', 'InvalidBatch : Duplicate field name : name'],
    [
      'an update without Id',
      { operation: 'update' },
      'Name\nA\n',
      'InvalidBatch : Field name not found : Id (update needs this column)'
    ],
    [
      'a deletion without Id',
      { operation: 'delete' },
      'Name\nA\n',
      'InvalidBatch : delete takes the column Id alone, not : Name'
    ],
    [
      'an upsert without its key',
      upsert,
      'Name\nA\n',
      'InvalidBatch : Field name not found : Key__c (upsert needs this column)'
    ],
    [
      'another line ending',
      insert,
      'Name\r\nA\r\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
    ],
    [
      'another line ending on a later line',
      insert,
      'Name\nA\nB\r\nC\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
    ],
    [
      'bare line feeds',
      { ...insert, lineEnding: 'CRLF' },
      'Name\nA\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is CRLF'
    ],
    [
      'a quote that never ends',
      insert,
      'Name\nA\n"B\nC\n',
      /^ClientInputError : Failed to parse CSV: Quote Not Closed.* after row 2 never ends/
    ],
    [
      'a quote in the middle of a cell',
      insert,
      'Name\nA\nA"B"\n',
      /^ClientInputError : Failed to parse CSV: Invalid Opening Quote.* line 3/
    ],
    [
      'text after a quote',
      insert,
      'Name\n"A"B\n',
      /^ClientInputError : Failed to parse CSV: Invalid Closing Quote/
    ],
    [
      'a row with too many cells',
      insert,
      'Name\nA\nB,C\n',
      /^ClientInputError : Failed to parse CSV: Invalid Record Length.* line 3/
    ],
    ['nothing', insert, '', /^InvalidBatch : The upload is empty/],
    ['line breaks alone', insert, '\n\n', /^InvalidBatch : The upload is empty/],
    [
      'too many rows',
      insert,
      `Name\n${'A\n'.repeat(200_001)}`,
      /^InvalidBatch : The local org takes at most 200000 rows in a job/
    ]
  ])('fails the job: %s', async (_what, request, csv, message) => {
    const { info, successful, failed, unprocessed } = await admin.ingest(request, csv);
    expect(info).toMatchObject({
      state: 'Failed',
      numberRecordsProcessed: 0,
      numberRecordsFailed: 0,
      errorMessage: typeof message === 'string' ? message : expect.stringMatching(message)
    });
    expect(successful).toEqual([]);
    expect(failed).toEqual([]);
    expect(unprocessed).toBe(csv);
  });

  it('leaves no row of it behind', async () => {
    await admin.ingest(insert, `Name\n${'Half\n'.repeat(450)}"Broken\n`);
    expect(await admin.query("SELECT Id FROM Item__c WHERE Name = 'Half'")).toEqual([]);
  });

  it('is refused at once when it is no text, no CSV, packed, or too large', async () => {
    const id = await admin.open(insert);
    const batches = `${data}/jobs/ingest/${id}/batches`;
    const put = async (body: BodyInit, headers: Record<string, string>) => {
      const answer = await fetch(`${bulk.org.url}${batches}`, {
        method: 'PUT',
        body,
        headers: { Authorization: `Bearer ${await tokenFor(bulk.org.url, 'admin@example.com')}`, ...headers }
      });
      return { status: answer.status, body: await answer.json() };
    };
    const csv = { 'Content-Type': 'text/csv' };
    expect(await put(new Uint8Array([0x4e, 0xff, 0xfe]), csv)).toMatchObject(
      refusal(400, 'CLIENTINPUTERROR', /UTF-8/)
    );
    expect(await put('Name\nA\u0000B\n', csv)).toMatchObject(refusal(400, 'CLIENTINPUTERROR', /UTF-8/));
    expect(await put('{}', { 'Content-Type': 'application/json' })).toMatchObject({ status: 415 });
    expect(await put('Name\n', { ...csv, 'Content-Encoding': 'gzip' })).toMatchObject(
      refusal(415, 'UNSUPPORTED_MEDIA_TYPE', /gzip is not supported by the local org/)
    );
    const tooLarge = 'Name\n'.padEnd(100 * 1024 * 1024 + 1, 'x');
    expect(await put(tooLarge, csv)).toMatchObject(
      refusal(413, 'REQUEST_LIMIT_EXCEEDED', /larger than 100 MB/)
    );
    expect(await admin.upload(id, 'Name\nStill open\n')).toMatchObject({ status: 201 });
  });

  it('may be as large as the platform takes it, while other requests keep their smaller limit', async () => {
    const id = await admin.open(insert);
    const note = 'x'.repeat(1900);
    const csv = `Name,Note__c\n${`Large,${note}\n`.repeat(32_000)}`;
    expect(csv.length).toBeGreaterThan(60_000_000);
    expect(await admin.upload(id, csv)).toMatchObject({ status: 201 });
    expect(await admin.move(id, 'Aborted')).toMatchObject({ status: 200 });
    expect(await admin.send('POST', `${data}/sobjects/Item__c`, { Note__c: csv })).toMatchObject(
      refusal(413, 'REQUEST_LIMIT_EXCEEDED', /larger than 50 MB/)
    );
  });
});

describe('a request for a job that can not be', () => {
  it.each([
    ['an unknown object', { object: 'Foo__c', ...insert }, 'INVALIDJOB', 'Unable to find object: Foo__c'],
    [
      'hardDelete',
      { object: 'Item__c', operation: 'hardDelete' },
      'FUNCTIONALITY_NOT_ENABLED',
      /^hardDelete .* is not supported by the local org/
    ],
    ['an unknown operation', { object: 'Item__c', operation: 'merge' }, 'JSON_PARSER_ERROR', /operation/],
    [
      'other content',
      { object: 'Item__c', ...insert, contentType: 'XML' },
      'INVALIDJOB',
      /content type: XML/
    ],
    [
      'another delimiter',
      { object: 'Item__c', ...insert, columnDelimiter: ',' },
      'JSON_PARSER_ERROR',
      /columnDelimiter/
    ],
    [
      'upsert without a key',
      { object: 'Item__c', operation: 'upsert' },
      'INVALIDJOB',
      /^External ID was blank for Item__c/
    ],
    [
      'upsert by no key',
      { ...upsert, object: 'Item__c', externalIdFieldName: 'Name' },
      'INVALIDJOB',
      /Name does not match an External ID/
    ],
    [
      'a key without upsert',
      { ...insert, object: 'Item__c', externalIdFieldName: 'Key__c' },
      'INVALIDJOB',
      /upsert alone/
    ],
    [
      'assignment rules',
      { ...insert, object: 'Item__c', assignmentRuleId: '01Q000000000001' },
      'FUNCTIONALITY_NOT_ENABLED',
      /Assigning records/
    ],
    ['an unknown property', { ...insert, object: 'Item__c', colour: 'red' }, 'JSON_PARSER_ERROR', /colour/]
  ])('is refused: %s', async (_what, body, code, message) => {
    expect(await create(body)).toMatchObject(refusal(400, code, message));
  });

  it('is refused when it brings its data along', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="job"\r\n\r\n{}\r\n--x--';
    expect(await create(body, { 'Content-Type': 'multipart/form-data; boundary=x' })).toMatchObject(
      refusal(400, 'FUNCTIONALITY_NOT_ENABLED', /multipart/)
    );
  });

  it('is refused in the first Bulk API, in its own words', async () => {
    const answer = await admin.send('POST', '/services/async/67.0/job', '<jobInfo/>', {
      'Content-Type': 'application/xml'
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<exceptionCode>FeatureNotEnabled</exceptionCode>');
    expect(answer.body).toContain('Bulk API 1.0 is not supported by the local org');
  });
});

describe('the state of a job', () => {
  it('allows one upload, one end, and results after it', async () => {
    const id = await admin.open(insert);
    const state = (message: RegExp) => refusal(400, 'INVALIDJOBSTATE', message);
    const results = () => admin.send('GET', `${data}/jobs/ingest/${id}/successfulResults`);
    const remove = () => admin.send('DELETE', `${data}/jobs/ingest/${id}`);
    expect(await admin.move(id, 'UploadComplete')).toMatchObject(state(/without data not allowed/));
    expect(await results()).toMatchObject(state(/this one is Open/));
    expect(await remove()).toMatchObject(state(/Deleting Open Job/));
    expect(await admin.upload(id, 'Name\nOnce\n')).toMatchObject({ status: 201 });
    expect(await admin.upload(id, 'Name\nTwice\n')).toMatchObject(state(/Found multiple contents for job/));
    expect(await admin.move(id, 'InProgress')).toMatchObject({ status: 400 });
    expect(await admin.move(id, 'UploadComplete')).toMatchObject({ status: 200 });
    await admin.ended(id);
    expect(await admin.upload(id, 'Name\nLate\n')).toMatchObject(
      state(/Open job only; this one is JobComplete/)
    );
    expect(await admin.move(id, 'UploadComplete')).toMatchObject(
      state(/^Closing already Completed Job not allowed$/)
    );
    expect(await admin.move(id, 'Aborted')).toMatchObject(
      state(/^Aborting already Completed Job not allowed$/)
    );
    expect(await remove()).toMatchObject({ status: 204 });
    expect(await remove()).toMatchObject(refusal(404, 'NOT_FOUND', 'The requested resource does not exist'));
  });

  it('ends with an abort, which gives the data back', async () => {
    const id = await admin.open(insert);
    await admin.upload(id, 'Name\nNever\n');
    expect(await admin.move(id, 'Aborted')).toMatchObject({ status: 200, body: { state: 'Aborted' } });
    expect(await admin.results(id)).toMatchObject({ successful: [], unprocessed: 'Name\nNever\n' });
    expect(await admin.move(id, 'Aborted')).toMatchObject(
      refusal(400, 'INVALIDJOBSTATE', 'Aborting already Aborted Job not allowed')
    );
  });

  it('ends in the middle with an abort: what was saved stands, and the rest is unprocessed', async () => {
    const id = await admin.open(insert);
    const count = 5000;
    await admin.upload(id, `Name\n${Array.from({ length: count }, (_, n) => `Stopped ${n}\n`).join('')}`);
    await admin.move(id, 'UploadComplete');
    for (let processed = 0; processed === 0;) {
      const { body } = await admin.send('GET', `${data}/jobs/ingest/${id}`);
      processed = (body as { numberRecordsProcessed: number }).numberRecordsProcessed;
    }
    await admin.move(id, 'Aborted');
    const { info, successful, unprocessed } = await admin.results(id);
    expect(info).toMatchObject({ state: 'Aborted', numberRecordsProcessed: successful.length });
    expect(successful.length).toBeGreaterThan(0);
    expect(successful.length).toBeLessThan(count);
    expect(unprocessed.trimEnd().split('\n')).toHaveLength(1 + count - successful.length);
    const [{ count: saved }] = (await admin.query(
      "SELECT COUNT(Id) count FROM Item__c WHERE Name LIKE 'Stopped %'"
    )) as [{ count: number }];
    expect(saved).toBe(successful.length);
  });
});

describe('what a user may not do', () => {
  it('is refused row by row, and leaves what is allowed', async () => {
    const none = await reader.ingest(insert, 'Name\nA\n');
    expect(none.failed).toMatchObject([
      { sf__Error: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY:entity type cannot be inserted: Item:--' }
    ]);
    const locked = await loader.ingest(insert, 'Name,Due__c\nA,2026-11-26\nB,\n');
    expect(locked.failed).toMatchObject([
      { Name: 'A', sf__Error: expect.stringMatching(/^INVALID_FIELD_FOR_INSERT_UPDATE:.*:Due__c --$/) }
    ]);
    expect(locked.successful).toMatchObject([{ Name: 'B' }]);
    const created = await loader.ingest({ operation: 'delete' }, `Id\n${locked.successful[0]?.['sf__Id']}\n`);
    expect(created.failed).toMatchObject([
      { sf__Error: expect.stringMatching(/^INSUFFICIENT_ACCESS_OR_READONLY:/) }
    ]);
  });

  it('is not there where it may not be seen', async () => {
    const hidden = await loader.ingest(insert, 'Name,Secret__c\nA,x\n');
    expect(hidden.info.errorMessage).toBe('InvalidBatch : Field name not found : Secret__c');
    expect(
      await loader.send('POST', `${data}/jobs/ingest`, { object: 'Opportunity', operation: 'insert' })
    ).toMatchObject(refusal(400, 'INVALIDJOB', 'Unable to find object: Opportunity'));
  });

  it("includes looking at others' jobs, which only those see who may manage all data", async () => {
    const id = await loader.open(insert);
    const unknown = refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    expect(await reader.send('GET', `${data}/jobs/ingest/${id}`)).toMatchObject(unknown);
    expect(await reader.upload(id, 'Name\nA\n')).toMatchObject(unknown);
    expect(await reader.move(id, 'Aborted')).toMatchObject(unknown);
    expect(await reader.send('DELETE', `${data}/jobs/ingest/${id}`)).toMatchObject(unknown);
    expect(await admin.send('GET', `${data}/jobs/ingest/${id}`)).toMatchObject({ status: 200 });
    expect(await admin.send('GET', `${data}/jobs/query/${id}`)).toMatchObject(unknown);
    expect(await admin.send('GET', `${data}/jobs/ingest/x`)).toMatchObject(unknown);
    expect(await admin.send('PUT', `${data}/jobs/ingest/${id}`, {})).toMatchObject({ status: 405 });
    const list = async (client: BulkClient) => {
      const { body } = await client.send('GET', `${data}/jobs/ingest`);
      return (body as { records: { id: string }[] }).records.map(job => job.id);
    };
    expect(await list(reader)).not.toContain(id);
    expect(await list(loader)).toContain(id);
    expect(await list(admin)).toContain(id);
  });
});

describe('a token that ends in the middle', () => {
  it('closes the org to the client, while the job waits for the next token', async () => {
    const token = await tokenFor(bulk.org.url, 'loader@example.com');
    const first = bulkClient(sender(bulk.org.url, token));
    const invalid = refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const open = await first.open(insert);
    const closed = await first.open(insert);
    await first.upload(closed, `Name\n${'Went on\n'.repeat(450)}`);
    await first.move(closed, 'UploadComplete');
    const revoked = await fetch(`${bulk.org.url}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token })
    });
    expect(revoked.status).toBe(200);
    expect(await first.upload(open, 'Name\nA\n')).toMatchObject(invalid);
    expect(await first.send('GET', `${data}/jobs/ingest/${closed}`)).toMatchObject(invalid);
    const next = await bulk.as('loader');
    expect(await next.upload(open, 'Name\nA\n')).toMatchObject({ status: 201 });
    expect(await next.ended(closed)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 450 });
  });
});

describe('the list of jobs', () => {
  it('has the types that are asked for, the latest first', async () => {
    const id = await admin.open(insert);
    const list = async (query: string) => (await admin.send('GET', `${data}/jobs/ingest${query}`)).body;
    expect(await list('')).toMatchObject({ done: true, nextRecordsUrl: null, records: expect.any(Array) });
    expect(await list('?jobType=V2Ingest')).toMatchObject({ records: { 0: { id, jobType: 'V2Ingest' } } });
    expect(await list('?jobType=Classic')).toMatchObject({ records: [] });
    expect(await list('?jobType=V2Query')).toMatchObject({ records: [] });
    expect(await list('?jobType=Other')).toMatchObject([{ errorCode: 'INVALIDJOB' }]);
    expect(await list('?queryLocator=x')).toMatchObject([{ errorCode: 'INVALID_QUERY_LOCATOR' }]);
  });

  it('comes in pages', async () => {
    await reader.open(insert);
    await sql`INSERT INTO local_org."Job" ("Id", "Type", "Details", "ApiVersion", "CreatedById", "State")
      SELECT '750' || lpad(n::text, 15, '0'), last."Type", last."Details", last."ApiVersion", last."CreatedById", 'Open'
      FROM generate_series(1, 1005) AS n,
        (SELECT * FROM local_org."Job" ORDER BY "Number" DESC LIMIT 1) AS last`.execute(bulk.org.database.db);
    const first = await reader.send('GET', `${data}/jobs/ingest`);
    const page = first.body as { done: boolean; nextRecordsUrl: string; records: { id: string }[] };
    expect(page).toMatchObject({ done: false });
    const second = await reader.send('GET', page.nextRecordsUrl);
    const rest = second.body as typeof page;
    expect(rest).toMatchObject({ done: true, nextRecordsUrl: null });
    expect(new Set([...page.records, ...rest.records].map(job => job.id)).size).toBe(
      page.records.length + rest.records.length
    );
    expect(page.records).toHaveLength(1000);
  });
});
