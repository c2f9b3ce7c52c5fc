import { readFileSync } from 'node:fs';
import { buildSchema } from './buildSchema.ts';
import { checks } from './checks/index.ts';
import { noDeclarations } from './declarations.ts';
import { reportTo, type MetadataProblem } from './problem.ts';
import { readFile } from './readers/file.ts';
import type { OrgSchema, SharingModel } from './schema.ts';
import { sourceFiles } from './sourceFiles.ts';

export interface LoadOptions {
  /** Folders with metadata in source format. None: the org has its standard objects only. */
  readonly packageDirectories: readonly string[];
  /** Organization-wide defaults of standard objects by API name, in any case. A package's own file decides over them. */
  readonly organizationWideDefaults?: ReadonlyMap<string, SharingModel>;
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
  const problems: MetadataProblem[] = [];
  const report = reportTo(problems);
  const declarations = noDeclarations();
  for (const directory of options.packageDirectories) {
    for (const file of sourceFiles(directory)) {
      readFile(file, readFileSync(file.path, 'utf8'), declarations, report);
    }
  }
  const schema = buildSchema(declarations, options.organizationWideDefaults ?? new Map(), report);
  for (const check of checks) check(schema, report);
  return { schema, problems: problems.toSorted(byPlace) };
}

function byPlace(a: MetadataProblem, b: MetadataProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
