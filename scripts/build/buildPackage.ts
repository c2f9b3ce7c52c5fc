import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleProblems, bundlesAmong } from './checkBundles.ts';
import { filesBelow } from './files.ts';
import { clashes, missingScripts, planBuild } from './planBuild.ts';
import { stripTypes } from './stripTypes.ts';

export interface BuildReport {
  readonly files: number;
  readonly bundles: number;
  /** Empty, or the build is not fit to be deployed. */
  readonly problems: readonly string[];
}

interface ProjectFile {
  readonly packageDirectories: readonly { readonly path: string }[];
}

/**
 * Writes the project in `project` as a plain JavaScript SFDX project into `target`, which is emptied first, and
 * compiles each bundle there with the platform's own compiler.
 */
export async function buildPackage(project: string, target: string): Promise<BuildReport> {
  const settings: ProjectFile = JSON.parse(readFileSync(path.join(project, 'sfdx-project.json'), 'utf8'));
  const directories = settings.packageDirectories.map(directory => directory.path);
  const steps = planBuild(directories.flatMap(directory => filesBelow(project, directory)));
  const clashing = clashes(steps);
  if (clashing.length > 0) return { files: 0, bundles: 0, problems: clashing };

  rmSync(target, { recursive: true, force: true });
  for (const { source, target: file, action } of steps) {
    const [from, to] = [path.join(project, source), path.join(target, file)];
    mkdirSync(path.dirname(to), { recursive: true });
    if (action === 'copy') cpSync(from, to);
    else writeFileSync(to, stripTypes(readFileSync(from, 'utf8'), from));
  }
  cpSync(path.join(project, 'sfdx-project.json'), path.join(target, 'sfdx-project.json'));

  const written = directories.flatMap(directory => filesBelow(target, directory));
  const bundles = bundlesAmong(written);
  const refused: string[] = [];
  for (const [bundle, files] of bundles) refused.push(...(await bundleProblems(target, bundle, files)));
  return {
    files: written.length,
    bundles: bundles.size,
    problems: [...missingScripts(steps, new Set(written)), ...refused]
  };
}
