import type { Title } from 'c/guide';
import { lexiconOf } from './lexicon';
import type { Part } from './writtenTitle';

/** A name that stands for two titles, so that a contact who is called so is matched with neither. */
export interface SharedName {
  /** As it is written among the names of the one title. */
  readonly name: string;
  readonly other: Title;
  /** As it is written among the names of the other. */
  readonly otherName: string;
}

/** What the words stand for, in whatever order they are written. */
const meaningOf = (words: Part): string =>
  [...new Set(words.map(({ meaning }) => meaning))].toSorted().join(' ');

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.filter((item, at) => items.findIndex(other => keyOf(other) === keyOf(item)) === at);
}

/**
 * The names of a title that stand for other titles, too, in the order of its names: each once for each other title, beside
 * that title's name in the same letters, where there is one.
 */
export function sharedNames(titleId: string, titles: readonly Title[]): SharedName[] {
  const all = lexiconOf(titles)
    .names.map(({ title, name, words }) => ({ title, name, meaning: meaningOf(words) }))
    .filter(({ meaning }) => meaning !== '');
  const own = all.filter(({ title }) => title.id === titleId);
  const others = all.filter(({ title }) => title.id !== titleId);
  return firstOfEach(own, ({ name }) => name).flatMap(({ name, meaning }) => {
    const same = others.filter(other => other.meaning === meaning);
    const nearest = same.toSorted((one, two) => Number(two.name === name) - Number(one.name === name));
    return firstOfEach(nearest, ({ title }) => title.id).map(other => ({
      name,
      other: other.title,
      otherName: other.name
    }));
  });
}
