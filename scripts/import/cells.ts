import type { Fields } from '../steps/step.ts';
import { namesAlone } from './namesAlone.ts';

/** A cell that had to hold something and does not. Caught where rows are planned, and told as a remark. */
export class CellProblem extends Error {}

/**
 * A number, or nothing when the cell is empty.
 * @throws CellProblem when the cell holds something else.
 */
export function numberIn(text: string, column: string): number | null {
  if (text === '') return null;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new CellProblem(`${column} is ${text}, which is no number.`);
  return number;
}

/**
 * An ISO date, or nothing when the cell is empty.
 * @throws CellProblem when the cell holds something else, or a day that no month has.
 */
export function dateIn(text: string, column: string): string | null {
  if (text === '') return null;
  const day = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== text) {
    throw new CellProblem(`${column} is ${text}, which is no day written as YYYY-MM-DD.`);
  }
  return text;
}

/** Fields apart: those that cells fill, and the names of those whose cells are empty. */
export function splitBlank(fields: Fields): { said: Fields; blank: string[] } {
  const entries = Object.entries(fields);
  return {
    said: Object.fromEntries(entries.filter(([, value]) => value !== null)),
    blank: entries.filter(([, value]) => value === null).map(([field]) => field)
  };
}

/** The one of these names that the text stands for: the same, or the only one that is the same but for case and spaces. */
export function nameMeant(text: string, names: ReadonlyMap<string, string>): string | undefined {
  return names.get(text) ?? names.get(squeezed(text));
}

/** Names as they are and, where no other one has the same, by their letters alone, for `nameMeant`. */
export function namesMeant(names: readonly string[]): Map<string, string> {
  const alone = [...namesAlone(names, squeezed)].map(name => [squeezed(name), name] as const);
  return new Map([...alone, ...names.map(name => [name, name] as const)]);
}

const squeezed = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '');
