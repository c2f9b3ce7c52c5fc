import type { TitleName } from './lexicon';
import { isSubject, neutral } from './words';
import { isLowering, nounsIn } from './writtenTitle';
import type { Part } from './writtenTitle';

/** How near a name comes to what was written. */
export interface Near {
  readonly name: TitleName;
  /** The written words that are in the name. */
  readonly by: readonly string[];
  /** 0: the name and words that lower it; 1: the name and others; 2: a part of the name. */
  readonly rank: number;
  /** The share of common words, up to 1. */
  readonly share: number;
  /** Where the first common word stands. */
  readonly place: number;
}

/** What the words stand for. */
const meaningsIn = (part: Part): ReadonlySet<string> => new Set(part.map(word => word.meaning));

/** The words of the part that the name lacks. */
function rest(part: Part, name: Part): Part {
  const meanings = meaningsIn(name);
  return part.filter(word => !meanings.has(word.meaning));
}

/** Is the name there in full, with nothing beside it but where and how wide? */
export function isWritten(name: Part, part: Part): boolean {
  const others = rest(part, name);
  return (
    rest(name, part).length === 0 && others.every(word => !isLowering(word) && neutral.has(word.meaning))
  );
}

/**
 * May somebody who is all that hold that name? An assistant to one who holds it may not, nor may an analyst where the
 * name is a leader's.
 */
export function mayHold(name: Part, part: Part): boolean {
  const own = new Set(nounsIn(name));
  const other = new Set(nounsIn(rest(part, name)));
  const all = new Set(nounsIn(part));
  const does = own.has('doing') || own.has('either');
  const leads = own.has('leading') || own.has('either') || own.size === 0;
  if (other.has('serving') || (other.has('doing') && !does)) return false;
  return leads || !all.has('leading') || all.has('doing') || all.has('either');
}

/** How near the name comes to the part; nothing when they share no subject, or too little of one. */
export function nearnessOf(name: TitleName, part: Part): Near | undefined {
  const names = meaningsIn(name.words);
  const common = part.filter(word => names.has(word.meaning));
  const others = rest(part, name.words);
  const isWhole = rest(name.words, part).length === 0;
  const isLowered = isWhole && others.every(word => isLowering(word) || neutral.has(word.meaning));
  const subjects = [...names].filter(isSubject);
  const shared = common.filter(word => isSubject(word.meaning));
  const isNear = shared.length > 0 && meaningsIn(shared).size * 2 > subjects.length;
  // One word alone says too little, unless it is all there is.
  if (!(isLowered || isNear) || !mayHold(name.words, part)) return undefined;
  const places = (shared.length > 0 ? shared : common).map(word => part.indexOf(word));
  return {
    name,
    by: commonWords(name.words, part),
    rank: isLowered ? 0 : isWhole ? 1 : 2,
    share: meaningsIn(common).size / meaningsIn([...part, ...name.words]).size,
    place: Math.min(...places)
  };
}

/** Sorts the nearest to the front: what is there in full, then what has more in common, then what comes first. */
export function nearestFirst(one: Near, other: Near): number {
  return one.rank - other.rank || other.share - one.share || one.place - other.place;
}

/** The written words of the part that are in the name. */
export function commonWords(name: Part, part: Part): readonly string[] {
  const meanings = meaningsIn(name);
  return [...new Set(part.filter(({ meaning }) => meanings.has(meaning)).map(({ written }) => written))];
}
