import * as fc from 'fast-check';
import { readNumber } from 'c/numberReading';

const locales = [
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'sv-SE',
  'hi-IN',
  'ar-EG',
  'fa-IR',
  'pt-BR',
  'es-ES',
  'mr-IN'
];
const anyLocale = fc.constantFrom(...locales);
/** Up to four decimals, as a field holds them. */
const anyNumber = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => Number(`${digits}e-${scale}`));

/** The numbers that a reading may end as. */
function possible(typed: string, locale: string): readonly number[] {
  const reading = readNumber(typed, { locale, allowsNegative: true });
  if (reading.kind === 'number') return [reading.value];
  return reading.kind === 'asked' ? reading.candidates : [];
}

describe('whatever is typed', () => {
  it('reads a number as its own locale writes it back as itself', () => {
    fc.assert(
      fc.property(anyLocale, anyNumber, (locale, number) => {
        const typed = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(number);
        expect(possible(typed, locale)).toContain(number === 0 ? 0 : number);
      })
    );
  });

  it('takes digits without separators exactly', () => {
    fc.assert(
      fc.property(anyLocale, fc.integer({ min: 0, max: 99_999_999_999_999 }), (locale, number) => {
        expect(readNumber(String(number), { locale })).toEqual({ kind: 'number', value: number });
      })
    );
  });

  it('never takes a text that holds a digit for “doesn’t know”, and always ends', () => {
    const words = fc.constantFrom(
      'no idea',
      "don't know",
      '?',
      'about',
      'weeks',
      'k',
      '-',
      'to',
      '€',
      ',',
      ' '
    );
    const typed = fc.tuple(
      fc.array(fc.oneof(words, fc.string()), { maxLength: 4 }),
      fc.integer({ min: 0, max: 9 }),
      fc.array(fc.oneof(words, fc.string()), { maxLength: 4 })
    );
    fc.assert(
      fc.property(anyLocale, typed, (locale, [before, digit, after]) => {
        const text = [...before, digit, ...after].join(' ');
        expect(readNumber(text, { locale, unit: 'days' }).kind).not.toBe('doesNotKnow');
      })
    );
  });

  it('never takes a number with two meanings by itself', () => {
    const hundreds = fc.integer({ min: 100, max: 999 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), hundreds, (before, behind) => {
        expect(readNumber(`${before}.${behind}`, { locale: 'en-US' }).kind).toBe('asked');
        expect(readNumber(`${before},${behind}`, { locale: 'de-DE' }).kind).toBe('asked');
      })
    );
  });
});
