import type { FieldSchema, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import type { UserSession } from './userSession.ts';

const known = new WeakMap<UserSession, WeakMap<OrgSchema, OrgSchema>>();

/**
 * The schema as this user knows it: objects that may not be read and fields that may not be seen are absent, and
 * createable, updateable and deletable say what the user may do. Worked out once for a session.
 */
export function visibleSchema(schema: OrgSchema, session: UserSession): OrgSchema {
  const ofSession = known.get(session) ?? new WeakMap<OrgSchema, OrgSchema>();
  known.set(session, ofSession);
  const visible = ofSession.get(schema) ?? narrow(schema, session);
  ofSession.set(schema, visible);
  return visible;
}

function narrow(schema: OrgSchema, session: UserSession): OrgSchema {
  const objects = [...schema.objects]
    .filter(([, object]) => session.objectPermissions(object.apiName).allowRead)
    .map(([key, object]) => [key, visibleObject(object, session)] as const);
  return { ...schema, objects: new Map(objects) };
}

function visibleObject(object: ObjectSchema, session: UserSession): ObjectSchema {
  const permission = session.objectPermissions(object.apiName);
  const fields = [...object.fields]
    .filter(([, field]) => session.fieldReadable(object.apiName, field.apiName))
    .map(([key, field]) => [key, visibleField(object, field, session)] as const);
  return {
    ...object,
    createable: object.createable && permission.allowCreate,
    updateable: object.updateable && permission.allowEdit,
    deletable: object.deletable && permission.allowDelete,
    fields: new Map(fields)
  };
}

function visibleField(object: ObjectSchema, field: FieldSchema, session: UserSession): FieldSchema {
  const editable = session.fieldEditable(object.apiName, field.apiName);
  const permission = session.objectPermissions(object.apiName);
  return {
    ...field,
    createable: field.createable && editable && permission.allowCreate,
    updateable: field.updateable && editable && permission.allowEdit
  };
}
