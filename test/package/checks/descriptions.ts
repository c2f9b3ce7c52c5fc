import { allFields, allRules, type Package, type Part } from '../packageModel.ts';
import { textOf } from '../xml.ts';

/** Everything that an administrator meets in Setup says what it is for. */
export function descriptionProblems(subject: Package): string[] {
  const custom = [...subject.objects.values()].flatMap(object =>
    object.declaration && object.name.endsWith('__c') ? [object.declaration] : []
  );
  const described: Part[] = [
    ...custom,
    ...allFields(subject).map(({ field }) => field),
    ...allRules(subject).map(({ rule }) => rule),
    ...subject.permissionSets,
    ...subject.customPermissions,
    ...subject.pages,
    ...subject.tabs,
    ...subject.applications,
    ...subject.reports
  ];
  return described
    .filter(part => !textOf(part.content, 'description'))
    .map(part => `${part.path} has no description`);
}
