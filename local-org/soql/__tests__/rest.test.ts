import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgDatabase } from '../../database/connection/openDatabase.ts';
import {
  columnMetadata,
  QueryCursors,
  queryMore,
  queryRecords,
  readSoql,
  recordJson,
  recordsByIds
} from '../index.ts';
import { contextOf, insert, openTestDatabase, testId, users } from './testOrg.ts';

let database: OrgDatabase;
const cursors = new QueryCursors();
const options = { batchSize: 2, cursors };

beforeAll(async () => {
  database = await openTestDatabase();
  await insert(database, 'User', [{ Id: users.rep, Name: 'Rita Rep', Username: 'rita' }]);
  const names = ['A', 'B', 'C', 'D', 'E'];
  await insert(
    database,
    'Account',
    names.map((Name, index) => ({
      Id: testId('001', index + 1),
      Name,
      OwnerId: users.rep,
      CreatedDate: '2026-11-22T07:49:00Z'
    }))
  );
  await insert(database, 'Opportunity', [
    {
      Id: testId('006', 1),
      Name: 'Deal',
      OwnerId: users.rep,
      AccountId: testId('001', 1),
      IsWon: false,
      Call_At__c: '09:30'
    }
  ]);
});
afterAll(() => database.close());

describe('records as JSON', () => {
  it('carry type and address, parents and children', async () => {
    const soql =
      "SELECT Name, CreatedDate, Owner.Name, Parent.Name, (SELECT Name, Call_At__c FROM Opportunities) FROM Account WHERE Name IN ('A', 'B')";
    const { records } = await queryRecords(contextOf(database), soql, options);
    const account = (name: string, number: number) => ({
      attributes: { type: 'Account', url: `/services/data/v67.0/sobjects/Account/${testId('001', number)}` },
      Name: name,
      CreatedDate: '2026-11-22T07:49:00.000+0000',
      Owner: {
        attributes: { type: 'User', url: `/services/data/v67.0/sobjects/User/${users.rep}` },
        Name: 'Rita Rep'
      },
      Parent: null
    });
    const deal = {
      attributes: {
        type: 'Opportunity',
        url: `/services/data/v67.0/sobjects/Opportunity/${testId('006', 1)}`
      },
      Name: 'Deal',
      Call_At__c: '09:30:00.000Z'
    };
    expect(records.map(record => recordJson(record, '67.0'))).toEqual([
      { ...account('A', 1), Opportunities: { totalSize: 1, done: true, records: [deal] } },
      { ...account('B', 2), Opportunities: null }
    ]);
  });

  it('of groups carry a type alone', async () => {
    const { records } = await queryRecords(contextOf(database), 'SELECT COUNT(Id) FROM Account', options);
    expect(records.map(record => recordJson(record, '67.0'))).toEqual([
      { attributes: { type: 'AggregateResult' }, expr0: 5 }
    ]);
  });
});

describe('batches', () => {
  it('follow each other without gaps or repeats', async () => {
    const context = contextOf(database);
    const first = await queryRecords(context, 'SELECT Name FROM Account ORDER BY Name DESC', options);
    expect(first).toMatchObject({ totalSize: 5, done: false });
    const second = await queryMore(context, first.next ?? '', options);
    expect(second).toMatchObject({ totalSize: 5, done: false });
    const third = await queryMore(context, second.next ?? '', options);
    expect(third).toMatchObject({ totalSize: 5, done: true });
    expect(third.next).toBeUndefined();
    const names = [first, second, third].flatMap(batch =>
      batch.records.map(record => record.values.get('Name'))
    );
    expect(names).toEqual(['E', 'D', 'C', 'B', 'A']);
  });

  it('keep to the limit', async () => {
    const first = await queryRecords(
      contextOf(database),
      'SELECT Name FROM Account ORDER BY Name LIMIT 3',
      options
    );
    expect(first.totalSize).toBe(3);
    const second = await queryMore(contextOf(database), first.next ?? '', options);
    expect(second.records.map(record => record.values.get('Name'))).toEqual(['C']);
    expect(second.done).toBe(true);
  });

  it("are refused to others, and when the locator isn't one", async () => {
    const first = await queryRecords(contextOf(database), 'SELECT Name FROM Account', options);
    const refused = { code: 'INVALID_QUERY_LOCATOR' };
    await expect(
      queryMore(contextOf(database, users.other), first.next ?? '', options)
    ).rejects.toMatchObject(refused);
    await expect(queryMore(contextOf(database), 'nonsense', options)).rejects.toMatchObject(refused);
    await expect(queryMore(contextOf(database), `${first.next}9`, options)).rejects.toMatchObject(refused);
  });

  it('are one for groups', async () => {
    const many = queryRecords(
      contextOf(database),
      'SELECT Name, COUNT(Id) FROM Account GROUP BY Name',
      options
    );
    await expect(many).rejects.toMatchObject({ code: 'EXCEEDED_ID_LIMIT' });
  });
});

describe('limits', () => {
  it('beyond any number of records are all of them', async () => {
    const soql = 'SELECT Name FROM Account LIMIT 99999999999999999999';
    expect(await queryRecords(contextOf(database), soql, options)).toMatchObject({ totalSize: 5 });
  });
});

describe('statements', () => {
  it('are one for the records and one for each relationship to children', async () => {
    let count = 0;
    const context = contextOf(database);
    const counted = context.db.withPlugin({
      transformQuery: ({ node }) => {
        count++;
        return node;
      },
      transformResult: async ({ result }) => result
    });
    const soql =
      'SELECT Name, Parent.Name, (SELECT Name FROM Opportunities), (SELECT Subject FROM Tasks) FROM Account';
    await queryRecords({ ...context, db: counted }, soql, { ...options, batchSize: 200 });
    expect(count).toBe(3);
  });
});

describe('single records', () => {
  it('are found by id, unless they may not be read', async () => {
    const ids = [testId('001', 1), testId('001', 9)];
    const records = await recordsByIds(contextOf(database), 'account', ids, ['Name', 'name', 'Owner.Name']);
    expect([...records.keys()]).toEqual([testId('001', 1)]);
    expect((await recordsByIds(contextOf(database, users.other), 'Account', ids)).size).toBe(0);
  });
});

describe('column metadata', () => {
  it('nests parents and children', () => {
    const query = readSoql(
      'SELECT Id, Owner.Name, (SELECT Name FROM Opportunities) FROM Account',
      contextOf(database)
    );
    expect(columnMetadata(query)).toMatchObject({
      entityName: 'Account',
      idSelected: true,
      columnMetadata: [
        { columnName: 'Id', aggregate: false, joinColumns: [] },
        { columnName: 'Owner', joinColumns: [{ columnName: 'Name', textType: true }] },
        { columnName: 'Opportunities', aggregate: true, joinColumns: [{ columnName: 'Name' }] }
      ]
    });
  });
});
