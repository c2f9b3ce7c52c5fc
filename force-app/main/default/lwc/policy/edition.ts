import type { Edition } from './types';

/** What the next edition is called: as the one before, with its own number instead of that one's. */
export function nameOfEdition({ name, number }: Pick<Edition, 'name' | 'number'>, next: number): string {
  const [, words] = new RegExp(`^(.*\\D)${number}$`).exec(name) ?? [];
  return words === undefined ? `${name} ${next}` : `${words}${next}`;
}
