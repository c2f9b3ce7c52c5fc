import { sql } from 'kysely';
import { withValues, type Fragment } from '../fragment.ts';

/** Days beyond which a sum of a date and a number is no date any more. */
const manyDays = sql.lit(3_000_000);
export const secondsADay = sql.lit(86_400);

/** A date moves by whole days; a date and time by any part of a day, to the second. */
export function addDays(type: 'Date' | 'DateTime', date: Fragment, days: Fragment): Fragment {
  return withValues({ date, days }, value => {
    const moved =
      type === 'Date'
        ? sql`${value.date} + trunc(${value.days})::integer`
        : sql`${value.date} + make_interval(secs => round(${value.days} * ${secondsADay})::double precision)`;
    return sql`case when abs(${value.days}) < ${manyDays} then ${moved} end`;
  });
}

/** Digits behind the point that a quotient keeps: enough for 1 / 3 * 3 to be 1 wherever it is rounded. */
const quotientScale = sql.lit(36);

/** A quotient to 36 decimal places; by zero it is nothing. */
export function quotient(dividend: Fragment, divisor: Fragment): Fragment {
  return sql`(round(${dividend}, ${quotientScale}) / nullif(${divisor}, 0))`;
}

/** The days, with their parts, from one date and time to another. */
export function daysBetween(left: Fragment, right: Fragment): Fragment {
  return quotient(sql`(extract(epoch from ${left}) - extract(epoch from ${right}))::numeric`, secondsADay);
}

/** A time moves by milliseconds, around the clock. */
export function shiftTime(time: Fragment, milliseconds: Fragment): Fragment {
  return sql`(${time} + make_interval(secs => (mod(trunc(${milliseconds}), 86400000) / 1000)::double precision))`;
}

/** A number of characters: whole, not negative, small enough for the database. Blank is none. */
export function countOf(number: Fragment, least = 0): Fragment {
  return sql`greatest(least(trunc(coalesce(${number}, 0)), 100000), ${sql.lit(least)})::integer`;
}
