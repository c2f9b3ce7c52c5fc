import { bracketsAt, shortClassAt, toBrackets } from './characterClass.ts';

/** A Java pattern, as REGEX takes it, in PostgreSQL's words; or why it can't be. */
export interface RegularExpression {
  readonly pattern: string;
  readonly problem?: string;
}

/** What Java has and PostgreSQL doesn't, with what to say about it. */
const unsupported: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\)(?:[*+?]|\{\d+(?:,\d*)?\})\+/, 'a possessive quantifier (*+, ++, ?+)'],
  [/\(\?<[A-Za-z]/, 'a named group'],
  [/\\[QEGkX]/, 'a reference or quotation of \\Q, \\G, \\k or \\X'],
  [/\(\?[a-z]+(?:-[a-z]+)?[:)]/, 'a flag such as (?i)']
];

/** Rewrites a pattern that is written in a formula. */
export function regularExpression(source: string): RegularExpression {
  const named = unsupported.find(([construct]) => construct.test(source));
  if (named)
    return { pattern: source, problem: `The pattern has ${named[1]}, which the local org does not support.` };
  try {
    const pattern = translated(source);
    new RegExp(source.replace(/\\[pP](?:\{\w+\}|\w)/g, '\\w'));
    return { pattern };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { pattern: source, problem: `The pattern can't be read: ${reason}` };
  }
}

/** Java's classes know ASCII only, save those of Unicode; its dot stops at the end of a line. */
function translated(source: string): string {
  let written = '';
  for (let place = 0; place < source.length;) {
    const found = source[place] === '[' ? bracketsAt(source, place) : shortClassAt(source, place);
    if (found) {
      written += toBrackets(found.set);
      place = found.end;
      continue;
    }
    const part = source[place] === '\\' ? source.slice(place, place + 2) : (source[place] ?? '');
    written += part === '.' ? '[^\\n\\r]' : part === '\\z' ? '\\Z' : part;
    place += part.length;
  }
  return written;
}
