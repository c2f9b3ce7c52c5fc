import { checkbox, lookup, picklist } from './fields.ts';
import { standardObject } from './standardObject.ts';

export const opportunityContactRole = standardObject({
  apiName: 'OpportunityContactRole',
  label: 'Opportunity Contact Role',
  pluralLabel: 'Opportunity Contact Roles',
  keyPrefix: '00K',
  sharingModel: 'ControlledByParent',
  owned: false,
  nameField: 'Id',
  compactLayout: ['ContactId', 'Role', 'IsPrimary'],
  fields: [
    lookup('OpportunityId', 'Opportunity', {
      children: 'OpportunityContactRoles',
      required: true,
      createOnly: true,
      whenDeleted: 'Cascade'
    }),
    lookup('ContactId', 'Contact', {
      children: 'OpportunityContactRoles',
      required: true,
      whenDeleted: 'Cascade'
    }),
    checkbox('IsPrimary', { label: 'Primary' }),
    picklist('Role', [
      ...['Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator'],
      ...['Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other']
    ])
  ]
});
