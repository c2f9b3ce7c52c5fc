import { currencyWords, isCurrencyCode, isCurrencyName } from './currency';
import { magnitudesOf } from './magnitudes';
import { timeUnitOf, timeUnitOfAdverb } from './time';
import type { Token } from './token';
import { phrases } from './vocabulary';

/** In whose words the text is written: those of a locale, and of the currency that is asked for. */
interface Words {
  readonly locale: string;
  readonly currency?: string;
}

interface Scanned {
  readonly tokens: readonly Token[];
  readonly length: number;
}

const figure = /^(?:\d(?:[.,'\u066b\u066c]?\d| \d{3}(?!\d))*|[.,\u066b]\d+)/;
const notation = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,9})(?![\p{L}\d])/iu;
/** Letters that belong together; a point that ends an abbreviation goes with them, one before a digit doesn't. */
const word = /^\p{L}[\p{L}\p{M}']*(?:\.(?!\d)[\p{L}\p{M}]*)*/u;
/** A space, or the mark that closes a sentence. */
const silent = /^(?: |[.!;:]$)/;
const longestFirst = [...phrases].toSorted(([one], [other]) => other.length - one.length);
/** `TEUR`, `kUSD`, `USDm`. */
const runTogether = /^(t|k|m|mn|mio|bn)?([A-Z]{3})(k|m|mn|bn)?$/i;
/** `T€` is a thousand euros. */
const thousandsOf = /^t(?=\s?\p{Sc})/iu;
/** No field holds as many digits. */
const mostZeros = 40;

/** The pieces of a text (see `plainText`), one after the other. */
export function tokensOf(text: string, words: Words): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const scanned = silent.test(rest) ? { tokens: [], length: 1 } : scan(rest, text.slice(0, at), words);
    tokens.push(...scanned.tokens);
    at += scanned.length;
  }
  return tokens;
}

function scan(text: string, before: string, words: Words): Scanned {
  return (
    scanFigure(text, before) ??
    scanOwnCurrency(text, words) ??
    scanPhrase(text) ??
    scanWord(text, words) ??
    scanSign(text)
  );
}

function scanFigure(text: string, before: string): Scanned | undefined {
  const [scientific, base = '', power = ''] = notation.exec(text) ?? [];
  if (scientific !== undefined) {
    const exponent = Math.max(-mostZeros, Math.min(mostZeros, Number(power)));
    return { tokens: [{ kind: 'figure', text: base, exponent }], length: scientific.length };
  }
  const [digits] = figure.exec(text) ?? [];
  // The point of “approx.48” ends the abbreviation.
  const isGlued = /^\D/.test(text) && /\p{L}$/u.test(before);
  if (digits === undefined || isGlued) return undefined;
  return { tokens: [{ kind: 'figure', text: digits }], length: digits.length };
}

/** Does a word end there, so that what follows is no part of it? */
function endsWord(text: string, length: number): boolean {
  return !/\p{L}$/u.test(text.slice(0, length)) || !/^[\p{L}\p{M}']/u.test(text.slice(length));
}

function scanOwnCurrency(text: string, { currency, locale }: Words): Scanned | undefined {
  if (currency === undefined) return undefined;
  const lower = text.toLowerCase();
  const found = currencyWords(currency, locale).find(
    name => lower.startsWith(name) && endsWord(text, name.length)
  );
  return found === undefined
    ? undefined
    : { tokens: [{ kind: 'currency', isOwn: true }], length: found.length };
}

/** The longest phrase of the vocabulary that the text begins with, and the point of an abbreviation. */
function scanPhrase(text: string): Scanned | undefined {
  const lower = text.toLowerCase();
  const found = longestFirst.find(([phrase]) => lower.startsWith(phrase) && endsWord(text, phrase.length));
  if (!found) return undefined;
  const [phrase, token] = found;
  const hasPoint = /\p{L}$/u.test(phrase) && /^\.(?!\d)/.test(text.slice(phrase.length));
  return { tokens: [token], length: phrase.length + (hasPoint ? 1 : 0) };
}

function scanWord(text: string, words: Words): Scanned | undefined {
  if (thousandsOf.test(text)) {
    return { tokens: [{ kind: 'magnitude', exponents: [3], word: 't' }], length: 1 };
  }
  const [found] = word.exec(text) ?? [];
  return found === undefined ? undefined : { tokens: tokensOfWord(found, words), length: found.length };
}

function tokensOfWord(found: string, words: Words): Token[] {
  const plain = found.toLowerCase().replaceAll('.', '');
  const unit = timeUnitOf(plain);
  if (unit) return [{ kind: 'time', unit }];
  const adverb = timeUnitOfAdverb(plain);
  if (adverb) return [{ kind: 'rate', unit: adverb }];
  const exponents = magnitudesOf(plain, words.locale);
  if (exponents) return [{ kind: 'magnitude', exponents, word: plain }];
  return moneyTokens(found, plain, words) ?? [{ kind: 'other', word: plain }];
}

function moneyTokens(found: string, plain: string, words: Words): Token[] | undefined {
  if (isCurrencyCode(found) || isCurrencyName(plain, words.locale)) {
    return [{ kind: 'currency', isOwn: false }];
  }
  const [, before, code = '', behind] = runTogether.exec(found) ?? [];
  const isOwn = code.toLowerCase() === words.currency?.toLowerCase();
  const magnitude = before ?? behind;
  if (magnitude === undefined || !(isOwn || isCurrencyCode(code))) return undefined;
  const lower = magnitude.toLowerCase();
  const exponents = lower === 't' ? [3] : (magnitudesOf(lower, words.locale) ?? []);
  return [
    { kind: 'magnitude', exponents, word: lower },
    { kind: 'currency', isOwn }
  ];
}

function scanSign(text: string): Scanned {
  const [sign] = /^[A-Z]{0,2}\p{Sc}/u.exec(text) ?? [];
  if (sign !== undefined) return { tokens: [{ kind: 'currency', isOwn: false }], length: sign.length };
  const [character = ''] = text;
  return { tokens: [{ kind: 'other', word: character }], length: character.length };
}
