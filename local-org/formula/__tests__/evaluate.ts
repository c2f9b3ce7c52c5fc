import { sql } from 'kysely';
import type { ObjectSchema, OrgSchema, TreatBlanksAs } from '../../metadata/schema.ts';
import { checkFormula } from '../checkFormula.ts';
import { compileFormula } from '../compileFormula.ts';
import { FormulaError } from '../formulaError.ts';
import type { FormulaSession } from '../formulaSession.ts';
import { parseFormula } from '../parseFormula.ts';
import { RelationScope } from '../relationScope.ts';
import type { FormulaDatabase } from './formulaDatabase.ts';
import { field, object, schemaOf, source } from './sampleSchema.ts';

/** An object with a field of each kind, for formulas of one record. */
export const sample: ObjectSchema = object('Sample__c', [
  field.text('Name'),
  field.text('Notes__c', 'LongTextArea'),
  field.number('Amount__c', 'Currency'),
  field.number('Share__c', 'Percent'),
  field.checkbox('Ready__c'),
  field.temporal('Day__c', 'Date'),
  field.temporal('Moment__c', 'DateTime'),
  field.temporal('Hour__c', 'Time'),
  field.picklist('Status__c'),
  field.picklist('Tags__c', 'MultiselectPicklist'),
  field.lookup('OwnerId', 'Owner', 'User')
]);
const user = object('User', [field.text('Name'), field.text('Email', 'Email'), field.checkbox('IsActive')]);
/** A hierarchy custom setting. */
const limits: ObjectSchema = {
  ...object('Limits__c', [
    field.number('Most__c'),
    field.checkbox('Open__c'),
    field.lookup('SetupOwnerId', 'SetupOwner', 'User')
  ]),
  customSettingsType: 'Hierarchy'
};
export const sampleSchema: OrgSchema = schemaOf(sample, user, limits);

export const session: FormulaSession = {
  user: { Id: '005000000000001AAA', Name: 'Ada', Email: null, IsActive: 'true' },
  profile: { Id: '00e000000000001AAA', Name: 'Standard User' },
  permissions: new Set(['Skip_Rules']),
  now: new Date('2026-02-03T04:05:06.007Z'),
  timeZone: 'GMT'
};

/** The formula's value for a record with those fields, as text; of a condition true or false. */
export async function evaluate(
  database: FormulaDatabase,
  text: string,
  record: Readonly<Record<string, unknown>> = {},
  treatBlanksAs: TreatBlanksAs = 'BlankAsBlank',
  timeZone = 'GMT'
): Promise<string | boolean | null> {
  const formula = source(text);
  const typed = checkFormula(parseFormula(formula), {
    schema: sampleSchema,
    object: sample,
    purpose: 'rule',
    source: formula
  });
  const scope = new RelationScope({
    schema: sampleSchema,
    object: sample,
    alias: 'record',
    session: { ...session, timeZone }
  });
  const value = compileFormula(typed, scope, treatBlanksAs);
  const query = sql`select to_jsonb(${value}) #>> '{}' as text, pg_typeof(${value})::text as type
    from jsonb_populate_recordset(null::org."Sample__c", ${JSON.stringify([record])}::jsonb) as record`;
  const [row] = await database.rows<{ text: string | null; type: string }>(query);
  if (!row) throw new Error('The formula has no row.');
  return row.type === 'boolean' && row.text !== null ? row.text === 'true' : row.text;
}

export const createSample = `create table org."Sample__c" ("Id" text collate "C", "Name" text, "Notes__c" text,
  "Amount__c" numeric, "Share__c" numeric, "Ready__c" boolean, "Day__c" date, "Moment__c" timestamptz(3), "Hour__c" time(3),
  "Status__c" text, "Tags__c" text, "OwnerId" text collate "C")`;

/** What the check says against the formula: `line:column message`, or nothing. */
export function problemOf(text: string, purpose: 'field' | 'rule' | 'default' = 'rule'): string | undefined {
  const formula = source(text);
  try {
    checkFormula(parseFormula(formula), { schema: sampleSchema, object: sample, purpose, source: formula });
    return undefined;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `${error.position.line}:${error.position.column} ${error.message}`;
  }
}
