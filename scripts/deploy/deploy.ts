import path from 'node:path';
import { createdPhrase, nextSteps, setsPhrase, signingNotes } from './contentLines.ts';
import { gateLine } from './gateLine.ts';
import { loadContent, stepsToLoad } from './loadContent.ts';
import type { DeployOptions } from './options.ts';
import { kindProblem } from './orgKind.ts';
import { assignSets, neededSets, setsToAssign } from './permissionSets.ts';
import { readProjectContent } from './projectContent.ts';
import type { ProjectContent } from './projectContent.ts';
import { rehearsalOf } from './rehearsal.ts';
import { sendOrStop } from './sendOrStop.ts';
import { findTargetOrg, missingFeatures } from './targetOrg.ts';
import type { TargetOrg } from './targetOrg.ts';

type Say = (line: string) => void;

/**
 * Builds the project at `root`, and brings it into an org: validates, deploys, assigns permission sets, loads content.
 * What is there already stays as it is, so a second time changes nothing.
 * @throws an error that says what failed, where, and what to do; what earlier steps did stays
 */
export async function deploy(root: string, options: DeployOptions, say: Say): Promise<void> {
  const content = readProjectContent(root);
  const target = await findTargetOrg(options.targetOrg);
  say(`To ${target.organization} (${target.kind}), ${target.url}, as ${target.username}`);
  await refuseUnfit(target, options);
  const built = await build(root, say);
  const { components } = await sendOrStop({ root, built, target, checkOnly: true });
  say(`Validated  ${components} components`);
  if (options.dryRun) {
    await rehearse(target, options, content, say);
    return;
  }
  const sent = await sendOrStop({ root, built, target, checkOnly: false });
  say(`Deployed   ${sent.components} components: ${sent.created} created, ${sent.changed} changed`);
  await settle(target, options, content, say).catch((error: unknown) => {
    throw new Error(
      `${error instanceof Error ? error.message : String(error)}\n` +
        'The package is deployed, and what was written stays. Mend what is named, and run the command again: it goes on.',
      { cause: error }
    );
  });
}

/** @throws an error that says why the package does not go to this org */
async function refuseUnfit(target: TargetOrg, options: DeployOptions): Promise<void> {
  const signs = options.content === 'agreed' || options.content === 'demo';
  const problem = kindProblem(target.kind, { ...options, name: target.name, signs });
  const problems = problem === undefined ? await missingFeatures(target) : [problem];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** The compilers take seconds to load, which a mistyped alias need not wait for. */
async function build(root: string, say: Say): Promise<string> {
  const { buildPackage } = await import('../build/buildPackage.ts');
  const built = path.join(root, 'dist');
  const { files, bundles, problems } = await buildPackage(root, built);
  if (problems.length > 0) {
    throw new Error(`The package can't be built, so nothing was sent:\n${problems.join('\n')}`);
  }
  say(`Built      ${files} files, ${bundles} bundles that pass the platform's compiler`);
  return built;
}

/** Permission sets and content, as they are given and loaded. */
async function settle(
  target: TargetOrg,
  { content: choice }: DeployOptions,
  content: ProjectContent,
  say: Say
): Promise<void> {
  const { records, userId, username } = target;
  const sets = await setsToAssign(records, userId, neededSets(choice, content));
  await assignSets(records, userId, sets);
  say(`Assigned   ${setsPhrase(sets, username)}`);
  if (choice !== 'none') await load(target, choice, content, say);
  say(await gateLine(records));
}

async function load(
  target: TargetOrg,
  choice: DeployOptions['content'],
  content: ProjectContent,
  say: Say
): Promise<void> {
  const steps = await stepsToLoad(choice, content, target);
  for (const line of signingNotes(steps, target.username)) say(line);
  const { created, updated } = await loadContent(steps, target);
  say(`Loaded     ${created} records created, ${updated} updated`);
  if (choice === 'drafts') for (const line of nextSteps(steps)) say(line);
}

/** The same, only said. */
async function rehearse(
  target: TargetOrg,
  { content: choice }: DeployOptions,
  content: ProjectContent,
  say: Say
): Promise<void> {
  const created = new Map<string, number>();
  const records = rehearsalOf(target.records, (object, count) =>
    created.set(object, (created.get(object) ?? 0) + count)
  );
  const sets = await setsToAssign(records, target.userId, neededSets(choice, content));
  say(`Would assign ${setsPhrase(sets, target.username)}`);
  const steps = await stepsToLoad(choice, content, { ...target, records });
  for (const line of signingNotes(steps, target.username)) say(line);
  await loadContent(steps, { ...target, records });
  if (choice !== 'none') say(`Would create ${createdPhrase(created)}`);
  say('Nothing was written: this was a dry run.');
}
