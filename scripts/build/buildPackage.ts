import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { API_VERSION } from '../org/connection.ts';
import { bundleProblems, bundlesAmong } from './checkBundles.ts';
import { filesBelow } from './files.ts';
import { clashes, missingScripts, planBuild } from './planBuild.ts';
import { readProjectFile } from './projectFile.ts';
import { stripTypes } from './stripTypes.ts';
import { writeRemoval } from './writeRemoval.ts';

export interface BuildReport {
  readonly files: number;
  readonly bundles: number;
  /** Empty, or the build is not fit to be deployed. */
  readonly problems: readonly string[];
}

/**
 * Writes the project in `project` as a plain JavaScript SFDX project into `target`, which is emptied first, and
 * compiles each bundle there with the platform's own compiler. What the package's org and versions are defined by goes
 * along; `remove/` is what takes the package out of an org again.
 */
export async function buildPackage(project: string, target: string): Promise<BuildReport> {
  const { packageDirectories } = readProjectFile(project);
  const directories = packageDirectories.map(directory => directory.path);
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
  const definitions = packageDirectories.flatMap(({ definitionFile }) => definitionFile ?? []);
  for (const file of ['sfdx-project.json', ...definitions]) {
    cpSync(path.join(project, file), path.join(target, file));
  }

  const written = directories.flatMap(directory => filesBelow(target, directory));
  const bundles = bundlesAmong(written);
  const refused: string[] = [];
  for (const [bundle, files] of bundles) refused.push(...(await bundleProblems(target, bundle, files)));
  const problems = [...missingScripts(steps, new Set(written)), ...refused];
  if (problems.length === 0) {
    await writeRemoval(
      directories.map(directory => path.join(target, directory)),
      path.join(target, 'remove'),
      API_VERSION
    );
  }
  return { files: written.length, bundles: bundles.size, problems };
}
