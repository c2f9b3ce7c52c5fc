import {
  fieldNamed,
  type FieldSchema,
  type ObjectPermission,
  type ObjectSchema,
  type PermissionSet
} from '../../metadata/schema.ts';

/** What a user holds: the assigned permission sets and what the profile gives by itself. */
export interface Grants {
  readonly permissionSets: readonly PermissionSet[];
  readonly userPermissions: ReadonlySet<string>;
}

/** Objects that describe the org and its users: everybody reads them, only some system permissions change them. */
const setupObjects: ReadonlyMap<string, string | undefined> = new Map([
  ['user', 'ManageUsers'],
  ['userrole', 'ManageRoles'],
  ['permissionsetassignment', 'AssignPermissionSets'],
  ['permissionset', undefined],
  ['profile', undefined],
  ['organization', undefined],
  ['opportunitystage', undefined],
  ['currencytype', undefined]
]);

/** Objects without permissions of their own: who may read the other object reads them, who may edit it changes them. */
const followedObjects: ReadonlyMap<string, string> = new Map([['opportunitycontactrole', 'Opportunity']]);

export function isSetupObject(object: string): boolean {
  return setupObjects.has(object.toLowerCase());
}

/** The system permissions that a profile brings without any permission set. */
export function profilePermissions(profileName: string): readonly string[] {
  return profileName === 'System Administrator'
    ? [
        'ViewAllData',
        'ModifyAllData',
        'ManageUsers',
        'ManageRoles',
        'AssignPermissionSets',
        'CustomizeApplication',
        'ViewSetup'
      ]
    : [];
}

/** What the grants allow with the records of a custom setting: who sets up the org has them, nobody else. */
export function settingPermission(grants: Grants, setting: string): ObjectPermission {
  const allowed = grants.userPermissions.has('CustomizeApplication');
  return permissionOn(setting, allowed, allowed, allowed);
}

/** What the grants allow with an object and all its records. */
export function objectPermission(grants: Grants, object: string): ObjectPermission {
  const has = (permission: string | undefined) =>
    permission !== undefined && grants.userPermissions.has(permission);
  if (isSetupObject(object)) {
    const change = has('ModifyAllData') || has(setupObjects.get(object.toLowerCase()));
    return permissionOn(object, true, change, change);
  }
  if (has('ModifyAllData')) return permissionOn(object, true, true, true);
  const followed = followedObjects.get(object.toLowerCase());
  if (followed !== undefined) {
    const { allowRead, allowEdit, viewAllRecords, modifyAllRecords } = objectPermission(grants, followed);
    return { ...permissionOn(object, allowRead, allowEdit, modifyAllRecords), viewAllRecords };
  }
  // Activities have no object permissions in a permission set: one system permission decides over editing them.
  if (object.toLowerCase() === 'task') {
    return { ...permissionOn(object, true, has('EditTask'), false), viewAllRecords: has('ViewAllData') };
  }
  const given = grants.permissionSets.flatMap(set =>
    set.objectPermissions.filter(permission => permission.object.toLowerCase() === object.toLowerCase())
  );
  const any = (what: (permission: ObjectPermission) => boolean) => given.some(what);
  const modifyAllRecords = any(permission => permission.modifyAllRecords);
  return {
    object,
    allowRead: has('ViewAllData') || modifyAllRecords || any(permission => permission.allowRead),
    allowCreate: any(permission => permission.allowCreate),
    allowEdit: modifyAllRecords || any(permission => permission.allowEdit),
    allowDelete: modifyAllRecords || any(permission => permission.allowDelete),
    viewAllRecords: has('ViewAllData') || modifyAllRecords || any(permission => permission.viewAllRecords),
    modifyAllRecords
  };
}

function permissionOn(object: string, read: boolean, change: boolean, all: boolean): ObjectPermission {
  return {
    object,
    allowRead: read,
    allowCreate: change,
    allowEdit: change,
    allowDelete: change,
    viewAllRecords: read,
    modifyAllRecords: all
  };
}

/**
 * Fields that the platform gives with the object, so that no permission set names them: ids, audit fields, the name
 * and its parts, required fields and master-detail fields, and what follows from an opportunity's stage.
 */
export function comesWithObject(object: ObjectSchema, field: FieldSchema): boolean {
  if (isSetupObject(object.apiName) || (object.apiName === 'Task' && !field.custom)) return true;
  if (followedObjects.has(object.apiName.toLowerCase()) || object.customSettingsType) return true;
  if (field.type === 'MasterDetail' || field.apiName === object.nameField) return true;
  if (field.required && field.type !== 'Checkbox') return true;
  if (field.custom) return false;
  return (
    systemFields.has(field.apiName) ||
    (nameParts.has(field.apiName) && fieldNamed(object, 'LastName') !== undefined) ||
    (object.apiName === 'Opportunity' && stageFields.has(field.apiName))
  );
}

const systemFields: ReadonlySet<string> = new Set([
  'Id',
  'IsDeleted',
  'OwnerId',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp'
]);
const nameParts: ReadonlySet<string> = new Set(['Salutation', 'FirstName', 'LastName', 'Name']);
const stageFields: ReadonlySet<string> = new Set([
  'StageName',
  'ForecastCategory',
  'ForecastCategoryName',
  'IsClosed',
  'IsWon'
]);
