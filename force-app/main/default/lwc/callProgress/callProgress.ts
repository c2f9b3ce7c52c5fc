import type { Answer, BuyerOutcome, Capability, Outcome, Progress, Prompt } from 'c/guide';

/** What a rep asks: a question, the capability that it opens, what the outcome is worth, or nothing more. */
export type Step =
  | { readonly kind: 'question'; readonly prompt: Prompt }
  | {
      readonly kind: 'capability';
      readonly prompt: Prompt;
      readonly capability: Capability;
      readonly answer: Answer;
    }
  | { readonly kind: 'value' }
  | { readonly kind: 'through' };

/** Names a step for the list of what was skipped. */
export function stepName(step: Step): string {
  return 'prompt' in step ? `${step.kind}:${step.prompt.id}` : step.kind;
}

/** Would at least a part of the answers' capabilities help? */
function isEnvisioned(answers: readonly Answer[]): boolean {
  return answers.some(answer => answer.capabilityHelps === 'Yes' || answer.capabilityHelps === 'Partly');
}

function promptSteps(prompt: Prompt, answer: Answer | undefined): Step[] {
  if (!answer) return [{ kind: 'question', prompt }];
  const { capability } = prompt;
  return capability && !answer.capabilityHelps ? [{ kind: 'capability', prompt, capability, answer }] : [];
}

/**
 * What is still to be asked about one outcome, in order; never empty, the last is always `through`. A question comes
 * before its capability, and the value only once a capability would help.
 *
 * @param answers those to this outcome; @param skipped names of steps that the rep passed over.
 */
export function stepsAhead(
  outcome: Outcome | undefined,
  buyerOutcome: BuyerOutcome | undefined,
  answers: readonly Answer[],
  skipped: readonly string[]
): [Step, ...Step[]] {
  const asked = (outcome?.prompts ?? []).flatMap(prompt =>
    promptSteps(
      prompt,
      answers.find(answer => answer.promptId === prompt.id)
    )
  );
  const worthAsking = isEnvisioned(answers) && buyerOutcome?.annualValue === undefined;
  const all: Step[] = worthAsking ? [...asked, { kind: 'value' }] : asked;
  const [first, ...rest] = all.filter(step => !skipped.includes(stepName(step)));
  return first ? [first, ...rest, { kind: 'through' }] : [{ kind: 'through' }];
}

/** The question that comes after the present step, to be shown faintly; nothing when there is none. */
export function questionAfter(steps: readonly Step[]): Prompt | undefined {
  const next = steps.slice(1).find(step => step.kind === 'question');
  return next?.kind === 'question' ? next.prompt : undefined;
}

/** How many prompts of the outcome are answered. */
export function answeredPrompts(outcome: Outcome, answers: readonly Answer[]): number {
  return outcome.prompts.filter(prompt => answers.some(answer => answer.promptId === prompt.id)).length;
}

/**
 * How far an outcome got by what the buyer said: shared; diagnosed once every required prompt is answered; envisioned
 * once a capability would help; confirmed only by the buyer's own written word, which answers never give or take away.
 */
export function progressOf(
  outcome: Outcome | undefined,
  answers: readonly Answer[],
  before: Progress = 'Shared'
): Progress {
  if (before === 'Confirmed') return before;
  if (isEnvisioned(answers)) return 'Envisioned';
  const isAnswered = (prompt: Prompt) => answers.some(answer => answer.promptId === prompt.id);
  const required = outcome?.prompts.filter(prompt => prompt.required) ?? [];
  return answers.length > 0 && required.every(isAnswered) ? 'Diagnosed' : 'Shared';
}
