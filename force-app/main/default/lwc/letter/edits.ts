import type { Gap, Sentence, Wording } from './types';

/** What the rep decided on a gap or a doubt: leave it out, ask it the next time, or it is right as it stands. */
export type Decision = 'leaveOut' | 'askNext' | 'right';

/** What the rep made of a sentence, or wrote into a gap. */
interface SentenceEdit {
  /** As it was typed. */
  readonly text?: string;
  /** What the guide's sentence rested on when the rep wrote theirs. */
  readonly basis?: string;
  readonly isLeftOut?: boolean;
}

/** All that the rep changed in one letter, by ids of sentences, gaps and doubts; made to be kept. */
export interface LetterEdits {
  readonly sentences: Readonly<Record<string, SentenceEdit>>;
  readonly decisions: Readonly<Record<string, Decision>>;
}

export const noEdits: LetterEdits = { sentences: {}, decisions: {} };

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Is it what `LetterEdits` looks like? Whoever kept it may have been an older page. */
export function isLetterEdits(value: unknown): value is LetterEdits {
  return (
    isObject(value) &&
    'sentences' in value &&
    isObject(value.sentences) &&
    'decisions' in value &&
    isObject(value.decisions)
  );
}

function withSentence(edits: LetterEdits, id: string, edit: SentenceEdit | undefined): LetterEdits {
  const others = Object.entries(edits.sentences).filter(([other]) => other !== id);
  return { ...edits, sentences: Object.fromEntries(edit ? [...others, [id, edit]] : others) };
}

/** The rep's own words for a sentence. The guide's words again are no edit; no words at all leave the sentence out. */
export function rewritten(
  edits: LetterEdits,
  { id, generated, basis }: Sentence,
  words: string
): LetterEdits {
  if (words.trim() === generated) return withSentence(edits, id, undefined);
  if (words.trim() !== '') return withSentence(edits, id, { text: words, basis });
  return withSentence(edits, id, generated === '' ? undefined : { isLeftOut: true });
}

/** The sentence as the guide words it. */
export function restored(edits: LetterEdits, id: string): LetterEdits {
  return withSentence(edits, id, undefined);
}

/** The sentence left out of the letter, or taken back into it; the rep's own words for it stay. */
export function leftOut(edits: LetterEdits, id: string, isLeftOut: boolean): LetterEdits {
  const { text, basis }: SentenceEdit = edits.sentences[id] ?? {};
  const own = text === undefined ? undefined : { text, basis };
  return withSentence(edits, id, isLeftOut ? { ...own, isLeftOut } : own);
}

/** The rep's own sentence in the place of what is missing. */
export function written(edits: LetterEdits, gapId: string, words: string): LetterEdits {
  return withSentence(edits, gapId, words.trim() === '' ? undefined : { text: words });
}

/** What the rep decided on a gap or a doubt. */
export function decided(edits: LetterEdits, id: string, decision: Decision): LetterEdits {
  return { ...edits, decisions: { ...edits.decisions, [id]: decision } };
}

/** Did the rep change anything that can be read in the letter? */
export function isEdited({ sentences }: LetterEdits): boolean {
  return Object.keys(sentences).length > 0;
}

/** A sentence as it stands in the letter after the rep's edits. */
export function edited(wording: Wording, { sentences }: LetterEdits): Sentence {
  const edit = sentences[wording.id];
  return {
    ...wording,
    text: edit?.text?.trim() ?? wording.text,
    isNew: wording.isNew === true,
    generated: wording.text,
    isOwn: edit?.text !== undefined,
    isLeftOut: edit?.isLeftOut === true
  };
}

/** The rep's own sentence in the place of a gap, if there is one. */
export function ownSentence({ id }: Gap, { sentences }: LetterEdits): Sentence | undefined {
  const edit = sentences[id];
  if (edit?.text === undefined) return undefined;
  const text = edit.text.trim();
  return {
    id,
    kind: 'own',
    text,
    isNew: false,
    generated: '',
    isOwn: true,
    isLeftOut: edit.isLeftOut === true
  };
}
