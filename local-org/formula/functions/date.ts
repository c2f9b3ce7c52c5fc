import { sql } from 'kysely';
import { dayIn } from '../dayIn.ts';
import type { FormulaSession } from '../formulaSession.ts';
import { withValues, type Fragment } from '../fragment.ts';
import { secondsADay } from './arithmetic.ts';
import { define, overload, type FunctionDefinition, type Overload, type Parameter } from './definition.ts';

const utc = sql`at time zone 'UTC'`;

/** The date of a year, month and day, or nothing when the calendar has none. */
function dateOf(year: Fragment, month: Fragment, day: Fragment): Fragment {
  return withValues(
    { year: sql`trunc(${year})`, month: sql`trunc(${month})`, day: sql`trunc(${day})` },
    value => {
      const first = sql`make_date(${value.year}::integer, ${value.month}::integer, 1)`;
      const fits = sql`${value.day} <= extract(day from ${first} + interval '1 month' - interval '1 day')`;
      return sql`case when ${value.year} between 1 and 9999 and ${value.month} between 1 and 12 and ${value.day} between 1 and 31
      then case when ${fits} then make_date(${value.year}::integer, ${value.month}::integer, ${value.day}::integer) end end`;
    }
  );
}

function part(text: Fragment, index: number): Fragment {
  return sql`nullif((string_to_array(${text}, '-'))[${sql.lit(index)}], '')::numeric`;
}

const datePattern = String.raw`^\d{4}-\d{1,2}-\d{1,2}$`;

/** A text such as 2026-4-1 as a date. */
function dateOfText(text: Fragment): Fragment {
  return withValues({ text: sql`trim(${text})` }, ({ text: value }) => {
    const date = dateOf(part(sql`value.text`, 1), part(sql`value.text`, 2), part(sql`value.text`, 3));
    return sql`case when ${value} ~ ${sql.lit(datePattern)} then ${date} end`;
  });
}

const clock = String.raw`([01]?\d|2[0-3]):[0-5]?\d:[0-5]?\d(\.\d{1,3})?`;

/** A text such as 23:59:59.999 as a time. */
function timeOfText(text: Fragment): Fragment {
  return withValues({ text: sql`trim(${text})` }, ({ text: value }) => {
    const piece = (index: number) => sql`split_part(${value}, ':', ${sql.lit(index)})`;
    const time = sql`make_time(${piece(1)}::integer, ${piece(2)}::integer, ${piece(3)}::double precision)`;
    return sql`case when ${value} ~ ${sql.lit(`^${clock}$`)} then ${time} end`;
  });
}

/** A text such as 2026-04-01 23:59:59, in UTC, as a date and time. */
function momentOfText(text: Fragment): Fragment {
  return withValues({ text: sql`rtrim(trim(${text}), 'Z')` }, ({ text: value }) => {
    const date = dateOfText(sql`split_part(${value}, ' ', 1)`);
    const time = timeOfText(sql`split_part(${value}, ' ', 2)`);
    return sql`(${date} + ${time}) ${utc}`;
  });
}

/** A moment by months keeps its time of day; the last day of a month stays the last. */
function addMonths(date: Fragment, months: Fragment): Fragment {
  return withValues({ date, months: sql`trunc(${months})` }, value => {
    const by = (extra: string) => sql`make_interval(months => ${value.months}::integer${sql.raw(extra)})`;
    const lastDay = sql`extract(month from ${value.date} + interval '1 day') <> extract(month from ${value.date})`;
    return sql`case when abs(${value.months}) < 100000 then
      case when ${lastDay} then ${value.date} + interval '1 day' + ${by('')} - interval '1 day' else ${value.date} + ${by('')} end end`;
  });
}

function ofDate(
  name: string,
  result: (date: Fragment) => Fragment,
  type: Parameter = 'Date'
): FunctionDefinition {
  return define(name, [type], 'Number', date => sql`(${result(date)})::numeric`);
}

function extract(name: string, unit: string, type: Parameter = 'Date'): FunctionDefinition {
  return ofDate(name, date => sql`extract(${sql.raw(unit)} from ${date})`, type);
}

function day(moment: Fragment, zone: Fragment = utc): Fragment {
  return sql`(${moment} ${zone})::date`;
}

/** Both of the weeks of ISO 8601, which take a date as well as a date and time. */
function isoPart(name: string, unit: string): FunctionDefinition {
  const overloads: Overload[] = [
    ...extract(name, unit).overloads,
    ...ofDate(name, moment => sql`extract(${sql.raw(unit)} from ${day(moment)})`, 'DateTime').overloads
  ];
  return { name, overloads };
}

/** The moment of the request, or a part of it: known when the formula is compiled. */
function present(
  name: string,
  returns: 'Date' | 'DateTime' | 'Time',
  cast: (session: FormulaSession) => Fragment
): FunctionDefinition {
  return {
    name,
    overloads: [{ parameters: [], returns, compile: ({ scope }) => cast(scope.session) }]
  };
}

/** The day that a moment is for the person who asks. Everything else that formulas make of a moment is of GMT. */
const dayOfMoment: Overload = {
  parameters: ['DateTime'],
  returns: 'Date',
  compile: ({ values: [moment = sql`null`], scope }) =>
    day(moment, sql`at time zone ${sql.lit(scope.session.timeZone)}`)
};

/** Seconds as days:hours:minutes:seconds, or hours:minutes:seconds. */
function duration(seconds: Fragment, withDays: Fragment): Fragment {
  return withValues({ seconds: sql`trunc(abs(${seconds}))`, days: withDays }, value => {
    const two = (number: Fragment) => sql`lpad(trim_scale(${number})::text, 2, '0')`;
    const minutes = sql`div(mod(${value.seconds}, 3600), 60)`;
    const tail = sql`':' || ${two(minutes)} || ':' || ${two(sql`mod(${value.seconds}, 60)`)}`;
    const hours = sql`div(mod(${value.seconds}, ${secondsADay}), 3600)`;
    return sql`case when ${value.days}
      then div(${value.seconds}, ${secondsADay})::text || ':' || ${two(hours)} || ${tail}
      else lpad(div(${value.seconds}, 3600)::text, greatest(2, length(div(${value.seconds}, 3600)::text)), '0') || ${tail} end`;
  });
}

const epoch = (moment: Fragment) => sql`extract(epoch from ${moment})::numeric`;

export const dateFunctions: readonly FunctionDefinition[] = [
  present('TODAY', 'Date', ({ now, timeZone }) => sql`${dayIn(timeZone, now)}::date`),
  present('NOW', 'DateTime', ({ now }) => sql`${now.toISOString()}::timestamptz`),
  present('TIMENOW', 'Time', ({ now }) => sql`${now.toISOString().slice(11, 23)}::time`),
  define('DATE', ['Number', 'Number', 'Number'], 'Date', dateOf),
  {
    name: 'DATEVALUE',
    overloads: [dayOfMoment, overload(['Text'], 'Date', dateOfText), overload(['Date'], 'Date', date => date)]
  },
  {
    name: 'DATETIMEVALUE',
    overloads: [
      overload(['Text'], 'DateTime', momentOfText),
      overload(['DateTime'], 'DateTime', moment => moment),
      overload(['Date'], 'DateTime', date => sql`(${date}::timestamp ${utc})`)
    ]
  },
  {
    name: 'TIMEVALUE',
    overloads: [
      overload(['Text'], 'Time', timeOfText),
      overload(['DateTime'], 'Time', moment => sql`(${moment} ${utc})::time`),
      overload(['Time'], 'Time', time => time)
    ]
  },
  {
    name: 'ADDMONTHS',
    overloads: [
      overload(['Date', 'Number'], 'Date', (date, months) => sql`(${addMonths(date, months)})::date`),
      overload(
        ['DateTime', 'Number'],
        'DateTime',
        (date, months) => sql`(${addMonths(sql`(${date} ${utc})`, months)} ${utc})`
      )
    ]
  },
  extract('YEAR', 'year'),
  extract('MONTH', 'month'),
  extract('DAY', 'day'),
  extract('DAYOFYEAR', 'doy'),
  ofDate('WEEKDAY', date => sql`extract(dow from ${date}) + 1`),
  isoPart('ISOWEEK', 'week'),
  isoPart('ISOYEAR', 'isoyear'),
  extract('HOUR', 'hour', 'Time'),
  extract('MINUTE', 'minute', 'Time'),
  ofDate('SECOND', time => sql`trunc(extract(second from ${time}))`, 'Time'),
  ofDate('MILLISECOND', time => sql`mod(trunc(extract(milliseconds from ${time})), 1000)`, 'Time'),
  define('FROMUNIXTIME', ['Number'], 'DateTime', seconds =>
    withValues(
      { seconds },
      value =>
        sql`case when abs(${value.seconds}) < 200000000000 then to_timestamp(${value.seconds}::double precision) end`
    )
  ),
  {
    name: 'UNIXTIMESTAMP',
    overloads: [
      overload(['DateTime'], 'Number', moment => sql`trunc(${epoch(moment)})`),
      overload(['Date'], 'Number', epoch),
      overload(['Time'], 'Number', time => sql`trunc(${epoch(time)})`)
    ]
  },
  {
    name: 'FORMATDURATION',
    overloads: [
      overload(['Number', 'Boolean'], { returns: 'Text', optional: 1 }, (seconds, withDays = sql`false`) =>
        duration(seconds, withDays)
      ),
      overload(['DateTime', 'DateTime'], 'Text', (from, to) =>
        duration(sql`(${epoch(from)} - ${epoch(to)})`, sql`true`)
      ),
      overload(['Time', 'Time'], 'Text', (from, to) =>
        duration(sql`(${epoch(from)} - ${epoch(to)})`, sql`false`)
      )
    ]
  }
];
