import { lookup, text } from './fields.ts';
import { standardObject } from './standardObject.ts';

export const userRole = standardObject({
  apiName: 'UserRole',
  label: 'Role',
  pluralLabel: 'Roles',
  keyPrefix: '00E',
  sharingModel: 'Read',
  owned: false,
  fields: [
    text('Name', 80, { required: true }),
    text('DeveloperName', 80),
    lookup('ParentRoleId', 'UserRole', { label: 'Parent Role ID', whenDeleted: 'Restrict' }),
    text('RollupDescription', 80, { label: 'Description' })
  ]
});
