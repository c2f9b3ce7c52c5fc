import { describe, expect, it } from 'vitest';
import { descriptionProblems } from './checks/descriptions.ts';
import { broken, field, rule, text } from './fixture.ts';
import { thePackage } from './packageModel.ts';

describe('the description of everything', () => {
  it('is there in the package', () => {
    expect(descriptionProblems(thePackage())).toEqual([]);
  });

  it('is missed on a field and on a rule', () => {
    const subject = broken(field('A__c', 'B__c', text), rule('A__c', 'B_is_there', 'ISBLANK(B__c)'));
    expect(descriptionProblems(subject)).toEqual([
      'objects/A__c/fields/B__c.field-meta.xml has no description',
      'objects/A__c/validationRules/B_is_there.validationRule-meta.xml has no description'
    ]);
  });
});
