import { kindOf, type Package, type Part } from '../packageModel.ts';
import { childrenOf, textOf } from '../xml.ts';

const attested = 'Attested';
const judgement = 'Deal_Qualification__c';

/**
 * Every measure of the picklist stands in each place that judges by measures, and no place names one that there isn't:
 * criteria, checks, the check's rule, a claim that the gate compares again, and the panels' own words.
 */
export function measureProblems(subject: Package, panelMeasures: readonly string[]): string[] {
  const measures = valuesOf(subject, 'Qualification_Criterion__c', 'Measure__c');
  const rule = subject.objects
    .get('Criterion_Check__c')
    ?.rules.find(({ name }) => name === 'A_measure_holds_when_it_is_met');
  const compared = stringsOf(textOf(rule?.content ?? {}, 'errorConditionFormula') ?? '').filter(
    text => text !== 'Met'
  );
  const counted = measures.filter(measure => measure !== attested);
  return [
    ...difference('checks', measures, valuesOf(subject, 'Criterion_Check__c', 'Measure__c')),
    ...difference('the rule A_measure_holds_when_it_is_met', measures, compared),
    ...difference(
      'the filter of Claims_Unknown__c',
      measures,
      filterOf(fieldOf(subject, 'Claims_Unknown__c'), 'Measure__c', 'notEqual').split(',')
    ),
    ...difference('what Claims_Not_Held__c compares', counted, claimedIn(subject)),
    ...difference('the panels', measures, panelMeasures)
  ];
}

/** The measures of which the gate compares a claim again: those of the claims that its formula names. */
function claimedIn(subject: Package): string[] {
  const formula = textOf(fieldOf(subject, 'Claims_Not_Held__c')?.content ?? {}, 'formula') ?? '';
  const claims = [...(subject.objects.get(judgement)?.fields.values() ?? [])].filter(
    field => field.name.startsWith('Claimed_') && kindOf(field) === 'Summary'
  );
  return claims
    .filter(({ name, content }) => formula.includes(name) && textOf(content, 'summaryOperation') === 'max')
    .filter(claim => filterOf(claim, 'Status__c', 'equals') === 'Met')
    .map(claim => filterOf(claim, 'Measure__c', 'equals'));
}

function difference(where: string, measures: readonly string[], found: readonly string[]): string[] {
  const trimmed = found.map(name => name.trim()).filter(name => name !== '');
  return [
    ...measures
      .filter(measure => !trimmed.includes(measure))
      .map(measure => `${measure} is not among ${where}`),
    ...trimmed
      .filter(name => !measures.includes(name))
      .map(name => `${name} is among ${where}, but is no measure`)
  ];
}

function fieldOf(subject: Package, name: string): Part | undefined {
  return subject.objects.get(judgement)?.fields.get(name);
}

/** The value that a roll-up's filter compares a field of the checks with; empty where there is no such filter. */
function filterOf(rollUp: Part | undefined, field: string, operation: string): string {
  const item = childrenOf(rollUp?.content ?? {}, 'summaryFilterItems').find(
    each => textOf(each, 'field') === `Criterion_Check__c.${field}` && textOf(each, 'operation') === operation
  );
  return (item && textOf(item, 'value')) ?? '';
}

function valuesOf(subject: Package, object: string, name: string): string[] {
  const content = subject.objects.get(object)?.fields.get(name)?.content ?? {};
  return childrenOf(content, 'valueSet')
    .flatMap(set => childrenOf(set, 'valueSetDefinition'))
    .flatMap(definition => childrenOf(definition, 'value'))
    .map(value => textOf(value, 'fullName') ?? '');
}

function stringsOf(formula: string): string[] {
  return [...formula.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
}
