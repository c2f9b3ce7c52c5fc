import { z } from 'zod';
import { badRequest } from './apiError.ts';

/** A boolean as XML Schema writes it, true, false, 1 or 0, or as JSON has it. No other spelling counts as one. */
export const flag = z.union(
  [z.boolean(), z.enum(['true', 'false', '1', '0']).transform(word => word === 'true' || word === '1')],
  { error: ({ input }) => complaint(input, 'is true, false, 1 or 0') }
);

/** One text. */
export const text = z.string({ error: ({ input }) => complaint(input, 'is one text') });

/** Texts, each given on its own; one of them may come without a list. */
export const texts = z.union([text.transform(one => [one]), z.array(text)], {
  error: ({ input }) => complaint(input, 'is a list of texts')
});

/** One of the words, written exactly so. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: ({ input }) => complaint(input, `is one of ${words.join(', ')}`) });

/**
 * What a client asks for by name, when it asks for nothing else: an option that is ignored would be carried out as its
 * opposite. `owner` names in the refusal what the options belong to.
 * @throws ApiError INVALID_TYPE for an option that is not in the shape (it lists those that are), stands twice, is
 *   missing, or has another value than the shape allows
 */
export function readOptions<Shape extends z.ZodRawShape>(
  owner: string,
  shape: Shape,
  given: unknown
): z.output<z.ZodObject<Shape>> {
  const read = z.strictObject(shape).safeParse(isNothing(given) ? {} : given);
  if (read.success) return read.data;
  throw badRequest('INVALID_TYPE', read.error.issues.map(issue => reasonOf(owner, shape, issue)).join(' '));
}

/** Nothing was given: no element or an empty one. */
function isNothing(given: unknown): boolean {
  return given === undefined || given === null || given === '';
}

function reasonOf(owner: string, shape: z.ZodRawShape, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shape);
    const understood = known.length === 0 ? 'nothing' : known.join(', ');
    return `${owner} has no option ${issue.keys.join(', ')}; it understands ${understood}.`;
  }
  if (issue.path.length === 0) return `${owner} is given once, and holds options by name.`;
  return `The option ${issue.path.join('.')} of ${owner} ${issue.message}.`;
}

function complaint(input: unknown, rule: string): string {
  if (input === undefined) return 'is missing';
  if (Array.isArray(input)) return `stands ${input.length} times; keep one`;
  return `${rule}, not ${JSON.stringify(input).slice(0, 80)}`;
}
