import {
  checkbox,
  dateTime,
  email,
  longTextArea,
  lookup,
  phone,
  picklist,
  text,
  uniqueText
} from './fields.ts';
import { languages, locales } from './languages.ts';
import { address } from './parts.ts';
import { standardObject } from './standardObject.ts';
import { timeZones } from './timeZones.ts';

export const user = standardObject({
  apiName: 'User',
  label: 'User',
  pluralLabel: 'Users',
  keyPrefix: '005',
  sharingModel: 'Read',
  owned: false,
  deletable: false,
  compactLayout: ['Name', 'Title', 'Username', 'Email'],
  fields: [
    uniqueText('Username', 80, { required: true }),
    text('FirstName', 40),
    text('LastName', 80, { required: true }),
    text('Name', 121, { readOnly: true, label: 'Full Name' }),
    longTextArea('AboutMe', 1000),
    text('Alias', 8, { required: true }),
    text('CommunityNickname', 40, { label: 'Nickname' }),
    text('CompanyName', 80),
    text('Department', 80),
    text('Division', 80),
    email('Email', { required: true }),
    picklist('EmailEncodingKey', ['UTF-8', 'ISO-8859-1'], {
      required: true,
      restricted: true,
      label: 'Email Encoding'
    }),
    text('EmployeeNumber', 20),
    text('FederationIdentifier', 512, { label: 'SAML Federation ID' }),
    checkbox('ForecastEnabled', { label: 'Allow Forecasting' }),
    checkbox('IsActive', { label: 'Active', defaultValue: true }),
    picklist('LanguageLocaleKey', languages, { required: true, restricted: true, label: 'Language' }),
    dateTime('LastLoginDate', { readOnly: true, label: 'Last Login' }),
    picklist('LocaleSidKey', locales, { required: true, restricted: true, label: 'Locale' }),
    lookup('ManagerId', 'User'),
    phone('MobilePhone'),
    phone('Phone'),
    lookup('ProfileId', 'Profile', { required: true, children: 'Users', whenDeleted: 'Restrict' }),
    picklist('TimeZoneSidKey', timeZones, { required: true, restricted: true, label: 'Time Zone' }),
    text('Title', 80),
    lookup('UserRoleId', 'UserRole', { label: 'Role ID', children: 'Users', whenDeleted: 'Restrict' }),
    picklist('UserType', ['Standard'], { readOnly: true, restricted: true }),
    ...address()
  ]
});
