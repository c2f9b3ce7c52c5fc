/** What is said at the step where a call stands. */
import type { Guide } from 'c/guide';
import type { Draft } from 'c/outbox';
import { freeAnswerKey } from 'c/recordKeys';
import { begun, staying } from './moment';
import type { Course } from './moment';
import { draftsOfAnswer, draftsOfChangedAnswer, draftsOfFreeAnswer } from './records';
import { stepName, stepsAhead, topicView } from './steps';
import type { Step, TopicView } from './steps';
import type { CallMoment, CallState, Command, Topic, World } from './types';
import { withUndo } from './undo';

export type Saying = Extract<
  Command,
  { readonly kind: 'answer' | 'answerFreely' | 'help' | 'confirm' | 'skip' }
>;

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
      if (step.kind !== 'freeQuestion') return undefined;
      const key = step.answer?.key ?? freeAnswerKey(guide.opportunity.id, moment.contactId, world.newId());
      return draftsOfFreeAnswer(guide, moment, topic, key, saying);
    }
    case 'help': {
      if (step.kind !== 'capability') return undefined;
      const { helps: capabilityHelps, whyNot } = saying;
      return draftsOfChangedAnswer(guide, { ...step.answer, capabilityHelps, whyNot });
    }
    case 'confirm': {
      if (step.kind !== 'value' || !buyerOutcome) return undefined;
      const progress = saying.confirmation.confirmedOn ? ({ progress: 'Confirmed' } as const) : {};
      return [{ kind: 'buyerOutcome', record: { ...buyerOutcome, ...saying.confirmation, ...progress } }];
    }
    case 'skip':
      return step.kind === 'through' ? undefined : [];
  }
}

/** A step that is passed over; so is the value when it was asked and no amount was given. */
function isPassedOver(step: Step, saying: Saying): boolean {
  if (saying.kind === 'skip') return true;
  return step.kind === 'value' && saying.kind === 'confirm' && saying.confirmation.annualValue === undefined;
}

function after(moment: CallMoment, topic: Topic, step: Step, saying: Saying, isAgain: boolean): CallMoment {
  const skips = isPassedOver(step, saying) && !isAgain ? [stepName(moment, topic, step)] : [];
  return { ...moment, place: { kind: 'topic', topic }, skipped: [...moment.skipped, ...skips] };
}

/** The course after something was said. */
export function say(guide: Guide, state: CallState, saying: Saying, world: World): Course {
  const { place } = state;
  if (place.kind !== 'topic') return staying(state);
  const [step] = stepsAhead(guide, state, place.topic, place.again);
  const isCorrection = place.again !== undefined && state.underway === undefined;
  const moment = isCorrection ? state : begun(guide, state, world);
  const view = topicView(guide, state.contactId, place.topic);
  const drafts = draftsTo(guide, moment, view, step, saying, world);
  if (!drafts) return staying(state);
  const next = after(moment, place.topic, step, saying, place.again !== undefined);
  return { state: withUndo(guide, state, next, drafts), drafts };
}
