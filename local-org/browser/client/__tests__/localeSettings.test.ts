import { describe, expect, it } from 'vitest';
import { americanEnglish, localeSettings } from '../localeSettings.ts';

const patterns = (locale: string) => {
  const settings = localeSettings({ ...americanEnglish, locale });
  return [
    settings['dateTime.shortDateFormat'],
    settings['dateTime.mediumDateFormat'],
    settings['dateTime.longDateFormat'],
    settings['dateTime.shortTimeFormat'],
    settings['dateTime.mediumDateTimeFormat']
  ];
};

describe('how a user’s locale writes', () => {
  it.each([
    ['en-US', '.', ',', '$', 1],
    ['de-DE', ',', '.', '$', 2],
    ['fr-FR', ',', '\u202f', '$US', 2],
    ['en-GB', '.', ',', 'US$', 2]
  ])('numbers and weeks in %s', (locale, decimal, group, currency, firstDay) => {
    expect(localeSettings({ ...americanEnglish, locale })).toMatchObject({
      'number.decimalSeparator': decimal,
      'number.groupingSeparator': group,
      'number.currencySymbol': currency,
      'number.minusSign': '-',
      'number.percentSign': '%',
      firstDayOfWeek: firstDay
    });
  });

  it.each([
    ['en-US', ['M/d/yyyy', 'MMM d, yyyy', 'MMMM d, yyyy', 'h:mm a', 'MMM d, yyyy h:mm:ss a']],
    ['de-DE', ['dd.MM.yyyy', 'dd.MM.yyyy', 'd. MMMM yyyy', 'HH:mm', 'dd.MM.yyyy HH:mm:ss']],
    ['ja-JP', ['yyyy/MM/dd', 'yyyy/MM/dd', "yyyy'年'M'月'd'日'", 'H:mm', 'yyyy/MM/dd H:mm:ss']]
  ])('dates in %s', (locale, expected) => {
    expect(patterns(locale)).toEqual(expected);
  });

  it.each([
    ['en-US', 'ltr'],
    ['ar', 'rtl'],
    ['iw', 'rtl'],
    ['it', 'ltr']
  ])('from one side of the page to the other in %s', (language, dir) => {
    expect(localeSettings({ ...americanEnglish, language })).toMatchObject({ lang: language, dir });
  });
});
