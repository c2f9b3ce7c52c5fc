/** The course of a call as data: it can be kept in the browser, and taken up where it stood. */
import type { Answer, BuyerOutcome, CapabilityHelps, Confirmation, Conversation } from 'c/guide';
import type { Given } from 'c/reply';

/** What a call is about at a moment: an outcome of the guide, or a need in the buyer's own words. */
export type Topic =
  | { readonly kind: 'outcome'; readonly outcomeId: string }
  | { readonly kind: 'unmetNeed'; readonly key: string };

/** Something that was answered and is asked once more, so that it can be changed. */
export type Revisit =
  | { readonly kind: 'question' | 'capability'; readonly promptId: string }
  | { readonly kind: 'freeQuestion'; readonly answerKey?: string }
  | { readonly kind: 'value' | 'need' };

/**
 * Where a call stands. Menu, buyers, own words and letter were opened from somewhere, and lead back there; so does what is
 * asked once more.
 */
export type Place =
  | { readonly kind: 'menu' | 'buyers' | 'ownWords' | 'letter'; readonly from?: Topic }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly again?: Revisit; readonly from?: Origin };

/** With whom and where a call stood. */
interface Origin {
  readonly contactId: string;
  readonly place: Place;
}

/** A call that began. */
export interface Underway {
  /** Chosen when it began, at most 36 characters. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** The edition of the guide that it began with, and ends with. */
  readonly versionId?: string;
  /** Who takes part, by contact id. */
  readonly buyers: readonly string[];
}

/** A moment of a call, without the way back. */
export interface CallMoment {
  /** With whom the rep speaks. */
  readonly contactId: string;
  readonly place: Place;
  /** Absent before the first topic, and after the end. */
  readonly underway?: Underway;
  /** What was passed over, of each topic; what was passed over twice stays open. */
  readonly skipped: readonly string[];
}

interface ChangeOf<Kind extends string, Item> {
  readonly kind: Kind;
  readonly before?: Item;
  readonly after?: Item;
}

/** What one step made of a record: a new one where there was none before, none where there is none after. */
export type Change =
  | ChangeOf<'conversation', Conversation>
  | ChangeOf<'buyerOutcome', BuyerOutcome>
  | ChangeOf<'answer', Answer>;

/** How to take one step back: where the call stood, and what the step changed. */
export interface Undo {
  readonly moment: CallMoment;
  readonly changes: readonly Change[];
}

export interface CallState extends CallMoment {
  readonly undoable: readonly Undo[];
}

/** What a person does in a call. */
export type Command =
  | { readonly kind: 'speakWith'; readonly contactId: string }
  | { readonly kind: 'open'; readonly place: 'menu' | 'buyers' | 'ownWords' | 'letter' }
  | { readonly kind: 'back' }
  | { readonly kind: 'take'; readonly topic: Topic }
  | { readonly kind: 'noteNeed'; readonly words: string }
  | { readonly kind: 'answer'; readonly given: Given }
  | { readonly kind: 'answerFreely'; readonly question: string; readonly words: string }
  | { readonly kind: 'help'; readonly helps: CapabilityHelps; readonly whyNot?: string }
  | { readonly kind: 'confirm'; readonly confirmation: Confirmation }
  | { readonly kind: 'skip' }
  | { readonly kind: 'resumeSkipped' }
  | {
      readonly kind: 'change';
      readonly contactId: string;
      readonly topic: Topic;
      readonly again: Revisit;
    }
  | { readonly kind: 'withdraw'; readonly buyerOutcomeKey: string }
  | { readonly kind: 'wasSaidBy'; readonly contactId: string }
  | { readonly kind: 'notePrivately'; readonly notes: string }
  | { readonly kind: 'agreeNextStep'; readonly nextStep?: string; readonly nextStepOn?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'end' }
  | { readonly kind: 'takeUp'; readonly conversationKey: string };

/** What a command needs of the world. */
export interface World {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** A new id of at most 36 characters. */
  readonly newId: () => string;
}
