import { checkbox, lookup } from './fields.ts';
import { standardObject } from './standardObject.ts';

export const permissionSetAssignment = standardObject({
  apiName: 'PermissionSetAssignment',
  label: 'Permission Set Assignment',
  pluralLabel: 'Permission Set Assignments',
  keyPrefix: '0Pa',
  sharingModel: 'Read',
  owned: false,
  updateable: false,
  nameField: 'Id',
  compactLayout: ['AssigneeId', 'PermissionSetId'],
  fields: [
    lookup('AssigneeId', 'User', {
      children: 'PermissionSetAssignments',
      required: true,
      createOnly: true,
      whenDeleted: 'Restrict'
    }),
    lookup('PermissionSetId', 'PermissionSet', {
      children: 'Assignments',
      required: true,
      createOnly: true,
      whenDeleted: 'Restrict'
    }),
    checkbox('IsActive', { label: 'Is Active', readOnly: true, defaultValue: true })
  ]
});
