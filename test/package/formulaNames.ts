import { standardRelationships } from './standardFields.ts';
import { hasField, type Package } from './packageModel.ts';
import { textOf } from './xml.ts';

/** What a formula names: functions, paths to fields (`Opportunity__r.AccountId`) and globals (`$Permission.Migrate_Data`). */
export interface FormulaNames {
  readonly functions: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
}

const literals = new Set(['true', 'false', 'null']);

/** Reads the names out of a formula's text; strings and comments hold none. */
export function namesIn(formula: string): FormulaNames {
  const code = formula.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/"(?:\\.|[^"\\])*"/g, '""');
  const functions = new Set<string>();
  const paths = new Set<string>();
  const globals = new Set<string>();
  for (const { 1: name = '', 2: call } of code.matchAll(/(\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*(\()?/g)) {
    if (call !== undefined) functions.add(name.toUpperCase());
    else if (name.startsWith('$')) globals.add(name);
    else if (!literals.has(name.toLowerCase())) paths.add(name);
  }
  return { functions, paths, globals };
}

/** The object that a relationship leads to from an object; undefined where there is no such relationship. */
function targetOf(subject: Package, object: string, relationship: string): string | undefined {
  const standard = standardRelationships[`${object}.${relationship}`];
  if (standard !== undefined || !relationship.endsWith('__r')) return standard;
  const field = subject.objects.get(object)?.fields.get(relationship.replace(/__r$/, '__c'));
  return field && textOf(field.content, 'referenceTo');
}

export interface ResolvedPath {
  /** The object that has the last field of the path. */
  readonly object: string;
  readonly field: string;
  /** The relationships that the path goes through, each as a path of its own: `A__r`, `A__r.B__r`. */
  readonly relationships: readonly string[];
}

/** Follows a path from an object; a sentence where it leads nowhere. */
export function resolvePath(subject: Package, object: string, path: string): ResolvedPath | string {
  const steps = path.split('.');
  const field = steps.pop() ?? '';
  const relationships: string[] = [];
  let at = object;
  for (const step of steps) {
    const next = targetOf(subject, at, step);
    if (next === undefined) return `${at} has no relationship ${step}`;
    at = next;
    relationships.push([relationships.at(-1), step].filter(Boolean).join('.'));
  }
  return hasField(subject, at, field) ? { object: at, field, relationships } : `${at} has no field ${field}`;
}
