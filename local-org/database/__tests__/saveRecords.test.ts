import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { upsertRecords, type SaveResult } from '../index.ts';
import { idsOf, libraryObjects, openTestOrg, schemaOf, type TestOrg } from './library.ts';

let org: TestOrg;
let room = '';
let shelf = '';

beforeAll(async () => {
  org = await openTestOrg(schemaOf(libraryObjects()));
});
beforeEach(async () => {
  [room = ''] = await org.create('Room__c', { Name: 'Hall' });
  [shelf = ''] = await org.create('Shelf__c', { Name: 'A', Room__c: room });
});
afterAll(() => org.close());

async function read(object: string, id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT * FROM ${sql.id('org', object)} WHERE "Id" = ${id}`.execute(org.database.db);
  return rows[0] ?? {};
}

const codesOf = (results: readonly SaveResult[]) =>
  results.map(result => (result.success ? 'ok' : result.errors.map(error => error.statusCode).join()));

async function refusal(fields: Record<string, unknown>, object = 'Book__c'): Promise<unknown> {
  const [result] = await org.save('create', object, [{ fields }]);
  return result?.success === false ? result.errors : 'saved';
}

const book = (changes: Record<string, unknown> = {}) => ({
  fields: { Name: 'B', Shelf__c: shelf, Pages__c: 100, ...changes }
});

describe('a created record', () => {
  it('has defaults, owner and audit fields, and values in the form of their type', async () => {
    const [id = ''] = await org.create('Book__c', {
      Name: ' Ulysses ',
      Shelf__c: shelf.slice(0, 15),
      pages__c: '730',
      Price__c: 12.345,
      Printed_On__c: '1922-02-02'
    });
    expect(await read('Book__c', id)).toMatchObject({
      Name: 'Ulysses',
      Shelf__c: shelf,
      Pages__c: 730,
      Price__c: 12.35,
      Printed_On__c: '1922-02-02',
      Status__c: 'In',
      CreatedById: org.system.userId,
      CreatedDate: '2026-11-22T10:00:00.000Z',
      SystemModstamp: '2026-11-22T10:00:00.000Z',
      IsDeleted: false
    });
    expect(id).toMatch(/^a02[0-9A-Za-z]{15}$/);
    expect(await read('Room__c', room)).toMatchObject({ OwnerId: org.system.userId, Quiet__c: false });
  });

  it('is refused for each kind of bad value, with the platform’s code', async () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ Name: null }, 'REQUIRED_FIELD_MISSING'],
      [{ Shelf__c: 'nonsense' }, 'MALFORMED_ID'],
      [{ Shelf__c: room }, 'FIELD_INTEGRITY_EXCEPTION'],
      [{ Shelf__c: 'a01000000000000AAA' }, 'INVALID_CROSS_REFERENCE_KEY'],
      [{ Pages__c: 'many' }, 'JSON_PARSER_ERROR'],
      [{ Pages__c: {} }, 'JSON_PARSER_ERROR'],
      [{ Pages__c: 123456789 }, 'NUMBER_OUTSIDE_VALID_RANGE'],
      [{ Printed_On__c: '2026-02-30' }, 'JSON_PARSER_ERROR'],
      [{ Status__c: 'Eaten' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
      [{ Name: 'x'.repeat(81) }, 'STRING_TOO_LONG'],
      [{ Name: 'a\u0000b' }, 'JSON_PARSER_ERROR'],
      [{ Name: '\ud800' }, 'JSON_PARSER_ERROR'],
      [{ Colour__c: 'red' }, 'INVALID_FIELD'],
      [{ CreatedDate: '2020-01-01T00:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE']
    ];
    const results = await org.save(
      'create',
      'Book__c',
      cases.map(([changes]) => book(changes))
    );
    expect(codesOf(results)).toEqual(cases.map(([, code]) => code));
  });

  it('names the fields that its error is about', async () => {
    expect(await refusal({ Name: 'B', Shelf__c: shelf, Pages__c: 0 })).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A book has pages.', fields: ['Pages__c'] }
    ]);
    expect(await refusal({ Pages__c: 1 })).toEqual([
      {
        statusCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [Name, Shelf__c]',
        fields: ['Name', 'Shelf__c']
      }
    ]);
  });

  it('is refused when its object is unknown', async () => {
    expect(codesOf(await org.save('create', 'Nothing__c', [{ fields: {} }]))).toEqual(['INVALID_TYPE']);
  });
});

describe('validation rules', () => {
  it('report every failing rule of a record', async () => {
    expect(await refusal({ Name: 'B', Shelf__c: shelf, Pages__c: -1, Status__c: 'Lent' })).toMatchObject([
      { message: 'Say who has the book.' },
      { message: 'A book has pages.' }
    ]);
  });

  it('follow parents', async () => {
    await org.save('update', 'Room__c', [{ id: room, fields: { Quiet__c: true } }]);
    expect(await refusal({ Name: 'B', Shelf__c: shelf, Pages__c: 501 })).toMatchObject([
      { message: 'Too long for a quiet room.' }
    ]);
  });

  it('see the values before an update', async () => {
    const [id = ''] = await org.create('Book__c', { Name: 'B', Shelf__c: shelf, Status__c: 'Lost' });
    expect(codesOf(await org.save('update', 'Book__c', [{ id, fields: { Status__c: 'In' } }]))).toEqual([
      'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ]);
    expect(codesOf(await org.save('update', 'Book__c', [{ id, fields: { Pages__c: 5 } }]))).toEqual(['ok']);
    expect(await read('Book__c', id)).toMatchObject({ Status__c: 'Lost', Pages__c: 5 });
  });
});

describe('a unit', () => {
  it('keeps the good records when not all or none', async () => {
    const results = await org.save('create', 'Book__c', [
      book(),
      book({ Pages__c: 0 }),
      book({ Name: null }),
      book()
    ]);
    expect(codesOf(results)).toEqual([
      'ok',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'REQUIRED_FIELD_MISSING',
      'ok'
    ]);
    expect(await read('Shelf__c', shelf)).toMatchObject({ Books__c: 2, Pages__c: 200 });
  });

  it('keeps nothing when all or none', async () => {
    const results = await org.save('create', 'Book__c', [book(), book({ Pages__c: 0 })], { allOrNone: true });
    expect(codesOf(results)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ]);
    expect(await read('Shelf__c', shelf)).toMatchObject({ Books__c: 0, Pages__c: 0 });
  });

  it('updates only what it names, and refuses a record named twice, unknown or malformed', async () => {
    const [id = ''] = await org.create('Book__c', book().fields);
    const results = await org.save('update', 'Book__c', [
      { id, fields: { Name: 'C' } },
      { id, fields: { Name: 'D' } },
      { id: 'a02000000000000AAA', fields: {} },
      { id: 'a02', fields: {} },
      { id: room, fields: {} },
      { fields: {} }
    ]);
    expect(codesOf(results)).toEqual([
      'ok',
      'DUPLICATE_VALUE',
      'ENTITY_IS_DELETED',
      'MALFORMED_ID',
      'INVALID_CROSS_REFERENCE_KEY',
      'MISSING_ARGUMENT'
    ]);
    expect(await read('Book__c', id)).toMatchObject({ Name: 'C', Pages__c: 100 });
  });

  it('refuses a master-detail field that may not be changed', async () => {
    const [id = ''] = await org.create('Book__c', book().fields);
    expect(codesOf(await org.save('update', 'Book__c', [{ id, fields: { Shelf__c: shelf } }]))).toEqual([
      'INVALID_FIELD_FOR_INSERT_UPDATE'
    ]);
  });

  it('keeps decimals exact that JavaScript can’t', async () => {
    const [id = ''] = await org.create('Book__c', { ...book().fields, Price__c: '1234567890123456.78' });
    await org.save('update', 'Book__c', [{ id, fields: { Name: 'Dear' } }]);
    expect(await read('Book__c', id)).toMatchObject({ Name: 'Dear', Price__c: '1234567890123456.78' });
  });

  it('holds at most 200 records', async () => {
    const results = await org.save(
      'create',
      'Book__c',
      Array.from({ length: 201 }, () => book())
    );
    expect(new Set(codesOf(results))).toEqual(new Set(['LIMIT_EXCEEDED']));
  });
});

describe('unique keys', () => {
  it('are held against the table and within the unit, after the rules', async () => {
    const code = `K${shelf}`;
    const [id = ''] = await org.create('Book__c', { ...book().fields, Code__c: code });
    const results = await org.save('create', 'Book__c', [
      book({ Code__c: code }),
      book({ Code__c: code.toLowerCase() }),
      book({ Code__c: code.toLowerCase() }),
      book({ Code__c: code, Pages__c: 0 })
    ]);
    expect(codesOf(results)).toEqual([
      'DUPLICATE_VALUE',
      'ok',
      'DUPLICATE_VALUE',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ]);
    expect(results[0]).toMatchObject({
      errors: [
        {
          message: `duplicate value found: Code__c duplicates value on record with id: ${id}`,
          fields: ['Code__c']
        }
      ]
    });
  });

  it('ignore case unless declared otherwise', async () => {
    await org.create('Member__c', { Name: 'M', Email_Key__c: `${room}@x` });
    expect(await refusal({ Name: 'M', Email_Key__c: `${room}@X`.toUpperCase() }, 'Member__c')).toMatchObject([
      { statusCode: 'DUPLICATE_VALUE' }
    ]);
  });

  it('let a record keep its own key', async () => {
    const [id = ''] = await org.create('Book__c', { ...book().fields, Code__c: `S${shelf}` });
    expect(codesOf(await org.save('update', 'Book__c', [{ id, fields: { Code__c: `S${shelf}` } }]))).toEqual([
      'ok'
    ]);
  });
});

describe('roll-ups', () => {
  it('follow creates, updates and deletes of details, up to the grandparent', async () => {
    const [one = '', two = ''] = await org.create(
      'Book__c',
      { ...book().fields, Printed_On__c: '1999-01-01' },
      { ...book().fields, Printed_On__c: '1950-01-01', Pages__c: 50 }
    );
    const member = await org.create('Member__c', { Name: 'M' });
    expect(await read('Shelf__c', shelf)).toMatchObject({
      Books__c: 2,
      Pages__c: 150,
      First__c: '1950-01-01',
      Lent__c: 0
    });
    expect(await read('Room__c', room)).toMatchObject({ Shelves__c: 1, Pages__c: 150 });
    await org.save('update', 'Book__c', [
      { id: one, fields: { Pages__c: 200, Status__c: 'Lent', Member__c: member[0] } }
    ]);
    expect(await read('Shelf__c', shelf)).toMatchObject({ Pages__c: 250, Lent__c: 1 });
    expect(await read('Room__c', room)).toMatchObject({ Pages__c: 250 });
    idsOf(await org.save('delete', 'Book__c', [{ id: two, fields: {} }]));
    expect(await read('Shelf__c', shelf)).toMatchObject({
      Books__c: 1,
      Pages__c: 200,
      First__c: '1999-01-01'
    });
    idsOf(await org.save('delete', 'Shelf__c', [{ id: shelf, fields: {} }]));
    expect(await read('Room__c', room)).toMatchObject({ Shelves__c: 0, Pages__c: 0 });
  });

  it('let a master’s rule refuse its details, and only these', async () => {
    const [full = ''] = await org.create('Shelf__c', { Name: 'Full', Room__c: room, Limit__c: 1 });
    const results = await org.save('create', 'Book__c', [
      book(),
      book({ Shelf__c: full }),
      book({ Shelf__c: full }),
      book()
    ]);
    expect(codesOf(results)).toEqual([
      'ok',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'ok'
    ]);
    expect(results[1]).toMatchObject({ errors: [{ message: 'The shelf is full.' }] });
    expect(await read('Shelf__c', full)).toMatchObject({ Books__c: 0 });
    expect(await read('Shelf__c', shelf)).toMatchObject({ Books__c: 2 });
  });

  it('let a grandparent’s rule refuse', async () => {
    expect(
      codesOf(await org.save('create', 'Book__c', [book(), book({ Pages__c: 10_001 })], { allOrNone: true }))
    ).toEqual(['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
    expect(await read('Room__c', room)).toMatchObject({ Pages__c: 0 });
  });

  it('let a master’s rule refuse a delete', async () => {
    const [archive = ''] = await org.create('Shelf__c', { Name: 'Archive', Room__c: room });
    const [kept = '', gone = ''] = await org.create(
      'Book__c',
      book({ Shelf__c: archive }).fields,
      book().fields
    );
    const results = await org.save('delete', 'Book__c', [
      { id: kept, fields: {} },
      { id: gone, fields: {} }
    ]);
    expect(codesOf(results)).toEqual(['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'ok']);
    expect(await read('Book__c', kept)).toMatchObject({ Id: kept });
    expect(await read('Book__c', gone)).toEqual({});
  });
});

describe('a delete', () => {
  it('takes the details with it, blanks lookups and respects those that restrict', async () => {
    const [reader = '', donor = ''] = await org.create('Member__c', { Name: 'Reader' }, { Name: 'Donor' });
    const [id = ''] = await org.create('Book__c', book({ Member__c: reader, Donor__c: donor }).fields);
    const results = await org.save('delete', 'Member__c', [
      { id: reader, fields: {} },
      { id: donor, fields: {} }
    ]);
    expect(codesOf(results)).toEqual(['ok', 'DELETE_FAILED']);
    expect(results[1]).toMatchObject({
      errors: [
        {
          message: `Your attempt to delete Member ${donor} could not be completed because it is associated with the following: 1 Book`
        }
      ]
    });
    expect(await read('Book__c', id)).toMatchObject({ Member__c: null, Donor__c: donor });
    idsOf(await org.save('delete', 'Room__c', [{ id: room, fields: {} }]));
    expect([await read('Room__c', room), await read('Shelf__c', shelf), await read('Book__c', id)]).toEqual([
      {},
      {},
      {}
    ]);
  });

  it('of a record that is not there says so', async () => {
    idsOf(await org.save('delete', 'Room__c', [{ id: room, fields: {} }]));
    expect(codesOf(await org.save('delete', 'Room__c', [{ id: room, fields: {} }]))).toEqual([
      'ENTITY_IS_DELETED'
    ]);
  });
});

describe('an upsert', () => {
  const upsert = (records: Record<string, unknown>[], allOrNone = false) =>
    upsertRecords(org.context(), {
      object: 'Member__c',
      externalIdField: 'email_key__c',
      records: records.map(fields => ({ fields })),
      allOrNone
    });

  it('creates what is not there and updates what is', async () => {
    const key = `u${room}@x`;
    expect(await upsert([{ Email_Key__c: key, Name: 'One' }])).toMatchObject([
      { success: true, created: true }
    ]);
    const results = await upsert([
      { Email_Key__c: key.toUpperCase(), Name: 'Two' },
      { Email_Key__c: `new${key}`, Name: 'New' },
      { Email_Key__c: key, Name: 'Twice' },
      { Name: 'None' }
    ]);
    expect(results).toMatchObject([
      { success: true, created: false },
      { success: true, created: true },
      { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE' }] },
      { success: false, errors: [{ statusCode: 'MISSING_ARGUMENT' }] }
    ]);
    expect(results[0]?.success && (await read('Member__c', results[0].id))).toMatchObject({
      Name: 'Two',
      Email_Key__c: key
    });
  });

  it('takes everything back when all or none', async () => {
    const key = `n${room}@x`;
    await upsert([{ Email_Key__c: key, Name: 'One' }]);
    const results = await upsert(
      [
        { Email_Key__c: `x${key}`, Name: 'New' },
        { Email_Key__c: key, Name: null }
      ],
      true
    );
    expect(codesOf(results)).toEqual(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']);
    const { rows } = await sql`SELECT 1 FROM org."Member__c" WHERE "Email_Key__c" = ${`x${key}`}`.execute(
      org.database.db
    );
    expect(rows).toEqual([]);
  });
});
