import type { TimeUnit } from './time';

type Sizes = Readonly<Partial<Record<TimeUnit, number>>>;

/** How a number in one unit comes to another: by one fraction where that is exact, else by each that people may mean. */
export interface Conversion {
  readonly fractions: readonly (readonly [number, number])[];
  readonly isExact: boolean;
}

const clock: Sizes = { second: 1, minute: 60, hour: 3600 };
const days: Sizes = { day: 1, week: 7 };
const months: Sizes = { month: 1, quarter: 3, year: 12 };
/** A year of 52 weeks, in thirds of a week. */
const weeksOfYear: Sizes = { week: 3, month: 13, quarter: 39, year: 156 };
/** A year of 365 days, in seconds. */
const calendar: Sizes = {
  ...clock,
  day: 86_400,
  week: 604_800,
  month: 2_628_000,
  quarter: 7_884_000,
  year: 31_536_000
};
/** Eight hours a day, five days a week, 52 weeks a year, in seconds. */
const atWork: Sizes = {
  ...clock,
  day: 28_800,
  week: 144_000,
  month: 624_000,
  quarter: 1_872_000,
  year: 7_488_000
};

/** How much of `to` one `from` lasts: two weeks are 14 days; two months are about 61, so that is asked. */
export function durationIn(from: TimeUnit, to: TimeUnit): Conversion {
  const exact = fractionsOf([clock, days, months], from, to);
  if (exact.length > 0) return { fractions: exact, isExact: true };
  const isMixed = from in clock !== to in clock;
  const likely = fractionsOf([weeksOfYear, calendar], from, to).slice(0, 1);
  return { fractions: isMixed ? fractionsOf([calendar, atWork], from, to) : likely, isExact: false };
}

/** How much comes in one `to` when one comes in each `from`: one a month is twelve a year; one a day may be 7 or 5 a week. */
export function rateIn(from: TimeUnit, to: TimeUnit): Conversion {
  const exact = fractionsOf([clock, months], to, from);
  if (exact.length > 0) return { fractions: exact, isExact: true };
  const weekly = fractionsOf([weeksOfYear], to, from);
  return {
    fractions: weekly.length > 0 ? weekly : fractionsOf([calendar, atWork], to, from),
    isExact: false
  };
}

function fractionsOf(views: readonly Sizes[], from: TimeUnit, to: TimeUnit): (readonly [number, number])[] {
  return views.flatMap(sizes => {
    const [one, other] = [sizes[from], sizes[to]];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}
