import path from 'node:path';
import { contentProblems } from '../content/contentProblems.ts';
import { readDemoContent, readStarterContent } from '../content/readContent.ts';
import { progressBar } from '../progressBar.ts';
import { readPersonas } from '../seed/personas.ts';
import { applySteps } from '../steps/applySteps.ts';
import type { Applied } from '../steps/applySteps.ts';
import type { Step } from '../steps/step.ts';
import { readContentStatus, remainingContent } from './contentStatus.ts';
import type { ContentChoice } from './options.ts';
import { assignSets, neededSets, setsToAssign } from './permissionSets.ts';
import { inOneName, planContent, playedBy } from './planContent.ts';
import { rehearsalOf } from './rehearsal.ts';
import type { TargetOrg } from './targetOrg.ts';

export interface LoadOptions {
  readonly root: string;
  readonly target: TargetOrg;
  readonly content: ContentChoice;
  /** Whether to say only what would be done. */
  readonly dryRun: boolean;
  readonly say: (line: string) => void;
}

/**
 * Assigns the deploying user the permission sets that the chosen content needs, and loads it in that user's name.
 * @throws an error in the org's own words, with what to do
 */
export async function loadContent({ root, target, content, dryRun, say }: LoadOptions): Promise<void> {
  const config = path.join(root, 'config');
  const starter = readStarterContent(path.join(config, 'starter'));
  const problems = contentProblems(starter);
  if (problems.length > 0) throw new Error(`The content is not fit for a call:\n${problems.join('\n')}`);
  const demo = readDemoContent(path.join(config, 'demo'));
  const personas = readPersonas(path.join(config, 'personas.json'));
  const wouldCreate = new Map<string, number>();
  const records = dryRun
    ? rehearsalOf(target.records, (object, count) =>
        wouldCreate.set(object, (wouldCreate.get(object) ?? 0) + count)
      )
    : target.records;
  const plan = (remaining: Parameters<typeof planContent>[1]['remaining']) =>
    planContent(content, { starter, demo, remaining, now: new Date().toISOString() });

  const signed = content === 'agreed' || content === 'demo' ? plan(starter) : [];
  const sets = await setsToAssign(records, target.userId, neededSets(signed, personas));
  if (!dryRun) {
    await assignSets(records, target.userId, sets).catch((error: unknown) => {
      throw stopped('assigning permission sets', error);
    });
  }
  say(assignedLine(sets, target.username, dryRun));
  if (content === 'none') return;

  const steps = plan(remainingContent(starter, await readContentStatus(records), content));
  if (steps.some(signs)) say(signingWarning(target.username, dryRun));
  const applied = await load(steps, { ...target, records }).catch((error: unknown) => {
    throw stopped('loading the starter content', error);
  });
  say(
    dryRun
      ? rehearsedLine(wouldCreate)
      : `Loaded     ${applied.created} records created, ${applied.updated} updated`
  );
  if (content === 'drafts') say(nextSteps(steps));
}

async function load(steps: readonly Step[], { username, userId, records }: TargetOrg): Promise<Applied> {
  const total = steps.reduce((sum, step) => sum + step.records.length, 0);
  const bar = progressBar('Loading');
  return applySteps(inOneName(steps, username), {
    connect: () => Promise.resolve(records),
    known: playedBy(steps, userId),
    progress: (done, object) => bar.show(done, total, object)
  }).finally(() => bar.stop());
}

function assignedLine(sets: readonly string[], username: string, dryRun: boolean): string {
  const names = sets.length === 0 ? '' : `: ${sets.join(', ')}`;
  const count = `${sets.length} permission set${sets.length === 1 ? '' : 's'} to ${username}${names}`;
  return dryRun ? `Would assign ${count}` : `Assigned   ${count}`;
}

function rehearsedLine(wouldCreate: ReadonlyMap<string, number>): string {
  const counts = [...wouldCreate.values()];
  const parts = [...wouldCreate].map(([object, count]) => `${count} ${object}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return `Would create ${total} records${total === 0 ? '' : `: ${parts.join(', ')}`}`;
}

const signs = ({ kind, object }: Step): boolean => kind === 'create' && object.endsWith('_Sign_Off__c');

const signingWarning = (username: string, dryRun: boolean): string =>
  `NOTE: ${username} ${dryRun ? 'would sign' : 'signs'} for every function. That is for trying out: an agreement counts when each function signed it.`;

function nextSteps(steps: readonly Step[]): string {
  if (steps.length === 0) return 'The starter content was there: it is left as its functions have it.';
  return (
    'The guides and the policy are drafts. Next: give people their permission sets, move each draft to In Review,\n' +
    'and have each function sign it; docs/admin-guide.md says how.'
  );
}

const stopped = (what: string, error: unknown): Error =>
  new Error(
    `Stopped while ${what}: ${error instanceof Error ? error.message : String(error)}\n` +
      'The package is deployed and what was written stays. Mend what is named, and run the command again: it goes on from there.',
    { cause: error }
  );
