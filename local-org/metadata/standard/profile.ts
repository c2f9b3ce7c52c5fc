import { picklist, text } from './fields.ts';
import { standardObject } from './standardObject.ts';

export const profile = standardObject({
  apiName: 'Profile',
  label: 'Profile',
  pluralLabel: 'Profiles',
  keyPrefix: '00e',
  sharingModel: 'Read',
  owned: false,
  createable: false,
  updateable: false,
  deletable: false,
  fields: [
    text('Name', 255, { required: true }),
    text('Description', 255),
    picklist('UserType', ['Standard'], { readOnly: true, restricted: true })
  ]
});
