/** Where a call goes without anything being said: to another buyer, another topic, a menu, the letter. */
import type { Guide } from 'c/guide';
import { callIdOf } from 'c/recordKeys';
import { begun, going, lastTopicOf, staying } from './moment';
import type { Course } from './moment';
import { topicName } from './steps';
import type { CallState, Command, Topic, World } from './types';
import { withUndo } from './undo';

export type Move = Extract<
  Command,
  { readonly kind: 'speakWith' | 'open' | 'back' | 'take' | 'change' | 'resumeSkipped' }
>;

/** A contact who joins a call is in it from then on. */
function speakWith(state: CallState, contactId: string): Course {
  const { underway } = state;
  const buyers = underway && [...new Set([...underway.buyers, contactId])];
  return going(state, {
    contactId,
    place: { kind: 'menu' },
    ...(underway && buyers ? { underway: { ...underway, buyers } } : {})
  });
}

function open(state: CallState, place: 'menu' | 'buyers' | 'ownWords' | 'letter'): Course {
  const from = lastTopicOf(state);
  return going(state, {
    place: place === 'letter' ? { kind: place } : { kind: place, ...(from ? { from } : {}) }
  });
}

/** From a menu back to the topic that it was opened at; from own words to the menu. */
function back(state: CallState): Course {
  const from = lastTopicOf(state);
  const isToMenu = state.place.kind === 'ownWords' || from === undefined;
  if (isToMenu) return going(state, { place: { kind: 'menu', ...(from ? { from } : {}) } });
  return going(state, { place: { kind: 'topic', topic: from } });
}

function isOf(topic: Topic, contactId: string, skipped: string): boolean {
  return skipped.startsWith(`${contactId} ${topicName(topic)} `);
}

/** What was passed over in the present topic is asked again. */
function resumeSkipped(state: CallState): Course {
  const topic = lastTopicOf(state);
  if (!topic) return staying(state);
  const skipped = state.skipped.filter(name => !isOf(topic, state.contactId, name));
  return going(state, { skipped, place: { kind: 'topic', topic } });
}

export function move(guide: Guide, state: CallState, command: Move, world: World): Course {
  switch (command.kind) {
    case 'speakWith':
      return speakWith(state, command.contactId);
    case 'open':
      return open(state, command.place);
    case 'back':
      return back(state);
    case 'resumeSkipped':
      return resumeSkipped(state);
    case 'take': {
      const next = { ...begun(guide, state, world), place: { kind: 'topic', topic: command.topic } as const };
      return { state: withUndo(guide, state, next, []), drafts: [] };
    }
    case 'change': {
      const { contactId, topic, again } = command;
      return going(state, { contactId, place: { kind: 'topic', topic, again } });
    }
  }
}

/** An ended call of today goes on where it was, as the same conversation. */
export function takeUp(guide: Guide, state: CallState, conversationKey: string): Course {
  const id = callIdOf(conversationKey);
  const ofCall = guide.conversations.filter(({ key }) => callIdOf(key) === id);
  const conversation = ofCall.find(({ key }) => key === conversationKey);
  if (!id || !conversation) return staying(state);
  const { started, offeringVersionId: versionId, contactId } = conversation;
  const buyers = ofCall.map(({ contactId: buyer }) => buyer);
  return {
    state: {
      ...state,
      contactId,
      place: { kind: 'menu' },
      underway: { id, started, ...(versionId ? { versionId } : {}), buyers }
    },
    drafts: ofCall.map(record => ({ kind: 'conversation', record: { ...record, ended: undefined } }))
  };
}
