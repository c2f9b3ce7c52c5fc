import { allFields, allRules, type Package, type Part } from '../packageModel.ts';
import { textOf } from '../xml.ts';

const longest = {
  object: { label: 40, pluralLabel: 40, description: 1000 },
  field: { label: 40, description: 1000, inlineHelpText: 510, formula: 3900 },
  rule: { errorMessage: 255, description: 255, errorConditionFormula: 3900 },
  permissionSet: { label: 80, description: 255 },
  customPermission: { label: 80, description: 255 },
  report: { name: 40, description: 255 }
} as const;

/** The platform's limits on names (40 characters before `__c`) and texts. Formulas: 3,900 characters, 5,000 compiled. */
export function lengthProblems(subject: Package): string[] {
  const declarations = [...subject.objects.values()].flatMap(object => object.declaration ?? []);
  const fields = allFields(subject).map(({ field }) => field);
  const rules = allRules(subject).map(({ rule }) => rule);
  return [
    ...declarations.flatMap(part => tooLong(part, longest.object)),
    ...fields.flatMap(part => tooLong(part, longest.field)),
    ...rules.flatMap(part => tooLong(part, longest.rule)),
    ...subject.permissionSets.flatMap(part => tooLong(part, longest.permissionSet)),
    ...subject.customPermissions.flatMap(part => tooLong(part, longest.customPermission)),
    ...subject.reports.flatMap(part => tooLong(part, longest.report)),
    ...[...declarations, ...fields, ...rules]
      .filter(part => part.name.replace(/__c$/, '').length > 40)
      .map(part => `${part.path}: the name has over 40 characters`)
  ];
}

function tooLong(part: Part, limits: Readonly<Record<string, number>>): string[] {
  return Object.entries(limits).flatMap(([name, most]) => {
    const length = textOf(part.content, name)?.length ?? 0;
    return length > most ? [`${part.path}: ${name} has ${length} characters, at most ${most}`] : [];
  });
}
