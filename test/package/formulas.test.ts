import { describe, expect, it } from 'vitest';
import { errorFieldProblems, formulaProblems, formulasOf } from './checks/formulas.ts';
import { relationshipCountProblems } from './checks/relationshipCount.ts';
import { broken, field, reference, rule, text } from './fixture.ts';
import { namesIn } from './formulaNames.ts';
import { thePackage } from './packageModel.ts';

describe('the names in a formula', () => {
  it('are told apart from strings and comments', () => {
    const names = namesIn('AND(/* Old__c */ A__r.B__c = "C__c \\" D__c", $Permission.E, TRUE)');
    expect([...names.functions]).toEqual(['AND']);
    expect([...names.paths]).toEqual(['A__r.B__c']);
    expect([...names.globals]).toEqual(['$Permission.E']);
  });
});

describe('formulas', () => {
  it('name what exists', () => {
    const subject = thePackage();
    expect(formulasOf(subject).length).toBeGreaterThan(80);
    expect([
      ...formulaProblems(subject),
      ...errorFieldProblems(subject),
      ...relationshipCountProblems(subject)
    ]).toEqual([]);
  });

  it('are refused when they name a field, relationship, function or permission that is not there', () => {
    const subject = broken(
      field('A__c', 'B__c', reference('Lookup', 'A__c', 'Bs')),
      field('A__c', 'C__c', '<type>Text</type><formula>IF(ISNEW(), B__r.X__c, GUESS(Y__r.Z__c))</formula>'),
      rule('A__c', 'B_is_there', 'AND($Permission.None, $User.Alias = B__r.Name)')
    );
    expect(formulaProblems(subject)).toEqual([
      'A__c.C__c: there is no function GUESS',
      'A__c.C__c: ISNEW only works in a rule',
      'A__c.C__c: A__c has no field X__c',
      'A__c.C__c: A__c has no relationship Y__r',
      'A__c.B_is_there: there is no $Permission.None',
      'A__c.B_is_there: there is no $User.Alias'
    ]);
  });

  it('are refused when an error would stand at a field that nobody can change', () => {
    const at = (name: string) => `<errorDisplayField>${name}</errorDisplayField>`;
    const subject = broken(
      field('A__c', 'B__c', text),
      field('A__c', 'C__c', '<type>Text</type><formula>B__c</formula>'),
      rule('A__c', 'C_is_there', 'ISBLANK(C__c)', at('C__c')),
      rule('A__c', 'D_is_there', 'ISBLANK(B__c)', at('D__c'))
    );
    expect(errorFieldProblems(subject)).toEqual([
      'A__c.C_is_there: C__c is computed, so no error can stand there',
      'A__c.D_is_there: A__c has no field D__c'
    ]);
  });

  it('are refused when those of one object go through more than 15 relationships', () => {
    const lookups = Array.from({ length: 16 }, (_, at) => `L${at}`);
    const subject = broken(
      ...lookups.map(name => field('A__c', `${name}__c`, reference('Lookup', 'A__c', name))),
      rule('A__c', 'All_are_there', lookups.map(name => `ISBLANK(${name}__r.Name)`).join(' || '))
    );
    expect(relationshipCountProblems(subject)).toEqual([
      'A__c: its formulas go through 16 relationships, at most 15'
    ]);
  });
});
