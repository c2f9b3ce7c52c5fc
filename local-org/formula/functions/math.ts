import { sql } from 'kysely';
import { withValues, type Fragment } from '../fragment.ts';
import { define, type FunctionDefinition } from './definition.ts';

/** Rounds off what an endless fraction leaves over, so that 1 / 9 * 9 is 1 before it is rounded up or down. */
function settled(number: Fragment): Fragment {
  return sql`round(${number}, 18)`;
}

/** A number of digits that the database accepts; more would change nothing. */
function digits(number: Fragment): Fragment {
  return withValues(
    { digits: number },
    value =>
      sql`case when ${value.digits} is not null then greatest(least(trunc(${value.digits}), 100), -100)::integer end`
  );
}

/** A function of one number that is defined where `condition` holds, and blank elsewhere. */
function defined(
  name: string,
  condition: (number: Fragment) => Fragment,
  result: (number: Fragment) => Fragment
): FunctionDefinition {
  return define(name, ['Number'], 'Number', number =>
    withValues(
      { number },
      value => sql`case when ${condition(value.number)} then ${result(value.number)} end`
    )
  );
}

const within = (limit: number) => (number: Fragment) => sql`abs(${number}) <= ${sql.lit(limit)}`;

/** A function that the database has for floating-point numbers only; 15 digits of its result are right. */
function floating(name: string, condition = within(1e15)): FunctionDefinition {
  return defined(
    name,
    condition,
    number => sql`${sql.raw(name.toLowerCase())}(${number}::double precision)::numeric`
  );
}

/** The least or greatest of some numbers, blank when one of them is. */
function extreme(name: 'MIN' | 'MAX'): FunctionDefinition {
  const chosen = name === 'MIN' ? sql`least` : sql`greatest`;
  return define(name, [], { returns: 'Number', repeated: ['Number'] }, (...numbers) =>
    withValues(Object.fromEntries(numbers.map((number, index) => [`number${index}`, number])), named => {
      const values = Object.values(named);
      const areThere = values.map(value => sql`${value} is not null`);
      return sql`case when ${sql.join(areThere, sql` and `)} then ${chosen}(${sql.join(values)}) end`;
    })
  );
}

const { raw } = sql;

export const mathFunctions: readonly FunctionDefinition[] = [
  define('ABS', ['Number'], 'Number', number => sql`abs(${number})`),
  define(
    'ROUND',
    ['Number', 'Number'],
    'Number',
    (number, places) => sql`round(${number}, ${digits(places)})`
  ),
  define(
    'TRUNC',
    ['Number', 'Number'],
    { returns: 'Number', optional: 1 },
    (number, places = sql`0::numeric`) => sql`trunc(${number}, ${digits(places)})`
  ),
  define('FLOOR', ['Number'], 'Number', number => sql`trunc(${settled(number)})`),
  define('CEILING', ['Number'], 'Number', number =>
    withValues({ number: settled(number) }, value => sql`sign(${value.number}) * ceil(abs(${value.number}))`)
  ),
  define('MFLOOR', ['Number'], 'Number', number => sql`floor(${settled(number)})`),
  define('MCEILING', ['Number'], 'Number', number => sql`ceil(${settled(number)})`),
  define(
    'MOD',
    ['Number', 'Number'],
    'Number',
    (number, divisor) => sql`mod(${number}, nullif(${divisor}, 0))`
  ),
  extreme('MIN'),
  extreme('MAX'),
  defined(
    'SQRT',
    number => sql`${number} >= 0`,
    number => sql`sqrt(${number})`
  ),
  defined(
    'LN',
    number => sql`${number} > 0`,
    number => sql`ln(${number})`
  ),
  defined(
    'LOG',
    number => sql`${number} > 0`,
    number => sql`log(${number})`
  ),
  defined('EXP', within(345), number => sql`exp(${number})`),
  define('PI', [], 'Number', () => raw('3.14159265358979323846264338327950288::numeric')),
  ...['SIN', 'COS', 'TAN', 'ATAN'].map(name => floating(name)),
  ...['ASIN', 'ACOS'].map(name => floating(name, within(1))),
  define(
    'ATAN2',
    ['Number', 'Number'],
    'Number',
    (y, x) => sql`atan2((${y})::double precision, (${x})::double precision)::numeric`
  )
];
