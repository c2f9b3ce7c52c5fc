import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { element, field } from '../../metadata/__tests__/packageFolder.ts';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

const data = '/services/data/v67.0';
/** Two places whose days always differ: it is a day and an hour later in the first. */
const [early, late] = ['Pacific/Kiritimati', 'Pacific/Niue'];

const files = {
  'objects/Account/fields/Day__c.field-meta.xml': field(
    'Day__c',
    'Date',
    '<defaultValue>TODAY()</defaultValue>'
  ),
  'objects/Account/fields/Today__c.field-meta.xml': field('Today__c', 'Date', '<formula>TODAY()</formula>'),
  'objects/Account/validationRules/Is_Of_Today.validationRule-meta.xml': element(
    'ValidationRule',
    `<fullName>Is_Of_Today</fullName><active>true</active>
     <errorConditionFormula>Day__c &lt;&gt; TODAY()</errorConditionFormula><errorMessage>Not today.</errorMessage>`
  )
};

let folder: string;
let org: LocalOrg;
let admin: Send;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zones-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  org = await startedOrg({ packageDirectories: [folder] });
  admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
});
afterAll(async () => {
  await org.close();
  rmSync(folder, { recursive: true });
});

async function query(soql: string): Promise<Record<string, unknown>[]> {
  const { body } = await admin('GET', `${data}/query?q=${encodeURIComponent(soql)}`);
  return (body as { records: Record<string, unknown>[] }).records;
}
async function move(change: object): Promise<number> {
  const path = `${data}/sobjects/User/Username/admin@example.com`;
  return (await admin('PATCH', path, change)).status;
}
async function make(fields: object = {}): Promise<{ status: number; body: unknown }> {
  return admin('POST', `${data}/sobjects/Account`, { Name: 'Acme', ...fields });
}

describe('a user’s time zone', () => {
  it('is one that exists', async () => {
    expect(await move({ TimeZoneSidKey: 'Mars/Phobos' })).toBe(400);
    expect(await move({ LocaleSidKey: 'tlh_XX' })).toBe(400);
  });

  it('decides from the next request on which day is today, in defaults, formulas, rules and queries', async () => {
    const days: unknown[] = [];
    for (const TimeZoneSidKey of [early, late]) {
      expect(await move({ TimeZoneSidKey })).toBe(200);
      expect((await make()).status).toBe(201);
      const found = await query('SELECT Day__c, Today__c FROM Account WHERE Day__c = TODAY');
      expect(found).toHaveLength(1);
      expect(found[0]?.['Today__c']).toBe(found[0]?.['Day__c']);
      days.push(found[0]?.['Day__c']);
    }
    expect(new Set(days).size).toBe(2);
    expect(await make({ Day__c: days[0] })).toMatchObject({ status: 400, body: [{ message: 'Not today.' }] });
    expect(await make({ Day__c: days[1] })).toMatchObject({ status: 201 });
  });

  it('decides how moments are displayed', async () => {
    expect(await move({ TimeZoneSidKey: 'Asia/Kolkata', LocaleSidKey: 'de_DE' })).toBe(200);
    const { id } = (await make()).body as { id: string };
    const { body } = await admin('GET', `${data}/ui-api/records/${id}?fields=Account.CreatedDate`);
    const { value, displayValue } = (body as { fields: { CreatedDate: Record<string, string> } }).fields
      .CreatedDate;
    const half = new Date(new Date(value ?? '').getTime() + 5.5 * 3_600_000).toISOString();
    expect(displayValue).toContain(`, ${half.slice(11, 16)}`);
    expect(displayValue).toMatch(/^\d\d\.\d\d\.\d{4}, /);
  });
});
