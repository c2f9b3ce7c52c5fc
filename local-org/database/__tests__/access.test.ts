import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldNamed, objectNamed, type ObjectPermission, type PermissionSet } from '../../metadata/schema.ts';
import {
  loadUserSession,
  readableRecords,
  visibleSchema,
  type SaveResult,
  type UserSession
} from '../index.ts';
import { idsOf, libraryObjects, openTestOrg, permissionSet, schemaOf, type TestOrg } from './library.ts';

const all: Omit<ObjectPermission, 'object'> = {
  allowRead: true,
  allowCreate: true,
  allowEdit: true,
  allowDelete: true,
  viewAllRecords: false,
  modifyAllRecords: false
};
const readOnly = { ...all, allowCreate: false, allowEdit: false, allowDelete: false };
const field = (name: string, editable = true) => {
  const [object = '', api = ''] = name.split('.');
  return { object, field: api, readable: true, editable };
};
const reader: PermissionSet = permissionSet('Reader', {
  objectPermissions: [
    { object: 'Room__c', ...readOnly },
    { object: 'Shelf__c', ...readOnly },
    { object: 'Book__c', ...readOnly },
    { object: 'Member__c', ...all }
  ],
  fieldPermissions: [field('Book__c.Pages__c', false)],
  tabSettings: [
    { tab: 'Desk', visibility: 'Available' },
    { tab: 'Shelves', visibility: 'None' }
  ]
});
const librarian: PermissionSet = permissionSet('Librarian', {
  objectPermissions: ['Room__c', 'Shelf__c', 'Book__c', 'Member__c'].map(object => ({ object, ...all })),
  fieldPermissions: [
    field('Book__c.Pages__c'),
    field('Book__c.Member__c'),
    field('Member__c.Email_Key__c'),
    field('Shelf__c.Books__c', false)
  ],
  customPermissions: ['Lend'],
  tabSettings: [{ tab: 'desk', visibility: 'Visible' }]
});

let org: TestOrg;
let head: UserSession;
let clerk: UserSession;
let other: UserSession;
let visitor: UserSession;
let stranger: UserSession;

beforeAll(async () => {
  const objects = libraryObjects().map(object =>
    object.apiName === 'Room__c' ? { ...object, sharingModel: 'Read' as const } : object
  );
  org = await openTestOrg(schemaOf(objects, [reader, librarian]));
  const [top = ''] = await org.create('UserRole', { Name: 'Head' });
  const [below = ''] = await org.create('UserRole', { Name: 'Clerk', ParentRoleId: top });
  head = await org.user('Head', { role: top, permissionSets: ['Librarian'] });
  clerk = await org.user('Clerk', { role: below, permissionSets: ['Librarian', 'Reader'] });
  other = await org.user('Other', { role: below, permissionSets: ['Librarian'] });
  visitor = await org.user('Visitor', { permissionSets: ['Reader'] });
  stranger = await org.user('Stranger');
  head = await reload(head);
});
afterAll(() => org.close());

async function reload(session: UserSession): Promise<UserSession> {
  const again = await loadUserSession(org.database.db, org.schema, session.userId);
  if (!again) throw new Error('gone');
  return again;
}

async function create(
  session: UserSession,
  object: string,
  fields: Record<string, unknown>
): Promise<SaveResult | undefined> {
  return (await org.save('create', object, [{ fields }], { session }))[0];
}

function codeOf(result: SaveResult | undefined): string {
  return result?.success === false ? result.errors.map(error => error.statusCode).join() : 'ok';
}

async function readable(session: UserSession, object: string): Promise<string[]> {
  const schema = objectNamed(org.schema, object);
  if (!schema) throw new Error(object);
  const { rows } = await sql<{ Name: string }>`SELECT "Name" FROM ${sql.id('org', object)} AS row
    WHERE ${readableRecords(session, schema, 'row') ?? sql`true`} ORDER BY "Name"`.execute(org.database.db);
  return rows.map(row => row.Name);
}

describe('a session', () => {
  it('shows of tabs the most that any of its permission sets says, and standard ones always', () => {
    const seen = (session: UserSession) =>
      ['Desk', 'Shelves', 'standard-Account'].map(tab => session.tabVisibility(tab));
    expect(seen(clerk)).toEqual(['Visible', 'None', 'Visible']);
    expect(seen(visitor)).toEqual(['Available', 'None', 'Visible']);
    expect(seen(stranger)).toEqual(['None', 'None', 'Visible']);
  });

  it('knows profile, custom permissions and who stands below', () => {
    expect(head).toMatchObject({
      profileName: 'Standard User',
      viewAllData: false,
      username: 'head@library.example'
    });
    expect([...head.customPermissions]).toEqual(['Lend']);
    expect(new Set(head.subordinateUserIds)).toEqual(new Set([clerk.userId, other.userId]));
    expect(clerk.subordinateUserIds).toEqual([]);
    expect(org.system).toMatchObject({ modifyAllData: true, viewAllData: true });
    expect(head.user).toMatchObject({ LastName: 'Head', IsActive: 'true' });
  });

  it('is none for a user who isn’t there or isn’t active', async () => {
    expect(await loadUserSession(org.database.db, org.schema, '005000000000000AAA')).toBeUndefined();
    expect(await loadUserSession(org.database.db, org.schema, org.system.userId)).toBeUndefined();
  });
});

describe('the visible schema', () => {
  it('leaves out objects and fields that the user may not read, and says what may be set', () => {
    const visible = visibleSchema(org.schema, visitor);
    const book = objectNamed(visible, 'Book__c');
    expect(objectNamed(visible, 'Opportunity')).toBeUndefined();
    expect(book).toMatchObject({ createable: false, updateable: false });
    expect(book && fieldNamed(book, 'Price__c')).toBeUndefined();
    expect(book && fieldNamed(book, 'Pages__c')).toMatchObject({ createable: false, updateable: false });
    expect(book && fieldNamed(book, 'Shelf__c')).toBeDefined();
    expect(book && fieldNamed(book, 'Name')).toBeDefined();
    expect(book && fieldNamed(book, 'LastModifiedDate')).toBeDefined();
    expect(objectNamed(visible, 'User')).toMatchObject({ createable: false });
    expect(visibleSchema(org.schema, visitor)).toBe(visible);
  });

  it('is the whole schema for who may modify all data', () => {
    const visible = visibleSchema(org.schema, org.system);
    expect(visible.objects.size).toBe(org.schema.objects.size);
    expect(objectNamed(visible, 'Book__c')?.fields.size).toBe(
      objectNamed(org.schema, 'Book__c')?.fields.size
    );
    expect(objectNamed(visible, 'User')).toMatchObject({ createable: true });
  });
});

describe('object and field permissions', () => {
  it('decide what a save may do', async () => {
    expect(codeOf(await create(stranger, 'Member__c', { Name: 'S' }))).toBe('INVALID_TYPE');
    expect(codeOf(await create(visitor, 'Room__c', { Name: 'R' }))).toBe(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
    );
    expect(codeOf(await create(visitor, 'User', { LastName: 'U' }))).toBe(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
    );
    expect(codeOf(await create(clerk, 'Room__c', { Name: 'R', Quiet__c: true }))).toBe('INVALID_FIELD');
    expect(codeOf(await create(clerk, 'Shelf__c', { Name: 'R', Books__c: 1 }))).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE'
    );
  });
});

describe('record access', () => {
  it('shows private records to the owner and those above', async () => {
    idsOf(await org.save('create', 'Member__c', [{ fields: { Name: 'Of clerk' } }], { session: clerk }));
    idsOf(await org.save('create', 'Member__c', [{ fields: { Name: 'Of other' } }], { session: other }));
    idsOf(await org.save('create', 'Member__c', [{ fields: { Name: 'Of head' } }], { session: head }));
    expect(await readable(clerk, 'Member__c')).toEqual(['Of clerk']);
    expect(await readable(head, 'Member__c')).toEqual(['Of clerk', 'Of head', 'Of other']);
    expect(await readable(visitor, 'Member__c')).toEqual([]);
    expect(readableRecords(org.system, objectNamed(org.schema, 'Member__c') ?? fail(), 'x')).toBeUndefined();
  });

  it('tells apart what may not be read from what may only be read', async () => {
    const [member = ''] = idsOf(
      await org.save('create', 'Member__c', [{ fields: { Name: 'M' } }], { session: clerk })
    );
    const [room = ''] = idsOf(
      await org.save('create', 'Room__c', [{ fields: { Name: 'R' } }], { session: clerk })
    );
    const change = async (session: UserSession, object: string, id: string) =>
      codeOf((await org.save('update', object, [{ id, fields: { Name: 'X' } }], { session }))[0]);
    expect(await change(other, 'Member__c', member)).toBe('ENTITY_IS_DELETED');
    expect(await change(other, 'Room__c', room)).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    expect(await change(head, 'Room__c', room)).toBe('ok');
    expect(
      codeOf((await org.save('delete', 'Room__c', [{ id: room, fields: {} }], { session: other }))[0])
    ).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
  });

  it('of details is that of their master', async () => {
    const [room = ''] = idsOf(
      await org.save('create', 'Room__c', [{ fields: { Name: 'R' } }], { session: clerk })
    );
    expect(codeOf(await create(other, 'Shelf__c', { Name: 'S', Room__c: room }))).toBe(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
    const shelf = await create(clerk, 'Shelf__c', { Name: 'S', Room__c: room });
    const id = shelf?.success ? shelf.id : '';
    expect(
      codeOf((await org.save('update', 'Shelf__c', [{ id, fields: { Name: 'T' } }], { session: other }))[0])
    ).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    expect(
      codeOf((await org.save('update', 'Shelf__c', [{ id, fields: { Name: 'T' } }], { session: head }))[0])
    ).toBe('ok');
  });

  it('holds lookups to records that the user can read', async () => {
    const [member = ''] = idsOf(
      await org.save('create', 'Member__c', [{ fields: { Name: 'M' } }], { session: clerk })
    );
    const [room = ''] = idsOf(
      await org.save('create', 'Room__c', [{ fields: { Name: 'R' } }], { session: other })
    );
    const [shelf = ''] = idsOf(
      await org.save('create', 'Shelf__c', [{ fields: { Name: 'S', Room__c: room } }], { session: other })
    );
    expect(codeOf(await create(other, 'Book__c', { Name: 'B', Shelf__c: shelf, Member__c: member }))).toBe(
      'INVALID_CROSS_REFERENCE_KEY'
    );
  });
});

function fail(): never {
  throw new Error('missing');
}

describe('a key that a record out of sight holds', () => {
  it('is refused without naming that record', async () => {
    const held = await create(clerk, 'Member__c', { Name: 'Held', Email_Key__c: 'held@library.example' });
    const id = held?.success ? held.id : 'none';
    const again = { Name: 'Again', Email_Key__c: 'HELD@library.example' };
    expect(await create(other, 'Member__c', again)).toMatchObject({
      errors: [
        {
          statusCode: 'DUPLICATE_VALUE',
          message: 'duplicate value found: <unknown> duplicates value on record with id: <unknown>'
        }
      ]
    });
    expect(await create(head, 'Member__c', again)).toMatchObject({
      errors: [{ message: expect.stringContaining(id) }]
    });
  });
});
