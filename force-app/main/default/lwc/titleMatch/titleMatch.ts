import type { Contact, Title } from 'c/guide';
import { lexiconOf } from './lexicon';
import type { Lexicon, TitleName } from './lexicon';
import { commonWords, isWritten, mayHold, nearestFirst, nearnessOf } from './nearness';
import { isBare, isLowering, writtenTitle } from './writtenTitle';
import type { Part } from './writtenTitle';

export { sharedNames } from './shared';
export type { SharedName } from './shared';

/**
 * Which title a written title stands for. `by` are the written words that tell it. `asked`: a person says which of the
 * candidates it is, if any; the most likely is first.
 */
export type TitleMatch =
  | { readonly kind: 'matched'; readonly title: Title; readonly by: readonly string[] }
  | { readonly kind: 'asked'; readonly candidates: readonly Title[]; readonly by: readonly string[] }
  | { readonly kind: 'none' };

/** As `TitleMatch`, or `chosen`: a person said which title it is. */
export type TitleOfContact = TitleMatch | { readonly kind: 'chosen'; readonly title: Title };

/** Titles stay while the contacts of an account are looked up, at every step of a call. */
interface Known {
  readonly lexicon: Lexicon;
  readonly matches: Map<string, TitleMatch>;
}
const known = new WeakMap<readonly Title[], Known>();

/**
 * The title that a written title stands for, by its words in any order. It is matched where a name or synonym stands
 * there in full, with nothing beside it that makes it another job; where something does, or only the subject fits, a
 * person is asked.
 */
export function matchTitle(written: string | undefined, titles: readonly Title[]): TitleMatch {
  const { lexicon, matches } = known.get(titles) ?? { lexicon: lexiconOf(titles), matches: new Map() };
  known.set(titles, { lexicon, matches });
  const text = written ?? '';
  const match = matches.get(text) ?? matchIn(lexicon, text);
  matches.set(text, match);
  return match;
}

function matchIn(lexicon: Lexicon, written: string): TitleMatch {
  const { segments, jobs } = writtenTitle(written, lexicon.acronyms, lexicon.fixed);
  const whole = segments.flat();
  for (const part of [whole, ...segments, ...jobs]) {
    const name = longestWritten(lexicon.names, part, besides(part, segments));
    if (name) return { kind: 'matched', title: name.title, by: commonWords(name.words, part) };
  }
  return asked(lexicon.names, whole);
}

/**
 * What is said of the person besides the part: what stands before it (“Finance Analyst, CFO”), and wherever no subject
 * is named (“CFO, Interim”).
 */
function besides(part: Part, segments: readonly Part[]): Part {
  const own = segments.findIndex(segment => part.every(word => segment.includes(word)));
  return segments.filter((segment, at) => isBare(segment) || at < own).flat();
}

/** The longest name that is written in the part; nothing when those of two titles are equally long. */
function longestWritten(names: readonly TitleName[], part: Part, beside: Part): TitleName | undefined {
  if (beside.some(isLowering)) return undefined;
  const written = names.filter(({ words }) => isWritten(words, part) && mayHold(words, [...part, ...beside]));
  const length = Math.max(0, ...written.map(({ words }) => words.length));
  const longest = written.filter(({ words }) => words.length === length);
  return new Set(longest.map(({ title }) => title)).size === 1 ? longest[0] : undefined;
}

function asked(names: readonly TitleName[], part: Part): TitleMatch {
  const near = names.flatMap(name => nearnessOf(name, part) ?? []).toSorted(nearestFirst);
  const [nearest] = near;
  const candidates = [...new Set(near.map(({ name }) => name.title))];
  return nearest ? { kind: 'asked', candidates, by: nearest.by } : { kind: 'none' };
}

/**
 * The title of a contact, and why: what the written title stands for, unless another is stored, which a person chose, or that
 * it is none.
 */
export function titleMatchOfContact(contact: Contact, titles: readonly Title[]): TitleOfContact {
  if (contact.holdsNoTitle) return { kind: 'none' };
  const title = titles.find(({ id }) => id === contact.titleMatchId);
  const written = matchTitle(contact.title, titles);
  if (!title || (written.kind === 'matched' && written.title.id === title.id)) return written;
  return { kind: 'chosen', title };
}

/** The title of a contact, where it is certain. */
export function titleOfContact(contact: Contact, titles: readonly Title[]): Title | undefined {
  const match = titleMatchOfContact(contact, titles);
  return match.kind === 'matched' || match.kind === 'chosen' ? match.title : undefined;
}
