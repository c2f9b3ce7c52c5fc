import { describe, expect, it } from 'vitest';
import { loadSchema } from '../../../metadata/loadSchema.ts';
import { scopedModule } from '../scopedModules.ts';

const position = { file: 'labels', line: 1, column: 1 };
const context = {
  schema: {
    ...loadSchema({ packageDirectories: [] }).schema,
    labels: new Map([['greeting', { fullName: 'Greeting', value: 'It’s "you"', position }]]),
    messageChannels: new Map([
      ['deal', { fullName: 'Deal', label: 'Deal', isExposed: false, fields: ['recordId'], position }]
    ])
  },
  sessionModule: '/client/session.ts',
  i18nModule: '/client/i18n.ts'
};
const source = (specifier: string) => scopedModule(specifier, context);

describe('scoped modules', () => {
  it('hold labels of the packages', () => {
    expect(source('@salesforce/label/c.Greeting')).toBe('export default "It’s \\"you\\"";');
    expect(source('@salesforce/label/c.Missing')).toBeUndefined();
  });

  it('hold tokens of objects and fields that exist, in their declared case', () => {
    expect(source('@salesforce/schema/opportunity')).toBe('export default {"objectApiName":"Opportunity"};');
    expect(source('@salesforce/schema/Opportunity.StageName')).toBe(
      'export default {"objectApiName":"Opportunity","fieldApiName":"StageName"};'
    );
    expect(source('@salesforce/schema/Contact.Account.Name')).toContain('"Account.Name"');
    expect(source('@salesforce/schema/Opportunity.Nothing__c')).toBeUndefined();
    expect(source('@salesforce/schema/Nothing__c')).toBeUndefined();
  });

  it('ask the session for the user and for permissions', () => {
    expect(source('@salesforce/user/Id')).toContain('export default session.user.id;');
    expect(source('@salesforce/customPermission/Sign')).toContain(
      'session.customPermissions.includes("Sign")'
    );
  });

  it('name channels that exist', () => {
    expect(source('@salesforce/messageChannel/Deal__c')).toBe('export default "Deal__c";');
    expect(source('@salesforce/messageChannel/Deal')).toBeUndefined();
    expect(source('@salesforce/messageChannel/Other__c')).toBeUndefined();
  });

  it('ask the client how the user’s locale writes', () => {
    expect(source('@salesforce/i18n/timeZone')).toBe(
      'import i18n from "/client/i18n.ts";\nexport default i18n["timeZone"];'
    );
    expect(source('@salesforce/i18n/number.decimalSeparator')).toContain('i18n["number.decimalSeparator"]');
    expect(source('@salesforce/i18n/calendarData')).toBeUndefined();
  });

  it('do not exist for what the local org has not', () => {
    expect(source('@salesforce/apex/Controller.call')).toBeUndefined();
  });
});
