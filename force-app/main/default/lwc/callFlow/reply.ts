/** What is said at the step where a call stands. */
import type { BuyerOutcome, Confirmation, Guide } from 'c/guide';
import type { Draft } from 'c/outbox';
import { freeAnswerKey } from 'c/recordKeys';
import { beforeAsking, begun, isAfterwards, isAskedAgain, staying } from './moment';
import type { Course } from './moment';
import { conversationDrafts, draftsOfAnswer, draftsOfChangedAnswer, draftsOfFreeAnswer } from './records';
import { progressOf, stepName, stepsAhead, topicView } from './steps';
import type { Step, TopicView } from './steps';
import type { CallMoment, CallState, Command, Place, World } from './types';
import { withUndo } from './undo';

export type Saying = Extract<
  Command,
  { readonly kind: 'answer' | 'answerFreely' | 'help' | 'confirm' | 'skip' }
>;

/** The outcome with what the buyer expects of it; the buyer's written word confirms it, but no unmet need. */
function confirmed(
  guide: Guide,
  { outcome, answers }: TopicView,
  present: BuyerOutcome,
  confirmation: Confirmation
): BuyerOutcome {
  const record = { ...present, ...confirmation };
  if (record.confirmedOn && outcome) return { ...record, progress: 'Confirmed' };
  return present.progress === 'Confirmed'
    ? { ...record, progress: progressOf(guide, outcome, answers, 'Shared') }
    : record;
}

type TopicPlace = Extract<Place, { readonly kind: 'topic' }>;

/** The drafts of what was said to a step; nothing when it is no reply to it. */
function draftsTo(
  guide: Guide,
  moment: CallMoment,
  view: TopicView,
  step: Step,
  saying: Saying,
  world: World
): Draft[] | undefined {
  const { topic, buyerOutcome } = view;
  switch (saying.kind) {
    case 'answer':
      return step.kind === 'question'
        ? draftsOfAnswer(guide, moment, topic, step.prompt, saying.given)
        : undefined;
    case 'answerFreely': {
      if (step.kind !== 'freeQuestion' || !buyerOutcome || saying.words.trim() === '') return undefined;
      const key = step.answer?.key ?? freeAnswerKey(guide.opportunity.id, moment.contactId, world.newId());
      return draftsOfFreeAnswer(guide, moment, topic, key, saying);
    }
    case 'help': {
      if (step.kind !== 'capability') return undefined;
      const { helps: capabilityHelps, whyNot } = saying;
      return [
        ...conversationDrafts(guide, moment),
        ...draftsOfChangedAnswer(guide, { ...step.answer, capabilityHelps, whyNot })
      ];
    }
    case 'confirm': {
      if (step.kind !== 'value' || !buyerOutcome) return undefined;
      return [
        ...conversationDrafts(guide, moment),
        { kind: 'buyerOutcome', record: confirmed(guide, view, buyerOutcome, saying.confirmation) }
      ];
    }
    case 'skip':
      return [];
  }
}

/** A step that is passed over; so is the value when it was asked and no amount was given. */
function isPassedOver(step: Step, saying: Saying): boolean {
  if (saying.kind === 'skip') return true;
  return step.kind === 'value' && saying.kind === 'confirm' && saying.confirmation.annualValue === undefined;
}

/** What was asked once more leads back to where that was asked for, and is not passed over when it stays as it is. */
function after(moment: CallMoment, place: TopicPlace, step: Step, saying: Saying): CallMoment {
  const { topic } = place;
  if (isAskedAgain(moment)) return beforeAsking(moment);
  const skips = isPassedOver(step, saying) ? [stepName(moment, topic, step)] : [];
  return { ...moment, place: { kind: 'topic', topic }, skipped: [...moment.skipped, ...skips] };
}

/** The course after something was said. */
export function say(guide: Guide, state: CallState, saying: Saying, world: World): Course {
  const { place } = state;
  if (place.kind !== 'topic') return staying(state);
  const [step] = stepsAhead(guide, state, place.topic, place.again);
  if (step.kind === 'through') return staying(state);
  if (isAskedAgain(state) && saying.kind === 'skip') return staying(beforeAsking(state));
  const moment = isAfterwards(state) ? state : begun(guide, state, world);
  const view = topicView(guide, state.contactId, place.topic);
  const said = isAfterwards(state) ? { ...moment, underway: undefined } : moment;
  const drafts = draftsTo(guide, said, view, step, saying, world);
  if (!drafts) return staying(state);
  const next = after(moment, place, step, saying);
  return { state: withUndo(guide, beforeAsking(state), next, drafts), drafts };
}
