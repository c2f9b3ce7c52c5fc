/** Where a call goes without anything being said: to another buyer, another topic, a menu, the letter. */
import type { Guide } from 'c/guide';
import { callIdOf } from 'c/recordKeys';
import { beforeAsking, begun, going, isAskedAgain, originOf, staying } from './moment';
import type { Course } from './moment';
import { wantsSomething } from './people';
import { againStep, isKnown, skippedBeside, topicView } from './steps';
import type { CallMoment, CallState, Command, Topic, World } from './types';
import { withUndo } from './undo';

export type Move = Extract<
  Command,
  { readonly kind: 'speakWith' | 'open' | 'back' | 'take' | 'change' | 'resumeSkipped' }
>;

type Change = Extract<Command, { readonly kind: 'change' }>;

/** A step that changes no record and can be taken back. */
function step(guide: Guide, state: CallState, moment: CallMoment): Course {
  return { state: withUndo(guide, state, moment, []), drafts: [] };
}

/** A contact who joins a call is in it from then on. From one buyer's letter the next one's is a step away. */
function speakWith(guide: Guide, state: CallState, contactId: string): Course {
  if (contactId === state.contactId) return back(state);
  const { underway } = state;
  const isWriting = state.place.kind === 'letter' && wantsSomething(guide, contactId);
  const buyers = underway && [...new Set([...underway.buyers, contactId])];
  return step(guide, state, {
    ...state,
    contactId,
    place: { kind: isWriting ? 'letter' : 'menu' },
    ...(underway && buyers ? { underway: { ...underway, buyers } } : {})
  });
}

function open(state: CallState, kind: 'menu' | 'buyers' | 'ownWords' | 'letter'): Course {
  const from = originOf(state);
  return going(state, { place: { kind, ...(from ? { from } : {}) } });
}

/** From a menu back to the topic that it was opened at; from own words to the menu. */
function back(state: CallState): Course {
  const { place } = state;
  if (isAskedAgain(state)) return staying(beforeAsking(state));
  const from = originOf(state);
  const isToMenu = place.kind === 'ownWords' || from === undefined;
  if (isToMenu) return going(state, { place: { kind: 'menu', ...(from ? { from } : {}) } });
  return going(state, { place: { kind: 'topic', topic: from } });
}

function take(guide: Guide, state: CallState, topic: Topic, world: World): Course {
  if (!isKnown(topicView(guide, state.contactId, topic))) return staying(state);
  return step(guide, state, { ...begun(guide, state, world), place: { kind: 'topic', topic } });
}

/**
 * What is asked once more, of whichever contact, leads back to where that was asked for. To ask is no step of its own: what
 * is said to it is taken back to there at once.
 */
function change(guide: Guide, state: CallState, { contactId, topic, again }: Change): Course {
  if (againStep(guide, topicView(guide, contactId, topic), again).length === 0) return staying(state);
  const { place } = state;
  const here = { contactId: state.contactId, place };
  const from = place.kind === 'topic' && place.from ? place.from : here;
  return going(state, { contactId, place: { kind: 'topic', topic, again, from } });
}

/** What was passed over in the present topic is asked again. */
function resumeSkipped(state: CallState): Course {
  const topic = originOf(state);
  if (!topic) return staying(state);
  return going(state, { skipped: skippedBeside(state, topic), place: { kind: 'topic', topic } });
}

export function move(guide: Guide, state: CallState, command: Move, world: World): Course {
  switch (command.kind) {
    case 'speakWith':
      return speakWith(guide, state, command.contactId);
    case 'open':
      return open(state, command.place);
    case 'back':
      return back(state);
    case 'resumeSkipped':
      return resumeSkipped(state);
    case 'take':
      return take(guide, state, command.topic, world);
    case 'change':
      return change(guide, state, command);
  }
}

/** An ended call goes on where it was, as the same conversation; not while another is underway. */
export function takeUp(guide: Guide, state: CallState, conversationKey: string): Course {
  const id = callIdOf(conversationKey);
  const ofCall = guide.conversations.filter(({ key }) => callIdOf(key) === id);
  const conversation = ofCall.find(({ key }) => key === conversationKey);
  if (!id || state.underway || conversation?.ended === undefined) return staying(state);
  const { started, offeringVersionId: versionId, contactId } = conversation;
  const buyers = ofCall.map(({ contactId: buyer }) => buyer);
  const moment: CallMoment = {
    ...state,
    contactId,
    place: { kind: 'menu' },
    underway: { id, started, ...(versionId ? { versionId } : {}), buyers }
  };
  const drafts = ofCall.map(record => ({
    kind: 'conversation' as const,
    record: { ...record, ended: undefined }
  }));
  return { state: withUndo(guide, state, moment, drafts), drafts };
}
