import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { RelationScope } from '../relationScope.ts';
import { session } from './evaluate.ts';
import { openFormulaDatabase, sqlOf, type FormulaDatabase } from './formulaDatabase.ts';
import { field, object, schemaOf } from './sampleSchema.ts';

const account = object('Account', [
  field.text('Name'),
  field.number('Discount__c', 'Percent'),
  field.checkbox('Active__c'),
  field.formula('Title__c', 'Text', 'IF(ISBLANK(Name), "nameless", UPPER(Name))')
]);
const deal = object('Deal__c', [
  field.text('Name'),
  field.number('Amount__c'),
  field.lookup('AccountId', 'Account', 'Account'),
  field.formula('Net__c', 'Currency', 'Amount__c * (1 - Account.Discount__c)'),
  field.formula('Discount_Again__c', 'Percent', 'Account.Discount__c', 'BlankAsBlank', 1),
  field.formula('Big__c', 'Checkbox', 'Net__c > 100', 'BlankAsBlank')
]);
const line = object('Line__c', [
  field.text('Name'),
  field.lookup('Deal__c', 'Deal__r', 'Deal__c'),
  field.lookup('WhatId', 'What', 'Deal__c', 'Account'),
  field.formula('Label__c', 'Text', 'Deal__r.Account.Title__c & " / " & Deal__r.Name')
]);
const schema = schemaOf(account, deal, line);

function scopeOf(root: ObjectSchema): RelationScope {
  return new RelationScope({ schema, object: root, alias: 'row', session });
}

let database: FormulaDatabase;
beforeAll(async () => {
  database = await openFormulaDatabase();
  await database.execute(`
    create table org."Account" ("Id" text collate "C", "Name" text, "Discount__c" numeric, "Active__c" boolean not null);
    create table org."Deal__c" ("Id" text collate "C", "Name" text, "Amount__c" numeric, "AccountId" text collate "C");
    create table org."Line__c" ("Id" text collate "C", "Name" text, "Deal__c" text collate "C", "WhatId" text collate "C");
    insert into org."Account" values ('001000000000001AAA', 'Acme', 12.5, true);
    insert into org."Deal__c" values ('a00000000000001AAA', 'Big', 200, '001000000000001AAA'), ('a00000000000002AAA', 'Small', 10, null);
    insert into org."Line__c" values ('a01000000000001AAA', 'first', 'a00000000000001AAA', '001000000000001AAA'),
      ('a01000000000002AAA', 'second', null, 'a00000000000002AAA');`);
});
afterAll(() => database.close());

/** The values of a path for every row of the object, in the order of their ids. */
async function values(root: ObjectSchema, ...path: string[]): Promise<readonly unknown[]> {
  const scope = scopeOf(root);
  const value = scope.field(path);
  const rows = await database.rows<{ value: unknown }>(
    sql`select ${value} as value from ${sql.table(`org.${root.apiName}`)} as row ${scope.joins()} order by row."Id"`
  );
  return rows.map(row => row.value);
}

describe('RelationScope', () => {
  it('reads stored fields as they are', async () => {
    expect(await values(deal, 'accountid')).toEqual(['001000000000001AAA', null]);
    expect(await values(account, 'Discount__c')).toEqual(['12.5']);
  });

  it('reads fields of parents, null where there is none', async () => {
    expect(await values(line, 'Deal__r', 'Account', 'Name')).toEqual(['Acme', null]);
  });

  it('puts formulas in place of formula fields, rounded to their scale', async () => {
    expect(await values(deal, 'Net__c')).toEqual(['175.00', '10.00']);
    expect(await values(deal, 'Discount_Again__c')).toEqual(['12.5', null]);
  });

  it('gives a checkbox formula a yes or no, whatever its parts', async () => {
    expect(await values(deal, 'Big__c')).toEqual([true, false]);
  });

  it('gives nothing for the formula of a parent that is not there', async () => {
    expect(await values(line, 'Deal__r', 'Account', 'Title__c')).toEqual(['ACME', null]);
    expect(await values(line, 'Label__c')).toEqual(['ACME / Big', ' / ']);
  });

  it('reads through a relationship to one of several objects', async () => {
    expect(await values(line, 'What', 'Name')).toEqual(['Acme', 'Small']);
    expect(await values(line, 'What', 'Title__c')).toEqual(['ACME', null]);
  });

  it('joins each parent once, however many paths lead through it', () => {
    const scope = scopeOf(line);
    scope.field(['Deal__r', 'Name']);
    scope.field(['deal__r', 'Account', 'Name']);
    scope.field(['Label__c']);
    expect(sqlOf(sql`${scope.joins()}`).sql).toBe(
      'left join "org"."Deal__c" as "row_1" on "row_1"."Id" = "row"."Deal__c" ' +
        'left join "org"."Account" as "row_2" on "row_2"."Id" = "row_1"."AccountId"'
    );
  });

  it('names what is not there', () => {
    expect(() => scopeOf(line).field(['Colour__c'])).toThrow('Line__c has no field Colour__c.');
    expect(() => scopeOf(line).field(['Colour__r', 'Name'])).toThrow(
      'Line__c has no relationship Colour__r.'
    );
  });
});
