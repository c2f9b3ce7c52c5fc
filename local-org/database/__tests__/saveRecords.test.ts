import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryObjects, openTestOrg, schemaOf, type TestOrg } from './library.ts';

let org: TestOrg;
let room = '';
let shelf = '';

beforeAll(async () => {
  org = await openTestOrg(schemaOf(libraryObjects()));
  [room = ''] = await org.create('Room__c', { Name: 'Hall' });
  [shelf = ''] = await org.create('Shelf__c', { Name: 'A', Room__c: room });
});
afterAll(() => org.close());

async function read(object: string, id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT * FROM ${sql.id('org', object)} WHERE "Id" = ${id}`.execute(org.database.db);
  return rows[0] ?? {};
}

describe('a created record', () => {
  it('has defaults, owner and audit fields', async () => {
    const [id = ''] = await org.create('Book__c', {
      Name: ' Ulysses ',
      Shelf__c: shelf,
      pages__c: '730',
      Price__c: 12.345
    });
    const book = await read('Book__c', id);
    expect(book).toMatchObject({
      Name: 'Ulysses',
      Pages__c: 730,
      Price__c: 12.35,
      Status__c: 'In',
      CreatedById: org.system.userId,
      CreatedDate: '2026-11-22T10:00:00.000Z',
      SystemModstamp: '2026-11-22T10:00:00.000Z',
      IsDeleted: false
    });
    expect(id).toMatch(/^a02[0-9A-Za-z]{15}$/);
    expect(await read('Room__c', room)).toMatchObject({ OwnerId: org.system.userId, Quiet__c: false });
  });
});
