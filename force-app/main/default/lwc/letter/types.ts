import type { Guide } from 'c/guide';
import type { LetterEdits } from './edits';
import type { LetterFormats } from './formats';
import type { LetterPhrases } from './phrases';

/**
 * What a sentence rests on: what was said (it names the record by key), what the guide says of who decides, a courtesy
 * that rests on nothing, or the rep alone, who wrote it where something was missing.
 */
type SentenceKind = 'said' | 'agreed' | 'courtesy' | 'own';

/** A sentence as the guide words it. */
export interface Wording {
  /** Stays the same whatever is answered later. */
  readonly id: string;
  readonly kind: SentenceKind;
  readonly text: string;
  /** Key of the answer, buyer outcome or conversation that was said. */
  readonly sourceKey?: string;
  /** What it rests on in short: once that changes, the rep's own words for it may be out of date. */
  readonly basis?: string;
  /** Does it go on from the sentence before, so that the two stand together? */
  readonly goesOn?: boolean;
  /** Was it said after the last letter? */
  readonly isNew?: boolean;
}

/** A sentence as it stands in the letter. */
export interface Sentence extends Wording {
  readonly isNew: boolean;
  /** As the guide words it; empty when only the rep did. */
  readonly generated: string;
  /** Did the rep write it? */
  readonly isOwn: boolean;
  /** Stays visible to the rep, and never leaves. */
  readonly isLeftOut: boolean;
}

type GapKind = 'outcome' | 'question' | 'capability' | 'value' | 'nextStep' | 'nextStepOn';

/** What is missing. It never stands in the letter: the rep is asked. */
export interface Gap {
  readonly id: string;
  readonly kind: GapKind;
  /** What is missing, for the rep. */
  readonly text: string;
  /** The question to the buyer, where one would fill the gap. */
  readonly question?: string;
}

/** What the rep should look at before the letter leaves. */
export interface Doubt {
  readonly id: string;
  readonly text: string;
}

export interface Paragraph {
  readonly id: string;
  readonly sentences: readonly Sentence[];
  /** Does each sentence stand on a line of its own, as in a signature? */
  readonly isLines: boolean;
}

export interface Letter {
  readonly subject: Sentence;
  readonly paragraphs: readonly Paragraph[];
  /** What is missing, save what the rep wrote. */
  readonly gaps: readonly Gap[];
  readonly doubts: readonly Doubt[];
}

/** Who signs. */
export interface Sender {
  readonly name: string;
  readonly title?: string;
  readonly company?: string;
  readonly phone?: string;
}

export interface LetterRequest {
  /** All that is known, what was entered and not saved yet included. */
  readonly guide: Guide;
  readonly contactId: string;
  /** The contact's conversation in the call that the letter follows. */
  readonly conversationKey?: string;
  /** Others who were in the call, though they said nothing. */
  readonly inCall?: readonly string[];
  /** Outcomes that were given a value or the buyer's words in that call, by key. */
  readonly valued?: readonly string[];
  readonly sender?: Sender;
  readonly phrases: LetterPhrases;
  readonly formats: LetterFormats;
  readonly edits?: LetterEdits;
  /** Moment of the last letter to the contact; with it the letter says what is new. */
  readonly since?: string;
  /** ISO date. */
  readonly today?: string;
}
