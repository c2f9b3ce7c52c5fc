import { sql } from 'kysely';
import { orBlank, withValues, type Fragment } from '../fragment.ts';
import { addDays, daysBetween, quotient, shiftTime } from './arithmetic.ts';
import { certainly, define, overload, same, type FunctionDefinition } from './definition.ts';

function join(left: Fragment, right: Fragment): Fragment {
  return orBlank(sql`concat(${left}, ${right})`);
}

const ordered = same('T', ['Number', 'Date', 'DateTime', 'Time']);

/** Blank text equals blank text, blank is unchecked; any other comparison with a blank is neither true nor false. */
function equality(name: string, certain: string, others: string): FunctionDefinition {
  const compare = (sign: string) => (left: Fragment, right: Fragment) =>
    sql`(${left} ${sql.raw(sign)} ${right})`;
  return {
    name,
    overloads: [
      overload(['Text', 'Text'], certainly, compare(certain)),
      overload(['Boolean', 'Boolean'], certainly, (left, right) =>
        compare(others)(sql`coalesce(${left}, false)`, sql`coalesce(${right}, false)`)
      ),
      overload([ordered, ordered], 'Boolean', compare(others))
    ]
  };
}

/** Texts are ordered by their code points, so that upper case comes before lower case on every database. */
function ordering(name: string): FunctionDefinition {
  return {
    name,
    overloads: [
      overload(
        ['Text', 'Text'],
        'Boolean',
        (left, right) => sql`(${left} collate "C" ${sql.raw(name)} ${right} collate "C")`
      ),
      overload([ordered, ordered], 'Boolean', (left, right) => sql`(${left} ${sql.raw(name)} ${right})`)
    ]
  };
}

function power(base: Fragment, exponent: Fragment): Fragment {
  return withValues(
    { base, exponent },
    value => sql`case
      when ${value.base} = 0 and ${value.exponent} < 0 then null
      when ${value.base} = 0 then power(0::numeric, ${value.exponent})
      when ${value.base} < 0 and ${value.exponent} <> trunc(${value.exponent}) then null
      when abs(${value.exponent} * ln(abs(${value.base}))) > 150 then null
      else power(${value.base}, ${value.exponent}) end`
  );
}

export const operators: readonly FunctionDefinition[] = [
  {
    name: '+',
    overloads: [
      overload(['Number', 'Number'], 'Number', (left, right) => sql`(${left} + ${right})`),
      overload(['Text', 'Text'], 'Text', join),
      overload(['Date', 'Number'], 'Date', (date, days) => addDays('Date', date, days)),
      overload(['Number', 'Date'], 'Date', (days, date) => addDays('Date', date, days)),
      overload(['DateTime', 'Number'], 'DateTime', (date, days) => addDays('DateTime', date, days)),
      overload(['Number', 'DateTime'], 'DateTime', (days, date) => addDays('DateTime', date, days)),
      overload(['Time', 'Number'], 'Time', shiftTime)
    ]
  },
  {
    name: '-',
    overloads: [
      overload(['Number'], 'Number', value => sql`(- ${value})`),
      overload(['Number', 'Number'], 'Number', (left, right) => sql`(${left} - ${right})`),
      overload(['Date', 'Date'], 'Number', (left, right) => sql`(${left} - ${right})::numeric`),
      overload(['DateTime', 'DateTime'], 'Number', daysBetween),
      overload(['Date', 'Number'], 'Date', (date, days) => addDays('Date', date, sql`(- ${days})`)),
      overload(['DateTime', 'Number'], 'DateTime', (date, days) =>
        addDays('DateTime', date, sql`(- ${days})`)
      ),
      overload(
        ['Time', 'Time'],
        'Number',
        (left, right) =>
          sql`mod((86400000 + extract(epoch from ${left} - ${right}) * 1000)::numeric, 86400000)`
      ),
      overload(['Time', 'Number'], 'Time', (time, milliseconds) => shiftTime(time, sql`(- ${milliseconds})`))
    ]
  },
  define('*', ['Number', 'Number'], 'Number', (left, right) => sql`(${left} * ${right})`),
  define('/', ['Number', 'Number'], 'Number', quotient),
  define('^', ['Number', 'Number'], 'Number', power),
  define('&', ['Text', 'Text'], 'Text', join),
  equality('=', 'is not distinct from', '='),
  equality('<>', 'is distinct from', '<>'),
  ...['<', '>', '<=', '>='].map(ordering)
];
