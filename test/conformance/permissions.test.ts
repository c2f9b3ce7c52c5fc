import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { connect, type Persona } from './support/testOrg.ts';

const repository = join(import.meta.dirname, '../..');

interface ObjectPermission {
  readonly object: string;
  readonly allowRead: string;
  readonly allowCreate: string;
  readonly allowEdit: string;
  readonly allowDelete: string;
}
interface FieldPermission {
  readonly field: string;
  readonly readable: string;
  readonly editable: string;
}
interface PermissionSetXml {
  readonly PermissionSet: {
    readonly objectPermissions?: readonly ObjectPermission[];
    readonly fieldPermissions?: readonly FieldPermission[];
  };
}
function permissionSet(name: string): PermissionSetXml['PermissionSet'] {
  const file = join(repository, `force-app/main/default/permissionsets/${name}.permissionset-meta.xml`);
  const parser = new XMLParser({
    parseTagValue: false,
    isArray: name => name === 'objectPermissions' || name === 'fieldPermissions'
  });
  return (parser.parse(readFileSync(file, 'utf8')) as PermissionSetXml).PermissionSet;
}

/** What several sets grant together: an object or a field is granted what any of them grants. */
function together<Permission extends object>(
  permissions: readonly Permission[],
  name: (permission: Permission) => string
): Permission[] {
  const byName = new Map<string, Permission>();
  for (const permission of permissions) {
    const known = byName.get(name(permission));
    const granted = Object.entries(permission).filter(([, value]) => value === 'true');
    byName.set(name(permission), known ? { ...known, ...Object.fromEntries(granted) } : permission);
  }
  return [...byName.values()];
}
const grantedObjects = (sets: readonly string[]): ObjectPermission[] =>
  together(
    sets.flatMap(set => permissionSet(set).objectPermissions ?? []),
    permission => permission.object
  );
const grantedFields = (sets: readonly string[]): FieldPermission[] =>
  together(
    sets.flatMap(set => permissionSet(set).fieldPermissions ?? []),
    permission => permission.field
  );

const personas: readonly { readonly persona: Persona; readonly sets: readonly string[] }[] = [
  { persona: 'rep', sets: ['Same_Page_Rep'] },
  { persona: 'manager', sets: ['Same_Page_Sales_Manager'] },
  { persona: 'marketing', sets: ['Same_Page_Content_Editor', 'Sign_For_Marketing'] },
  { persona: 'finance', sets: ['Same_Page_Finance', 'Sign_For_Finance'] },
  { persona: 'sales', sets: ['Same_Page_Policy_Owner', 'Sign_For_Sales'] }
];

describe.each(personas)('the permission sets $sets', ({ persona, sets }) => {
  const objectPermissions = grantedObjects(sets);
  const fieldPermissions = grantedFields(sets);

  it.each(objectPermissions)(
    `lets the ${persona} do with $object what it grants, and nothing else`,
    async granted => {
      const { connection } = await connect(persona);
      expect(granted.allowRead).toBe('true');
      const described = await connection.describe(granted.object);
      expect({
        create: String(described.createable),
        edit: String(described.updateable),
        remove: String(described.deletable)
      }).toEqual({ create: granted.allowCreate, edit: granted.allowEdit, remove: granted.allowDelete });
    }
  );

  it(`shows the ${persona} the fields that it grants, and lets them be edited where it says so`, async () => {
    const { connection } = await connect(persona);
    for (const [object, fields] of groupedByObject(fieldPermissions)) {
      const described = await connection.describe(object);
      for (const granted of fields) {
        const field = described.fields.find(one => `${object}.${one.name}` === granted.field);
        expect(field !== undefined, `${granted.field} is shown`).toBe(granted.readable === 'true');
        expect(field?.updateable ?? false, `${granted.field} is editable`).toBe(granted.editable === 'true');
      }
    }
  });
});

function groupedByObject(permissions: readonly FieldPermission[]): Map<string, FieldPermission[]> {
  const grouped = new Map<string, FieldPermission[]>();
  for (const one of permissions) {
    const object = one.field.split('.')[0] ?? '';
    grouped.set(object, [...(grouped.get(object) ?? []), one]);
  }
  return grouped;
}

describe('what a permission set does not grant', () => {
  it('is refused when it is tried', async () => {
    const { connection } = await connect('rep');
    const [version] = (await connection.query<{ Id: string }>('SELECT Id FROM Offering_Version__c LIMIT 1'))
      .records;
    await expect(
      connection.sobject('Offering_Version__c').update({ Id: version?.Id ?? '', What_Changed__c: 'x' })
    ).rejects.toMatchObject({ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' });
    await expect(connection.sobject('Qualification_Policy__c').create({ Name: 'x' })).rejects.toThrow();
  });
});
