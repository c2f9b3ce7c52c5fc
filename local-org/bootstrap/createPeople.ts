import { sql } from 'kysely';
import {
  loadSystemSession,
  saveRecords,
  type OrgConnection,
  type RecordInput,
  type SaveContext
} from '../database/index.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import type { People } from './people.ts';

type Persona = People['personas'][number];

/**
 * Creates the roles and users that the org lacks, each user with the given permission sets; who is there already stays as
 * they are. In one transaction, in the name of the org itself.
 * @throws when a role, profile or permission set does not exist, or a record is refused
 */
export async function createPeople(db: OrgConnection, schema: OrgSchema, people: People): Promise<void> {
  await db.transaction().execute(async transaction => {
    const session = await loadSystemSession(transaction, schema);
    const context: SaveContext = { db: transaction, schema, session, now: new Date() };
    const roles = await createRoles(context, people);
    const users = await idsByName(context, 'User', 'Username');
    const newcomers = people.personas.filter(persona => !users.has(persona.username));
    const profiles = await idsByName(context, 'Profile', 'Name');
    const created = await create(
      context,
      'User',
      newcomers.map(persona => userOf(persona, roles, profiles))
    );
    const permissionSets = await idsByName(context, 'PermissionSet', 'Name');
    const assignments = newcomers.flatMap((persona, index) =>
      persona.permissionSets.map(name => ({
        AssigneeId: created[index] ?? null,
        PermissionSetId: idOf(permissionSets, name, `The permission set of ${persona.name}`)
      }))
    );
    await create(context, 'PermissionSetAssignment', assignments);
  });
}

/** Creates the roles that are missing, those above before those below. @returns the ids of all roles by name */
async function createRoles(context: SaveContext, people: People): Promise<ReadonlyMap<string, string>> {
  const roles = new Map(await idsByName(context, 'UserRole', 'Name'));
  let open = people.roles.filter(role => !roles.has(role.name));
  while (open.length > 0) {
    const ready = open.filter(role => role.reportsTo === undefined || roles.has(role.reportsTo));
    const [first] = open;
    if (ready.length === 0)
      throw new Error(`The role ${first?.name} reports to ${first?.reportsTo}, which does not exist.`);
    const ids = await create(
      context,
      'UserRole',
      ready.map(role => ({
        Name: role.name,
        DeveloperName: role.name.replaceAll(/\W+/g, '_'),
        ParentRoleId: role.reportsTo === undefined ? null : (roles.get(role.reportsTo) ?? null)
      }))
    );
    ready.forEach((role, index) => roles.set(role.name, ids[index] ?? ''));
    open = open.filter(role => !roles.has(role.name));
  }
  return roles;
}

function userOf(
  persona: Persona,
  roles: ReadonlyMap<string, string>,
  profiles: ReadonlyMap<string, string>
): RecordInput['fields'] {
  return {
    Username: persona.username,
    FirstName: persona.firstName,
    LastName: persona.lastName,
    Title: persona.title,
    Email: persona.username,
    Alias: persona.name.slice(0, 8),
    CommunityNickname: persona.name,
    ProfileId: idOf(profiles, persona.profile, `The profile of ${persona.name}`),
    UserRoleId: persona.role === undefined ? null : idOf(roles, persona.role, `The role of ${persona.name}`),
    IsActive: true,
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    LocaleSidKey: 'en_US',
    TimeZoneSidKey: 'GMT'
  };
}

async function idsByName(
  context: SaveContext,
  object: string,
  field: string
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT "Id" AS "id", ${sql.id(field)} AS "name" FROM ${sql.id('org', object)}`.execute(context.db);
  return new Map(rows.map(row => [row.name, row.id]));
}

function idOf(ids: ReadonlyMap<string, string>, name: string, what: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${what}, ${name}, does not exist in the org.`);
  return id;
}

async function create(
  context: SaveContext,
  object: string,
  records: readonly RecordInput['fields'][]
): Promise<readonly string[]> {
  const results = await saveRecords(context, {
    operation: 'create',
    object,
    records: records.map(fields => ({ fields })),
    allOrNone: true
  });
  return results.map((result, index) => {
    if (result.success) return result.id;
    const reasons = result.errors.map(error => error.message).join('; ');
    throw new Error(`The ${object} ${JSON.stringify(records[index])} was refused: ${reasons}`);
  });
}
