import { sql, type RawBuilder } from 'kysely';
import { fieldNamed, objectNamed, type ObjectSchema, type ReferenceField } from '../../metadata/schema.ts';
import { isSetupObject } from './permissions.ts';
import type { UserSession } from './userSession.ts';

type Access = 'read' | 'edit' | 'delete';

/**
 * The condition under which the session's user may read a record of the object, over the columns of `alias`; nothing
 * where every record may be read. Organization-wide default, owner, role hierarchy above the owner, View All.
 */
export function readableRecords(
  session: UserSession,
  object: ObjectSchema,
  alias: string
): RawBuilder<boolean> | undefined {
  return accessibleRecords(session, object, alias, 'read');
}

/** Likewise for changing a record. Who may change nothing of the object is told by its permissions, not by this. */
export function editableRecords(
  session: UserSession,
  object: ObjectSchema,
  alias: string
): RawBuilder<boolean> | undefined {
  return accessibleRecords(session, object, alias, 'edit');
}

/** Likewise for deleting a record: public read and write lets others change a record but not delete it. */
export function deletableRecords(
  session: UserSession,
  object: ObjectSchema,
  alias: string
): RawBuilder<boolean> | undefined {
  return accessibleRecords(session, object, alias, 'delete');
}

function accessibleRecords(
  session: UserSession,
  object: ObjectSchema,
  alias: string,
  access: Access
): RawBuilder<boolean> | undefined {
  const permission = session.objectPermissions(object.apiName);
  const all = access === 'read' ? permission.viewAllRecords : permission.modifyAllRecords;
  if (all || isSetupObject(object.apiName)) return undefined;
  switch (object.sharingModel) {
    case 'ControlledByParent':
      return throughParents(session, object, alias, access);
    case 'ReadWrite':
      return access === 'delete' ? owned(session, object, alias) : undefined;
    case 'Read':
      return access === 'read' ? undefined : owned(session, object, alias);
    case 'Private':
      return owned(session, object, alias);
  }
}

/** The user owns the record, or stands above its owner in the role hierarchy. */
function owned(session: UserSession, object: ObjectSchema, alias: string): RawBuilder<boolean> | undefined {
  if (!object.hasOwner) return undefined;
  const owners = [session.userId, ...session.subordinateUserIds];
  return sql<boolean>`${sql.id(alias, 'OwnerId')} = ANY(${owners}::text[])`;
}

function throughParents(
  session: UserSession,
  object: ObjectSchema,
  alias: string,
  access: Access
): RawBuilder<boolean> | undefined {
  const conditions = controllingFields(object).flatMap(field => {
    const parent = objectNamed(session.schema, field.referenceTo[0] ?? '');
    const parentAlias = `${alias}^`;
    const needed = access === 'read' || field.writeRequiresMasterRead ? 'read' : 'edit';
    const accessible = parent && accessibleRecords(session, parent, parentAlias, needed);
    if (!accessible) return [];
    const reference = sql.id(alias, field.apiName);
    const exists = sql<boolean>`EXISTS (SELECT 1 FROM ${sql.id('org', parent.apiName)} AS ${sql.id(parentAlias)}
      WHERE ${sql.id(parentAlias, 'Id')} = ${reference} AND ${accessible})`;
    const without = field.type === 'Lookup' ? owned(session, object, alias) : undefined;
    return [without ? sql<boolean>`(${exists} OR (${reference} IS NULL AND ${without}))` : exists];
  });
  return conditions.length === 0 ? undefined : sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

/** The references whose records decide over this object's: its masters, or the account of a contact without masters. */
function controllingFields(object: ObjectSchema): readonly ReferenceField[] {
  const masters = [...object.fields.values()].flatMap(field =>
    field.type === 'MasterDetail' ? [field] : []
  );
  if (masters.length > 0) return masters;
  const parents = ['AccountId', 'OpportunityId'].flatMap(name => fieldNamed(object, name) ?? []);
  return parents.flatMap(field => (field.type === 'Lookup' ? [field] : [])).slice(0, 1);
}
