import { hasWords } from 'c/phrase';

/** Whom evidence may come from. */
export interface Witness {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  /** Where the contact works, when that is not the deal's account. */
  readonly worksElsewhere?: string;
}

interface Option {
  readonly label: string;
  readonly value: string;
}

function labelOf({ name, title, worksElsewhere }: Witness): string {
  return [name, title, worksElsewhere].filter(Boolean).join(', ');
}

/** Those with these words in their name, title or company. */
export function witnessesWith(witnesses: readonly Witness[], words: string): Witness[] {
  return witnesses.filter(witness => hasWords(labelOf(witness), words));
}

/** Those to choose from when they are looked for with these words; who is chosen stays among them. */
export function optionsOf(witnesses: readonly Witness[], words: string, chosenId: string): Option[] {
  const found = new Set(witnessesWith(witnesses, words));
  return witnesses
    .filter(witness => witness.id === chosenId || found.has(witness))
    .map(witness => ({ label: labelOf(witness), value: witness.id }));
}
