import { datePattern, directionOf, firstDayOfWeek, numberSign } from './localeFormats.ts';
import type { UserJson } from './pageJson.ts';

type LocaleJson = Pick<UserJson, 'locale' | 'language' | 'timeZone' | 'currency'>;

/** How a new org's people read and write, and a page on which nobody is signed in. */
export const americanEnglish: LocaleJson = {
  locale: 'en-US',
  language: 'en-US',
  timeZone: 'GMT',
  currency: 'USD'
};

/** What `@salesforce/i18n/*` says of a user, by the names of its modules. */
export function localeSettings({ locale, language, timeZone, currency }: LocaleJson) {
  // US English alone writes days and months without a leading zero.
  const width = locale === 'en-US' ? 'numeric' : '2-digit';
  const shortDate = datePattern(locale, { year: 'numeric', month: width, day: width });
  const mediumDate = datePattern(locale, { dateStyle: 'medium' });
  const longDate = datePattern(locale, { dateStyle: 'long' });
  const shortTime = datePattern(locale, { timeStyle: 'short' });
  const mediumTime = datePattern(locale, { timeStyle: 'medium' });
  return {
    lang: language,
    dir: directionOf(language),
    locale,
    timeZone,
    currency,
    firstDayOfWeek: firstDayOfWeek(locale),
    'number.decimalSeparator': numberSign(locale, 'decimal'),
    'number.groupingSeparator': numberSign(locale, 'group'),
    'number.minusSign': numberSign(locale, 'minusSign'),
    'number.percentSign': numberSign(locale, 'percentSign', { style: 'percent' }),
    'number.currencySymbol': numberSign(locale, 'currency', { style: 'currency', currency }),
    'dateTime.shortDateFormat': shortDate,
    'dateTime.mediumDateFormat': mediumDate,
    'dateTime.longDateFormat': longDate,
    'dateTime.shortTimeFormat': shortTime,
    'dateTime.mediumTimeFormat': mediumTime,
    'dateTime.shortDateTimeFormat': `${shortDate} ${shortTime}`,
    'dateTime.mediumDateTimeFormat': `${mediumDate} ${mediumTime}`,
    'dateTime.longDateTimeFormat': `${longDate} ${mediumTime}`
  };
}
