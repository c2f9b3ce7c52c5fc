import { checkbox, dateTime, phone, picklist, text } from './fields.ts';
import { address } from './parts.ts';
import { standardObject } from './standardObject.ts';

/** What the org counts in; where it has several currencies, what all others are converted against. */
export const corporateCurrency = 'USD';

const accessLevels = ['None', 'Read', 'Edit', 'ControlledByParent'];

export const organization = standardObject({
  apiName: 'Organization',
  label: 'Organization',
  pluralLabel: 'Organizations',
  keyPrefix: '00D',
  sharingModel: 'Read',
  owned: false,
  createable: false,
  updateable: false,
  deletable: false,
  fields: [
    text('Name', 80, { required: true }),
    ...address(),
    picklist('DefaultAccountAccess', accessLevels, { restricted: true }),
    picklist('DefaultContactAccess', accessLevels, { restricted: true }),
    picklist('DefaultLeadAccess', accessLevels, { restricted: true }),
    picklist('DefaultOpportunityAccess', accessLevels, { restricted: true }),
    text('DefaultLocaleSidKey', 40),
    text('InstanceName', 5),
    checkbox('IsSandbox', { label: 'Is Sandbox' }),
    text('LanguageLocaleKey', 40),
    text('NamespacePrefix', 15),
    picklist('OrganizationType', ['Developer Edition', 'Enterprise Edition', 'Unlimited Edition'], {
      restricted: true
    }),
    phone('Phone'),
    text('TimeZoneSidKey', 40),
    dateTime('TrialExpirationDate')
  ]
});
