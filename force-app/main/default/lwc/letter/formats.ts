import { memo } from 'c/memo';

/** How figures and days are written for the reader. */
export interface LetterFormats {
  readonly number: (value: number) => string;
  /** An amount, in the letter's own currency unless one is named. */
  readonly money: (value: number, currency?: string) => string;
  /** Code of the letter's own currency. */
  readonly currency: string;
  /** An ISO date as a day. */
  readonly day: (date: string) => string;
  /** The day of an ISO moment. */
  readonly dayOf: (moment: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export interface Reader {
  /** Figures and days follow it. */
  readonly locale: string;
  /** The letter's own currency. */
  readonly currency: string;
  /** The time zone in which a moment is a day. */
  readonly timeZone?: string;
  /** ISO date: with it, days that are near go without their year. */
  readonly today?: string;
  /** The language that the letter is written in; that of the locale when it isn't given. */
  readonly language?: string;
}

const halfAYear = 182 * 24 * 60 * 60 * 1000;

/** How a day is written: in words, or in figures where the name of a month would be a stranger in the sentence. */
function dayStyle(isInWords: boolean, isNear: boolean): Intl.DateTimeFormatOptions {
  const year = 'numeric';
  if (!isInWords) return { year, month: '2-digit', day: '2-digit' };
  return { weekday: 'long', month: 'long', day: 'numeric', ...(isNear ? {} : { year }) };
}

/**
 * Writes figures, amounts and days for a reader, whole: no figure is rounded. What writes them is made with the first one.
 */
export function formatsFor({ locale, currency, timeZone, today, language = locale }: Reader): LetterFormats {
  const whole = { maximumFractionDigits: 20, trailingZeroDisplay: 'stripIfInteger' } as const;
  const moneyIn = memo(
    (code: string) => new Intl.NumberFormat(locale, { ...whole, style: 'currency', currency: code })
  );
  const number = memo(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
  const list = memo(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const isInWords = language.split(/[-_]/)[0] === locale.split(/[-_]/)[0];
  const day = (moment: Date, zone: string | undefined): string => {
    const isNear = today !== undefined && Math.abs(moment.getTime() - Date.parse(today)) < halfAYear;
    return moment.toLocaleDateString(locale, { ...dayStyle(isInWords, isNear), timeZone: zone });
  };
  return {
    number: value => number().format(value),
    money: (value, other = currency) => moneyIn(other).format(value),
    currency,
    day: date => day(new Date(`${date}T00:00:00Z`), 'UTC'),
    dayOf: moment => day(new Date(moment), timeZone),
    list: items => list().format(items)
  };
}
