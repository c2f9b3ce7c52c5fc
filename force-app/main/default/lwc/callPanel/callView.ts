import { buyerOutcomeOf } from 'c/callDrafts';
import type { Call } from 'c/callDrafts';
import { answeredPrompts, stepsAhead } from 'c/callProgress';
import type { Step } from 'c/callProgress';
import { outcomeById } from 'c/guide';
import type { Answer, BuyerOutcome, Capability, Guide, Outcome, Prompt } from 'c/guide';

/** A call as it stands: what it is about, what was said to it, what comes next. */
export interface CallView {
  readonly outcome?: Outcome;
  readonly buyerOutcome?: BuyerOutcome;
  readonly answers: readonly Answer[];
  readonly steps: readonly [Step, ...Step[]];
  readonly step: Step;
  readonly prompt?: Prompt;
  readonly capability?: Capability;
  /** The outcome's words, or the buyer's own. */
  readonly statement: string;
  /** `2 / 3`; empty where there is nothing to ask. */
  readonly progress: string;
}

function stepsOf(
  outcome: Outcome | undefined,
  buyerOutcome: BuyerOutcome | undefined,
  answers: readonly Answer[],
  call: Call | undefined
): readonly [Step, ...Step[]] {
  const ahead = stepsAhead(outcome, buyerOutcome, answers, call?.skipped ?? []);
  const again = outcome?.prompts.find(({ id }) => id === call?.againPromptId);
  return again ? [{ kind: 'question', prompt: again }, ...ahead] : ahead;
}

/** What there is to show of a call; of none, that nothing is to be asked. */
export function viewOf(guide: Guide | undefined, call: Call | undefined): CallView {
  const topic = call?.topic;
  const outcome = guide && topic?.kind === 'outcome' ? outcomeById(guide, topic.outcomeId) : undefined;
  const buyerOutcome = guide && call && topic ? buyerOutcomeOf(guide, call, topic) : undefined;
  const answers = guide?.answers.filter(answer => answer.buyerOutcomeKey === buyerOutcome?.key) ?? [];
  const steps = stepsOf(outcome, buyerOutcome, answers, call);
  const [step] = steps;
  return {
    outcome,
    buyerOutcome,
    answers,
    steps,
    step,
    prompt: 'prompt' in step ? step.prompt : undefined,
    capability: step.kind === 'capability' ? step.capability : undefined,
    statement: outcome?.statement ?? (topic?.kind === 'unmetNeed' ? topic.words : ''),
    progress: outcome ? `${answeredPrompts(outcome, answers)} / ${outcome.prompts.length}` : ''
  };
}
