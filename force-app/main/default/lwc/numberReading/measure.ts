import { plainText } from './characters';
import { currencyAsked } from './currency';
import type { NumberAsked } from './reading';
import type { TimeUnit } from './time';
import { tokensOf } from './tokens';

/** What a number is kept in: the prompt's unit, taken apart. */
export interface Measure {
  readonly kind: 'plain' | 'money' | 'percent' | 'time' | 'share' | 'things';
  readonly currency?: string;
  readonly time?: TimeUnit;
  /** Of how many: 10 for “of 10”. */
  readonly share?: number;
  /** “hours a month” are counted over a month. */
  readonly rate?: TimeUnit;
  /** Words that say what is counted, without the ending of a plural. */
  readonly words: readonly string[];
}

/** A word without the ending of an English plural, so that “1 customer” has the unit “customers”. */
export function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=..)e?s$/, '');
}

/** What the field asks for. */
export function measureOf(asked: NumberAsked): Measure {
  const { locale, unit = '' } = asked;
  const text = plainText(unit);
  const code = currencyAsked(asked);
  const tokens = tokensOf(text, { locale, currency: code });
  const times = tokens.flatMap((token, at) =>
    token.kind === 'time' ? [{ unit: token.unit, lead: tokens[at - 1]?.kind }] : []
  );
  const isRate = (lead: string | undefined) => lead === 'article' || lead === 'per';
  const time = times.find(({ lead }) => !isRate(lead))?.unit;
  const adverb = tokens.find(token => token.kind === 'rate');
  const rate = times.find(({ lead }) => isRate(lead))?.unit ?? adverb?.unit;
  const words = tokens.flatMap(token => (token.kind === 'other' ? [singular(token.word)] : []));
  const [, of] = /^of (\d{1,9})$/.exec(text) ?? [];
  const share = of === undefined ? undefined : Number(of);
  return { kind: kindOf(), currency: code, time, share, rate, words };

  function kindOf(): Measure['kind'] {
    if (code !== undefined) return 'money';
    if (tokens.some(token => token.kind === 'percent')) return 'percent';
    if (share !== undefined) return 'share';
    if (time !== undefined) return 'time';
    return text === '' ? 'plain' : 'things';
  }
}

/** The text (see `plainText`) without the field's own unit at its end, so that “3 of 10” is 3 where the unit is “of 10”. */
export function withoutUnit(text: string, unit = ''): string {
  const own = plainText(unit).toLowerCase();
  const isShare = /^of \d/.test(own);
  const said = isShare ? text.replace(/ ?(?:out of|\/) ?(?=\d+$)/i, ' of ') : text;
  const before = said.slice(0, said.length - own.length);
  const isUnit = own !== '' && said.slice(before.length).toLowerCase() === own;
  const isGlued = /\p{L}$/u.test(before) && /^\p{L}/u.test(own);
  return isUnit && !isGlued && before.trim() !== '' ? before.trim() : text;
}
