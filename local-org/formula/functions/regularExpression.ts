/** A Java pattern, as REGEX takes it, in PostgreSQL's words; or why it can't be. */
export interface RegularExpression {
  readonly pattern: string;
  readonly problem?: string;
}

/** What Java has and PostgreSQL doesn't, with what to say about it. */
const unsupported: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\)[*+?}]\+/, 'a possessive quantifier (*+, ++, ?+)'],
  [/\(\?<[A-Za-z]/, 'a named group'],
  [/\\[pPQEGk]/, 'a class or reference of \\p, \\Q, \\G or \\k'],
  [/\(\?[a-z]+(?:-[a-z]+)?[:)]/, 'a flag such as (?i)']
];

function problemOf(pattern: string): string | undefined {
  for (const [construct, name] of unsupported) {
    if (construct.test(pattern)) return `The pattern has ${name}, which the local org does not support.`;
  }
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    return `The pattern can't be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Rewrites a pattern that is written in a formula. Java's dot stops at the end of a line, PostgreSQL's does not. */
export function regularExpression(source: string): RegularExpression {
  const problem = problemOf(source);
  if (problem) return { pattern: source, problem };
  let inClass = false;
  const pattern = source.replace(/\\[\s\S]|[[\].]/g, part => {
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    if (part === '\\z') return '\\Z';
    return part === '.' && !inClass ? '[^\\n\\r]' : part;
  });
  return { pattern };
}
