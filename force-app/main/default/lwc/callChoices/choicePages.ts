import type { Choice } from './callChoices';

/** As many as there are digits to choose with; 0 gives them to the next page. */
export const pageSize = 9;

/** One page of a list: where it begins, and what stands on it. */
export interface Page {
  readonly start: number;
  readonly choices: readonly Choice[];
}

/** Without accents and case, as people look for words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The choices whose label or group has all the words, in whichever order. */
export function withWords(choices: readonly Choice[], words: string): readonly Choice[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return choices;
  return choices.filter(({ label, group = '' }) => {
    const text = plain(`${label} ${group}`);
    return wanted.every(word => text.includes(word));
  });
}

/** That page, from 0 on. */
export function pageAt(choices: readonly Choice[], page: number): Page {
  const start = page * pageSize;
  return { start, choices: choices.slice(start, start + pageSize) };
}

/** The page after that one; after the last comes the first. */
export function pageAfter(choices: readonly Choice[], page: number): number {
  return (page + 1) % Math.max(1, Math.ceil(choices.length / pageSize));
}

/** The page with the choice that was made before, else the first. */
export function pageOfChosen(choices: readonly Choice[]): number {
  return Math.max(0, Math.floor(choices.findIndex(({ isChosen }) => isChosen) / pageSize));
}

/** Are these the same choices, so that what a person looked up stays as it is? */
export function areSame(some: readonly Choice[], others: readonly Choice[]): boolean {
  return some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);
}
