import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import type {
  FieldSchema,
  FormulaSource,
  ObjectSchema,
  OrgSchema,
  PermissionSet,
  ReferenceField,
  SharingModel,
  SummaryField,
  ValidationRule
} from '../../metadata/schema.ts';
import { standardObjects } from '../../metadata/standard/index.ts';
import {
  checkbox,
  currency,
  date,
  integer,
  lookup,
  picklist,
  standardPosition,
  text
} from '../../metadata/standard/fields.ts';
import { ownerField, systemFields } from '../../metadata/standard/systemFields.ts';
import {
  loadSystemSession,
  loadUserSession,
  openDatabase,
  saveRecords,
  type OrgDatabase,
  type RecordInput,
  type SaveContext,
  type SaveResult,
  type UserSession
} from '../index.ts';

/**
 * An invented org for the tests of this folder: a library whose shelves hold books (details, summed up), and whose rooms
 * hold shelves in turn; members borrow books by lookups of each kind.
 */
export const now = new Date('2026-11-22T10:00:00.000Z');

export const source = (formula: string): FormulaSource => ({ text: formula, position: standardPosition });

export function custom<Field extends FieldSchema>(field: Field, changes: Partial<Field> = {}): Field {
  return { ...field, custom: true, ...changes };
}

export function masterDetail(
  apiName: string,
  master: string,
  changes: Partial<ReferenceField> = {}
): ReferenceField {
  return {
    ...lookup(apiName, master, { required: true, createOnly: true, whenDeleted: 'Cascade' }),
    type: 'MasterDetail',
    custom: true,
    relationshipName: apiName.replace(/__c$/, '__r'),
    reparentable: false,
    ...changes
  };
}

export function summary(
  apiName: string,
  operation: SummaryField['operation'],
  detailObject: string,
  foreignKey: string,
  changes: Partial<SummaryField> = {}
): SummaryField {
  return {
    ...integer(apiName, { readOnly: true }),
    custom: true,
    type: 'Summary',
    operation,
    detailObject,
    foreignKey,
    filterItems: [],
    returns: 'Number',
    precision: 18,
    scale: 0,
    ...changes
  };
}

export function formula(
  apiName: string,
  returns: 'Number' | 'Text' | 'Checkbox',
  formulaText: string
): FieldSchema {
  return {
    ...integer(apiName, { readOnly: true }),
    custom: true,
    type: 'Formula',
    returns,
    formula: source(formulaText),
    treatBlanksAs: 'BlankAsZero',
    precision: 18,
    scale: 2
  };
}

export function rule(
  fullName: string,
  condition: string,
  errorMessage: string,
  errorDisplayField?: string
): ValidationRule {
  return {
    fullName,
    active: true,
    condition: source(condition),
    errorMessage,
    ...(errorDisplayField === undefined ? {} : { errorDisplayField }),
    position: standardPosition
  };
}

export function customObject(
  apiName: string,
  keyPrefix: string,
  sharingModel: SharingModel,
  fields: readonly FieldSchema[],
  rules: readonly ValidationRule[] = []
): ObjectSchema {
  const hasOwner = sharingModel !== 'ControlledByParent';
  const label = apiName.replace(/__c$/, '');
  const all = [...systemFields, ...(hasOwner ? [ownerField] : []), ...fields];
  return {
    apiName,
    label,
    pluralLabel: `${label}s`,
    custom: true,
    keyPrefix,
    sharingModel,
    hasOwner,
    createable: true,
    updateable: true,
    deletable: true,
    nameField: 'Name',
    fields: new Map(all.map(field => [field.apiName.toLowerCase(), field])),
    validationRules: rules,
    compactLayouts: [],
    listViews: [],
    position: standardPosition
  };
}

const name = (length = 80) => text('Name', length, { required: true });
const keyed = { unique: true, caseSensitive: true, externalId: true };

export function libraryObjects(): readonly ObjectSchema[] {
  const room = customObject(
    'Room__c',
    'a00',
    'ReadWrite',
    [
      name(),
      custom(checkbox('Quiet__c')),
      summary('Shelves__c', 'count', 'Shelf__c', 'Room__c'),
      summary('Pages__c', 'sum', 'Shelf__c', 'Room__c', { summarizedField: 'Pages__c' })
    ],
    [rule('Rooms_hold_little_paper', 'Pages__c > 10000', 'A room carries at most 10,000 pages.', 'Name')]
  );
  const shelf = customObject(
    'Shelf__c',
    'a01',
    'ControlledByParent',
    [
      name(),
      masterDetail('Room__c', 'Room__c'),
      custom(integer('Limit__c')),
      summary('Books__c', 'count', 'Book__c', 'Shelf__c'),
      summary('Pages__c', 'sum', 'Book__c', 'Shelf__c', { summarizedField: 'Pages__c' }),
      summary('First__c', 'min', 'Book__c', 'Shelf__c', {
        summarizedField: 'Printed_On__c',
        returns: 'Date'
      }),
      summary('Lent__c', 'count', 'Book__c', 'Shelf__c', {
        filterItems: [{ field: 'Status__c', operation: 'equals', value: 'Lent', position: standardPosition }]
      }),
      formula('Average__c', 'Number', 'IF(Books__c = 0, 0, Pages__c / Books__c)')
    ],
    [
      rule(
        'A_shelf_holds_its_limit',
        'AND(NOT(ISBLANK(Limit__c)), Books__c > Limit__c)',
        'The shelf is full.'
      ),
      rule(
        'Books_do_not_vanish',
        'AND(NOT(ISNEW()), PRIORVALUE(Books__c) > Books__c, Name = "Archive")',
        'The archive keeps its books.'
      )
    ]
  );
  const book = customObject(
    'Book__c',
    'a02',
    'ControlledByParent',
    [
      name(),
      masterDetail('Shelf__c', 'Shelf__c'),
      custom(integer('Pages__c')),
      custom(date('Printed_On__c')),
      custom(currency('Price__c')),
      custom(picklist('Status__c', ['*In', 'Lent', 'Lost'], { restricted: true })),
      custom(text('Code__c', 40), keyed),
      custom(lookup('Member__c', 'Member__c'), { relationshipName: 'Member__r' }),
      custom(lookup('Donor__c', 'Member__c', { whenDeleted: 'Restrict' }), { relationshipName: 'Donor__r' })
    ],
    [
      rule(
        'Lent_books_have_a_member',
        'AND(ISPICKVAL(Status__c, "Lent"), ISBLANK(Member__c))',
        'Say who has the book.',
        'Member__c'
      ),
      rule('Pages_are_positive', 'Pages__c <= 0', 'A book has pages.', 'Pages__c'),
      rule(
        'Lost_books_stay_lost',
        'AND(NOT(ISNEW()), ISCHANGED(Status__c), ISPICKVAL(PRIORVALUE(Status__c), "Lost"))',
        'A lost book stays lost.',
        'Status__c'
      ),
      rule(
        'Quiet_rooms_hold_short_books',
        'AND(Shelf__r.Room__r.Quiet__c, Pages__c > 500)',
        'Too long for a quiet room.'
      )
    ]
  );
  const member = customObject('Member__c', 'a03', 'Private', [
    name(),
    custom(text('Email_Key__c', 80), { unique: true, caseSensitive: false, externalId: true })
  ]);
  return [room, shelf, book, member];
}

export function permissionSet(fullName: string, changes: Partial<PermissionSet> = {}): PermissionSet {
  return {
    fullName,
    label: fullName,
    objectPermissions: [],
    fieldPermissions: [],
    customPermissions: [],
    userPermissions: [],
    tabSettings: [],
    position: standardPosition,
    ...changes
  };
}

export function schemaOf(
  objects: readonly ObjectSchema[],
  permissionSets: readonly PermissionSet[] = []
): OrgSchema {
  const all = [...standardObjects, ...objects];
  return {
    objects: new Map(all.map(object => [object.apiName.toLowerCase(), object])),
    permissionSets: new Map(permissionSets.map(set => [set.fullName.toLowerCase(), set])),
    customPermissions: new Map(),
    labels: new Map(),
    messageChannels: new Map(),
    documents: []
  };
}

/** An org of its own: in memory, or in a database of its own on the server that TEST_DATABASE_URL names. */
export interface TestOrg {
  readonly database: OrgDatabase;
  readonly schema: OrgSchema;
  readonly system: UserSession;
  context(session?: UserSession): SaveContext;
  create(object: string, ...fields: RecordInput['fields'][]): Promise<string[]>;
  save(
    operation: 'create' | 'update' | 'delete',
    object: string,
    records: readonly RecordInput[],
    options?: { readonly allOrNone?: boolean; readonly session?: UserSession }
  ): Promise<SaveResult[]>;
  user(
    lastName: string,
    options?: { readonly role?: string; readonly permissionSets?: readonly string[] }
  ): Promise<UserSession>;
  assign(session: Pick<UserSession, 'userId'>, permissionSet: string): Promise<void>;
  close(): Promise<void>;
}

export async function openTestOrg(schema: OrgSchema): Promise<TestOrg> {
  const { database, drop } = await openTestDatabase();
  await database.migrate(schema);
  const system = await loadSystemSession(database.db, schema);
  const context = (session = system): SaveContext => ({ db: database.db, schema, session, now });
  const save: TestOrg['save'] = (operation, object, records, options = {}) =>
    saveRecords(context(options.session), {
      operation,
      object,
      records,
      allOrNone: options.allOrNone ?? false
    });
  const create: TestOrg['create'] = async (object, ...fields) =>
    idsOf(
      await save(
        'create',
        object,
        fields.map(given => ({ fields: given })),
        { allOrNone: true }
      )
    );
  const assign: TestOrg['assign'] = async ({ userId }, set) => {
    const PermissionSetId = await idNamed(database, 'PermissionSet', set);
    await create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId });
  };
  return {
    database,
    schema,
    system,
    context,
    save,
    create,
    assign,
    user: async (lastName, options = {}) => {
      const userId = await createUser(create, database, lastName, options.role);
      for (const set of options.permissionSets ?? []) await assign({ userId }, set);
      const session = await loadUserSession(database.db, schema, userId);
      if (!session) throw new Error(`${lastName} has no session`);
      return session;
    },
    close: async () => {
      await database.close();
      await drop();
    }
  };
}

export function idsOf(results: readonly SaveResult[]): string[] {
  return results.map(result => {
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id;
  });
}

async function idNamed(database: OrgDatabase, object: string, name: string): Promise<string> {
  const { rows } = await sql<{ Id: string }>`
    SELECT "Id" FROM ${sql.id('org', object)} WHERE "Name" = ${name}`.execute(database.db);
  return rows[0]?.Id ?? '';
}

async function createUser(
  create: TestOrg['create'],
  database: OrgDatabase,
  lastName: string,
  role: string | undefined
): Promise<string> {
  const [id = ''] = await create('User', {
    LastName: lastName,
    Username: `${lastName.toLowerCase()}@library.example`,
    Alias: lastName.slice(0, 8),
    Email: 'someone@library.example',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    LocaleSidKey: 'en_US',
    TimeZoneSidKey: 'GMT',
    ProfileId: await idNamed(database, 'Profile', 'Standard User'),
    ...(role === undefined ? {} : { UserRoleId: role })
  });
  return id;
}

async function openTestDatabase(): Promise<{ database: OrgDatabase; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined)
    return { database: await openDatabase({ kind: 'memory' }), drop: async () => undefined };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ kind: 'server', url: url.href });
  return { database, drop: () => onServer(server, `DROP DATABASE ${name}`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
