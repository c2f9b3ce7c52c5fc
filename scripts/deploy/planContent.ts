import type { DemoContent, StarterContent } from '../content/readContent.ts';
import { planDemo, planDrafts, planStarter } from '../seed/planSeed.ts';
import type { StarterPart } from '../seed/planSeed.ts';
import { userReference } from '../steps/step.ts';
import type { PlannedRecord, Step } from '../steps/step.ts';
import type { ContentChoice } from './options.ts';

/** The steps that load the chosen content, with the people's names of `config/personas.json`. `now` is an ISO moment. */
export function planContent(
  choice: ContentChoice,
  {
    starter,
    demo,
    remaining,
    now
  }: { starter: StarterContent; demo: DemoContent; remaining: StarterPart; now: string }
): Step[] {
  const steps = {
    none: () => [],
    drafts: () => planDrafts(remaining),
    agreed: () => planStarter(remaining, now.slice(0, 10)),
    demo: () => [...planStarter(remaining, now.slice(0, 10)), ...planDemo(starter, demo, now)]
  }[choice]();
  return steps.filter(step => step.records.length > 0);
}

/** The same steps done by one user, who signs for several functions: a sign-off then has no key of its signer. */
export const inOneName = (steps: readonly Step[], username: string): Step[] =>
  steps.map(step => ({
    ...step,
    as: username,
    records: step.object.endsWith('_Sign_Off__c') ? step.records.map(withoutSignerKey) : step.records
  }));

const withoutSignerKey = (record: PlannedRecord): PlannedRecord => ({
  ...record,
  fields: id => ({ ...record.fields(id), Signer_Key__c: null })
});

/** Everybody that the steps name, played by one user: what they sign, they sign with that user's id. */
export const playedBy = (steps: readonly Step[], userId: string): Map<string, string> =>
  new Map(steps.map(({ as }) => [userReference(as), userId]));
