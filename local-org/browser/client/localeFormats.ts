/** How a locale writes numbers and dates, in the form in which base components ask: signs, and patterns such as `M/d/yyyy`. */

type PartType = Intl.NumberFormatPartTypes;

/** The sign with which the locale writes a part of a number: its decimal separator, its percent sign. */
export function numberSign(locale: string, part: PartType, options: Intl.NumberFormatOptions = {}): string {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options }).formatToParts(-123456.7);
  return parts.find(({ type }) => type === part)?.value ?? '';
}

/** A day on which every part of a date shows whether it is written with one digit or two, and a morning. */
const sample = new Date(Date.UTC(2003, 0, 5, 7, 8, 9));

/** The pattern of a format: `MMM d, yyyy`. Letters that are no part of the date stand in quotes. */
export function datePattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(sample);
  return format
    .formatToParts(sample)
    .map(({ type, value }) => {
      switch (type) {
        case 'day':
          return 'd'.repeat(value.length);
        case 'month':
          if (/^\d+$/.test(value)) return 'M'.repeat(value.length);
          return value === shortMonth ? 'MMM' : 'MMMM';
        case 'year':
          return 'yyyy';
        case 'hour':
          return (format.resolvedOptions().hour12 ? 'h' : 'H').repeat(value.length);
        case 'minute':
          return 'mm';
        case 'second':
          return 'ss';
        case 'dayPeriod':
          return 'a';
        default:
          return /\p{L}/u.test(value) ? `'${value}'` : value.replaceAll(/\s/g, ' ');
      }
    })
    .join('');
}

/** What browsers know of a locale and the language's own types do not yet; older ones under the first name. */
interface WeekInfo {
  readonly weekInfo?: { readonly firstDay: number };
  readonly getWeekInfo?: () => { readonly firstDay: number };
}
const sunday = 7;

/** The first day of a week, as the platform counts: 1 is Sunday. */
export function firstDayOfWeek(locale: string): number {
  const place: Intl.Locale & WeekInfo = new Intl.Locale(locale);
  const week = place.getWeekInfo?.() ?? place.weekInfo ?? { firstDay: sunday };
  return (week.firstDay % sunday) + 1;
}

/** The direction in which a language is read. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|iw|ur|yi)\b/.test(language) ? 'rtl' : 'ltr';
}
