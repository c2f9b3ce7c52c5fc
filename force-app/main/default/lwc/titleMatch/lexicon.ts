import type { Title } from 'c/guide';
import { unclearAcronyms } from './words';
import { plainTitle, wordsOf } from './writtenTitle';
import type { Acronyms, Part } from './writtenTitle';

/** One way to write a title. */
export interface TitleName {
  readonly title: Title;
  /** As it was written. */
  readonly name: string;
  readonly words: Part;
}

/** What is known of titles: each of their names in words, their acronyms, and phrases with a “to” of their own. */
export interface Lexicon {
  readonly names: readonly TitleName[];
  readonly acronyms: Acronyms;
  readonly fixed: readonly string[];
}

/** Marks an acronym that may stand for something else, so that a person is asked. */
const unclear = 'unclear';

export function lexiconOf(titles: readonly Title[]): Lexicon {
  const all = titles.flatMap(title =>
    [title.name, ...title.synonyms].map(name => ({ title, name, plain: plainTitle(name) }))
  );
  const acronyms = acronymsOf(all.map(({ plain }) => plain.toLowerCase()));
  return {
    names: all.map(({ title, name, plain }) => ({
      title,
      name,
      words: wordsOf(plain.replace(/ to /gi, ' '), acronyms)
    })),
    acronyms,
    fixed: [...new Set(all.flatMap(({ plain }) => plain.match(/\p{L}+ to \p{L}+/gu) ?? []))]
  };
}

/** The acronyms of the chiefs among the names: “chief human resources officer” is the CHRO. */
function acronymsOf(names: readonly string[]): Acronyms {
  const found = new Map<string, readonly string[]>();
  for (const name of names.filter(each => /^chief .+ officer$/.test(each))) {
    const acronym = (name.match(/\p{L}+/gu) ?? [])
      .filter(word => word !== 'and')
      .map(([first]) => first)
      .join('');
    const meanings = wordsOf(name, new Map()).map(word => word.meaning);
    const other = found.get(acronym) ?? [];
    const isUnclear = unclearAcronyms.has(acronym) && !names.includes(acronym);
    const isOther = other.length > 0 && other.join(' ') !== meanings.join(' ');
    found.set(acronym, isUnclear || isOther ? [...other, ...meanings, unclear] : meanings);
  }
  return found;
}
