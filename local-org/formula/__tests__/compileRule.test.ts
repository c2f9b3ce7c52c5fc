import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDefault, compileRule } from '../compileRule.ts';
import { hasDefault } from '../fieldWithDefault.ts';
import { RelationScope } from '../relationScope.ts';
import { createSample, sample, sampleSchema, session } from './evaluate.ts';
import { openFormulaDatabase, type FormulaDatabase } from './formulaDatabase.ts';
import { field, object, rule, schemaOf } from './sampleSchema.ts';

let database: FormulaDatabase;
beforeAll(async () => {
  database = await openFormulaDatabase();
  await database.execute(createSample);
});
afterAll(() => database.close());

type Record = { readonly [field: string]: string | number | boolean };

/** Does a rule with that condition refuse the record, as it was before (nothing: it is new) and as it is now? */
async function refuses(condition: string, now: Record, before?: Record): Promise<unknown> {
  const scope = new RelationScope({
    schema: sampleSchema,
    object: sample,
    alias: 'record',
    prior: 'prior',
    session
  });
  const refused = compileRule(rule('Rule', condition), scope);
  const rows = (record?: Record) =>
    sql`jsonb_populate_recordset(null::org."Sample__c", ${JSON.stringify(record ? [{ Id: '1', ...record }] : [])}::jsonb)`;
  const [row] = await database.rows<{ refused: unknown }>(
    sql`select ${refused} as refused from ${rows(now)} as record left join ${rows(before)} as prior on prior."Id" = record."Id" ${scope.joins()}`
  );
  return row?.refused;
}

describe('a rule', () => {
  it('knows new records', async () => {
    expect(await refuses('ISNEW()', { Name: 'a' })).toBe(true);
    expect(await refuses('ISNEW()', { Name: 'a' }, { Name: 'a' })).toBe(false);
  });

  it('knows changes, of blanks too, and sees none on a new record', async () => {
    expect(await refuses('ISCHANGED(Name)', { Name: 'a' }, { Name: 'b' })).toBe(true);
    expect(await refuses('ISCHANGED(Name)', { Name: 'a' }, { Name: 'a' })).toBe(false);
    expect(await refuses('ISCHANGED(Amount__c)', {}, { Amount__c: 1 })).toBe(true);
    expect(await refuses('ISCHANGED(Name)', { Name: 'a' })).toBe(false);
  });

  it('knows prior values; those of a new record are the present ones', async () => {
    expect(await refuses('PRIORVALUE(Name) = "b"', { Name: 'a' }, { Name: 'b' })).toBe(true);
    expect(await refuses('PRIORVALUE(Name) = "a"', { Name: 'a' })).toBe(true);
    expect(await refuses('PRIORVALUE(Share__c) = 0.5', { Share__c: 10 }, { Share__c: 50 })).toBe(true);
    expect(await refuses('ISPICKVAL(PRIORVALUE(Status__c), "Open")', {}, { Status__c: 'Open' })).toBe(true);
  });

  it('refuses nothing when its condition is neither true nor false', async () => {
    expect(await refuses('Amount__c > 1', {})).toBe(false);
    expect(await refuses('NOT(Amount__c > 1)', {})).toBe(false);
  });

  it('leaves blank numbers blank', async () => {
    expect(await refuses('ISBLANK(Amount__c)', {})).toBe(true);
    expect(await refuses('Amount__c = 0', {})).toBe(false);
  });
});

describe('a default value', () => {
  const described = object('Described__c', [
    field.text('Code__c', 'Text', '"C-" & TEXT(YEAR(TODAY()))'),
    field.number('Share__c', 'Percent', '0.125'),
    field.checkbox('Ready__c', '$Permission.Skip_Rules'),
    field.temporal('Due__c', 'Date', 'TODAY() + 30')
  ]);
  const schema = schemaOf(described);

  it.each([
    ['code__c', 'C-2026'],
    ['share__c', '12.50'],
    ['ready__c', true],
    ['due__c', '2026-03-05']
  ])('of %s is %j', async (name, expected) => {
    const given = described.fields.get(name);
    if (!given || !hasDefault(given)) throw new Error('no default');
    const value = compileDefault(given, { schema, object: described, session });
    expect(await database.rows(sql`select ${value} as value`)).toEqual([{ value: expected }]);
  });
});
