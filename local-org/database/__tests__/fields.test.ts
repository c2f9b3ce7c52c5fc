import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date, lookup, standardPosition, text } from '../../metadata/standard/fields.ts';
import type { FieldSchema, FilterItem, LookupFilter } from '../../metadata/schema.ts';
import {
  custom,
  customObject,
  libraryObjects,
  openTestOrg,
  schemaOf,
  source,
  type TestOrg
} from './library.ts';

const item = (
  field: string,
  operation: string,
  value: Pick<FilterItem, 'value' | 'valueField'>
): FilterItem => ({
  field,
  operation,
  ...value,
  position: standardPosition
});
const onTheShelf: LookupFilter = {
  items: [
    item('Book__c.Status__c', 'equals', { value: 'In, Lost' }),
    item('Book__c.Shelf__r.Name', 'notEqual', { value: 'Closed' }),
    item('Book__c.Member__c', 'equals', { valueField: '$Source.Member__c' })
  ],
  booleanFilter: '(1 AND 2) OR 3',
  errorMessage: 'The book isn’t there.',
  optional: false
};
const number: FieldSchema = {
  ...text('Name', 80, { readOnly: true }),
  type: 'AutoNumber',
  displayFormat: 'L-{0000}'
};
const loan = customObject('Loan__c', 'a05', 'ReadWrite', [
  number,
  custom(lookup('Book__c', 'Book__c'), { relationshipName: 'Book__r', lookupFilter: onTheShelf }),
  custom(lookup('Member__c', 'Member__c'), { relationshipName: 'Member__r' }),
  custom(date('Lent_On__c'), { defaultValue: source('TODAY() - 1') }),
  custom(text('Lender__c', 80), { defaultValue: source('$User.LastName') })
]);

let org: TestOrg;
let shelf = '';
let member = '';
beforeAll(async () => {
  org = await openTestOrg(schemaOf([...libraryObjects(), loan]));
  const [room = ''] = await org.create('Room__c', { Name: 'Hall' });
  [shelf = ''] = await org.create('Shelf__c', { Name: 'A', Room__c: room });
  [member = ''] = await org.create('Member__c', { Name: 'M' });
});
afterAll(() => org.close());

async function loans(): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT "Name", "Lent_On__c", "Lender__c" FROM org."Loan__c" ORDER BY "Id"`.execute(org.database.db);
  return rows;
}

describe('a new record', () => {
  it('gets numbers and defaults that are formulas, where the request says nothing', async () => {
    await org.create('Loan__c', {}, { Lent_On__c: '2026-01-01', Lender__c: null });
    expect(await loans()).toEqual([
      { Name: 'L-0001', Lent_On__c: '2026-11-21', Lender__c: 'Automated Process' },
      { Name: 'L-0002', Lent_On__c: '2026-01-01', Lender__c: null }
    ]);
  });
});

describe('a lookup filter', () => {
  it('refuses what it doesn’t let through, and asks again when what it compares changes', async () => {
    const [here = '', away = ''] = await org.create(
      'Book__c',
      { Name: 'H', Shelf__c: shelf },
      { Name: 'A', Shelf__c: shelf, Status__c: 'Lent', Member__c: member }
    );
    const results = await org.save('create', 'Loan__c', [
      { fields: { Book__c: here } },
      { fields: { Book__c: away } },
      { fields: { Book__c: away, Member__c: member } }
    ]);
    expect(results).toMatchObject([
      { success: true },
      {
        success: false,
        errors: [
          {
            statusCode: 'FIELD_FILTER_VALIDATION_EXCEPTION',
            message: 'The book isn’t there.',
            fields: ['Book__c']
          }
        ]
      },
      { success: true }
    ]);
    const id = results[2]?.success ? results[2].id : '';
    expect(await org.save('update', 'Loan__c', [{ id, fields: { Lent_On__c: null } }])).toMatchObject([
      { success: true }
    ]);
    expect(await org.save('update', 'Loan__c', [{ id, fields: { Member__c: null } }])).toMatchObject([
      { success: false }
    ]);
  });
});
