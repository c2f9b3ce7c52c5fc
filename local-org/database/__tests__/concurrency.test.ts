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

const bookOn = (code: string) => [{ fields: { Name: 'B', Shelf__c: shelf, Pages__c: 1, Code__c: code } }];

/** On PGlite writers take turns; on a server they meet. */
describe('writers at the same time', () => {
  it('sum up every detail of a master that they share', async () => {
    const writers = Array.from({ length: 8 }, (_, writer) =>
      org.save('create', 'Book__c', bookOn(`W${writer}`))
    );
    const results = (await Promise.all(writers)).flat();
    expect(results.filter(result => result.success)).toHaveLength(8);
    const { rows } =
      await sql`SELECT s."Books__c", r."Pages__c" FROM org."Shelf__c" s JOIN org."Room__c" r ON r."Id" = s."Room__c"
      WHERE s."Id" = ${shelf}`.execute(org.database.db);
    expect(rows).toEqual([{ Books__c: 8, Pages__c: 8 }]);
  });

  it('of one key: the first is saved, the others are told', async () => {
    const writers = Array.from({ length: 6 }, () => org.save('create', 'Book__c', bookOn('Same')));
    const results = (await Promise.all(writers)).flat();
    expect(results.filter(result => result.success)).toHaveLength(1);
    const codes = results.flatMap(result =>
      result.success ? [] : result.errors.map(error => error.statusCode)
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'DUPLICATE_VALUE'));
  });

  it('that take away a parent leave no detail without one', async () => {
    const [other = ''] = await org.create('Shelf__c', { Name: 'Gone', Room__c: room });
    const [removed, created] = await Promise.all([
      org.save('delete', 'Shelf__c', [{ id: other, fields: {} }]),
      org.save('create', 'Book__c', [{ fields: { Name: 'B', Shelf__c: other, Pages__c: 1 } }])
    ]);
    expect(removed).toMatchObject([{ success: true }]);
    const { rows } =
      await sql`SELECT 1 FROM org."Book__c" b LEFT JOIN org."Shelf__c" s ON s."Id" = b."Shelf__c"
      WHERE s."Id" IS NULL`.execute(org.database.db);
    expect(rows).toEqual([]);
    expect(created).toHaveLength(1);
  });
});
