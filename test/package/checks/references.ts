import { allFields, hasObject, kindOf, type Package } from '../packageModel.ts';
import { textOf } from '../xml.ts';

const mostMasters = 2;
const mostLevels = 3;
const neverMasters = ['Lead', 'User'];
/** Objects whose records are deleted whatever refers to them: a lookup to them can only be emptied. */
const neverHeld = ['Product2', 'User'];
const notOnMasterDetail = ['required', 'deleteConstraint', 'lookupFilter'];

/** References lead to objects that exist, within the platform's limits on master-detail and on deletes. */
export function referenceProblems(subject: Package): string[] {
  const references = allFields(subject).filter(({ field }) =>
    ['Lookup', 'MasterDetail'].includes(kindOf(field))
  );
  const single = references.flatMap(({ object, field }) => {
    const target = textOf(field.content, 'referenceTo') ?? '';
    const master = kindOf(field) === 'MasterDetail';
    const forbidden = master ? notOnMasterDetail.filter(name => name in field.content) : [];
    const cleared =
      !master &&
      textOf(field.content, 'required') === 'true' &&
      textOf(field.content, 'deleteConstraint') !== 'Restrict';
    const holds = textOf(field.content, 'deleteConstraint') === 'Restrict';
    return [
      ...(hasObject(subject, target) ? [] : [`there is no object ${target}`]),
      ...(master && neverMasters.includes(target) ? [`${target} can't be a master`] : []),
      ...(holds && sharesMaster(subject, object, target)
        ? [`${target} goes with the same master: a delete of that would meet the Restrict`]
        : []),
      ...(holds && neverHeld.includes(target) ? [`the platform has no Restrict on ${target}`] : []),
      ...forbidden.map(name => `a master-detail field has no ${name}`),
      ...(cleared ? ['a required lookup must restrict deletes'] : [])
    ].map(problem => `${object}.${field.name}: ${problem}`);
  });
  const details = [...subject.objects.keys()].flatMap(object => {
    const masters = mastersOf(subject, object).length;
    const levels = levelOf(subject, object);
    return [
      ...(masters > mostMasters ? [`${object} has ${masters} masters, at most ${mostMasters}`] : []),
      ...(levels > mostLevels
        ? [`${object} is ${levels} levels below its topmost master, at most ${mostLevels}`]
        : [])
    ];
  });
  return [...single, ...details, ...sharedNames(references)];
}

/** The objects that this one is a detail of. */
export function mastersOf(subject: Package, object: string): string[] {
  const fields = [...(subject.objects.get(object)?.fields.values() ?? [])];
  return fields
    .filter(field => kindOf(field) === 'MasterDetail')
    .flatMap(field => textOf(field.content, 'referenceTo') ?? []);
}

/** Are both of them details of one master, so that its deletion takes records of both? */
function sharesMaster(subject: Package, one: string, other: string): boolean {
  const above = (object: string): string[] =>
    mastersOf(subject, object).flatMap(master => [master, ...above(master)]);
  return above(one).some(master => above(other).includes(master));
}

function levelOf(subject: Package, object: string): number {
  return Math.max(0, ...mastersOf(subject, object).map(master => 1 + levelOf(subject, master)));
}

function sharedNames(references: ReturnType<typeof allFields>): string[] {
  const names = references.map(({ field }) =>
    ['referenceTo', 'relationshipName'].map(name => textOf(field.content, name))
  );
  const keys = names.map(([parent, name]) => `${parent}.${name}`);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map(
    key => `two references are named ${key}`
  );
}
