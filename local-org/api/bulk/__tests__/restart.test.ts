import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { data, type BulkClient, type JobInfo } from './bulkClient.ts';
import { startBulkOrg } from './bulkOrg.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulk-restart-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const start = () => startBulkOrg({ kind: 'folder', path: join(folder, 'data') });

const count = 1600;
const csv = `Name,Price__c\n${Array.from({ length: count }, (_, n) => `Kept ${n},${n % 10 === 0 ? -1 : 1}\n`).join('')}`;
const info = async (client: BulkClient, kind: string, id: string) =>
  (await client.send('GET', `${data}/jobs/${kind}/${id}`)).body as JobInfo;

it('a stopped org goes on with its jobs at the next start, and no row is processed twice', async () => {
  const first = await start();
  const before = await first.as('loader');
  const open = await before.open({ operation: 'insert' });
  const closed = await before.open({ operation: 'insert' });
  await before.upload(closed, csv);
  await before.move(closed, 'UploadComplete');
  while ((await info(before, 'ingest', closed)).numberRecordsProcessed === 0);
  await first.close();

  const second = await start();
  const after = await second.as('loader');
  expect(await after.upload(open, 'Name\nLater\n')).toMatchObject({ status: 201 });
  const {
    info: ended,
    successful,
    failed,
    unprocessed
  } = await after.ended(closed).then(() => after.results(closed));
  expect(ended).toMatchObject({
    state: 'JobComplete',
    numberRecordsProcessed: count,
    numberRecordsFailed: count / 10
  });
  expect([successful.length, failed.length, unprocessed]).toEqual([
    (count / 10) * 9,
    count / 10,
    '"Name","Price__c"\n'
  ]);
  expect(await after.query("SELECT COUNT(Id) saved FROM Item__c WHERE Name LIKE 'Kept %'")).toEqual([
    { saved: (count / 10) * 9 }
  ]);
  await second.close();
});

it('a query that was under way is answered anew', async () => {
  const first = await start();
  const before = await first.as('loader');
  const { body } = await before.send('POST', `${data}/jobs/query`, {
    operation: 'query',
    query: "SELECT Name FROM Item__c WHERE Name LIKE 'Kept %' ORDER BY Name"
  });
  const { id } = body as JobInfo;
  await before.ended(id, 'query');
  // As a process leaves it that ends between keeping the rows and saying so.
  await sql`UPDATE local_org."Job" SET "State" = 'InProgress' WHERE "Id" = ${id}`.execute(
    first.org.database.db
  );
  await first.close();
  const second = await start();
  const after = await second.as('loader');
  expect(await after.ended(id, 'query')).toMatchObject({
    state: 'JobComplete',
    numberRecordsProcessed: (count / 10) * 9
  });
  const results = await after.send('GET', `${data}/jobs/query/${id}/results`);
  expect(results.headers.get('sforce-numberofrecords')).toBe(String((count / 10) * 9));
  await second.close();
});

it('a job whose creator was deactivated meanwhile fails with that reason', async () => {
  const org = await start();
  const [admin, loader] = await Promise.all([org.as('admin'), org.as('loader')]);
  const id = await loader.open({ operation: 'insert' });
  await loader.upload(id, 'Name\nNever\n');
  const [user] = await admin.query("SELECT Id FROM User WHERE Username = 'loader@example.com'");
  await admin.send('PATCH', `${data}/sobjects/User/${String(user?.['Id'])}`, { IsActive: false });
  await admin.move(id, 'UploadComplete');
  expect(await admin.ended(id)).toMatchObject({
    state: 'Failed',
    errorMessage: expect.stringMatching(/^InvalidUser : the user 005\w{15} is no longer active/)
  });
  await org.close();
});
