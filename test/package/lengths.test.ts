import { describe, expect, it } from 'vitest';
import { lengthProblems } from './checks/lengths.ts';
import { broken, field, rule } from './fixture.ts';
import { thePackage } from './packageModel.ts';

describe('the length of names and texts', () => {
  it('is within the limits of the platform', () => {
    expect(lengthProblems(thePackage())).toEqual([]);
  });

  it('is refused when a label, a message or a name is too long', () => {
    const name = 'A'.repeat(41);
    const subject = broken(
      field('A__c', 'B__c', `<label>${'b'.repeat(41)}</label>`),
      rule('A__c', name, 'TRUE', `<errorMessage>${'m'.repeat(256)}</errorMessage>`)
    );
    expect(lengthProblems(subject)).toEqual([
      'objects/A__c/fields/B__c.field-meta.xml: label has 41 characters, at most 40',
      `objects/A__c/validationRules/${name}.validationRule-meta.xml: errorMessage has 256 characters, at most 255`,
      `objects/A__c/validationRules/${name}.validationRule-meta.xml: the name has over 40 characters`
    ]);
  });
});
