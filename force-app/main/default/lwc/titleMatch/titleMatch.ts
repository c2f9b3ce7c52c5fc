import type { Contact, Title } from 'c/guide';

/** Words that contacts write between the parts of a title and that tell nothing. */
const fillers = new Set(['of', 'the', 'and', 'for', 'de', 'und', 'von']);

/** A title as it is compared: lower case, without accents, marks and fillers. */
function words(title: string): string[] {
  return title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(word => word !== '' && !fillers.has(word));
}

function contains(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  return whole.some((_, start) => part.every((word, index) => whole[start + index] === word));
}

/**
 * The title that a written title stands for: the one written exactly so (by its name or a synonym), else the one whose
 * longest name occurs in it word by word ("Group CFO, EMEA" is a CFO). Nothing when no title occurs, or when two titles
 * occur equally long: then a person chooses.
 */
export function matchTitle(written: string | undefined, titles: readonly Title[]): Title | undefined {
  const own = words(written ?? '');
  const found = titles.flatMap(title =>
    [title.name, ...title.synonyms]
      .map(words)
      .filter(name => contains(own, name))
      .map(name => ({ title, length: name.length }))
  );
  const longest = Math.max(0, ...found.map(match => match.length));
  const best = new Set(found.filter(match => match.length === longest).map(match => match.title));
  return best.size === 1 ? [...best][0] : undefined;
}

/** The title of a contact: the one a person chose for them, else the one that their written title stands for. */
export function titleOfContact(contact: Contact, titles: readonly Title[]): Title | undefined {
  return titles.find(title => title.id === contact.titleMatchId) ?? matchTitle(contact.title, titles);
}
