/** A small org for the tests of queries: its schema by hand, its tables in memory, records by plain inserts. */
import { sql, type RawBuilder } from 'kysely';
import { openDatabase, type OrgDatabase } from '../../database/connection/openDatabase.ts';
import { columnType } from '../../database/tables/columns.ts';
import type { FieldSchema, ObjectSchema, OrgSchema, SharingModel } from '../../metadata/schema.ts';
import type { QueryContext } from '../index.ts';

const position = { file: 'test', line: 1, column: 1 };
const base = (apiName: string) => ({
  apiName,
  label: apiName.replace(/__c$/, '').replaceAll('_', ' '),
  custom: apiName.endsWith('__c'),
  required: false,
  createable: true,
  updateable: true,
  position
});

export const text = (name: string, extra: Partial<{ caseSensitive: boolean }> = {}): FieldSchema => ({
  ...base(name),
  type: 'Text',
  length: 80,
  unique: false,
  caseSensitive: false,
  externalId: false,
  ...extra
});
const longText = (name: string): FieldSchema => ({
  ...base(name),
  type: 'LongTextArea',
  length: 32000,
  unique: false,
  caseSensitive: false,
  externalId: false
});
const number = (name: string, type: 'Number' | 'Currency' | 'Percent', scale: number): FieldSchema => ({
  ...base(name),
  type,
  precision: 18,
  scale,
  unique: false,
  caseSensitive: false,
  externalId: false
});
const checkbox = (name: string): FieldSchema => ({
  ...base(name),
  type: 'Checkbox',
  defaultValue: { text: 'false', position }
});
const temporal = (name: string, type: 'Date' | 'DateTime' | 'Time'): FieldSchema => ({ ...base(name), type });
const picklist = (
  name: string,
  type: 'Picklist' | 'MultiselectPicklist',
  values: readonly string[]
): FieldSchema => ({
  ...base(name),
  type,
  restricted: false,
  values: values.map(value => ({ fullName: value, label: `${value} label`, isDefault: false, active: true }))
});
const lookup = (
  name: string,
  referenceTo: readonly string[],
  relationshipName: string,
  childRelationshipName?: string
): FieldSchema => ({
  ...base(name),
  type: 'Lookup',
  referenceTo,
  relationshipName,
  ...(childRelationshipName !== undefined && { childRelationshipName }),
  deleteConstraint: 'SetNull',
  reparentable: true
});
const formula = (name: string, returns: 'Number' | 'Text', formulaText: string): FieldSchema => ({
  ...base(name),
  createable: false,
  updateable: false,
  type: 'Formula',
  returns,
  formula: { text: formulaText, position },
  treatBlanksAs: 'BlankAsBlank',
  precision: 18,
  scale: 2
});

function object(
  apiName: string,
  keyPrefix: string,
  sharingModel: SharingModel,
  fields: readonly FieldSchema[],
  hasOwner = true
): ObjectSchema {
  const system: FieldSchema[] = [
    { ...base('Id'), type: 'Id', createable: false, updateable: false },
    ...(hasOwner ? [lookup('OwnerId', ['User'], 'Owner')] : []),
    temporal('CreatedDate', 'DateTime')
  ];
  return {
    apiName,
    label: apiName,
    pluralLabel: `${apiName}s`,
    custom: apiName.endsWith('__c'),
    keyPrefix,
    sharingModel,
    hasOwner,
    createable: true,
    updateable: true,
    deletable: true,
    nameField: 'Name',
    fields: new Map([...system, ...fields].map(field => [field.apiName.toLowerCase(), field])),
    validationRules: [],
    compactLayouts: [],
    listViews: [],
    position
  };
}

const stages = ['Prospecting', 'Closing', 'Closed Won'];
const objects = [
  object('User', '005', 'ReadWrite', [text('Name'), text('Username'), text('Email')], false),
  object('Account', '001', 'Private', [
    text('Name'),
    number('AnnualRevenue', 'Currency', 2),
    lookup('ParentId', ['Account'], 'Parent', 'ChildAccounts'),
    longText('Description'),
    text('Key__c', { caseSensitive: true }),
    formula('Family__c', 'Text', 'Name & " of " & Parent.Name')
  ]),
  object('Opportunity', '006', 'Private', [
    text('Name'),
    number('Amount', 'Currency', 2),
    number('Probability', 'Percent', 0),
    picklist('StageName', 'Picklist', stages),
    picklist('Markets__c', 'MultiselectPicklist', ['North', 'South', 'West']),
    temporal('CloseDate', 'Date'),
    temporal('Call_At__c', 'Time'),
    checkbox('IsWon'),
    lookup('AccountId', ['Account'], 'Account', 'Opportunities'),
    formula('Weighted__c', 'Number', 'Amount * Probability')
  ]),
  object(
    'Task',
    '00T',
    'ReadWrite',
    [text('Subject'), lookup('WhatId', ['Account', 'Opportunity'], 'What', 'Tasks')],
    true
  )
];
export const schema: OrgSchema = {
  objects: new Map(objects.map(item => [item.apiName.toLowerCase(), item])),
  permissionSets: new Map(),
  customPermissions: new Map(),
  labels: new Map(),
  messageChannels: new Map(),
  documents: []
};

/** An 18-character id that ends in the number. */
export function testId(prefix: string, number: number): string {
  return `${prefix}000000000${String(number).padStart(3, '0')}AAA`;
}
export const users = { rep: testId('005', 1), other: testId('005', 2) };
export const now = new Date('2026-11-22T08:00:00Z');

/** Opens a database with the tables of the schema. */
export async function openTestDatabase(): Promise<OrgDatabase> {
  const database = await openDatabase({ kind: 'memory' });
  await sql`CREATE SCHEMA IF NOT EXISTS org`.execute(database.db);
  for (const item of objects) {
    const columns = [...item.fields.values()].flatMap(field => {
      const type = columnType(field);
      return type === undefined ? [] : [sql`${sql.id(field.apiName)} ${sql.raw(type)}`];
    });
    await sql`CREATE TABLE ${sql.id('org', item.apiName)} (${sql.join(columns)})`.execute(database.db);
  }
  return database;
}

export async function insert(
  database: OrgDatabase,
  objectName: string,
  records: readonly Readonly<Record<string, string | number | boolean | null>>[]
): Promise<void> {
  for (const record of records) {
    const names = Object.keys(record).map(name => sql.id(name));
    await sql`INSERT INTO ${sql.id('org', objectName)} (${sql.join(names)}) VALUES (${sql.join(Object.values(record))})`.execute(
      database.db
    );
  }
}

/** The context of a user who reads the own opportunities and accounts, and all else. */
export function contextOf(
  database: OrgDatabase,
  userId = users.rep,
  visible: OrgSchema = schema
): QueryContext {
  return {
    db: database.db,
    schema,
    visible,
    userId,
    formulaSession: { user: { Id: userId }, profile: {}, permissions: new Set(), now, timeZone: 'GMT' },
    display: { locale: 'en-US', timeZone: 'GMT' },
    readableRecords: (ofObject, alias): RawBuilder<boolean> | undefined =>
      ofObject.sharingModel === 'Private'
        ? sql<boolean>`${sql.id(alias, 'OwnerId')} = ${userId}::text`
        : undefined
  };
}
