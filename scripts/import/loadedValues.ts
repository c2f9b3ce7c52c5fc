import { z } from 'zod';
import type { Fields } from '../steps/step.ts';
import { shortMark } from './shortMark.ts';

/** The field in which a record remembers what a load left in it: a mark for each field, as JSON. */
export const LOADED_VALUES = 'Loaded_Values__c';

/** Marks by field. */
export type LoadedValues = Readonly<Record<string, string>>;

const fieldValue = z
  .union([z.string(), z.number(), z.boolean()], { error: 'A field holds text, a number, yes or no.' })
  .nullish();
const kept = z.record(z.string(), z.string());

/** What a record remembers; nothing where no load has left anything, or somebody wrote something else there. */
export function readLoadedValues(text: unknown): LoadedValues {
  if (typeof text !== 'string') return {};
  try {
    return kept.catch({}).parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What a record is to remember once these values are in it, beside what it remembers of other fields. */
export function remembering(before: LoadedValues, values: Fields): string {
  const marks = Object.entries(values).map(([field, value]) => [field, markOf(value)] as const);
  return JSON.stringify({ ...before, ...Object.fromEntries(marks) });
}

/** A value as a few characters that tell whether it is still the same; the value itself can't be read from them. */
export function markOf(value: unknown): string {
  return shortMark(JSON.stringify(plain(value)));
}

export function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

/**
 * A value as the org keeps it: text without space around it, empty text as nothing, all else as text.
 * @throws when it is no value of a field, but a record or a list
 */
export function plain(value: unknown): string | null {
  const held = fieldValue.parse(value) ?? '';
  return String(held).trim() || null;
}
