import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { openCli, type Cli } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
});
afterAll(() => cli.close());

type Fields = Readonly<Record<string, unknown>>;
const tree = (type: string, records: Readonly<Record<string, Fields>>) => ({
  records: Object.entries(records).map(([referenceId, fields]) => ({
    attributes: { type, referenceId },
    ...fields
  }))
});
const writeJson = (name: string, content: unknown) => cli.write(name, JSON.stringify(content));
const importTree = (...words: string[]) => cli.json('data', 'import', 'tree', ...words);
const query = (soql: string) => cli.json('data', 'query', '--query', soql);

describe('importing trees', () => {
  it('follows a plan, whose files refer to each other', async () => {
    await writeJson(
      'plan/accounts.json',
      tree('Account', { north: { Name: 'Tree North' }, south: { Name: 'Tree South' } })
    );
    await writeJson('plan/contacts.json', tree('Contact', { ann: { LastName: 'Ann', AccountId: '@south' } }));
    await writeJson(
      'plan/deals.json',
      tree('Opportunity', {
        deal: { Name: 'Tree Deal', StageName: 'Prospecting', CloseDate: '2030-06-30', AccountId: '@north' }
      })
    );
    const plan = [
      { sobject: 'Account', files: ['accounts.json'] },
      { sobject: 'Contact', files: ['contacts.json'] },
      { sobject: 'Opportunity', files: ['deals.json'] }
    ];
    await writeJson('plan/plan.json', plan);
    expect(await importTree('--plan', 'plan/plan.json')).toMatchObject({
      status: 0,
      result: [
        { refId: 'north', type: 'Account', id: expect.stringMatching(/^001/) },
        { refId: 'south', type: 'Account' },
        { refId: 'ann', type: 'Contact', id: expect.stringMatching(/^003/) },
        { refId: 'deal', type: 'Opportunity', id: expect.stringMatching(/^006/) }
      ]
    });
    const accounts = await query(
      "SELECT Name, (SELECT LastName FROM Contacts), (SELECT Name FROM Opportunities) FROM Account WHERE Name LIKE 'Tree %' ORDER BY Name"
    );
    expect(accounts).toMatchObject({
      result: {
        records: [
          { Name: 'Tree North', Contacts: null, Opportunities: { records: [{ Name: 'Tree Deal' }] } },
          { Name: 'Tree South', Contacts: { records: [{ LastName: 'Ann' }] }, Opportunities: null }
        ]
      }
    });
  });

  it('takes files with children inside their parents', async () => {
    const Contacts = tree('Contact', { child: { LastName: 'Child' } });
    await writeJson('nested.json', tree('Account', { parent: { Name: 'Nested Parent', Contacts } }));
    await writeJson('other.json', tree('Account', { other: { Name: 'Nested Other' } }));
    expect(await importTree('--files', 'nested.json', '--files', 'other.json')).toMatchObject({
      status: 0,
      result: [{ refId: 'parent' }, { refId: 'child', type: 'Contact' }, { refId: 'other' }]
    });
    expect(await query("SELECT LastName FROM Contact WHERE Account.Name = 'Nested Parent'")).toMatchObject({
      result: { records: [{ LastName: 'Child' }] }
    });
  });

  it('keeps nothing of a file in which one record is refused, and says which and why', async () => {
    const deal = { StageName: 'Prospecting', CloseDate: '2030-06-30' };
    const records = {
      good: { Name: 'Refused Tree 1', ...deal },
      bad: { Name: 'Refused Tree 2', ...deal, ForecastCategoryName: 'Commit' }
    };
    await writeJson('refused.json', tree('Opportunity', records));
    const run = await cli.run('data', 'import', 'tree', '--files', 'refused.json');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/│ bad\s+│ FIELD_CUSTOM_VALIDATION_EXCEPTION │/);
    expect(unwrapped(run.stdout)).toContain(ruleMessage('Opportunity', 'Commit_needs_its_criteria'));
    expect(await query("SELECT COUNT() FROM Opportunity WHERE Name LIKE 'Refused Tree%'")).toMatchObject({
      result: { totalSize: 0 }
    });
  });

  it('refuses a reference to nothing', async () => {
    await writeJson('lost.json', tree('Contact', { lost: { LastName: 'Lost', AccountId: '@nobody' } }));
    const run = await cli.run('data', 'import', 'tree', '--files', 'lost.json');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('MALFORMED_ID');
  });
});

describe('exporting a tree', () => {
  it('writes a plan that the org takes again', async () => {
    const Contacts = tree('Contact', { inner: { LastName: 'Inner' } });
    await writeJson('export.json', tree('Account', { outer: { Name: 'Exported', Contacts } }));
    await importTree('--files', 'export.json');
    const soql =
      "SELECT Name, (SELECT LastName, AccountId FROM Contacts) FROM Account WHERE Name = 'Exported'";
    const words = ['--query', soql, '--plan', '--output-dir', 'out'];
    expect(await cli.json('data', 'export', 'tree', ...words)).toMatchObject({ status: 0 });
    const written = JSON.parse(await readFile(join(cli.project, 'out/Contact.json'), 'utf8'));
    expect(written).toMatchObject({
      records: [{ attributes: { type: 'Contact' }, LastName: 'Inner', AccountId: '@AccountRef1' }]
    });
    expect(await importTree('--plan', 'out/Account-Contact-plan.json')).toMatchObject({ status: 0 });
    expect(await query("SELECT COUNT() FROM Contact WHERE Account.Name = 'Exported'")).toMatchObject({
      result: { totalSize: 2 }
    });
  });
});

/** The text of a table's cells, without the lines that they are broken into. */
function unwrapped(table: string): string {
  const columns = table
    .split('\n')
    .filter(line => line.startsWith('│'))
    .map(line => line.split('│').slice(1, -1));
  const width = Math.max(...columns.map(row => row.length));
  return Array.from({ length: width }, (_, column) =>
    columns.map(row => row[column]?.trim() ?? '').join(' ')
  ).join('\n');
}
