import { checkbox, lookup, picklist, text } from './fields.ts';
import { standardObject } from './standardObject.ts';

/** Permission sets come from metadata; their rows exist so that users can be assigned to them. */
export const permissionSet = standardObject({
  apiName: 'PermissionSet',
  label: 'Permission Set',
  pluralLabel: 'Permission Sets',
  keyPrefix: '0PS',
  sharingModel: 'Read',
  owned: false,
  createable: false,
  updateable: false,
  deletable: false,
  fields: [
    text('Name', 80, { required: true }),
    text('Label', 80, { required: true }),
    text('Description', 255),
    checkbox('IsCustom', { label: 'Is Custom' }),
    checkbox('IsOwnedByProfile', { label: 'Is Owned By Profile' }),
    text('NamespacePrefix', 15),
    lookup('ProfileId', 'Profile'),
    picklist('Type', ['Regular', 'Standard', 'Session', 'Group', 'Profile'], { restricted: true })
  ]
});
