import { answerTo, answersTo, outcomeOf, promptOf, sharedBy, standingAnswers } from 'c/guide';
import type { Answer, BuyerOutcome, Capability, Guide, Outcome, Progress, Prompt } from 'c/guide';
import type { CallMoment, Revisit, Topic } from './types';

/** What a rep asks: a question, the capability that it opens, what the outcome is worth, or nothing more. */
export type Step =
  | { readonly kind: 'question'; readonly prompt: Prompt; readonly answer?: Answer }
  | {
      readonly kind: 'capability';
      readonly prompt: Prompt;
      readonly capability: Capability;
      readonly answer: Answer;
    }
  | { readonly kind: 'freeQuestion'; readonly answer?: Answer }
  | { readonly kind: 'value' }
  | { readonly kind: 'need' }
  | { readonly kind: 'through'; readonly left: number };

/** A topic as it stands: what the buyer shared of it and said to it. */
export interface TopicView {
  readonly topic: Topic;
  readonly outcome?: Outcome;
  readonly buyerOutcome?: BuyerOutcome;
  readonly answers: readonly Answer[];
}

/** What one contact said to a topic, of whichever edition. */
export function topicView(guide: Guide, contactId: string, topic: Topic): TopicView {
  const outcome = topic.kind === 'outcome' ? outcomeOf(guide, topic) : undefined;
  const buyerOutcome =
    topic.kind === 'unmetNeed'
      ? guide.buyerOutcomes.find(({ key, contactId: buyer }) => key === topic.key && buyer === contactId)
      : outcome && sharedBy(guide, contactId, outcome);
  const answers = buyerOutcome ? answersTo(guide, buyerOutcome.key) : [];
  return { topic, outcome, buyerOutcome, answers };
}

/** Is there such a topic: an outcome of the guide, or a need that the contact has? */
export function isKnown({ outcome, buyerOutcome }: TopicView): boolean {
  return outcome !== undefined || buyerOutcome !== undefined;
}

/** Names a topic among what was skipped. */
function topicName(topic: Topic): string {
  return topic.kind === 'outcome' ? topic.outcomeId : topic.key;
}

/** Names a step of a topic for one contact, for the list of what was skipped. */
export function stepName({ contactId }: CallMoment, topic: Topic, step: Step): string {
  const part = 'prompt' in step ? `${step.kind} ${step.prompt.id}` : step.kind;
  return `${contactId} ${topicName(topic)} ${part}`;
}

/** What was passed over, without that of one topic. */
export function skippedBeside({ contactId, skipped }: CallMoment, topic: Topic): string[] {
  return skipped.filter(name => !name.startsWith(`${contactId} ${topicName(topic)} `));
}

/** Would at least a part of the answers' capabilities help? */
function isEnvisioned(answers: readonly Answer[]): boolean {
  return answers.some(answer => answer.capabilityHelps === 'Yes' || answer.capabilityHelps === 'Partly');
}

/** A question comes before its capability. */
function promptSteps(prompt: Prompt, answer: Answer | undefined): Step[] {
  if (!answer) return [{ kind: 'question', prompt }];
  const { capability } = prompt;
  return capability && !answer.capabilityHelps ? [{ kind: 'capability', prompt, capability, answer }] : [];
}

/** All that is open in a topic, in the order of a good call; the value only once there is something worth it. */
function openSteps(guide: Guide, { topic, outcome, buyerOutcome, answers }: TopicView): Step[] {
  const isValued = buyerOutcome?.annualValue !== undefined;
  if (topic.kind === 'unmetNeed')
    return [
      { kind: 'freeQuestion' },
      ...(isValued || answers.length === 0 ? [] : [{ kind: 'value' } as const])
    ];
  const asked = (outcome?.prompts ?? []).flatMap(prompt =>
    promptSteps(prompt, answerTo(guide, answers, prompt))
  );
  return isEnvisioned(standingAnswers(guide, answers)) && !isValued ? [...asked, { kind: 'value' }] : asked;
}

/** The step that is asked once more; none when there is nothing of the kind. */
export function againStep(guide: Guide, view: TopicView, again: Revisit): Step[] {
  const { topic, outcome, buyerOutcome, answers } = view;
  const isNeed = topic.kind === 'unmetNeed' && buyerOutcome !== undefined;
  switch (again.kind) {
    case 'value':
      return buyerOutcome ? [{ kind: again.kind }] : [];
    case 'need':
      return isNeed ? [{ kind: again.kind }] : [];
    case 'freeQuestion': {
      const answer = answers.find(({ key }) => key === again.answerKey);
      return isNeed && (answer !== undefined || again.answerKey === undefined)
        ? [{ kind: 'freeQuestion', answer }]
        : [];
    }
    case 'question':
    case 'capability':
      return againPrompt(guide, outcome, answers, again);
  }
}

function againPrompt(
  guide: Guide,
  outcome: Outcome | undefined,
  answers: readonly Answer[],
  { kind, promptId }: { readonly kind: 'question' | 'capability'; readonly promptId: string }
): Step[] {
  const former = answers.find(answer => answer.promptId === promptId);
  const prompt = outcome?.prompts.find(({ id }) => id === promptId) ?? (former && promptOf(guide, former));
  const answer = prompt && answerTo(guide, answers, prompt);
  if (!prompt) return [];
  if (kind === 'question') return [{ kind, prompt, answer }];
  return prompt.capability && answer ? [{ kind, prompt, capability: prompt.capability, answer }] : [];
}

/**
 * What is still to be asked about a topic, in order; never empty, the last is always `through`. What was passed over once
 * comes back after the rest; what was passed over again stays open, and `through` counts it.
 */
export function stepsAhead(
  guide: Guide,
  moment: CallMoment,
  topic: Topic,
  again?: Revisit
): readonly [Step, ...Step[]] {
  const view = topicView(guide, moment.contactId, topic);
  const open = openSteps(guide, view);
  const times = (step: Step) => moment.skipped.filter(name => name === stepName(moment, topic, step)).length;
  const left = open.filter(step => times(step) > 1 && step.kind !== 'freeQuestion').length;
  const ahead: Step[] = [
    ...(again ? againStep(guide, view, again) : []),
    ...open.filter(step => times(step) === 0),
    ...open.filter(step => times(step) === 1 && step.kind !== 'freeQuestion')
  ];
  const [first, ...rest] = ahead;
  const through: Step = { kind: 'through', left };
  return first ? [first, ...rest, through] : [through];
}

/** The question that comes after the present step, to be shown faintly; nothing when there is none. */
export function questionAfter(steps: readonly Step[]): Prompt | undefined {
  const next = steps.slice(1).find(step => step.kind === 'question');
  return next?.kind === 'question' ? next.prompt : undefined;
}

/** How many prompts of the outcome are answered. */
export function answeredPrompts(guide: Guide, outcome: Outcome, answers: readonly Answer[]): number {
  return outcome.prompts.filter(prompt => answerTo(guide, answers, prompt) !== undefined).length;
}

/** Did the buyer give something to work with, more than “doesn't know”? */
function hasContent({ reply }: Answer): boolean {
  return reply !== "Doesn't know";
}

/**
 * How far an outcome got by what the buyer said: shared; diagnosed once every required prompt is answered, and not all of
 * it with “doesn't know”; envisioned once a capability would help; confirmed only by the buyer's own written word, which
 * answers never give or take away. A need in own words is diagnosed by any question.
 */
export function progressOf(
  guide: Guide,
  outcome: Outcome | undefined,
  answers: readonly Answer[],
  before: Progress
): Progress {
  if (before === 'Confirmed') return before;
  if (isEnvisioned(standingAnswers(guide, answers))) return 'Envisioned';
  const required = outcome?.prompts.filter(prompt => prompt.required) ?? [];
  const isAnswered = required.every(prompt => answerTo(guide, answers, prompt) !== undefined);
  return answers.some(hasContent) && isAnswered ? 'Diagnosed' : 'Shared';
}
