import { namesAlone } from './namesAlone.ts';
import { shortMark } from './shortMark.ts';

/**
 * What each person signs in with, before the @: the Latin letters and digits of the name. Where a name has none, or two
 * names have the same, a mark of the whole name tells them apart, the same in every load.
 */
export function loginNames(names: readonly string[]): Map<string, string> {
  const alone = namesAlone(names, lettersOf);
  return new Map(
    names.map(name => {
      const letters = lettersOf(name);
      if (!/[a-z0-9]/.test(letters)) return [name, `user.${shortMark(name)}`];
      return [name, alone.has(name) ? letters : `${letters}.${shortMark(name)}`];
    })
  );
}

/** A name as the platform's developer names are: Latin letters, digits and single underscores, beginning with a letter. */
export function developerName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_|_$/g, '');
  return /[^\x20-\x7e]/.test(name) ? `${plain}_${shortMark(name)}` : plain;
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
