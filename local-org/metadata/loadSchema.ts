import { buildSchema, type OrgSetUp } from './buildSchema.ts';
import { checks } from './checks/index.ts';
import type { XmlComponent } from './component.ts';
import { noDeclarations } from './declarations.ts';
import { reportTo, type MetadataProblem } from './problem.ts';
import { declare } from './readers/declare.ts';
import type { OrgSchema } from './schema.ts';
import { componentsInSource } from './sourceFormat.ts';

export interface LoadOptions extends OrgSetUp {
  /** Folders with metadata in source format. None: the org has its standard objects only. */
  readonly packageDirectories: readonly string[];
}

export interface LoadedSchema {
  readonly schema: OrgSchema;
  /** In the order of files and lines. Formulas are not checked here but by `formula/`, which understands them. */
  readonly problems: readonly MetadataProblem[];
}

/**
 * Reads the packages' metadata and puts it together with the standard objects. Bad files and dangling references are
 * problems; only a package directory that can't be read throws.
 */
export function loadSchema(options: LoadOptions): LoadedSchema {
  const { components, problems } = loadComponents(options.packageDirectories);
  const loaded = schemaOf(components, options);
  return { ...loaded, problems: [...problems, ...loaded.problems].toSorted(byPlace) };
}

/** What the packages' XML files declare, and what is wrong with the files themselves. */
export function loadComponents(packageDirectories: readonly string[]): {
  readonly components: readonly XmlComponent[];
  readonly problems: readonly MetadataProblem[];
} {
  const problems: MetadataProblem[] = [];
  const report = reportTo(problems);
  const components = packageDirectories.flatMap(directory => componentsInSource(directory, report));
  return { components, problems };
}

/** The schema of an org that consists of these components, and what is wrong with them. */
export function schemaOf(components: Iterable<XmlComponent>, setUp: OrgSetUp = {}): LoadedSchema {
  const problems: MetadataProblem[] = [];
  const report = reportTo(problems);
  const declarations = noDeclarations();
  for (const component of components) declare(component, declarations, report);
  const schema = buildSchema(declarations, setUp, report);
  for (const check of checks) check(schema, report);
  return { schema, problems: problems.toSorted(byPlace) };
}

function byPlace(a: MetadataProblem, b: MetadataProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
