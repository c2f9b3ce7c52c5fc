import { describe, expect, it } from 'vitest';
import { measures } from '../../force-app/main/default/lwc/qualification/measures.ts';
import { measureProblems } from './checks/measures.ts';
import { broken, field, rule } from './fixture.ts';
import { thePackage } from './packageModel.ts';

const picklist = (...values: string[]) =>
  `<type>Picklist</type><valueSet><valueSetDefinition>${values
    .map(value => `<value><fullName>${value}</fullName></value>`)
    .join('')}</valueSetDefinition></valueSet>`;
const filter = (name: string, operation: string, value: string) =>
  `<summaryFilterItems><field>Criterion_Check__c.${name}</field><operation>${operation}</operation><value>${value}</value></summaryFilterItems>`;

describe('the measures of criteria', () => {
  it('are judged wherever measures are judged', () => {
    expect(measures.length).toBeGreaterThan(5);
    expect(measureProblems(thePackage(), measures)).toEqual([]);
  });

  it('are missed where a new one was added to the picklist of criteria only', () => {
    const subject = broken(
      field('Qualification_Criterion__c', 'Measure__c', picklist('Attested', 'Calls', 'Plans')),
      field('Criterion_Check__c', 'Measure__c', picklist('Attested', 'Calls')),
      rule(
        'Criterion_Check__c',
        'A_measure_holds_when_it_is_met',
        'CASE(M__c, "Attested", 0, "Calls", 1, -1)'
      ),
      field(
        'Deal_Qualification__c',
        'Claims_Unknown__c',
        `<type>Summary</type>${filter('Measure__c', 'notEqual', 'Attested, Calls')}`
      ),
      field(
        'Deal_Qualification__c',
        'Claimed_Calls__c',
        `<type>Summary</type><summaryOperation>max</summaryOperation>${filter('Measure__c', 'equals', 'Calls')}${filter('Status__c', 'equals', 'Met')}`
      ),
      field('Deal_Qualification__c', 'Claims_Not_Held__c', '<formula>Claimed_Calls__c</formula>')
    );
    expect(measureProblems(subject, ['Attested', 'Calls', 'Visits'])).toEqual([
      'Plans is not among checks',
      'Plans is not among the rule A_measure_holds_when_it_is_met',
      'Plans is not among the filter of Claims_Unknown__c',
      'Plans is not among what Claims_Not_Held__c compares',
      'Plans is not among the panels',
      'Visits is among the panels, but is no measure'
    ]);
  });
});
