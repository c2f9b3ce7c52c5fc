import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { apiVersion } from './support/testOrg.ts';

const root = join(import.meta.dirname, '../..');
const onRealOrg = process.env['CONFORMANCE_ORG'] !== undefined;

// It needs an org that nobody else writes into, so it never runs against a real one.
describe.skipIf(onRealOrg)('an import that is run again', () => {
  let org: TestOrg;
  let admin: Connection;
  let folder: string;

  beforeAll(async () => {
    org = await startTestOrg({ content: 'starter' });
    admin = new Connection({ loginUrl: org.url, version: apiVersion });
    await admin.login('admin@same-page.local', 'local');
    folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
    cpSync(join(import.meta.dirname, 'pipeline'), folder, { recursive: true });
    edit('sales_pipeline.csv', text => text.replaceAll(/^P[45].*\n/gm, ''));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await org.close();
  });

  function edit(file: string, change: (text: string) => string): void {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  /** The command as people run it. */
  async function importAgain(...options: string[]): Promise<{ status: number | null; said: string }> {
    const report = join(folder, 'report.csv');
    const given = ['--url', org.url, '--as-of', '2026-02-10', '--report', report, ...options];
    const command = spawn(
      join(root, 'node_modules/.bin/tsx'),
      ['scripts/import.ts', 'pipeline', folder, ...given],
      { cwd: root }
    );
    let said = '';
    for (const stream of [command.stdout, command.stderr]) {
      stream.on('data', (part: Buffer) => (said += part.toString()));
    }
    await once(command, 'close');
    return { status: command.exitCode, said };
  }

  async function deal(key: string): Promise<Record<string, unknown>> {
    const { records } = await admin.query(
      `SELECT Id, StageName, Amount, CloseDate, Description, NextStep FROM Opportunity WHERE Source_Key__c = '${key}'`
    );
    return records[0] ?? {};
  }

  async function change(key: string, fields: Record<string, unknown>): Promise<void> {
    await admin.sobject('Opportunity').update({ Id: String((await deal(key))['Id']), ...fields });
  }

  it('takes every row the first time', async () => {
    const { status, said } = await importAgain();
    expect(said).toMatch(/; 0 are as the files say; 0 rows not taken; 0 left as they are\./);
    expect(status).toBe(0);
  });

  it('writes nothing when nothing has changed', async () => {
    const { status, said } = await importAgain();
    expect(said).toMatch(/0 records created, 0 updated in .*; 6 are as the files say/);
    expect(status).toBe(0);
  });

  it('takes what changed in the file, also where people changed other fields of the deal', async () => {
    await change('P1', { NextStep: 'Call them', Amount: 4514 });
    await change('P3', { CloseDate: '2026-05-05', Amount: 900 });
    edit('sales_pipeline.csv', text =>
      text.replace('2017-03-01,4514', '2017-03-01,4600').replace('P3,Ana Moreno', 'P3,Ben Ito')
    );
    const { status, said } = await importAgain();
    expect(said).toMatch(
      /0 records created, 2 updated in .*; 4 are as the files say; 0 rows not taken; 0 left/
    );
    expect(status).toBe(0);
    expect(await deal('P1')).toMatchObject({ Amount: 4600, NextStep: 'Call them' });
    expect(await deal('P3')).toMatchObject({ Amount: 900, CloseDate: '2026-05-05' });
  });

  it('is not misled by what the package makes of a deal once it is judged', async () => {
    const id = String((await deal('P3'))['Id']);
    const policies = await admin.query("SELECT Id FROM Qualification_Policy__c WHERE Status__c = 'Agreed'");
    const policy = String(policies.records[0]?.Id);
    const made = await admin
      .sobject('Deal_Qualification__c')
      .create({ Opportunity__c: id, Policy__c: policy, Key__c: `${id}:${policy}` });
    await change('P3', { Deal_Qualification__c: made.id });
    const judged = await admin.query(`SELECT Is_Judged__c FROM Opportunity WHERE Id = '${id}'`);
    expect(judged.records).toMatchObject([{ Is_Judged__c: true }]);
    const { status, said } = await importAgain();
    expect(said).toMatch(/0 records created, 0 updated in .*; 6 are as the files say/);
    expect(status).toBe(0);
  });

  it('leaves a deal that people changed, says so with file, line and key, and ends with 1', async () => {
    await change('P3', { StageName: 'Closed Lost' });
    edit('sales_pipeline.csv', text => text.replace('2017-03-01,4600', '2017-03-01,4700'));
    const { status, said } = await importAgain();
    expect(said).toContain(
      'sales_pipeline.csv, line 4, P3: StageName changed in the org since it was loaded; left as it is; take it with --overwrite.'
    );
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toMatch(
      /^sales_pipeline\.csv,4,P3,left as it is,/m
    );
    expect(status).toBe(1);
    expect(await deal('P3')).toMatchObject({ StageName: 'Closed Lost', Amount: 900 });
    expect(await deal('P1')).toMatchObject({ Amount: 4700 });
  });

  it('empties no field because its cell is empty by now', async () => {
    edit('sales_pipeline.csv', text => text.replace('2017-03-01,4700', '2017-03-01,'));
    expect((await importAgain()).said).toContain(
      'Amount is empty in the file and stays as it is; empty it with --overwrite.'
    );
    expect(await deal('P1')).toMatchObject({ Amount: 4700 });
  });

  it('takes all of it with --overwrite, and has nothing to say the next time', async () => {
    expect(await importAgain('--overwrite')).toMatchObject({ status: 0 });
    expect(await deal('P1')).toMatchObject({ Amount: null });
    expect(await deal('P3')).toMatchObject({
      StageName: 'Qualification',
      Amount: null,
      CloseDate: '2026-05-05'
    });
    expect((await importAgain()).said).toMatch(/0 records created, 0 updated in .*; 0 left as they are/);
  });

  it('refuses a file in another encoding before anything is written', async () => {
    const before = readFileSync(join(folder, 'accounts.csv'));
    writeFileSync(
      join(folder, 'accounts.csv'),
      Buffer.concat([before, Buffer.from('M\u00fcller,retail,2001,1,1,Norway,\n', 'latin1')])
    );
    const { status, said } = await importAgain();
    writeFileSync(join(folder, 'accounts.csv'), before);
    expect(said).toMatch(/^accounts\.csv, line 4: this is no text in UTF-8\. Save the file as UTF-8/);
    expect(status).toBe(1);
    expect((await admin.query("SELECT COUNT() FROM Account WHERE Name LIKE 'M%ller'")).totalSize).toBe(0);
  });

  it('takes a file as a spreadsheet writes it, in UTF-16, and people whose names have no Latin letter', async () => {
    edit('sales_teams.csv', text => `${text}山田 太郎,佐藤 花子,East\n`);
    edit(
      'sales_pipeline.csv',
      text => `${text}P6,山田 太郎,Lathe Pro,Müller,Prospecting,2026-02-01,2026-03-01,5\n`
    );
    const accounts = `\ufeff${readFileSync(join(folder, 'accounts.csv'), 'utf8')}Müller,retail,2001,1,1,Norway,\n`;
    writeFileSync(join(folder, 'accounts.csv'), Buffer.from(accounts, 'utf16le'));
    expect(await importAgain()).toMatchObject({ status: 0 });
    const { records } = await admin.query(
      "SELECT Account.Name, Owner.Name FROM Opportunity WHERE Source_Key__c = 'P6'"
    );
    expect(records).toMatchObject([{ Account: { Name: 'Müller' }, Owner: { Name: '山田 太郎' } }]);
  });
});
