/** An org with one small object, for the tests of jobs: an administrator, a loader who may write it in part, and a reader. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatabaseLocation } from '../../../database/index.ts';
import { element, field, object } from '../../../metadata/__tests__/packageFolder.ts';
import { startLocalOrg, type LocalOrg } from '../../../server.ts';
import { sender, tokenFor } from '../../__tests__/client.ts';
import { bulkClient, type BulkClient } from './bulkClient.ts';

const item = 'objects/Item__c';
const itemFields: Readonly<Record<string, string>> = {
  Key__c: field(
    'Key__c',
    'Text',
    '<length>40</length><externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>'
  ),
  Note__c: field('Note__c', 'LongTextArea', '<length>2000</length><visibleLines>3</visibleLines>'),
  Price__c: field('Price__c', 'Number', '<precision>10</precision><scale>2</scale>'),
  Due__c: field('Due__c', 'Date'),
  Starts__c: field('Starts__c', 'DateTime'),
  Done__c: field('Done__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
  Secret__c: field('Secret__c', 'Text', '<length>20</length>'),
  Parent__c: field(
    'Parent__c',
    'Lookup',
    '<referenceTo>Item__c</referenceTo><relationshipName>Children</relationshipName><deleteConstraint>SetNull</deleteConstraint>'
  )
};
const rule = element(
  'ValidationRule',
  `<fullName>Price_is_not_negative</fullName><active>true</active>
   <errorConditionFormula>Price__c &lt; 0</errorConditionFormula>
   <errorDisplayField>Price__c</errorDisplayField><errorMessage>Give a price: zero or more.</errorMessage>`
);
const readable = ['Key__c', 'Note__c', 'Price__c', 'Due__c', 'Starts__c', 'Done__c', 'Parent__c'];

function permissionSet(label: string, writes: boolean, locked: string): string {
  const fields = readable.map(
    name => `<fieldPermissions><editable>${writes && name !== locked}</editable>
      <field>Item__c.${name}</field><readable>true</readable></fieldPermissions>`
  );
  return element(
    'PermissionSet',
    `${fields.join('')}<hasActivationRequired>false</hasActivationRequired><label>${label}</label>
     <objectPermissions><allowCreate>${writes}</allowCreate><allowDelete>false</allowDelete>
       <allowEdit>${writes}</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords>
       <object>Item__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>`
  );
}

const files: Readonly<Record<string, string>> = {
  [`${item}/Item__c.object-meta.xml`]: object('Item', 'Private'),
  [`${item}/validationRules/Price_is_not_negative.validationRule-meta.xml`]: rule,
  'permissionsets/Loading.permissionset-meta.xml': permissionSet('Loading', true, 'Due__c'),
  'permissionsets/Reading.permissionset-meta.xml': permissionSet('Reading', false, ''),
  ...Object.fromEntries(
    Object.entries(itemFields).map(([name, text]) => [`${item}/fields/${name}.field-meta.xml`, text])
  )
};

const people = [
  ['admin', 'System Administrator', []],
  ['loader', 'Standard User', ['Loading']],
  ['reader', 'Standard User', ['Reading']]
] as const;

export interface BulkOrg {
  readonly org: LocalOrg;
  as(person: 'admin' | 'loader' | 'reader'): Promise<BulkClient>;
  close(): Promise<void>;
}

/** The org on that database, in memory unless told otherwise. */
export async function startBulkOrg(database: DatabaseLocation = { kind: 'memory' }): Promise<BulkOrg> {
  const root = mkdtempSync(join(tmpdir(), 'bulk-package-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const org = await startLocalOrg({
    packageDirectories: [root],
    people: {
      password: 'secret',
      roles: [],
      personas: people.map(([name, profile, permissionSets]) => ({
        name,
        username: `${name}@example.com`,
        firstName: 'A',
        lastName: name,
        title: name,
        profile,
        permissionSets: [...permissionSets]
      }))
    },
    database,
    port: 0
  });
  return {
    org,
    as: async person => bulkClient(sender(org.url, await tokenFor(org.url, `${person}@example.com`))),
    close: async () => {
      await org.close();
      rmSync(root, { recursive: true, force: true });
    }
  };
}
