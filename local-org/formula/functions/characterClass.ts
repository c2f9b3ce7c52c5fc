/** Character classes of a Java pattern, read into the set of their characters and written for PostgreSQL. */
import { codePoints, ofCategory, otherThan, type CodePoints } from './codePoints.ts';

/** A class, and where the pattern goes on after it. */
interface ReadClass {
  readonly set: CodePoints;
  readonly end: number;
}

const of = (characters: string): CodePoints =>
  codePoints([...characters].map(one => [pointOf(one), pointOf(one)]));
const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

const digits: CodePoints = [[0x30, 0x39]];
const spaces = of(' \t\n\v\f\r');
const wordCharacters = codePoints([...digits, [0x41, 0x5a], [0x61, 0x7a], [0x5f, 0x5f]]);
const short: Readonly<Record<string, CodePoints>> = {
  d: digits,
  D: otherThan(digits),
  s: spaces,
  S: otherThan(spaces),
  w: wordCharacters,
  W: otherThan(wordCharacters)
};
const control: Readonly<Record<string, string>> = {
  ...{ t: '\t', n: '\n', r: '\r', f: '\f', a: '\u0007', e: '\u001b' }
};

const category = /\\([pP])(?:\{(\w+)\}|(\w))/y;
const numbered = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]{1,6})\})/y;

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | undefined {
  pattern.lastIndex = place;
  return pattern.exec(text) ?? undefined;
}

/** A class of one backslash, such as `\d` or `\p{L}`; nothing where there is none. */
export function shortClassAt(pattern: string, place: number): ReadClass | undefined {
  const [written, letter, inBraces, alone] = at(category, pattern, place) ?? [];
  if (written !== undefined) {
    const name = inBraces ?? alone ?? '';
    const set = ofCategory(name);
    if (!set) throw new SyntaxError(`\\p{${name}} is none of Unicode's general categories`);
    return { set: letter === 'P' ? otherThan(set) : set, end: place + written.length };
  }
  const set = pattern[place] === '\\' ? short[pattern[place + 1] ?? ''] : undefined;
  return set ? { set, end: place + 2 } : undefined;
}

function characterAt(pattern: string, place: number): { point: number; end: number } {
  const [written, four, two, braced] = at(numbered, pattern, place) ?? [];
  if (written !== undefined)
    return { point: parseInt(four ?? two ?? braced ?? '', 16), end: place + written.length };
  const isEscape = pattern[place] === '\\';
  const character = String.fromCodePoint(pattern.codePointAt(isEscape ? place + 1 : place) ?? 0);
  const meant = isEscape ? (control[character] ?? character) : character;
  return { point: pointOf(meant), end: place + Number(isEscape) + character.length };
}

/**
 * Reads `[…]` with all that Java allows between the brackets but intersections: ranges, escapes, classes in the class.
 * @throws SyntaxError where the class is none
 */
export function bracketsAt(pattern: string, place: number): ReadClass {
  const isNegated = pattern[place + 1] === '^';
  const ranges: CodePoints[] = [];
  let next = place + (isNegated ? 2 : 1);
  for (let isFirst = true; isFirst || pattern[next] !== ']'; isFirst = false) {
    if (next >= pattern.length) throw new SyntaxError('a class has no closing bracket');
    if (pattern.startsWith('&&', next)) throw new SyntaxError('an intersection (&&) is not supported');
    const { set, end } = itemAt(pattern, next);
    ranges.push(set);
    next = end;
  }
  const set = codePoints(ranges.flat());
  return { set: isNegated ? otherThan(set) : set, end: next + 1 };
}

/** A class in the class, a range, or a character. */
function itemAt(pattern: string, place: number): ReadClass {
  const inner = pattern[place] === '[' ? bracketsAt(pattern, place) : shortClassAt(pattern, place);
  if (inner) return inner;
  const { point: first, end } = characterAt(pattern, place);
  const isRange = pattern[end] === '-' && ![']', '[', undefined].includes(pattern[end + 1]);
  if (!isRange) return { set: [[first, first]], end };
  const { point: last, end: after } = characterAt(pattern, end + 1);
  if (last < first) throw new SyntaxError('a range in a class ends before it begins');
  return { set: [[first, last]], end: after };
}

/** What means something in a class of PostgreSQL's, or to who reads it. */
const meaningful = /[\0-\x2f:-@[-`{-\x9f]/;

/** As PostgreSQL writes one, and as short as it can be. Its texts hold no character zero, so the class doesn't either. */
export function toBrackets(set: CodePoints): string {
  const written = (point: number): string => {
    const character = String.fromCodePoint(point);
    return meaningful.test(character) ? `\\u${point.toString(16).padStart(4, '0')}` : character;
  };
  const ranges = set
    .filter(([, last]) => last > 0)
    .map(([first, last]) =>
      first === last ? written(first) : `${written(Math.max(first, 1))}-${written(last)}`
    );
  return `[${ranges.join('')}]`;
}
