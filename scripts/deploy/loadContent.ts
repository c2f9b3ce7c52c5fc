import { progressBar } from '../progressBar.ts';
import { applySteps } from '../steps/applySteps.ts';
import type { Applied } from '../steps/applySteps.ts';
import type { Step } from '../steps/step.ts';
import { readContentStatus, remainingContent } from './contentStatus.ts';
import type { ContentChoice } from './options.ts';
import { inOneName, planContent, playedBy } from './planContent.ts';
import type { ProjectContent } from './projectContent.ts';
import type { TargetOrg } from './targetOrg.ts';

/**
 * The steps that bring the chosen content into the org, as far as it is not there yet, with the people's names of
 * `config/personas.json`.
 */
export async function stepsToLoad(
  choice: ContentChoice,
  { starter, demo }: ProjectContent,
  { records }: TargetOrg
): Promise<Step[]> {
  if (choice === 'none') return [];
  const remaining = remainingContent(starter, await readContentStatus(records), choice);
  return planContent(choice, { starter, demo, remaining, now: new Date().toISOString() });
}

/**
 * Carries out the steps in the name of the deploying user.
 * @throws an error in the org's own words when it refuses a record
 */
export async function loadContent(
  steps: readonly Step[],
  { username, userId, records }: TargetOrg
): Promise<Applied> {
  const total = steps.reduce((sum, step) => sum + step.records.length, 0);
  const bar = progressBar('Loading');
  return applySteps(inOneName(steps, username), {
    connect: () => Promise.resolve(records),
    known: playedBy(steps, userId),
    progress: (done, object) => bar.show(done, total, object)
  }).finally(() => bar.stop());
}
