import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { openCli, type Cli, type JsonAnswer } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
});
afterAll(() => cli.close());

type Verb = 'create' | 'get' | 'update' | 'delete';
const record = (verb: Verb, sobject: string, ...words: string[]): Promise<JsonAnswer> =>
  cli.json('data', verb, 'record', '--sobject', sobject, ...words);
const created = { status: 0, result: { id: expect.stringMatching(/^\w{18}$/), success: true, errors: [] } };

describe('a record', () => {
  it('is created, and answers its fields in their own case however they were written', async () => {
    const values = "name='Record One' NUMBEROFEMPLOYEES=12 website=https://one.example";
    expect(await record('create', 'account', '--values', values)).toMatchObject(created);
    expect(await record('get', 'ACCOUNT', '--where', "name='Record One'")).toMatchObject({
      status: 0,
      result: {
        attributes: { type: 'Account' },
        Name: 'Record One',
        NumberOfEmployees: 12,
        Website: 'https://one.example',
        Phone: null
      }
    });
  });

  it('is read as text, updated and deleted by what it says', async () => {
    await record('create', 'Account', '--values', "Name='Record Two'");
    const update = ['--where', "Name='Record Two'", '--values', "Industry='Freight and more'"];
    expect(await record('update', 'Account', ...update)).toMatchObject({
      status: 0,
      result: { success: true }
    });
    const read = await cli.run(
      'data',
      'get',
      'record',
      '--sobject',
      'Account',
      '--where',
      "Name='Record Two'"
    );
    expect(read.stdout).toContain('Industry: Freight and more');
    const removed = await cli.run(
      'data',
      'delete',
      'record',
      '-s',
      'Account',
      '--where',
      "Name='Record Two'"
    );
    expect(removed.stdout).toMatch(/^Successfully deleted record: 001\w{15}\./);
    expect(await record('get', 'Account', '--where', "Name='Record Two'")).toMatchObject({
      status: 1,
      name: 'DataRecordGetNoRecord'
    });
  });

  it('is read, updated and deleted by its id, and found along its relationships', async () => {
    const account = idOf(await record('create', 'Account', '--values', "Name='Record Three'"));
    const contact = idOf(
      await record('create', 'Contact', '--values', `LastName=Three AccountId=${account}`)
    );
    const where = "Account.Name='Record Three' Owner.Username='admin@same-page.local'";
    expect(await record('get', 'Contact', '--where', where)).toMatchObject({ result: { Id: contact } });
    const update = ['--record-id', contact, '--values', 'Title=Treasurer'];
    expect(await record('update', 'Contact', ...update)).toMatchObject({ result: { success: true } });
    expect(await record('get', 'Contact', '--record-id', contact)).toMatchObject({
      result: { Title: 'Treasurer', AccountId: account }
    });
    expect(await record('delete', 'Contact', '--record-id', contact)).toMatchObject({
      result: { success: true }
    });
    expect(await record('get', 'Contact', '--record-id', contact)).toMatchObject({
      status: 1,
      name: 'NOT_FOUND'
    });
  });

  it('is not changed when what was said fits several', async () => {
    await record('create', 'Account', '--values', "Name='Record Four' Site=A");
    await record('create', 'Account', '--values', "Name='Record Four' Site=B");
    expect(
      await record('update', 'Account', '--where', "Name='Record Four'", '--values', 'Site=C')
    ).toMatchObject({
      status: 1,
      name: 'DataRecordGetMultipleRecords'
    });
  });
});

describe('a refusal', () => {
  it('of a validation rule is told in the words of the rule', async () => {
    const values =
      "Name='Record Five' StageName=Prospecting CloseDate=2030-01-31 ForecastCategoryName=Commit";
    const rule = ruleMessage('Opportunity', 'Commit_needs_its_criteria');
    expect(await record('create', 'Opportunity', '--values', values)).toMatchObject({
      status: 1,
      message: rule
    });
    const shown = await cli.run('data', 'create', 'record', '-s', 'Opportunity', '--values', values);
    expect(shown.stderr).toContain(rule);
  });

  it.each([
    [
      'an unknown field',
      'Account',
      'Name=x Turnover=1',
      "No such column 'Turnover' on sobject of type Account"
    ],
    ['a missing field', 'Account', 'Site=x', 'Required fields are missing: [Name]'],
    [
      'a lookup to nothing',
      'Contact',
      'LastName=x AccountId=001000000000000AAA',
      'invalid cross reference id'
    ],
    ['an unknown object', 'Nowhere__c', 'Name=x', 'The requested resource does not exist']
  ])('of %s says so', async (_what, object, values, message) => {
    expect(await record('create', object, '--values', values)).toMatchObject({ status: 1, message });
  });

  it('of a permission that is missing says which', async () => {
    await cli.login('rep');
    const words = ['-s', 'Offering__c', '--values', 'Name=x', '-o', 'rep'];
    const run = await cli.run('data', 'create', 'record', ...words);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('entity type cannot be inserted: Offering');
  });
});

function idOf({ result }: JsonAnswer): string {
  if (typeof result === 'object' && result !== null && 'id' in result) return String(result.id);
  throw new Error(`No record was created: ${JSON.stringify(result)}`);
}
