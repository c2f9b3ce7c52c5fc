import path from 'node:path';
import { buildPackage, packageDirectoriesOf } from '../build/buildPackage.ts';
import { requestProblem } from '../org/loginProblems.ts';
import { progressBar } from '../progressBar.ts';
import { problemLines } from './componentProblems.ts';
import { loadContent } from './loadContent.ts';
import type { DeployOptions } from './options.ts';
import { kindProblem } from './orgKind.ts';
import { sendPackage } from './sendPackage.ts';
import type { Sent } from './sendPackage.ts';
import { findTargetOrg, missingFeatures } from './targetOrg.ts';
import type { TargetOrg } from './targetOrg.ts';

type Say = (line: string) => void;

/**
 * Builds the project at `root`, and brings it into an org: validates, deploys, assigns permission sets, loads content.
 * What is there already stays as it is, so a second time changes nothing.
 * @throws an error that says what failed, where, and what to do; what earlier steps did stays
 */
export async function deploy(root: string, options: DeployOptions, say: Say): Promise<void> {
  const target = await findTargetOrg(options.targetOrg);
  say(`To ${target.organization} (${target.kind}), ${target.url}, as ${target.username}`);
  const signs = options.content === 'agreed' || options.content === 'demo';
  const problem = kindProblem(target.kind, { ...options, name: target.name, signs });
  if (problem !== undefined) throw new Error(problem);
  const missing = await missingFeatures(target);
  if (missing.length > 0) throw new Error(missing.join('\n'));

  const built = await build(root, say);
  const validated = await send(root, built, target, { checkOnly: true });
  say(`Validated  ${validated.components} components`);
  if (!options.dryRun) {
    const { components, created, changed } = await send(root, built, target, { checkOnly: false });
    say(`Deployed   ${components} components: ${created} created, ${changed} changed`);
  }
  await loadContent({ root, target, content: options.content, dryRun: options.dryRun, say });
  if (options.dryRun) say('Nothing was written: this was a dry run.');
}

async function build(root: string, say: Say): Promise<string> {
  const built = path.join(root, 'dist');
  const { files, bundles, problems } = await buildPackage(root, built);
  if (problems.length > 0) {
    throw new Error(`The package can't be built, so nothing was sent:\n${problems.join('\n')}`);
  }
  say(`Built      ${files} files, ${bundles} bundles that pass the platform's compiler`);
  return built;
}

/** Sends the package and tells refused components; the org rolled all of it back then. */
async function send(
  root: string,
  built: string,
  target: TargetOrg,
  { checkOnly }: { checkOnly: boolean }
): Promise<Sent> {
  const what = checkOnly ? 'Validating' : 'Deploying';
  const bar = progressBar(what);
  const sent = await sendPackage({
    root,
    built,
    packageDirectories: packageDirectoriesOf(root),
    connection: target.connection,
    checkOnly,
    progress: (done, total) => bar.show(done, total, 'components')
  })
    .catch((error: unknown) => {
      throw new Error(`${what} failed: ${requestProblem(error, target).message}`, { cause: error });
    })
    .finally(() => bar.stop());
  if (sent.message === undefined) return sent;
  throw new Error(
    [
      `${what} failed, and ${target.name} is as it was: ${sent.message}`,
      ...problemLines(sent.problems),
      'Mend what is named, and run the command again.'
    ].join('\n')
  );
}
