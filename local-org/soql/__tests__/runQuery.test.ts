import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgDatabase } from '../../database/connection/openDatabase.ts';
import { checkQuery, parseSoql, runQuery } from '../index.ts';
import { plain } from './plain.ts';
import { contextOf, insert, openTestDatabase, schema, testId, users } from './testOrg.ts';

let database: OrgDatabase;
const ids = {
  acme: testId('001', 1),
  globex: testId('001', 2),
  hidden: testId('001', 3),
  first: testId('006', 1),
  second: testId('006', 2),
  third: testId('006', 3),
  foreign: testId('006', 4)
};

beforeAll(async () => {
  database = await openTestDatabase();
  const created = '2026-11-20T23:30:00Z';
  await insert(database, 'User', [
    { Id: users.rep, Name: 'Rita Rep', Username: 'rita' },
    { Id: users.other, Name: 'Olaf Other', Username: 'olaf' }
  ]);
  await insert(database, 'Account', [
    {
      Id: ids.acme,
      Name: 'Acme',
      OwnerId: users.rep,
      AnnualRevenue: 5000,
      CreatedDate: created,
      Key__c: 'aB'
    },
    {
      Id: ids.globex,
      Name: '100%_Globex',
      OwnerId: users.rep,
      ParentId: ids.acme,
      CreatedDate: created,
      Key__c: 'ab'
    },
    { Id: ids.hidden, Name: 'Hidden', OwnerId: users.other, CreatedDate: created }
  ]);
  const opportunity = { OwnerId: users.rep, CreatedDate: created, IsWon: false };
  await insert(database, 'Opportunity', [
    {
      ...opportunity,
      Id: ids.first,
      Name: 'Alpha',
      Amount: 100.5,
      Probability: 50,
      StageName: 'Closing',
      CloseDate: '2026-11-22',
      AccountId: ids.acme,
      Markets__c: 'North;South'
    },
    {
      ...opportunity,
      Id: ids.second,
      Name: 'beta',
      Amount: 200,
      Probability: 10,
      StageName: 'Prospecting',
      CloseDate: '2026-12-01',
      AccountId: ids.acme,
      Markets__c: 'West',
      Call_At__c: '09:30'
    },
    {
      ...opportunity,
      Id: ids.third,
      Name: 'Gamma',
      StageName: 'Odd',
      CloseDate: '2025-01-15',
      AccountId: ids.hidden,
      IsWon: true
    },
    {
      ...opportunity,
      Id: ids.foreign,
      Name: 'Foreign',
      Amount: 999,
      StageName: 'Closing',
      CloseDate: '2026-11-22',
      AccountId: ids.acme,
      OwnerId: users.other
    }
  ]);
  await insert(database, 'Task', [
    { Id: testId('00T', 1), Subject: 'Call', OwnerId: users.rep, WhatId: ids.acme, CreatedDate: created },
    { Id: testId('00T', 2), Subject: 'Mail', OwnerId: users.rep, WhatId: ids.first, CreatedDate: created },
    { Id: testId('00T', 3), Subject: 'Idle', OwnerId: users.rep, WhatId: ids.hidden, CreatedDate: created }
  ]);
});
afterAll(() => database.close());

async function query(text: string): Promise<unknown[]> {
  const answer = await runQuery(checkQuery(parseSoql(text), schema), contextOf(database));
  return answer.records.map(plain);
}
async function names(where: string): Promise<unknown[]> {
  const records = await query(`SELECT Name FROM Opportunity WHERE ${where} ORDER BY Name`);
  return records.map(record => (record as { Name: string }).Name);
}

describe('records', () => {
  it('come with parents, values in their types and formula fields', async () => {
    const records = await query(
      "SELECT Id, Name, Amount, Weighted__c, CloseDate, CreatedDate, IsWon, Call_At__c, Account.Name, Account.Parent.Name, Account.Owner.Name FROM Opportunity WHERE Name IN ('alpha', 'BETA') ORDER BY Name"
    );
    expect(records).toEqual([
      {
        Id: ids.first,
        Name: 'Alpha',
        Amount: 100.5,
        Weighted__c: 50.25,
        CloseDate: '2026-11-22',
        CreatedDate: new Date('2026-11-20T23:30:00Z'),
        IsWon: false,
        Call_At__c: null,
        Account: { Name: 'Acme', Parent: null, Owner: { Name: 'Rita Rep' } }
      },
      {
        Id: ids.second,
        Name: 'beta',
        Amount: 200,
        Weighted__c: 20,
        CloseDate: '2026-12-01',
        CreatedDate: new Date('2026-11-20T23:30:00Z'),
        IsWon: false,
        Call_At__c: '09:30:00.000',
        Account: { Name: 'Acme', Parent: null, Owner: { Name: 'Rita Rep' } }
      }
    ]);
  });

  it('that the asker may not read are absent, as roots, parents, children and in semi-joins', async () => {
    expect(await query('SELECT Name FROM Account ORDER BY Name')).toEqual([
      { Name: '100%_Globex' },
      { Name: 'Acme' }
    ]);
    expect(await query("SELECT Account.Name FROM Opportunity WHERE Name = 'Gamma'")).toEqual([
      { Account: null }
    ]);
    expect(await names("Account.Name = 'Hidden'")).toEqual([]);
    expect(
      await query("SELECT (SELECT Name FROM Opportunities ORDER BY Name) FROM Account WHERE Name = 'Acme'")
    ).toEqual([{ Opportunities: { totalSize: 2, records: [{ Name: 'Alpha' }, { Name: 'beta' }] } }]);
    expect(await names("AccountId IN (SELECT Id FROM Account WHERE Name LIKE 'H%')")).toEqual([]);
    expect(await query('SELECT COUNT(Id) n FROM Opportunity')).toEqual([{ n: 3 }]);
  });

  it("read formulas that cross to parents, their parents' formulas too", async () => {
    expect(
      await query("SELECT Family__c, Parent.Family__c FROM Account WHERE Family__c LIKE '% of acme'")
    ).toEqual([{ Family__c: '100%_Globex of Acme', Parent: { Family__c: 'Acme of ' } }]);
  });

  it('have children by limit and order for each parent', async () => {
    expect(
      await query(
        'SELECT Name, (SELECT Name FROM Opportunities ORDER BY Name DESC LIMIT 1) FROM Account ORDER BY Name'
      )
    ).toEqual([
      { Name: '100%_Globex', Opportunities: { totalSize: 0, records: [] } },
      { Name: 'Acme', Opportunities: { totalSize: 2, records: [{ Name: 'beta' }] } }
    ]);
  });

  it('reach polymorphic parents by what all of them have', async () => {
    expect(await query('SELECT Subject, What.Name FROM Task ORDER BY Subject')).toEqual([
      { Subject: 'Call', What: { Name: 'Acme' } },
      { Subject: 'Idle', What: null },
      { Subject: 'Mail', What: { Name: 'Alpha' } }
    ]);
  });

  it('are sorted by picklist order, nulls first, and paged', async () => {
    const stages = await query('SELECT StageName FROM Opportunity ORDER BY StageName');
    expect(stages).toEqual([{ StageName: 'Prospecting' }, { StageName: 'Closing' }, { StageName: 'Odd' }]);
    expect(await query('SELECT Amount FROM Opportunity ORDER BY Amount DESC')).toEqual([
      { Amount: null },
      { Amount: 200 },
      { Amount: 100.5 }
    ]);
    expect(await query('SELECT Name FROM Opportunity ORDER BY Amount NULLS LAST LIMIT 1 OFFSET 1')).toEqual([
      { Name: 'beta' }
    ]);
  });

  it('show labels and formatted values', async () => {
    expect(
      await query(
        "SELECT toLabel(StageName), FORMAT(Amount) a, FORMAT(CloseDate) FROM Opportunity WHERE Name = 'Alpha'"
      )
    ).toEqual([{ StageName: 'Closing label', a: '$100.50', CloseDate: '11/22/2026' }]);
  });

  it('select sets of fields', async () => {
    const [record] = await query('SELECT FIELDS(CUSTOM) FROM Opportunity LIMIT 1');
    expect(Object.keys(record as object)).toEqual(['Markets__c', 'Call_At__c', 'Weighted__c']);
  });
});

describe('conditions', () => {
  it.each([
    ["Name = 'ALPHA'", ['Alpha']],
    ["Name != 'alpha'", ['beta', 'Gamma']],
    ['Amount != 200', ['Alpha', 'Gamma']],
    ['Amount = null', ['Gamma']],
    ["Name = ''", []],
    ['Amount > 100 AND Amount <= 200', ['Alpha', 'beta']],
    ['Amount NOT IN (200, 300)', ['Alpha', 'Gamma']],
    ['Amount IN (200, null)', ['beta', 'Gamma']],
    ['NOT Amount > 150', ['Alpha', 'Gamma']],
    ["(Name = 'alpha' OR Name = 'beta') AND NOT (Amount = 200)", ['Alpha']],
    ["Name LIKE 'A_p%'", ['Alpha']],
    ["NOT Account.Name LIKE '%cme'", ['Gamma']],
    ["Markets__c INCLUDES ('North;South', 'East')", ['Alpha']],
    ["Markets__c EXCLUDES ('West')", ['Alpha', 'Gamma']],
    ["Markets__c = 'West'", ['beta']],
    ['IsWon = TRUE', ['Gamma']],
    ['Weighted__c > 30', ['Alpha']],
    ['CloseDate = TODAY', ['Alpha']],
    ['CloseDate > TODAY', ['beta']],
    ['CloseDate = NEXT_N_DAYS:9', ['beta']],
    ['CloseDate = LAST_YEAR', ['Gamma']],
    ['CloseDate < 2026-11-22', ['Gamma']],
    ['CloseDate IN (TODAY, 2025-01-15)', ['Alpha', 'Gamma']],
    ['CreatedDate = LAST_N_DAYS:2', ['Alpha', 'beta', 'Gamma']],
    ['CreatedDate < 2026-11-21T00:00:00+01:00', []],
    ['CreatedDate <= 2026-11-20T15:30:00-08:00', ['Alpha', 'beta', 'Gamma']],
    ['DAY_ONLY(CreatedDate) = 2026-11-20', ['Alpha', 'beta', 'Gamma']],
    ['CALENDAR_YEAR(CloseDate) = 2026 AND DAY_IN_WEEK(CloseDate) = 1', ['Alpha']],
    ["toLabel(StageName) = 'closing LABEL'", ['Alpha']],
    [`Id = '${testId('006', 1).slice(0, 15)}'`, ['Alpha']],
    [`Id > '${testId('006', 1)}'`, ['beta', 'Gamma']],
    ["AccountId NOT IN (SELECT Id FROM Account WHERE Name = 'Acme')", ['Gamma']],
    ["Id IN (SELECT WhatId FROM Task WHERE Subject = 'Mail')", ['Alpha']]
  ])('%s', async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  it('take wildcards literally after a backslash, and quotes', async () => {
    const like = (pattern: string) => query(`SELECT Id FROM Account WHERE Name LIKE '${pattern}'`);
    expect(await like('100\\%\\_%')).toEqual([{ Id: ids.globex }]);
    expect(await like('100\\_%')).toEqual([]);
    expect(await query("SELECT Id FROM Account WHERE Name = 'O\\'Neil; DROP TABLE x'")).toEqual([]);
  });

  it('keep case where the field is declared case-sensitive', async () => {
    expect(await query("SELECT Id FROM Account WHERE Key__c = 'ab'")).toEqual([{ Id: ids.globex }]);
    expect(await query("SELECT Id FROM Account WHERE Key__c IN ('aB')")).toEqual([{ Id: ids.acme }]);
  });

  it('narrow to the asker by scope', async () => {
    expect(await query('SELECT Subject FROM Task USING SCOPE mine LIMIT 1')).toEqual([{ Subject: 'Call' }]);
  });
});

describe('groups', () => {
  it('are counted, summed and compared', async () => {
    expect(
      await query(
        'SELECT AccountId, COUNT(Id), SUM(Amount) total, AVG(Probability), MAX(CloseDate), MIN(CreatedDate) FROM Opportunity GROUP BY AccountId HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC'
      )
    ).toEqual([
      {
        AccountId: ids.acme,
        expr0: 2,
        total: 300.5,
        expr1: 30,
        expr2: '2026-12-01',
        expr3: new Date('2026-11-20T23:30:00Z')
      }
    ]);
  });

  it('form by parents, formulas and parts of dates', async () => {
    expect(
      await query(
        'SELECT CALENDAR_YEAR(CloseDate) y, COUNT_DISTINCT(AccountId) FROM Opportunity GROUP BY CALENDAR_YEAR(CloseDate) ORDER BY CALENDAR_YEAR(CloseDate)'
      )
    ).toEqual([
      { y: 2025, expr0: 1 },
      { y: 2026, expr0: 1 }
    ]);
    expect(
      await query(
        'SELECT Account.Name n, COUNT(Id) c FROM Opportunity GROUP BY Account.Name ORDER BY Account.Name NULLS LAST'
      )
    ).toEqual([
      { n: 'Acme', c: 2 },
      { n: null, c: 1 }
    ]);
    expect(
      await query(
        'SELECT Weighted__c, COUNT(Id) c FROM Opportunity GROUP BY Weighted__c ORDER BY Weighted__c LIMIT 1'
      )
    ).toEqual([{ Weighted__c: null, c: 1 }]);
  });

  it('are one for COUNT()', async () => {
    const count = await runQuery(
      checkQuery(parseSoql('SELECT COUNT() FROM Opportunity'), schema),
      contextOf(database)
    );
    expect(count).toEqual({ totalSize: 3, records: [] });
  });
});
