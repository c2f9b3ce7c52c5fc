import { sql } from 'kysely';
import type { Fragment } from '../fragment.ts';
import { literalText } from '../typedSyntax.ts';
import { truth } from './certainty.ts';
import {
  certainly,
  define,
  overload,
  plainTypes,
  same,
  type CallContext,
  type FunctionDefinition,
  type Overload,
  type Parameter
} from './definition.ts';

const results = same('R', [...plainTypes, 'Boolean']);

/** A condition that is blank counts as false inside AND and OR, but NOT of a blank stays blank. */
function junction(name: string, word: string): FunctionDefinition {
  const compile = ({ values, nodes }: CallContext) =>
    sql`(${sql.join(
      values.map((value, index) => truth(value, nodes[index])),
      sql` ${sql.raw(word)} `
    )})`;
  return { name, overloads: [{ parameters: [], repeated: ['Boolean'], ...certainly, compile }] };
}

/** CASE: pairs of a value and its result, then the result for everything else. */
function choice(subject: Parameter, value: Parameter, equals: 'is not distinct from' | '='): Overload {
  const result = same('R');
  return {
    parameters: [subject],
    repeated: [value, result],
    last: [result],
    returns: { variable: 'R' },
    compile: ({ values }) => {
      const [compared, ...rest] = values;
      const otherwise = rest.pop();
      const branches: Fragment[] = [];
      for (let index = 0; index < rest.length; index += 2) {
        branches.push(sql`when ${compared} ${sql.raw(equals)} ${rest[index]} then ${rest[index + 1]}`);
      }
      return sql`(case ${sql.join(branches, sql` `)} else ${otherwise} end)`;
    }
  };
}

const blankable = [...plainTypes];

export const logicFunctions: readonly FunctionDefinition[] = [
  junction('AND', 'and'),
  junction('&&', 'and'),
  junction('OR', 'or'),
  junction('||', 'or'),
  define(
    'NOT',
    ['Boolean'],
    { returns: 'Boolean', certain: 'as its arguments' },
    condition => sql`(not ${condition})`
  ),
  define(
    'IF',
    ['Boolean', results, results],
    { returns: { variable: 'R' } },
    (condition, yes, no) => sql`(case when ${condition} then ${yes} else ${no} end)`
  ),
  {
    name: 'CASE',
    overloads: [
      choice('Picklist', { literal: 'Text' }, 'is not distinct from'),
      choice('Text', 'Text', 'is not distinct from'),
      choice(
        same('S', ['Number', 'Date', 'DateTime', 'Time']),
        same('S', ['Number', 'Date', 'DateTime', 'Time']),
        '='
      )
    ]
  },
  define(
    'ISBLANK',
    [{ anyOf: [...blankable, 'MultiselectPicklist'] }],
    certainly,
    value => sql`(${value} is null)`
  ),
  {
    name: 'ISNULL',
    overloads: [
      overload(['Text'], certainly, () => sql`false`),
      overload([{ anyOf: blankable }], certainly, value => sql`(${value} is null)`)
    ]
  },
  define(
    'BLANKVALUE',
    [same('R'), same('R')],
    { returns: { variable: 'R' } },
    (value, substitute) => sql`coalesce(${value}, ${substitute})`
  ),
  {
    name: 'NULLVALUE',
    overloads: [
      overload(['Text', 'Text'], 'Text', value => value),
      overload(
        [same('R'), same('R')],
        { returns: { variable: 'R' } },
        (value, substitute) => sql`coalesce(${value}, ${substitute})`
      )
    ]
  },
  define(
    'ISPICKVAL',
    ['Picklist', { literal: 'Text' }],
    certainly,
    (picklist, value) => sql`(${picklist} is not distinct from ${value})`
  ),
  {
    name: 'INCLUDES',
    overloads: [
      {
        parameters: ['MultiselectPicklist', { literal: 'Text' }],
        returns: 'Boolean',
        refuses: nodes =>
          literalText(nodes[1]) === '' ? 'INCLUDES needs the value to look for.' : undefined,
        compile: ({ values: [picklist, value] }) =>
          sql`coalesce(${value} = any(string_to_array(${picklist}, ';')), false)`
      }
    ]
  },
  define(
    'PICKLISTCOUNT',
    ['MultiselectPicklist'],
    'Number',
    picklist => sql`coalesce(cardinality(string_to_array(${picklist}, ';')), 0)::numeric`
  )
];
