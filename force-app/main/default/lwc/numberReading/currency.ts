import { plainText } from './characters';
import type { NumberAsked } from './reading';

/** Currencies whose names people write out. */
const spoken = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'SEK', 'NOK', 'DKK', 'PLN', 'INR', 'BRL'];
type Display = 'symbol' | 'narrowSymbol' | 'name';

/** Words are looked up while somebody types; making a format takes longer than reading a number. */
const known = new Map<string, readonly string[]>();

function kept(key: string, words: () => readonly string[]): readonly string[] {
  const found = known.get(key) ?? words();
  known.set(key, found);
  return found;
}

function writtenAs(code: string, locale: string, display: Display): string[] {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    currencyDisplay: display,
    maximumFractionDigits: 0
  });
  return [1, 2].flatMap(count =>
    format
      .formatToParts(count)
      .filter(part => part.type === 'currency')
      .map(part => plainText(part.value).toLowerCase())
  );
}

/** “us dollars” and “dollars”. */
function namesOf(code: string, locale: string): string[] {
  return [locale, 'en'].flatMap(each =>
    writtenAs(code, each, 'name').flatMap(name => [name, name.split(' ').at(-1) ?? name])
  );
}

/** How people write that currency, in lower case: by its code, its names and its signs, in that locale and in English. */
export function currencyWords(code: string, locale: string): readonly string[] {
  return kept(`${code} ${locale}`, () => {
    const signs = [locale, 'en', 'en-CA'].flatMap(each => [
      ...writtenAs(code, each, 'symbol'),
      ...writtenAs(code, each, 'narrowSymbol')
    ]);
    const words = new Set([code.toLowerCase(), ...namesOf(code, locale), ...signs]);
    return [...words].toSorted((one, other) => other.length - one.length);
  });
}

/** Is it the code of a currency? Only in capitals: “all” is a word, ALL is Albania's. */
export function isCurrencyCode(word: string): boolean {
  if (!/^[A-Z]{3}$/.test(word)) return false;
  return new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(word) !== undefined;
}

/** Is it the name of a currency (lower case, without accents), in that locale or in English? */
export function isCurrencyName(word: string, locale: string): boolean {
  return kept(`names ${locale}`, () => spoken.flatMap(code => namesOf(code, locale))).includes(word);
}

/** The currency that is asked for: the field's own, or the one that its unit begins with (“USD a year”). */
export function currencyAsked({ currency, unit = '' }: NumberAsked): string | undefined {
  const [code = ''] = unit.split(' ');
  return currency ?? (isCurrencyCode(code) ? code : undefined);
}
