import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OrgDatabase } from '../../database/index.ts';
import { element, load } from '../../metadata/__tests__/packageFolder.ts';
import { createPeople } from '../createPeople.ts';
import type { People } from '../people.ts';

const { schema } = load({
  'permissionsets/Planner.permissionset-meta.xml': element('PermissionSet', '<label>Planner</label>')
});
let database: OrgDatabase;
beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' });
  await database.migrate(schema);
});
afterAll(() => database.close());

const ann: People['personas'][number] = {
  name: 'ann',
  username: 'ann@example.com',
  firstName: 'Ann',
  lastName: 'Lee',
  title: 'Planner',
  profile: 'Standard User',
  role: 'Below',
  permissionSets: ['Planner']
};
const people: People = {
  password: 'secret',
  roles: [{ name: 'Below', reportsTo: 'Above' }, { name: 'Above' }],
  personas: [ann]
};

async function users(): Promise<unknown[]> {
  const { rows } = await sql`
    SELECT u."Name", u."Title", r."Name" AS "role", up."Name" AS "above", s."Name" AS "set" FROM org."User" u
    JOIN org."UserRole" r ON r."Id" = u."UserRoleId" LEFT JOIN org."UserRole" up ON up."Id" = r."ParentRoleId"
    LEFT JOIN org."PermissionSetAssignment" a ON a."AssigneeId" = u."Id"
    LEFT JOIN org."PermissionSet" s ON s."Id" = a."PermissionSetId" ORDER BY 1`.execute(database.db);
  return rows;
}

describe('the people of an org', () => {
  const created = { Name: 'Ann Lee', Title: 'Planner', role: 'Below', above: 'Above', set: 'Planner' };

  it('are created with their roles and permission sets', async () => {
    await createPeople(database.db, schema, people);
    expect(await users()).toEqual([created]);
  });

  it('stay as they are when they are there, and newcomers join', async () => {
    await sql`UPDATE org."User" SET "Title" = 'Boss' WHERE "Username" = 'ann@example.com'`.execute(
      database.db
    );
    const bob = { ...ann, name: 'bob', username: 'bob@example.com', firstName: 'Bob', permissionSets: [] };
    await createPeople(database.db, schema, { ...people, personas: [ann, bob] });
    expect(await users()).toEqual([
      { ...created, Title: 'Boss' },
      { ...created, Name: 'Bob Lee', set: null }
    ]);
  });

  it.each([
    ['a role', { role: 'None' }, 'The role of eve, None, does not exist in the org.'],
    [
      'a permission set',
      { permissionSets: ['None'] },
      'The permission set of eve, None, does not exist in the org.'
    ]
  ])('are refused as a whole when %s does not exist', async (_what, wrong, message) => {
    const eve = { ...ann, name: 'eve', username: 'eve@example.com', ...wrong };
    await expect(createPeople(database.db, schema, { ...people, personas: [eve] })).rejects.toThrow(message);
    expect(await users()).toHaveLength(2);
  });

  it('are refused when roles report in a circle', async () => {
    const roles = [
      { name: 'A', reportsTo: 'B' },
      { name: 'B', reportsTo: 'A' }
    ];
    await expect(createPeople(database.db, schema, { ...people, roles })).rejects.toThrow(
      'The role A reports to B, which does not exist.'
    );
  });
});
