import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { element, field } from '../../metadata/__tests__/packageFolder.ts';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

const data = '/services/data/v67.0';
const limits = `${data}/sobjects/Limits__c`;
const files = {
  'objects/Limits__c/Limits__c.object-meta.xml': element(
    'CustomObject',
    '<customSettingsType>Hierarchy</customSettingsType><label>Limits</label><visibility>Public</visibility>'
  ),
  'objects/Limits__c/fields/Word__c.field-meta.xml': field('Word__c', 'Text', '<length>20</length>'),
  'objects/Limits__c/fields/Most__c.field-meta.xml': field(
    'Most__c',
    'Number',
    '<precision>4</precision><scale>0</scale>'
  ),
  'objects/Limits__c/fields/Open__c.field-meta.xml': field(
    'Open__c',
    'Checkbox',
    '<defaultValue>false</defaultValue>'
  ),
  'objects/Account/fields/Said__c.field-meta.xml': field(
    'Said__c',
    'Text',
    '<formula>$Setup.Limits__c.Word__c &amp; "/" &amp; TEXT($Setup.Limits__c.Most__c) &amp; "/" &amp; IF($Setup.Limits__c.Open__c, "open", "shut")</formula>'
  ),
  'objects/Account/validationRules/Few_Employees.validationRule-meta.xml': element(
    'ValidationRule',
    `<fullName>Few_Employees</fullName><active>true</active>
     <errorConditionFormula>NumberOfEmployees &gt; $Setup.Limits__c.Most__c</errorConditionFormula>
     <errorMessage>Too many.</errorMessage>`
  )
};

let folder: string;
let org: LocalOrg;
let admin: Send;
let guest: Send;
let account: string;

async function query(soql: string): Promise<Record<string, unknown>[]> {
  const { body } = await admin('GET', `${data}/query?q=${encodeURIComponent(soql)}`);
  return (body as { records: Record<string, unknown>[] }).records;
}
const idOf = async (soql: string): Promise<string> => String((await query(soql))[0]?.['Id']);
async function make(fields: object): Promise<string> {
  const { body } = await admin('POST', limits, fields);
  return (body as { id: string }).id;
}
const said = async (): Promise<unknown> =>
  (await query(`SELECT Said__c FROM Account WHERE Id = '${account}'`))[0]?.['Said__c'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  org = await startedOrg({ packageDirectories: [folder] });
  admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
  guest = sender(org.url, await tokenFor(org.url, 'guest@example.com'));
  await admin('POST', `${data}/sobjects/Account`, { Name: 'Acme' });
  account = await idOf('SELECT Id FROM Account');
});
afterAll(async () => {
  await org.close();
  rmSync(folder, { recursive: true });
});

describe('a hierarchy custom setting', () => {
  it('says nothing, no and no number before anybody set it', async () => {
    expect(await said()).toBe('//shut');
  });

  it('says what the user’s record says, else the profile’s, else the org’s, field by field', async () => {
    const user = await idOf("SELECT Id FROM User WHERE Username = 'admin@example.com'");
    const profile = await idOf("SELECT Id FROM Profile WHERE Name = 'System Administrator'");
    const records = [
      await make({ Word__c: 'org', Most__c: 7, Open__c: true }),
      await make({ Word__c: 'profile', SetupOwnerId: profile }),
      await make({ Most__c: 9, SetupOwnerId: user })
    ];
    expect(await said()).toBe('profile/9/shut');
    for (const id of records.slice(1)) await admin('DELETE', `${limits}/${id}`);
    expect(await said()).toBe('org/7/open');
    await admin('DELETE', `${limits}/${String(records[0])}`);
  });

  it('is the org’s when it names nobody, and there is one for each', async () => {
    const id = await make({ Word__c: 'first' });
    const organization = await idOf('SELECT Id FROM Organization');
    expect(await query('SELECT SetupOwnerId FROM Limits__c')).toMatchObject([{ SetupOwnerId: organization }]);
    expect(await admin('POST', limits, { Word__c: 'second' })).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'DUPLICATE_VALUE',
          message: `duplicate value found: SetupOwnerId duplicates value on record with id: ${id}`
        }
      ]
    });
    expect(await admin('PATCH', `${limits}/${id}`, { SetupOwnerId: organization })).toMatchObject({
      status: 400
    });
    await admin('DELETE', `${limits}/${id}`);
  });

  it('holds in the same request that sets it', async () => {
    const employ = (referenceId: string) => ({
      method: 'PATCH',
      url: `${data}/sobjects/Account/${account}`,
      referenceId,
      body: { NumberOfEmployees: 5 }
    });
    const set = { method: 'POST', url: limits, referenceId: 'set', body: { Most__c: 4 } };
    const { body } = await admin('POST', `${data}/composite`, {
      allOrNone: false,
      compositeRequest: [employ('before'), set, employ('after')]
    });
    expect(body).toMatchObject({
      compositeResponse: [
        { httpStatusCode: 204 },
        { httpStatusCode: 201 },
        { httpStatusCode: 400, body: [{ message: 'Too many.' }] }
      ]
    });
    await admin('DELETE', `${limits}/${await idOf('SELECT Id FROM Limits__c')}`);
  });

  it('is described as one, and belongs to who sets up the org alone', async () => {
    expect(await admin('GET', `${limits}/describe`)).toMatchObject({
      body: { customSetting: true, createable: true }
    });
    expect((await guest('GET', `${limits}/describe`)).status).toBe(404);
    expect((await guest('POST', limits, { Word__c: 'mine' })).status).toBe(404);
    expect(await query('SELECT Id FROM Limits__c')).toEqual([]);
  });
});
