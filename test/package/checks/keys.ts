import { allFields, type Package } from '../packageModel.ts';
import { namesIn } from '../formulaNames.ts';
import { textOf } from '../xml.ts';

const marks = ['unique', 'caseSensitive', 'externalId'];

/** Every key is unique, case-sensitive and an external id, and a rule of its object holds it to its parts. */
export function keyProblems(subject: Package): string[] {
  return allFields(subject)
    .filter(({ field }) => field.name === 'Key__c')
    .flatMap(({ object, field }) => {
      const rules = subject.objects.get(object)?.rules ?? [];
      const held = rules.some(rule => {
        const names = namesIn(textOf(rule.content, 'errorConditionFormula') ?? '');
        return names.paths.has('Key__c') && names.functions.has('CASESAFEID');
      });
      return [
        ...marks
          .filter(mark => textOf(field.content, mark) !== 'true')
          .map(mark => `${object}.Key__c is not marked ${mark}`),
        ...(held ? [] : [`no rule holds ${object}.Key__c to its parts`])
      ];
    });
}
