import {
  componentKey,
  contentOfComponent,
  type Component,
  type Components,
  type ComponentType
} from '../../metadata/component.ts';
import { isEverything, manifestNames, typeOfMember, type Member } from '../../metadata/manifest.ts';
import type { MetadataProblem } from '../../metadata/problem.ts';
import type { DeployPackage } from './deployPackage.ts';

/** One thing that a deploy does, or finds that it can't do. */
export type PlannedChange = {
  readonly type: string;
  readonly fullName: string;
  readonly file: string;
} & (
  | { readonly kind: 'created' | 'changed' | 'unchanged' | 'deleted' }
  | { readonly kind: 'missing'; readonly warning: string }
  | { readonly kind: 'refused'; readonly problem: string; readonly line?: number; readonly column?: number }
);

export interface DeployPlan {
  /** What the org would consist of. */
  readonly components: Components;
  readonly changes: readonly PlannedChange[];
}

/** What a package makes of an org that consists of `current`. Nothing is checked yet but the package by itself. */
export function planDeploy(
  current: Components,
  { content, manifest, removals }: DeployPackage,
  { allowMissingFiles }: { readonly allowMissingFiles: boolean }
): DeployPlan {
  const components = new Map(current);
  const changes: PlannedChange[] = [...manifest.problems.map(refusedAt('', 'package.xml'))];
  const isNamed = manifestNames(manifest);
  const found = new Set<string>();
  changes.push(...content.unknown.map(unknownFile));
  for (const file of content.files) {
    found.add(componentKey(file));
    changes.push(...file.problems.map(refusedAt(file.type, file.fullName, file.path)));
    const named = file.components.filter(isNamed);
    if (named.length === 0 && file.problems.length === 0) {
      changes.push(notInPackageXml(file.type, file.fullName, file.path));
    }
    for (const component of named) {
      found.add(componentKey(component));
      changes.push(put(components, component, file.path));
    }
  }
  for (const member of manifest.members) changes.push(...lacking(member, found, allowMissingFiles));
  for (const removal of removals) {
    changes.push(...removal.manifest.problems.map(refusedAt('', removal.file)));
    for (const member of removal.manifest.members) changes.push(...remove(components, member, removal.file));
  }
  return { components, changes };
}

function put(components: Map<string, Component>, component: Component, file: string): PlannedChange {
  const key = componentKey(component);
  const known = components.get(key);
  const { type, fullName } = component;
  if (known && contentOfComponent(known) === contentOfComponent(component)) {
    return { kind: 'unchanged', type, fullName, file };
  }
  components.set(key, component);
  return { kind: known ? 'changed' : 'created', type, fullName, file };
}

/** What a manifest names although the package does not hold it, or of a type that the local org does not know. */
function lacking(
  member: Member,
  found: ReadonlySet<string>,
  allowMissingFiles: boolean
): readonly PlannedChange[] {
  const type = typeOfMember(member);
  const refused = (problem: string): PlannedChange[] => [
    { kind: 'refused', ...member, file: 'package.xml', problem }
  ];
  if (!type) return refused(notSupported(member.type));
  if (isEverything(member) || allowMissingFiles) return [];
  if (found.has(componentKey({ type, fullName: member.fullName }))) return [];
  if (type === 'CustomLabels') return [];
  return refused(
    `An object '${member.fullName}' of type ${member.type} was named in package.xml, but was not found in zipped directory`
  );
}

function remove(components: Map<string, Component>, member: Member, file: string): readonly PlannedChange[] {
  const type = typeOfMember(member);
  const { fullName } = member;
  if (!type) return [{ kind: 'refused', ...member, file, problem: notSupported(member.type) }];
  if (isEverything(member)) {
    return [
      { kind: 'refused', ...member, file, problem: 'Removals are named one by one: * is not allowed.' }
    ];
  }
  const doomed = [...components].filter(([, component]) => isWithin(component, type, fullName));
  if (doomed.length === 0) {
    return [{ kind: 'missing', type, fullName, file, warning: `No ${type} named: ${fullName} found` }];
  }
  for (const [key] of doomed) components.delete(key);
  return [{ kind: 'deleted', type, fullName, file }];
}

/** The component itself, or one that goes with it: the fields and rules of an object, its layouts. */
function isWithin(component: Component, type: ComponentType, fullName: string): boolean {
  if (componentKey(component) === componentKey({ type, fullName })) return true;
  const name = component.fullName.toLowerCase();
  const parent = fullName.toLowerCase();
  if (type === 'CustomObject') {
    return name.startsWith(`${parent}.`) || (component.type === 'Layout' && name.startsWith(`${parent}-`));
  }
  return type === 'CustomLabels' && component.type === 'CustomLabel';
}

function notSupported(type: string): string {
  return `The local org does not support metadata of type ${type}.`;
}

function unknownFile(path: string): PlannedChange {
  const problem = 'The local org does not support files of this kind.';
  return { kind: 'refused', type: '', fullName: path, file: path, problem };
}

function notInPackageXml(type: string, fullName: string, file: string): PlannedChange {
  return { kind: 'refused', type, fullName, file, problem: 'Not in package.xml' };
}

function refusedAt(type: string, fullName: string, file = fullName) {
  return ({ message, line, column }: MetadataProblem): PlannedChange => ({
    kind: 'refused',
    type,
    fullName,
    file,
    problem: message,
    line,
    column
  });
}
