import type { ProblemReport } from '../problem.ts';
import { fieldNamed, objectNamed, type OrgSchema, type PermissionSet } from '../schema.ts';
import { documentsOf } from '../xmlContent.ts';

/**
 * Permission sets name objects, fields, custom permissions and tabs that exist, and no field that everybody sees who sees the
 * object (required and master-detail fields), which the platform refuses in a permission set.
 */
export function checkPermissionSets(schema: OrgSchema, problems: ProblemReport): void {
  for (const set of schema.permissionSets.values()) {
    for (const { object } of set.objectPermissions) {
      if (!objectNamed(schema, object)) problems.add(set.position, `There is no object ${object} to permit.`);
    }
    for (const name of set.customPermissions) {
      if (!schema.customPermissions.has(name.toLowerCase())) {
        problems.add(set.position, `There is no custom permission ${name}.`);
      }
    }
    const tabs = documentsOf(schema, 'CustomTab').map(({ fullName }) => fullName.toLowerCase());
    for (const { tab } of set.tabSettings) {
      if (!tab.startsWith('standard-') && !tabs.includes(tab.toLowerCase())) {
        problems.add(set.position, `There is no tab ${tab} to show.`);
      }
    }
    checkFields(schema, set, problems);
  }
}

function checkFields(schema: OrgSchema, set: PermissionSet, problems: ProblemReport): void {
  for (const permission of set.fieldPermissions) {
    const object = objectNamed(schema, permission.object);
    const field = object && fieldNamed(object, permission.field);
    const name = `${permission.object}.${permission.field}`;
    if (!field) {
      problems.add(set.position, `There is no field ${name} to permit.`);
    } else if (field.type === 'MasterDetail' || (field.required && field.type !== 'Checkbox')) {
      problems.add(set.position, `${name} is required, so a permission set can't name it; remove its entry.`);
    }
  }
}
