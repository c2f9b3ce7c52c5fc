import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import { day, fresh, make } from './support/world.ts';

/** Three accounts with five deals, named so that nothing else in the org answers to them. */
const mark = fresh('Soql').replaceAll(' ', '-');
let admin: PersonaConnection;
let accounts: Record<'alpha' | 'beta' | 'gamma', string>;

beforeAll(async () => {
  admin = await connect('admin');
  const account = (name: string, fields: Record<string, string | number>): Promise<string> =>
    make(admin.connection, 'Account', { Name: `${mark} ${name}`, ...fields });
  accounts = {
    alpha: await account('Alpha', { Industry: 'Banking', NumberOfEmployees: 10, BillingCity: 'Bonn' }),
    beta: await account('Beta 100%', { Industry: 'Energy', NumberOfEmployees: 200 }),
    gamma: await account('Gamma', { NumberOfEmployees: 3000, BillingCity: 'Graz' })
  };
  const deal = (accountId: string, name: string, amount: number, close: number, stage = 'Prospecting') =>
    make(admin.connection, 'Opportunity', {
      Name: `${mark} ${name}`,
      AccountId: accountId,
      Amount: amount,
      CloseDate: day(close),
      StageName: stage
    });
  await deal(accounts.alpha, 'a', 100, 0);
  await deal(accounts.alpha, 'b', 250.5, 10);
  await deal(accounts.beta, 'c', 1000, -400);
  await deal(accounts.beta, 'd', 0, 20, 'Qualification');
  await deal(accounts.gamma, 'e', 70, 3, 'Closed Lost');
});

async function names(soql: string): Promise<string[]> {
  const answer = await admin.connection.query<{ Name: string }>(soql);
  return answer.records.map(row => row.Name.replace(`${mark} `, ''));
}
const accountsWhere = (condition: string, rest = 'ORDER BY Name'): Promise<string[]> =>
  names(`SELECT Name FROM Account WHERE Name LIKE '${mark}%' AND (${condition}) ${rest}`);
const dealsWhere = (condition: string, rest = 'ORDER BY Name'): Promise<string[]> =>
  names(`SELECT Name FROM Opportunity WHERE Name LIKE '${mark}%' AND (${condition}) ${rest}`);

describe('SOQL conditions', () => {
  it.each([
    ['NumberOfEmployees = 10', ['Alpha']],
    ['NumberOfEmployees != 10', ['Beta 100%', 'Gamma']],
    ['NumberOfEmployees > 10 AND NumberOfEmployees <= 3000', ['Beta 100%', 'Gamma']],
    ['NumberOfEmployees < 10 OR Industry = null', ['Gamma']],
    ["Industry = 'BANKING'", ['Alpha']],
    ["Industry != 'Banking'", ['Beta 100%', 'Gamma']],
    ["NOT Industry = 'Banking'", ['Beta 100%', 'Gamma']],
    ["Industry IN ('banking', 'Energy')", ['Alpha', 'Beta 100%']],
    ["Industry NOT IN ('Banking')", ['Beta 100%', 'Gamma']],
    ["Name LIKE '%ALPHA'", ['Alpha']],
    ["Name LIKE '%Alph_'", ['Alpha']],
    ["Name LIKE '%100\\%'", ['Beta 100%']],
    ["BillingCity = null AND (Industry = 'Energy' OR Industry = 'Banking')", ['Beta 100%']],
    ["Id IN (SELECT AccountId FROM Opportunity WHERE StageName = 'Closed Lost')", ['Gamma']],
    ['Id NOT IN (SELECT AccountId FROM Opportunity WHERE Amount > 200)', ['Gamma']]
  ])('%s', async (condition, expected) => {
    expect(await accountsWhere(condition)).toEqual(expected);
  });

  it.each([
    ['CloseDate = TODAY', ['a']],
    ['CloseDate = NEXT_N_DAYS:5', ['e']],
    ['CloseDate < LAST_N_DAYS:300', ['c']],
    [`CloseDate = ${day(10)}`, ['b']],
    ['CreatedDate = TODAY', ['a', 'b', 'c', 'd', 'e']],
    ['CreatedDate >= 2020-01-01T00:00:00Z AND Amount = 250.5', ['b']],
    ["Account.Name LIKE '%Beta%'", ['c', 'd']],
    ["Account.Owner.Username = 'nobody'", []],
    ['IsClosed = true', ['e']],
    ["Account.Industry = 'Banking' AND Amount > 100", ['b']]
  ])('%s', async (condition, expected) => {
    expect(await dealsWhere(condition)).toEqual(expected);
  });

  it('refuses OR beside AND without parentheses', async () => {
    const soql = "SELECT Id FROM Account WHERE Name = 'a' OR Name = 'b' AND Name = 'c'";
    await expect(admin.connection.query(soql)).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
  });
});

describe('SOQL order, paging and shape', () => {
  it.each([
    ['ORDER BY NumberOfEmployees DESC', ['Gamma', 'Beta 100%', 'Alpha']],
    ['ORDER BY Industry NULLS LAST', ['Alpha', 'Beta 100%', 'Gamma']],
    ['ORDER BY Industry DESC NULLS FIRST', ['Gamma', 'Beta 100%', 'Alpha']],
    ['ORDER BY BillingCity NULLS FIRST, Name', ['Beta 100%', 'Alpha', 'Gamma']],
    ['ORDER BY Name LIMIT 1', ['Alpha']],
    ['ORDER BY Name LIMIT 1 OFFSET 2', ['Gamma']]
  ])('%s', async (rest, expected) => {
    expect(await accountsWhere('NumberOfEmployees > 0', rest)).toEqual(expected);
  });

  it('gives children inside their parent, with conditions of their own', async () => {
    const answer = await admin.connection.query<{
      Opportunities: { totalSize: number; done: boolean; records: { Amount: number }[] } | null;
    }>(
      `SELECT Id, (SELECT Amount FROM Opportunities WHERE Amount > 50 ORDER BY Amount DESC)
       FROM Account WHERE Name LIKE '${mark}%' ORDER BY Name`
    );
    expect(answer.records.map(row => row.Opportunities?.records.map(deal => deal.Amount) ?? null)).toEqual([
      [250.5, 100],
      [1000],
      [70]
    ]);
  });

  it('gives fields of parents as nested records', async () => {
    const answer = await admin.connection.query(
      `SELECT Name, Account.Name, Account.Owner.Username FROM Opportunity WHERE Name = '${mark} a'`
    );
    expect(answer.records[0]).toMatchObject({
      Name: `${mark} a`,
      Account: { Name: `${mark} Alpha`, Owner: { Username: 'admin@same-page.local' } }
    });
  });

  it('pages with nextRecordsUrl until everything was given, once', async () => {
    const soql = `SELECT Id FROM Account WHERE Name LIKE '${mark}%' ORDER BY Name`;
    const all = (await admin.connection.query<{ Id: string }>(soql)).records.map(row => row.Id);
    const rows = Array.from({ length: 250 }, (_, index) => ({
      LastName: `${mark} ${index}`,
      AccountId: accounts.alpha
    }));
    await admin.connection.sobject('Contact').create(rows, { allOrNone: true, allowRecursive: true });
    const first = await admin.connection.query<{ Id: string }>(
      `SELECT Id FROM Contact WHERE AccountId = '${accounts.alpha}' ORDER BY Id`,
      { autoFetch: false, headers: { 'Sforce-Query-Options': 'batchSize=200' } }
    );
    expect([first.totalSize, first.done, first.records.length, all.length]).toEqual([250, false, 200, 3]);
    const second = await admin.connection.queryMore<{ Id: string }>(first.nextRecordsUrl ?? '');
    expect([second.totalSize, second.done, second.records.length]).toEqual([250, true, 50]);
    expect(new Set([...first.records, ...second.records].map(row => row.Id)).size).toBe(250);
  });

  it('counts', async () => {
    const answer = await admin.connection.query(`SELECT COUNT() FROM Account WHERE Name LIKE '${mark}%'`);
    expect([answer.totalSize, answer.records]).toEqual([3, []]);
  });

  it('gives FIELDS(STANDARD) with every field the user may see', async () => {
    const answer = await admin.connection.query(
      `SELECT FIELDS(STANDARD) FROM Account WHERE Name = '${mark} Alpha'`
    );
    expect(answer.records[0]).toMatchObject({ Industry: 'Banking', NumberOfEmployees: 10 });
  });
});

describe('SOQL aggregates', () => {
  it('group, sum and filter the groups', async () => {
    const answer = await admin.connection.query(
      `SELECT Account.Name who, COUNT(Id) n, SUM(Amount) total, MIN(Amount) least, MAX(CloseDate) latest
       FROM Opportunity WHERE Name LIKE '${mark}%' GROUP BY Account.Name HAVING COUNT(Id) > 1 ORDER BY Account.Name`
    );
    expect(answer.records).toMatchObject([
      { who: `${mark} Alpha`, n: 2, total: 350.5, least: 100, latest: day(10) },
      { who: `${mark} Beta 100%`, n: 2, total: 1000, least: 0, latest: day(20) }
    ]);
  });

  it('group by parts of a date', async () => {
    const answer = await admin.connection.query(
      `SELECT CALENDAR_YEAR(CreatedDate) year, COUNT(Id) FROM Opportunity WHERE Name LIKE '${mark}%' GROUP BY CALENDAR_YEAR(CreatedDate)`
    );
    expect(answer.records).toMatchObject([{ year: new Date().getUTCFullYear(), expr0: 5 }]);
  });
});

describe('what SOQL refuses', () => {
  it.each([
    ['SELECT Foo FROM Account', 'INVALID_FIELD', /No such column 'Foo' on entity 'Account'/],
    ['SELECT Id FROM Nothing__c', 'INVALID_TYPE', /Nothing__c/],
    ['SELECT Id FROM', 'MALFORMED_QUERY', /./],
    ['SELECT Id FROM Account FOR UPDATE', 'MALFORMED_QUERY', /FOR UPDATE/],
    ["SELECT Id FROM Account WHERE NumberOfEmployees = 'x'", 'INVALID_FIELD', /NumberOfEmployees/],
    ['SELECT Id FROM Account LIMIT -1', 'MALFORMED_QUERY', /./],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', /LIMIT/],
    ["SELECT Id FROM Account WHERE Id = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR', /./],
    ['SELECT Owner.Nothing FROM Account', 'INVALID_FIELD', /Nothing/],
    ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY', /grouped/i]
  ])('%s', async (soql, errorCode, message) => {
    await expect(admin.connection.query(soql)).rejects.toMatchObject({
      errorCode,
      message: expect.stringMatching(message)
    });
  });

  it('keeps a quoted value a value, whatever is in it', async () => {
    const soql = `SELECT Id FROM Account WHERE Name = 'x\\' OR Name != \\'x'`;
    expect((await admin.connection.query(soql)).totalSize).toBe(0);
  });
});
