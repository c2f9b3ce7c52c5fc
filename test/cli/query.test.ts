import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
  const contacts = { records: [contact('lee', 'Lee'), contact('mo', 'Mo, Jr')] };
  const records = [
    {
      attributes: { type: 'Account', referenceId: 'one' },
      Name: 'Query One',
      Industry: 'Query',
      Contacts: contacts
    },
    { attributes: { type: 'Account', referenceId: 'two' }, Name: 'Query Two', NumberOfEmployees: 7 }
  ];
  await cli.write('accounts.json', JSON.stringify({ records }));
  await cli.run('data', 'import', 'tree', '--files', 'accounts.json');
});
afterAll(() => cli.close());

function contact(referenceId: string, LastName: string) {
  return { attributes: { type: 'Contact', referenceId }, LastName };
}
const query = (soql: string, ...words: string[]) => cli.run('data', 'query', '--query', soql, ...words);

describe('a query', () => {
  it('shows a table with the fields of parents, and counts its rows', async () => {
    const { exitCode, stdout } = await query(
      "SELECT LastName, Account.Name, Account.Owner.Username FROM Contact WHERE Account.Name = 'Query One' ORDER BY LastName"
    );
    expect(exitCode).toBe(0);
    expect(cells(stdout)).toEqual([
      ['LASTNAME', 'ACCOUNT.NAME', 'ACCOUNT.OWNER.USERNAME'],
      ['Lee', 'Query One', 'admin@same-page.local'],
      ['Mo, Jr', 'Query One', 'admin@same-page.local']
    ]);
    expect(stdout).toContain('Total number of records retrieved: 2.');
  });

  it('shows children below their parent', async () => {
    const { stdout } = await query(
      "SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account WHERE Name LIKE 'Query%' ORDER BY Name"
    );
    expect(cells(stdout)).toEqual([
      ['NAME', 'CONTACTS.LASTNAME'],
      ['Query One', 'Lee'],
      ['', 'Mo, Jr'],
      ['Query Two', '']
    ]);
  });

  it('shows aggregates under their names or aliases', async () => {
    const grouped = "FROM Account WHERE Name LIKE 'Query%' GROUP BY Industry ORDER BY Industry NULLS LAST";
    expect(cells((await query(`SELECT Industry, COUNT(Id), MAX(Name) ${grouped}`)).stdout)).toEqual([
      ['INDUSTRY', 'COUNT', 'MAX'],
      ['Query', '1', 'Query One'],
      ['null', '1', 'Query Two']
    ]);
    expect(cells((await query(`SELECT Industry, COUNT(Id) accounts ${grouped}`)).stdout)[0]).toEqual([
      'INDUSTRY',
      'ACCOUNTS'
    ]);
    const counted = await query("SELECT COUNT() FROM Account WHERE Name LIKE 'Query%'");
    expect(counted.stdout).toContain('Total number of records retrieved: 2.');
  });

  it('writes CSV with quotes where they are needed, and nothing for what is null', async () => {
    const soql =
      "SELECT LastName, Account.Name, Email FROM Contact WHERE Account.Name = 'Query One' ORDER BY LastName";
    const { stdout } = await query(soql, '--result-format', 'csv');
    expect(stdout).toBe('LastName,Account.Name,Email\nLee,Query One,\n"Mo, Jr",Query One,\n');
  });

  it('answers JSON with types, addresses and nested records', async () => {
    const soql =
      "SELECT Name, NumberOfEmployees, Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Query Two'";
    expect(await cli.json('data', 'query', '--query', soql)).toMatchObject({
      status: 0,
      result: {
        totalSize: 1,
        done: true,
        records: [
          {
            attributes: { type: 'Account', url: expect.stringContaining('/sobjects/Account/001') },
            Name: 'Query Two',
            NumberOfEmployees: 7,
            Owner: { attributes: { type: 'User' }, Name: 'Sam Keller' },
            Contacts: null
          }
        ]
      }
    });
    const { stdout } = await query(soql, '--result-format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ result: { totalSize: 1 } });
  });

  it('is read from a file and written to one', async () => {
    await cli.write('soql/two.soql', "SELECT Name FROM Account WHERE Name = 'Query Two'");
    const words = ['--file', 'soql/two.soql', '--result-format', 'csv', '--output-file', 'two.csv'];
    expect((await cli.run('data', 'query', ...words)).stdout).toContain('1 records written to two.csv');
    expect(await readFile(join(cli.project, 'two.csv'), 'utf8')).toBe('Name\nQuery Two\n');
  });

  it('shows the place of what is wrong in it', async () => {
    const run = await query('SELECT Name, Revenue FROM Account');
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("No such column 'Revenue' on entity 'Account'.");
    expect(run.stderr).toContain('ERROR at Row:1:Column:14');
    expect((await query('SELECT Id FROM Nowhere__c')).stderr).toContain(
      "sObject type 'Nowhere__c' is not supported."
    );
  });
});

/** The rows of a table as the CLI draws it. */
function cells(table: string): string[][] {
  return table
    .split('\n')
    .filter(line => line.startsWith('│'))
    .map(line =>
      line
        .split('│')
        .slice(1, -1)
        .map(cell => cell.trim())
    );
}
