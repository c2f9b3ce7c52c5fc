import {
  checkbox,
  currency,
  date,
  email,
  integer,
  lookup,
  longTextArea,
  phone,
  picklist,
  text,
  url
} from './fields.ts';
import { address, contactPreferences, industries, leadSources, personName, ratings } from './parts.ts';
import { standardObject } from './standardObject.ts';

export const lead = standardObject({
  apiName: 'Lead',
  label: 'Lead',
  pluralLabel: 'Leads',
  keyPrefix: '00Q',
  sharingModel: 'ReadWrite',
  compactLayout: ['Name', 'Title', 'Company', 'Phone', 'Email'],
  fields: [
    ...personName(),
    text('Company', 255, { required: true }),
    text('Title', 128),
    ...address(),
    currency('AnnualRevenue'),
    longTextArea('Description'),
    email('Email'),
    phone('Fax'),
    picklist('Industry', industries),
    date('LastActivityDate', { label: 'Last Activity', readOnly: true }),
    picklist('LeadSource', leadSources),
    phone('MobilePhone'),
    integer('NumberOfEmployees', { label: 'Employees' }),
    phone('Phone'),
    picklist('Rating', ratings),
    picklist(
      'Status',
      ['*Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'],
      {
        required: true
      }
    ),
    url('Website'),
    checkbox('IsConverted', { label: 'Converted', readOnly: true }),
    date('ConvertedDate', { readOnly: true }),
    lookup('ConvertedAccountId', 'Account', { readOnly: true }),
    lookup('ConvertedContactId', 'Contact', { readOnly: true }),
    lookup('ConvertedOpportunityId', 'Opportunity', { readOnly: true }),
    ...contactPreferences()
  ]
});
