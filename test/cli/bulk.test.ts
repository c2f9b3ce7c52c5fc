import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
});
afterAll(() => cli.close());

const read = (name: string) => readFile(join(cli.project, name), 'utf8');
const wait = ['--wait', '2'];
/** The id of the job that a command waited for or left behind. */
const jobOf = ({ result }: { result?: unknown }): string => String(Object(result)['jobId']);
const records = async (soql: string): Promise<unknown> => {
  const { result } = await cli.json('data', 'query', '--query', soql);
  return Object(result)['records'];
};

describe('importing in bulk', () => {
  it('loads a file, and says how many rows were taken', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => `"Bulk, ""${n}""",CLI-${n}\n`);
    await cli.write('accounts.csv', `Name,Source_Key__c\n${rows.join('')}`);
    expect(
      await cli.json('data', 'import', 'bulk', '--file', 'accounts.csv', '--sobject', 'Account', ...wait)
    ).toMatchObject({
      status: 0,
      result: { processedRecords: 250, successfulRecords: 250, failedRecords: 0 }
    });
  });

  it('returns the rows that were refused, with their reasons, beside those that were taken', async () => {
    await cli.write(
      'contacts.csv',
      'LastName,Email,Account.Source_Key__c\nGood,good@example.com,CLI-1\n,none@example.com,\nLost,,CLI-x\n'
    );
    const loaded = await cli.run(
      'data',
      'import',
      'bulk',
      '--file',
      'contacts.csv',
      '--sobject',
      'Contact',
      ...wait
    );
    expect(loaded.exitCode).toBe(1);
    expect(loaded.stderr).toContain('Job finished being processed but failed to process 2 records.');
    const id = /--job-id (750\w{15})/.exec(loaded.stderr)?.[1] ?? '';
    expect(await cli.json('data', 'bulk', 'results', '--job-id', id)).toMatchObject({
      status: 0,
      result: { processedRecords: 3, successfulRecords: 1, failedRecords: 2, status: 'JobComplete' }
    });
    expect(await read(`${id}-success-records.csv`)).toMatch(
      /^"sf__Id","sf__Created","LastName","Email","Account.Source_Key__c"\n"003\w{15}","true","Good","good@example.com","CLI-1"\n$/
    );
    expect(await read(`${id}-failed-records.csv`)).toBe(
      '"sf__Id","sf__Error","LastName","Email","Account.Source_Key__c"\n' +
        '"","REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --","","none@example.com",""\n' +
        '"","INVALID_FIELD:Foreign key external ID: CLI-x not found for field Source_Key__c in entity Account:AccountId --","Lost","","CLI-x"\n'
    );
    expect(await records("SELECT Account.Name FROM Contact WHERE LastName = 'Good'")).toMatchObject([
      { Account: { Name: 'Bulk, "1"' } }
    ]);
  });

  it('can be left and resumed', async () => {
    await cli.write('later.csv', 'Name\nLater\n');
    const left = await cli.json('data', 'import', 'bulk', '--file', 'later.csv', '--sobject', 'Account');
    expect(left).toMatchObject({ status: 0, result: { jobId: expect.stringMatching(/^750\w{15}$/) } });
    expect(await cli.json('data', 'import', 'resume', '--job-id', jobOf(left))).toMatchObject({
      status: 0,
      result: { jobId: jobOf(left), processedRecords: 1, successfulRecords: 1 }
    });
  });

  it.each([
    ['a column that is none', 'Name,Foo__c\nA,b\n', [], 'InvalidBatch : Field name not found : Foo__c'],
    ['another line ending', 'Name\r\nA\r\n', ['--line-ending', 'LF'], 'LineEnding is invalid on user data'],
    ['a broken quote', 'Name\n"A\n', [], 'Failed to parse CSV: Quote Not Closed']
  ])('fails by %s, and changes nothing', async (_what, csv, options, message) => {
    await cli.write('wrong.csv', csv);
    const words = ['--file', 'wrong.csv', '--sobject', 'Account', ...options, ...wait];
    const answer = await cli.json('data', 'import', 'bulk', ...words);
    expect(answer).toMatchObject({ status: 1, name: 'JobFailedError' });
    expect(answer.message).toContain(message);
  });

  it('is refused for an object that there is not', async () => {
    expect(
      await cli.json('data', 'import', 'bulk', '--file', 'wrong.csv', '--sobject', 'Foo__c', ...wait)
    ).toMatchObject({ status: 1, message: 'Unable to find object: Foo__c' });
  });
});

describe('changing in bulk', () => {
  it('upserts by an external id', async () => {
    await cli.write('upsert.csv', 'Source_Key__c,Name\nCLI-2,Second\nCLI-new,New\n');
    const words = ['--file', 'upsert.csv', '--sobject', 'Account', '--external-id', 'Source_Key__c', ...wait];
    const answer = await cli.json('data', 'upsert', 'bulk', ...words);
    expect(answer).toMatchObject({
      status: 0,
      result: {
        jobInfo: { operation: 'upsert', externalIdFieldName: 'Source_Key__c', numberRecordsProcessed: 2 },
        records: { successfulResults: [{ sf__Created: 'false' }, { sf__Created: 'true' }], failedResults: [] }
      }
    });
  });

  it('updates and deletes by Id', async () => {
    const [account] = (await records("SELECT Id FROM Account WHERE Source_Key__c = 'CLI-new'")) as {
      Id: string;
    }[];
    await cli.write('update.csv', `Id,Site,Name\n${account?.Id},Here,\n`);
    expect(
      await cli.json('data', 'update', 'bulk', '--file', 'update.csv', '--sobject', 'Account', ...wait)
    ).toMatchObject({ status: 0, result: { successfulRecords: 1 } });
    expect(await records("SELECT Name, Site FROM Account WHERE Source_Key__c = 'CLI-new'")).toMatchObject([
      { Name: 'New', Site: 'Here' }
    ]);
    await cli.write('delete.csv', `Id\n${account?.Id}\n`);
    const remove = ['data', 'delete', 'bulk', '--file', 'delete.csv', '--sobject', 'Account', ...wait];
    const hard = await cli.json(...remove, '--hard-delete');
    expect(hard.message).toContain('is not supported by the local org');
    expect(await cli.json(...remove)).toMatchObject({
      status: 0,
      result: { jobInfo: { state: 'JobComplete', numberRecordsFailed: 0 } }
    });
    expect(await records("SELECT Id FROM Account WHERE Source_Key__c = 'CLI-new'")).toEqual([]);
  });
});

describe('exporting in bulk', () => {
  const soql =
    "SELECT Name, Source_Key__c, Owner.Username FROM Account WHERE Source_Key__c LIKE 'CLI-%' ORDER BY Name";
  const words = (file: string, ...more: string[]) =>
    ['data', 'export', 'bulk', '--query', soql, '--output-file', file, ...more] as const;

  it('writes CSV and JSON', async () => {
    expect(await cli.json(...words('all.csv', ...wait))).toMatchObject({
      status: 0,
      result: { totalSize: 250 }
    });
    const lines = (await read('all.csv')).trimEnd().split('\n');
    expect(lines).toHaveLength(251);
    expect(lines.slice(0, 2)).toEqual([
      '"Name","Source_Key__c","Owner.Username"',
      '"Bulk, ""0""","CLI-0","admin@same-page.local"'
    ]);
    await cli.json(...words('all.json', '--result-format', 'json', ...wait));
    const rows: unknown = JSON.parse(await read('all.json'));
    expect(rows).toHaveLength(250);
    expect(rows).toMatchObject({ 0: { Name: 'Bulk, "0"', 'Owner.Username': 'admin@same-page.local' } });
  });

  it('can be left and resumed', async () => {
    const left = await cli.json(...words('later-export.csv'));
    expect(await cli.json('data', 'export', 'resume', '--job-id', jobOf(left))).toMatchObject({
      status: 0,
      result: { totalSize: 250 }
    });
    expect((await read('later-export.csv')).split('\n')).toHaveLength(252);
  });

  it.each([
    ['SELECT COUNT(Id) FROM Account', [], 'not supported in Bulk Query'],
    [
      'SELECT Id, (SELECT Id FROM Contacts) FROM Account',
      [],
      'Aggregate Relationships not supported in Bulk Query'
    ],
    [
      'SELECT Id FROM Account',
      ['--all-rows'],
      'queryAll (deleted records are gone for good) is not supported'
    ]
  ])('refuses %s %s', async (query, options, message) => {
    const answer = await cli.json(
      'data',
      'export',
      'bulk',
      '--query',
      query,
      '--output-file',
      'no.csv',
      ...options,
      ...wait
    );
    expect(answer.status).toBe(1);
    expect(answer.message).toContain(message);
  });
});
