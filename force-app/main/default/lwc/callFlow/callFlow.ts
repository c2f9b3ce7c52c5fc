/**
 * The course of one call as a state machine: a state and a command give the next state and the drafts to save. It knows the
 * order of a good call, any outcome at any moment, several buyers, what was skipped, and the way back. It changes nothing
 * itself.
 */
import type { Conversation, Guide } from 'c/guide';
import { callIdOf } from 'c/recordKeys';
import { noteNeed, wasSaidBy, withdraw } from './correct';
import { begun, staying } from './moment';
import type { Course } from './moment';
import { move, takeUp } from './move';
import { conversationWith } from './records';
import { say } from './reply';
import { stepsAhead } from './steps';
import type { Step } from './steps';
import type { CallMoment, CallState, Command, World } from './types';
import { draftsOfUndo } from './undo';

export { outcomeMenu } from './menu';
export type { MenuChoice } from './menu';
export { lastTopicOf, topicOf } from './moment';
export type { Course } from './moment';
export { contactOf, likelyContact, targetTitleOf } from './people';
export { conversationWith } from './records';
export { callUnderway, endedToday } from './resume';
export { answeredPrompts, progressOf, questionAfter, stepsAhead, topicView } from './steps';
export type { Step, TopicView } from './steps';
export type { CallMoment, CallState, Command, Place, Revisit, Topic, Underway, World } from './types';

/** A guide in which no call is underway, for that contact. */
export function beforeTheCall(contactId: string): CallState {
  return { contactId, place: { kind: 'menu' }, skipped: [], undoable: [] };
}

/** What is to be asked now, and after it; nothing when the call stands at no topic. */
export function stepsOf(guide: Guide, state: CallMoment): readonly [Step, ...Step[]] | undefined {
  const { place } = state;
  return place.kind === 'topic' ? stepsAhead(guide, state, place.topic, place.again) : undefined;
}

/** The conversation with the present buyer, with something noted in it. */
function note(guide: Guide, state: CallState, noted: Partial<Conversation>, world: World): Course {
  const { underway } = begun(guide, state, world);
  const record = { ...conversationWith(guide, underway, state.contactId), ...noted };
  return { state: { ...state, underway }, drafts: [{ kind: 'conversation', record }] };
}

/** The call's conversations get their end; a call in which nothing was said leaves none. */
function end(guide: Guide, state: CallState, { now }: World): Course {
  const { underway } = state;
  if (!underway) return staying(state);
  const ofCall = guide.conversations.filter(({ key }) => callIdOf(key) === underway.id);
  return {
    state: { ...beforeTheCall(state.contactId), place: { kind: 'letter' } },
    drafts: ofCall.map(record => ({ kind: 'conversation', record: { ...record, ended: now } }))
  };
}

function takeBack(guide: Guide, state: CallState): Course {
  const last = state.undoable.at(-1);
  if (!last) return staying(state);
  return {
    state: { ...last.moment, undoable: state.undoable.slice(0, -1) },
    drafts: draftsOfUndo(guide, last)
  };
}

/** The course that a command takes. A command that makes no sense where the call stands changes nothing. */
export function run(guide: Guide, state: CallState, command: Command, world: World): Course {
  switch (command.kind) {
    case 'answer':
    case 'answerFreely':
    case 'help':
    case 'confirm':
    case 'skip':
      return say(guide, state, command, world);
    case 'speakWith':
    case 'open':
    case 'back':
    case 'take':
    case 'change':
    case 'resumeSkipped':
      return move(guide, state, command, world);
    case 'noteNeed':
      return noteNeed(guide, state, command.words, world);
    case 'withdraw':
      return withdraw(guide, state, command.buyerOutcomeKey);
    case 'wasSaidBy':
      return wasSaidBy(guide, state, command.contactId, world);
    case 'notePrivately':
      return note(guide, state, { privateNotes: command.notes }, world);
    case 'agreeNextStep':
      return note(guide, state, { nextStep: command.nextStep, nextStepOn: command.nextStepOn }, world);
    case 'undo':
      return takeBack(guide, state);
    case 'end':
      return end(guide, state, world);
    case 'takeUp':
      return takeUp(guide, state, command.conversationKey);
  }
}
