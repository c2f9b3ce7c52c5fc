import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type OrgDatabase } from '../../database/index.ts';
import { load, object } from '../../metadata/__tests__/packageFolder.ts';
import { objectNamed, type OrgSchema } from '../../metadata/schema.ts';
import { withKeptKeyPrefixes } from '../tables/keyPrefixes.ts';

let database: OrgDatabase;
beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' });
});
afterAll(() => database.close());

function prefixes(schema: OrgSchema): readonly (string | undefined)[] {
  return ['Account', 'Early__c', 'Plan__c', 'Step__c'].map(name => objectNamed(schema, name)?.keyPrefix);
}

it('Custom objects keep the prefixes that their records have when others join before them', async () => {
  const before = await withKeptKeyPrefixes(database.db, load().schema);
  expect(prefixes(before)).toEqual(['001', undefined, 'a00', 'a01']);
  const joined = load({ 'objects/Early__c/Early__c.object-meta.xml': object('Early', 'Private') }).schema;
  expect(prefixes(joined)).toEqual(['001', 'a00', 'a01', 'a02']);
  expect(prefixes(await withKeptKeyPrefixes(database.db, joined))).toEqual(['001', 'a02', 'a00', 'a01']);
});
