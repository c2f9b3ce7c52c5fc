import { memo } from 'c/memo';

const countIn = memo(
  (locale: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
);
const dateIn = memo(
  (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
);

/** A number of days as people say it: “1 day”, “12 days”. */
export function daysText(locale: string, days: number): string {
  return countIn(locale).format(days);
}

/** An ISO date as people read it: “Nov 24, 2026”; as it is where it is none. */
export function dayText(locale: string, day: string): string {
  const moment = new Date(day);
  return Number.isNaN(moment.getTime()) ? day : dateIn(locale).format(moment);
}
