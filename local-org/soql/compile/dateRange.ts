import { notSupported } from '../queryError.ts';

/** From the first day (included) to the last (not included), as YYYY-MM-DD. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/**
 * The days that a relative date means, counted from `today` (YYYY-MM-DD), as SOQL defines them: weeks begin on Sunday,
 * the fiscal year is the calendar's, LAST_N_DAYS includes today and NEXT_N_DAYS begins tomorrow; spans of longer units
 * leave out the running one.
 */
export function dateRange(name: string, count: number, today: string): DateRange {
  const now = new Date(`${today}T00:00:00Z`);
  const plain = name.replace('FISCAL_', '');
  const fixed: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
  const day = fixed[plain];
  if (day !== undefined) return range(now, 'DAY', day, day + 1);
  const around = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(plain);
  if (around) {
    const unit = unitOf(around[2]);
    const offset = around[1] === 'LAST' ? -1 : around[1] === 'THIS' ? 0 : 1;
    return range(startOf(unit, now), unit, offset, offset + 1);
  }
  if (plain === 'LAST_90_DAYS') return range(now, 'DAY', -90, 1);
  if (plain === 'NEXT_90_DAYS') return range(now, 'DAY', 1, 91);
  const counted =
    /^(?:(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO)$/.exec(plain);
  if (!counted) throw notSupported(`The date literal ${name}`);
  const unit = unitOf(counted[2] ?? counted[3]);
  const start = startOf(unit, now);
  if (counted[1] === 'LAST') return range(start, unit, -count, unit === 'DAY' ? 1 : 0);
  if (counted[1] === 'NEXT') return range(start, unit, 1, count + 1);
  return range(start, unit, -count, -count + 1);
}

function unitOf(text: string | undefined): Unit {
  return text === 'WEEK' || text === 'MONTH' || text === 'QUARTER' || text === 'YEAR' ? text : 'DAY';
}

function startOf(unit: Unit, moment: Date): Date {
  const year = moment.getUTCFullYear();
  const month = moment.getUTCMonth();
  const day = moment.getUTCDate();
  switch (unit) {
    case 'DAY':
      return new Date(Date.UTC(year, month, day));
    case 'WEEK':
      return new Date(Date.UTC(year, month, day - moment.getUTCDay()));
    case 'MONTH':
      return new Date(Date.UTC(year, month, 1));
    case 'QUARTER':
      return new Date(Date.UTC(year, month - (month % 3), 1));
    case 'YEAR':
      return new Date(Date.UTC(year, 0, 1));
  }
}

function range(start: Date, unit: Unit, from: number, to: number): DateRange {
  return { from: plus(start, unit, from), to: plus(start, unit, to) };
}

const earliest = new Date('0001-01-01T00:00:00Z').getTime();
const latest = new Date('9999-12-31T00:00:00Z').getTime();

function plus(start: Date, unit: Unit, count: number): string {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth();
  const day = start.getUTCDate();
  const months = { DAY: 0, WEEK: 0, MONTH: count, QUARTER: 3 * count, YEAR: 12 * count }[unit];
  const days = { DAY: count, WEEK: 7 * count, MONTH: 0, QUARTER: 0, YEAR: 0 }[unit];
  const time = Date.UTC(year, month + months, day + days);
  const within = Number.isNaN(time)
    ? count < 0
      ? earliest
      : latest
    : Math.min(Math.max(time, earliest), latest);
  return new Date(within).toISOString().slice(0, 10);
}
