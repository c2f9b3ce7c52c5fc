import { date, email, lookup, longTextArea, phone, picklist, text } from './fields.ts';
import { address, contactPreferences, leadSources, personName } from './parts.ts';
import { standardObject } from './standardObject.ts';

export const contact = standardObject({
  apiName: 'Contact',
  label: 'Contact',
  pluralLabel: 'Contacts',
  keyPrefix: '003',
  sharingModel: 'ControlledByParent',
  compactLayout: ['Name', 'Title', 'AccountId', 'Phone', 'Email'],
  fields: [
    ...personName(),
    lookup('AccountId', 'Account', { children: 'Contacts' }),
    text('AssistantName', 40),
    phone('AssistantPhone', { label: 'Asst. Phone' }),
    date('Birthdate'),
    text('Department', 80),
    longTextArea('Description', 32_000, { label: 'Contact Description' }),
    email('Email'),
    phone('Fax', { label: 'Business Fax' }),
    phone('HomePhone'),
    date('LastActivityDate', { label: 'Last Activity', readOnly: true }),
    picklist('LeadSource', leadSources),
    ...address('Mailing'),
    phone('MobilePhone'),
    phone('OtherPhone'),
    phone('Phone', { label: 'Business Phone' }),
    lookup('ReportsToId', 'Contact', { label: 'Reports To ID' }),
    text('Title', 128),
    ...contactPreferences()
  ]
});
