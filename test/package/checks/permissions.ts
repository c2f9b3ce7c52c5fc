import { hasField, hasObject, kindOf, type Package, type Part } from '../packageModel.ts';
import { requiredStandardFields } from '../standardFields.ts';
import { childrenOf, textOf, type Element } from '../xml.ts';
import { mastersOf } from './references.ts';

/** Permission sets name what exists, and no field whose permission the platform gives with the object. */
export function permissionProblems(subject: Package): string[] {
  return subject.permissionSets.flatMap(set =>
    [
      ...childrenOf(set.content, 'fieldPermissions').flatMap(item => fieldProblems(subject, set, item)),
      ...childrenOf(set.content, 'objectPermissions').flatMap(item => objectProblems(subject, set, item)),
      ...named(set, 'customPermissions', 'name', name =>
        subject.customPermissions.some(part => part.name === name)
      ),
      ...named(
        set,
        'tabSettings',
        'tab',
        name => name.startsWith('standard-') || subject.tabs.some(tab => tab.name === name)
      ),
      ...named(set, 'applicationVisibilities', 'application', name =>
        subject.applications.some(part => part.name === name)
      )
    ].map(problem => `${set.name}: ${problem}`)
  );
}

/** A custom permission that no set grants is a rule that nobody can satisfy. */
export function ungrantedProblems(subject: Package): string[] {
  const granted = subject.permissionSets.flatMap(set =>
    childrenOf(set.content, 'customPermissions').map(item => textOf(item, 'name'))
  );
  return subject.customPermissions
    .filter(part => !granted.includes(part.name))
    .map(part => `no set grants ${part.name}`);
}

/** The sets that grant a permission on an object, by the element that says so: `allowDelete`, `viewAllRecords`. */
export function setsThatGrant(subject: Package, permission: string, object: string): string[] {
  return subject.permissionSets
    .filter(set =>
      childrenOf(set.content, 'objectPermissions').some(
        item => textOf(item, 'object') === object && textOf(item, permission) === 'true'
      )
    )
    .map(set => set.name);
}

/** The fields that a set lets its holders read, as `Object.Field`; those that come with their object are not named. */
export function readableFields(subject: Package, set: string): string[] {
  return subject.permissionSets
    .filter(part => part.name === set)
    .flatMap(part => childrenOf(part.content, 'fieldPermissions'))
    .filter(item => textOf(item, 'readable') === 'true')
    .flatMap(item => textOf(item, 'field') ?? []);
}

function fieldProblems(subject: Package, set: Part, item: Element): string[] {
  const path = textOf(item, 'field') ?? '';
  const [object = '', name = ''] = path.split('.');
  if (!hasField(subject, object, name)) return [`there is no field ${path}`];
  const field = subject.objects.get(object)?.fields.get(name);
  const required = field
    ? textOf(field.content, 'required') === 'true'
    : requiredStandardFields.includes(path);
  const computed = field !== undefined && ['Formula', 'Summary'].includes(kindOf(field));
  const readable = childrenOf(set.content, 'objectPermissions').some(
    other => textOf(other, 'object') === object
  );
  return [
    ...(required ? [`${path} is required, so it comes with the object`] : []),
    ...(field && kindOf(field) === 'MasterDetail'
      ? [`${path} is a master-detail field, so it comes with the object`]
      : []),
    ...(computed && textOf(item, 'editable') === 'true' ? [`${path} is computed, so nobody edits it`] : []),
    ...(readable ? [] : [`${path} is of an object that the set doesn't let its holder read`])
  ];
}

function objectProblems(subject: Package, set: Part, item: Element): string[] {
  const object = textOf(item, 'object') ?? '';
  const granted = childrenOf(set.content, 'objectPermissions').map(other => textOf(other, 'object'));
  const unread = mastersOf(subject, object).filter(master => !granted.includes(master));
  return [
    ...(hasObject(subject, object) ? [] : [`there is no object ${object}`]),
    ...unread.map(master => `${object} can't be read without its master ${master}`)
  ];
}

function named(set: Part, element: string, child: string, exists: (name: string) => boolean): string[] {
  return childrenOf(set.content, element)
    .map(item => textOf(item, child) ?? '')
    .filter(name => !exists(name))
    .map(name => `there is no ${name} for ${element}`);
}
