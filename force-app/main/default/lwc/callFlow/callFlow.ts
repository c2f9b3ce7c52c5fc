/**
 * The course of one call as a state machine: a state and a command give the next state and the drafts to save. It knows the
 * order of a good call, any outcome at any moment, several buyers, what was skipped, and the way back. It changes nothing
 * itself.
 */
import type { Conversation, Guide } from 'c/guide';
import { callIdOf } from 'c/recordKeys';
import { noteNeed, wasSaidBy, withdraw } from './correct';
import { begun, isAfterwards, staying } from './moment';
import type { Course } from './moment';
import { move, takeUp } from './move';
import { wantsSomething } from './people';
import { conversationWith, lastConversationWith } from './records';
import { say } from './reply';
import { stepsAhead } from './steps';
import type { Step } from './steps';
import type { CallMoment, CallState, Command, World } from './types';
import { takeBack, withUndo } from './undo';

export { outcomeMenu } from './menu';
export type { MenuChoice } from './menu';
export { isAskedAgain, lastTopicOf } from './moment';
export type { Course } from './moment';
export { contactOf, likelyContact, targetTitleOf } from './people';
export { callUnderway, endedElsewhere, endedToday } from './resume';
export { answeredPrompts, questionAfter, topicView } from './steps';
export type { Step, TopicView } from './steps';
export type { CallMoment, CallState, Command, Revisit, Topic, World } from './types';
export { unrecordedIn } from './unrecorded';
export type { Unrecorded } from './unrecorded';
export { canTakeBack } from './undo';

/** A guide in which no call is underway, for that contact. */
export function beforeTheCall(contactId: string): CallState {
  return { contactId, place: { kind: 'menu' }, skipped: [], undoable: [] };
}

/** What is to be asked now, and after it; nothing when the call stands at no topic. */
export function stepsOf(guide: Guide, state: CallMoment): readonly [Step, ...Step[]] | undefined {
  const { place } = state;
  return place.kind === 'topic' ? stepsAhead(guide, state, place.topic, place.again) : undefined;
}

/**
 * The conversation with the present buyer that notes go to: that of the call; for a letter and what is put right after
 * the call, the last one. Nothing before a call.
 */
export function notedConversation(guide: Guide, state: CallMoment): Conversation | undefined {
  const { underway, contactId, place } = state;
  if (isAfterwards(state)) return lastConversationWith(guide, contactId);
  if (underway) return conversationWith(guide, underway, contactId);
  return place.kind === 'letter' ? lastConversationWith(guide, contactId) : undefined;
}

/** The conversation with something noted in it; the first note begins a call. */
function note(guide: Guide, state: CallState, noted: Partial<Conversation>, world: World): Course {
  const last = state.underway && !isAfterwards(state) ? undefined : notedConversation(guide, state);
  if (last) return { state, drafts: [{ kind: 'conversation', record: { ...last, ...noted } }] };
  const { underway } = begun(guide, state, world);
  const record = { ...conversationWith(guide, underway, state.contactId), ...noted };
  return { state: { ...state, underway }, drafts: [{ kind: 'conversation', record }] };
}

/** The call's conversations get their end; a call in which nothing was said leaves none. A letter is to who said something. */
function end(guide: Guide, state: CallState, { now }: World): Course {
  const { underway, contactId } = state;
  if (!underway) return staying(state);
  const ofCall = guide.conversations.filter(({ key }) => callIdOf(key) === underway.id);
  const drafts = ofCall.map(record => ({ kind: 'conversation' as const, record: { ...record, ended: now } }));
  const heard = underway.buyers.filter(
    buyer => wantsSomething(guide, buyer) && ofCall.some(record => record.contactId === buyer)
  );
  const reader = heard.includes(contactId) ? contactId : (heard.at(-1) ?? contactId);
  const ended = { ...beforeTheCall(reader), place: { kind: 'letter' } } as const;
  return { state: withUndo(guide, state, ended, drafts), drafts };
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
