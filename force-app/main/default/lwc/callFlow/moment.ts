import type { Guide } from 'c/guide';
import type { Draft } from 'c/outbox';
import type { CallMoment, CallState, Topic, Underway, World } from './types';

/** What a command leads to. */
export interface Course {
  readonly state: CallState;
  readonly drafts: readonly Draft[];
}

/** A moment of a call that began. */
export type CallingMoment = CallMoment & { readonly underway: Underway };

/** The state after a command that changed no record. */
export function going(state: CallState, moment: Partial<CallMoment>): Course {
  return { state: { ...state, ...moment }, drafts: [] };
}

/** A command that makes no sense where the call stands changes nothing. */
export function staying(state: CallState): Course {
  return { state, drafts: [] };
}

/** The moment with its call begun, in the edition that is read, and its buyer in it. */
export function begun(guide: Guide, moment: CallMoment, { now, newId }: World): CallingMoment {
  const versionId = guide.offering?.version?.id;
  const underway = moment.underway ?? {
    id: newId(),
    started: now,
    ...(versionId ? { versionId } : {}),
    buyers: []
  };
  return {
    ...moment,
    underway: { ...underway, buyers: [...new Set([...underway.buyers, moment.contactId])] }
  };
}

/** Is something put right that was said to no call underway? Then it stays with the conversation in which it was said. */
export function isAfterwards(moment: CallMoment): boolean {
  return isAskedAgain(moment) && !moment.underway?.buyers.includes(moment.contactId);
}

/** Is something asked once more, so that it can be changed? */
export function isAskedAgain({ place }: Pick<CallMoment, 'place'>): boolean {
  return place.kind === 'topic' && place.again !== undefined;
}

/** Where the call stood before something was asked once more; where it stands when nothing is. */
export function beforeAsking<State extends CallMoment>(state: State): State {
  const { place } = state;
  if (place.kind !== 'topic' || !place.again) return state;
  const { topic, from = { place: { kind: 'topic', topic } } } = place;
  return { ...state, ...from };
}

/** The topic that the call is at, when it is at one. */
export function topicOf({ place }: CallMoment): Topic | undefined {
  return place.kind === 'topic' ? place.topic : undefined;
}

/** The topic that the call is at, or was before it opened a menu or the letter. */
export function originOf({ place }: Pick<CallMoment, 'place'>): Topic | undefined {
  return place.kind === 'topic' ? place.topic : place.from;
}

/** The topic that the call is at, or was before it opened a menu. */
export function lastTopicOf({ place }: CallMoment): Topic | undefined {
  return place.kind === 'letter' ? undefined : originOf({ place });
}
