import { sql, type RawBuilder } from 'kysely';
import { currencyNamed } from '../../metadata/currencies.ts';
import {
  fieldNamed,
  objectNamed,
  type ObjectPermission,
  type OrgSchema,
  type TabVisibility
} from '../../metadata/schema.ts';
import { timeZones } from '../../metadata/standard/timeZones.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { automatedUsername } from '../tables/setupRows.ts';
import {
  comesWithObject,
  objectPermission,
  profilePermissions,
  settingPermission,
  type Grants
} from './permissions.ts';
import type { UserSession } from './userSession.ts';

interface UserRow {
  readonly record: Readonly<Record<string, unknown>>;
  readonly profileName: string | null;
  readonly permissionSetNames: readonly string[];
  readonly subordinateUserIds: readonly string[];
}

/**
 * Reads what the user of that id is and holds now.
 * @returns nothing when there is no such user or the user isn't active
 */
export async function loadUserSession(
  db: OrgConnection,
  schema: OrgSchema,
  userId: string
): Promise<UserSession | undefined> {
  const row = await readUser(db, sql`u."Id" = ${userId} AND u."IsActive"`);
  return row && sessionOf(schema, row);
}

/** The session in which the org itself works, for setting up and loading: the automated user, who may do everything. */
export async function loadSystemSession(db: OrgConnection, schema: OrgSchema): Promise<UserSession> {
  const row = await readUser(db, sql`u."Username" = ${automatedUsername}`);
  if (!row) throw new Error('The database has no user of its own: migrate it to the schema first');
  return sessionOf(schema, row);
}

async function readUser(db: OrgConnection, condition: RawBuilder<unknown>): Promise<UserRow | undefined> {
  const { rows } = await sql<UserRow>`
    SELECT to_jsonb(u) AS "record", p."Name" AS "profileName",
      ARRAY(SELECT s."Name" FROM org."PermissionSetAssignment" a JOIN org."PermissionSet" s ON s."Id" = a."PermissionSetId"
            WHERE a."AssigneeId" = u."Id") AS "permissionSetNames",
      ARRAY(WITH RECURSIVE below AS (
              SELECT r."Id" FROM org."UserRole" r WHERE r."ParentRoleId" = u."UserRoleId"
              UNION SELECT r."Id" FROM org."UserRole" r JOIN below b ON r."ParentRoleId" = b."Id")
            SELECT s."Id" FROM org."User" s JOIN below b ON s."UserRoleId" = b."Id") AS "subordinateUserIds"
    FROM org."User" u LEFT JOIN org."Profile" p ON p."Id" = u."ProfileId"
    WHERE ${condition}`.execute(db);
  return rows[0];
}

function sessionOf(schema: OrgSchema, row: UserRow): UserSession {
  const permissionSets = row.permissionSetNames.flatMap(
    name => schema.permissionSets.get(name.toLowerCase()) ?? []
  );
  const profileName = row.profileName ?? '';
  const grants: Grants = {
    permissionSets,
    userPermissions: new Set([
      ...profilePermissions(profileName),
      ...permissionSets.flatMap(set => set.userPermissions)
    ])
  };
  const text = (name: string) => textOf(row.record[name]);
  return {
    schema,
    userId: text('Id') ?? '',
    username: text('Username') ?? '',
    profileId: text('ProfileId') ?? '',
    profileName,
    roleId: text('UserRoleId'),
    user: Object.fromEntries(Object.entries(row.record).map(([name, value]) => [name, textOf(value)])),
    timeZone: timeZones.find(zone => zone === text('TimeZoneSidKey')) ?? 'GMT',
    locale: (text('LocaleSidKey') ?? 'en_US').replaceAll('_', '-'),
    ...(schema.currencies && {
      money: {
        currencies: schema.currencies,
        own: currencyNamed(schema.currencies, text('DefaultCurrencyIsoCode')).isoCode
      }
    }),
    customPermissions: new Set(permissionSets.flatMap(set => set.customPermissions)),
    viewAllData: grants.userPermissions.has('ViewAllData'),
    modifyAllData: grants.userPermissions.has('ModifyAllData'),
    subordinateUserIds: row.subordinateUserIds,
    ...accessOf(schema, grants),
    tabVisibility: tab => tabVisibility(grants, tab)
  };
}

type Access = Pick<UserSession, 'objectPermissions' | 'fieldReadable' | 'fieldEditable'>;

/** The questions that a session answers about objects and fields, each answer worked out once. */
function accessOf(schema: OrgSchema, grants: Grants): Access {
  const objects = new Map<string, ObjectPermission>();
  const readable = new Set<string>();
  const editable = new Set<string>();
  for (const set of grants.permissionSets) {
    for (const permission of set.fieldPermissions) {
      const key = `${permission.object}.${permission.field}`.toLowerCase();
      if (permission.readable || permission.editable) readable.add(key);
      if (permission.editable) editable.add(key);
    }
  }
  const objectPermissions = (name: string): ObjectPermission => {
    const known = objects.get(name.toLowerCase());
    const permission = known ?? permissionFor(schema, grants, name);
    if (!known) objects.set(name.toLowerCase(), permission);
    return permission;
  };
  const allows = (granted: ReadonlySet<string>, objectName: string, fieldName: string): boolean => {
    const object = objectNamed(schema, objectName);
    const field = object && fieldNamed(object, fieldName);
    if (!object || !field) return false;
    if (grants.userPermissions.has('ModifyAllData') || comesWithObject(object, field)) return true;
    return granted.has(`${objectName}.${fieldName}`.toLowerCase());
  };
  return {
    objectPermissions,
    fieldReadable: (object, field) => objectPermissions(object).allowRead && allows(readable, object, field),
    fieldEditable: (object, field) => {
      const permission = objectPermissions(object);
      return (permission.allowCreate || permission.allowEdit) && allows(editable, object, field);
    }
  };
}

function tabVisibility({ permissionSets }: Grants, tab: string): TabVisibility {
  if (tab.startsWith('standard-')) return 'Visible';
  const settings = permissionSets
    .flatMap(set => set.tabSettings)
    .filter(setting => setting.tab.toLowerCase() === tab.toLowerCase())
    .map(({ visibility }) => visibility);
  return (['Visible', 'Available'] as const).find(visibility => settings.includes(visibility)) ?? 'None';
}

function permissionFor(schema: OrgSchema, grants: Grants, name: string): ObjectPermission {
  const object = objectNamed(schema, name);
  return object?.customSettingsType
    ? settingPermission(grants, object.apiName)
    : objectPermission(grants, object?.apiName ?? name);
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
