import { fillers, isSubject, lowering, meaningsOf, nounsOf, pairs, prefixes } from './words';
import type { Noun } from './words';

/** A word as it was written, with what it stands for. */
export interface TitleWord {
  readonly written: string;
  readonly meaning: string;
  /** Does it lower what follows, though elsewhere it names a job? */
  readonly isPrefix: boolean;
}
export type Part = readonly TitleWord[];

/** A title taken apart at commas, dashes and the like; what somebody no longer is, or somebody else is, is left out. */
export interface WrittenTitle {
  readonly segments: readonly Part[];
  /** The jobs of a segment with “and” between them. */
  readonly jobs: readonly Part[];
}

const marks = /[,;:|/()[\]\n•·+]|\s[-–—]\s|\b(?:now|currently|today)\b/i;
const ands = /\s(?:and|und|et|y|e)\s/i;
const former = /\b(?:former|formerly|ex|retired|previous|previously|emeritus|fmr|until|ehemalige[rs]?)\b/i;
/** What follows these is somebody else's job. */
const others = /\b(?:to|reporting|reports|supporting|under|on behalf)\b.*|(?<=\boffice )of\b.*/i;
const possessor = /^.*\p{L}(?:'s|s')(?=\s|$)/iu;
/** Acronyms that the titles give, with what they stand for. */
export type Acronyms = ReadonlyMap<string, readonly string[]>;

/** Marks as one writes them plainly: “C.F.O.” is “CFO”, “&” is “and”. */
export function plainTitle(written: string): string {
  return written
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\b\p{L}(?:\.\p{L})+\b\.?/gu, acronym => acronym.replaceAll('.', ''))
    .replace(/&/g, ' and ')
    .replace(/(?<=\S)[-\u2010\u2011](?=\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word as it is compared: lower case, without accents and apostrophes. */
function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{Diacritic}']/gu, '')
    .toLowerCase();
}

/** Takes a written title apart; `fixed` are phrases with a “to” of their own (“order to cash”). */
export function writtenTitle(written: string, acronyms: Acronyms, fixed: readonly string[]): WrittenTitle {
  const text = fixed.reduce(
    (rest, phrase) => rest.replace(new RegExp(phrase, 'gi'), found => found.replace(/ to /i, ' ')),
    plainTitle(written)
  );
  const raw = text.split(marks).map(segment => segment.trim());
  const isOver = raw.some(segment => segment !== '' && segment.replace(former, '').trim() === '');
  const kept = isOver ? [] : raw.filter(segment => !former.test(segment)).map(ownPart);
  const jobs = kept
    .map(segment => segment.split(ands).map(job => wordsOf(job, acronyms)))
    .filter(each => each.length > 1 && each.every(namesPerson) && !each.some(isLowered));
  return {
    segments: kept.map(segment => wordsOf(segment, acronyms)).filter(part => part.length > 0),
    jobs: jobs.flat()
  };
}

/** Is it a lower job than it names? A co-founder is none. */
function isLowered(part: Part): boolean {
  return !isBare(part) && part.some(isLowering);
}

/** The segment without the words about somebody else: “assistant to the cfo” is an assistant. */
function ownPart(segment: string): string {
  return segment.replace(others, '').replace(possessor, '').trim();
}

/** The words of a text that tell something. */
export function wordsOf(text: string, acronyms: Acronyms): Part {
  const words = (text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [])
    .map(written => ({ written, plain: plainWord(written) }))
    .filter(({ plain }) => plain !== '' && !fillers.has(plain) && !/^\d+$/.test(plain))
    .flatMap(({ written, plain }) =>
      (acronyms.get(plain) ?? meaningsOf(plain)).map(meaning => ({ written, meaning, isPrefix: false }))
    );
  return withPrefix(withPairs(words));
}

function withPairs(words: Part): Part {
  return pairs.reduce<Part>((part, [first, second, meaning]) => {
    const [one, other] = [first, second].map(each => part.find(word => word.meaning === each));
    if (!one || !other) return part;
    const written = `${one.written} ${other.written}`;
    return part
      .filter(word => word !== other)
      .map(word => (word === one ? { ...word, written, meaning } : word));
  }, words);
}

/** “Assistant finance director” is a lower director; “finance assistant” is an assistant. */
function withPrefix([first, ...rest]: Part): Part {
  if (!first) return [];
  const isPrefix = prefixes.has(first.meaning) && nounsIn(rest).includes('leading');
  return [{ ...first, isPrefix }, ...rest];
}

/** The kinds of people that the words name. */
export function nounsIn(part: Part): readonly Noun[] {
  const isChief = part.some(({ meaning }) => meaning === 'chief');
  return part.flatMap(word => (word.isPrefix ? [] : nounsOf(word.meaning, isChief)));
}

function namesPerson(part: Part): boolean {
  return nounsIn(part).length > 0;
}

/** Does the part say only what somebody is, and not of what? */
export function isBare(part: Part): boolean {
  return part.every(({ meaning }) => !isSubject(meaning));
}

export function isLowering(word: TitleWord): boolean {
  return word.isPrefix || lowering.has(word.meaning);
}
