import { describe, expect, it } from 'vitest';
import { referenceProblems } from './checks/references.ts';
import { rollUpProblems } from './checks/rollUps.ts';
import { broken, field, number, reference, text } from './fixture.ts';
import { thePackage } from './packageModel.ts';

const filter = (path: string) =>
  `<summaryFilterItems><field>${path}</field><operation>equals</operation><value>x</value></summaryFilterItems>`;
const rollUp = (key: string, body: string) =>
  `<type>Summary</type><summaryForeignKey>${key}</summaryForeignKey>${body}`;

describe('roll-ups', () => {
  it('are over stored fields of details', () => {
    expect(rollUpProblems(thePackage())).toEqual([]);
  });

  it('are refused over a lookup, over a formula, and without what they sum up', () => {
    const subject = broken(
      field('D__c', 'M__c', reference('MasterDetail', 'M__c', 'Ds')),
      field('D__c', 'L__c', reference('Lookup', 'M__c', 'Ls')),
      field('D__c', 'F__c', '<type>Number</type><formula>1</formula>'),
      field('D__c', 'N__c', number),
      field('M__c', 'A__c', rollUp('D__c.L__c', '<summaryOperation>count</summaryOperation>')),
      field(
        'M__c',
        'B__c',
        rollUp('D__c.M__c', `<summaryOperation>sum</summaryOperation>${filter('D__c.F__c')}`)
      ),
      field(
        'M__c',
        'C__c',
        rollUp(
          'D__c.M__c',
          '<summaryOperation>min</summaryOperation><summarizedField>D__c.None__c</summarizedField>'
        )
      )
    );
    expect(rollUpProblems(subject)).toEqual([
      'M__c.A__c: D__c.L__c is no master-detail field to M__c',
      "M__c.B__c: sum and a summarized field don't fit",
      'M__c.B__c: D__c.F__c is a formula, and only stored fields can be rolled up',
      'M__c.C__c: D__c.None__c is no field of D__c'
    ]);
  });

  it('are refused when an object has more than 25', () => {
    const rollUps = Array.from({ length: 26 }, (_, at) =>
      field('M__c', `R${at}__c`, rollUp('D__c.M__c', '<summaryOperation>count</summaryOperation>'))
    );
    const subject = broken(field('D__c', 'M__c', reference('MasterDetail', 'M__c', 'Ds')), ...rollUps);
    expect(rollUpProblems(subject)).toEqual(['M__c has 26 roll-ups, at most 25']);
  });
});

describe('references', () => {
  it('keep the limits of the platform', () => {
    expect(referenceProblems(thePackage())).toEqual([]);
  });

  it('are refused with too many masters, too many levels or what master-detail does not know', () => {
    const detail = (object: string, master: string, name = 'M__c', body = '') =>
      field(object, name, reference('MasterDetail', master, `${object}${name}`, body));
    const subject = broken(
      field('A__c', 'X__c', text),
      detail('B__c', 'A__c'),
      detail('C__c', 'B__c'),
      detail('D__c', 'C__c'),
      detail('E__c', 'D__c'),
      detail('F__c', 'A__c', 'M__c', '<required>true</required>'),
      detail('F__c', 'A__c', 'N__c'),
      detail('F__c', 'User', 'O__c')
    );
    expect(referenceProblems(subject)).toEqual([
      'F__c.M__c: a master-detail field has no required',
      "F__c.O__c: User can't be a master",
      'E__c is 4 levels below its topmost master, at most 3',
      'F__c has 3 masters, at most 2'
    ]);
  });

  it('are refused when a detail would hold another detail of the same master', () => {
    const restrict = '<deleteConstraint>Restrict</deleteConstraint>';
    const subject = broken(
      field('A__c', 'X__c', text),
      field('B__c', 'M__c', reference('MasterDetail', 'A__c', 'Bs')),
      field('C__c', 'M__c', reference('MasterDetail', 'A__c', 'Cs')),
      field('D__c', 'M__c', reference('MasterDetail', 'C__c', 'Ds')),
      field('D__c', 'L__c', reference('Lookup', 'B__c', 'Ls', restrict)),
      field('D__c', 'K__c', reference('Lookup', 'A__c', 'Ks', restrict)),
      field('D__c', 'J__c', reference('Lookup', 'B__c', 'Js'))
    );
    expect(referenceProblems(subject)).toEqual([
      'D__c.L__c: B__c goes with the same master: a delete of that would meet the Restrict'
    ]);
  });

  it('are refused when they lead nowhere, share a name, would be cleared though required or hold what can’t be held', () => {
    const subject = broken(
      field('A__c', 'B__c', reference('Lookup', 'None__c', 'As')),
      field('A__c', 'C__c', reference('Lookup', 'A__c', 'Same', '<required>true</required>')),
      field('A__c', 'D__c', reference('Lookup', 'A__c', 'Same')),
      field(
        'A__c',
        'E__c',
        reference('Lookup', 'Product2', 'As', '<deleteConstraint>Restrict</deleteConstraint>')
      )
    );
    expect(referenceProblems(subject)).toEqual([
      'A__c.B__c: there is no object None__c',
      'A__c.C__c: a required lookup must restrict deletes',
      'A__c.E__c: the platform has no Restrict on Product2',
      'two references are named A__c.Same'
    ]);
  });
});
