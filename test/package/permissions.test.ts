import { describe, expect, it } from 'vitest';
import {
  permissionProblems,
  readableFields,
  setsThatGrant,
  ungrantedProblems
} from './checks/permissions.ts';
import { broken, field, file, reference, text } from './fixture.ts';
import { thePackage } from './packageModel.ts';

const fieldPermission = (name: string, editable = false) =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
const objectPermission = (name: string, allowDelete = false) =>
  `<objectPermissions><allowDelete>${allowDelete}</allowDelete><object>${name}</object></objectPermissions>`;
const set = (body: string) => file('permissionsets/Somebody', 'PermissionSet', body);

describe('permission sets', () => {
  it('name what exists and may be granted', () => {
    const subject = thePackage();
    expect(subject.permissionSets.length).toBeGreaterThanOrEqual(10);
    expect([...permissionProblems(subject), ...ungrantedProblems(subject)]).toEqual([]);
  });

  it.each([
    'Criterion_Check__c',
    'Deal_Qualification__c',
    'Offering_Sign_Off__c',
    'Policy_Sign_Off__c',
    'Offering__c',
    'Offering_Version__c',
    'Qualification_Policy__c',
    'Test_Judgement__c',
    'Opportunity'
  ])('let nobody but the administrator delete a record of %s', object => {
    expect(setsThatGrant(thePackage(), 'allowDelete', object)).toEqual(['Same_Page_Administrator']);
  });

  it('let Finance read what the policy owner reads, but for where private notes stand', () => {
    const finance = readableFields(thePackage(), 'Same_Page_Finance');
    const owner = readableFields(thePackage(), 'Same_Page_Policy_Owner');
    expect(finance.length).toBeGreaterThan(100);
    expect(finance.filter(field => !owner.includes(field))).toEqual([]);
    expect(owner.filter(field => !finance.includes(field))).toEqual([
      'Answer__c.Text__c',
      'Conversation__c.Notes__c'
    ]);
  });

  it('show all deals to Finance alone, and change all of them for nobody', () => {
    expect(setsThatGrant(thePackage(), 'viewAllRecords', 'Opportunity')).toEqual(['Same_Page_Finance']);
    expect(setsThatGrant(thePackage(), 'modifyAllRecords', 'Opportunity')).toEqual([]);
  });

  it('show what managers say in a test to those who compare it', () => {
    expect(setsThatGrant(thePackage(), 'viewAllRecords', 'Test_Judgement__c')).toEqual([
      'Same_Page_Administrator',
      'Same_Page_Finance',
      'Same_Page_Policy_Owner'
    ]);
  });

  it('are refused with fields that come with the object, computed fields that are edited, and names of nothing', () => {
    const subject = broken(
      field('M__c', 'A__c', text),
      field('D__c', 'M__c', reference('MasterDetail', 'M__c', 'Ds')),
      field('D__c', 'R__c', '<type>Text</type><required>true</required>'),
      field('D__c', 'F__c', '<type>Text</type><formula>R__c</formula>'),
      set(
        [
          ...['D__c.M__c', 'D__c.R__c', 'D__c.None__c', 'M__c.A__c'].map(name => fieldPermission(name)),
          fieldPermission('D__c.F__c', true),
          objectPermission('D__c', true),
          '<customPermissions><enabled>true</enabled><name>Fly</name></customPermissions>'
        ].join('')
      )
    );
    expect(permissionProblems(subject)).toEqual([
      'Somebody: D__c.M__c is a master-detail field, so it comes with the object',
      'Somebody: D__c.R__c is required, so it comes with the object',
      'Somebody: there is no field D__c.None__c',
      "Somebody: M__c.A__c is of an object that the set doesn't let its holder read",
      'Somebody: D__c.F__c is computed, so nobody edits it',
      "Somebody: D__c can't be read without its master M__c",
      'Somebody: there is no Fly for customPermissions'
    ]);
    expect(setsThatGrant(subject, 'allowDelete', 'D__c')).toEqual(['Somebody']);
  });

  it('are refused when a custom permission is in none', () => {
    const subject = broken(file('customPermissions/Fly', 'CustomPermission', '<label>Fly</label>'));
    expect(ungrantedProblems(subject)).toEqual(['no set grants Fly']);
  });
});
