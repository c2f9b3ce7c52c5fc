import { currency, date, integer, lookup, longTextArea, phone, picklist, text, url } from './fields.ts';
import { address, industries, ratings } from './parts.ts';
import { standardObject } from './standardObject.ts';

export const account = standardObject({
  apiName: 'Account',
  label: 'Account',
  pluralLabel: 'Accounts',
  keyPrefix: '001',
  sharingModel: 'ReadWrite',
  compactLayout: ['Name', 'Phone', 'Website', 'Industry'],
  fields: [
    text('Name', 255, { label: 'Account Name', required: true }),
    text('AccountNumber', 40),
    picklist('AccountSource', ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other']),
    currency('AnnualRevenue'),
    ...address('Billing'),
    longTextArea('Description', 32_000, { label: 'Account Description' }),
    phone('Fax', { label: 'Account Fax' }),
    picklist('Industry', industries),
    date('LastActivityDate', { label: 'Last Activity', readOnly: true }),
    integer('NumberOfEmployees', { label: 'Employees' }),
    picklist('Ownership', ['Public', 'Private', 'Subsidiary', 'Other']),
    lookup('ParentId', 'Account', { label: 'Parent Account ID', children: 'ChildAccounts' }),
    phone('Phone', { label: 'Account Phone' }),
    picklist('Rating', ratings, { label: 'Account Rating' }),
    ...address('Shipping'),
    text('Sic', 20, { label: 'SIC Code' }),
    text('Site', 80, { label: 'Account Site' }),
    text('TickerSymbol', 20),
    picklist(
      'Type',
      [
        'Prospect',
        'Customer - Direct',
        'Customer - Channel',
        'Channel Partner / Reseller',
        'Installation Partner'
      ].concat('Technology Partner', 'Other'),
      { label: 'Account Type' }
    ),
    url('Website')
  ]
});
