import { sql } from 'kysely';
import { orBlank, withValues, type Fragment } from '../fragment.ts';
import { literalText } from '../typedSyntax.ts';
import { countOf } from './arithmetic.ts';
import { certainly, define, overload, type FunctionDefinition } from './definition.ts';
import { regularExpression } from './regularExpression.ts';

/** What VALUE and ISNUMBER take for a number. */
const numberPattern = String.raw`^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$`;

function text(value: Fragment): Fragment {
  return sql`coalesce(${value}, '')`;
}

function padded(name: 'LPAD' | 'RPAD'): FunctionDefinition {
  return define(
    name,
    ['Text', 'Number', 'Text'],
    { returns: 'Text', optional: 1 },
    (value, length, padding = sql`' '`) =>
      orBlank(sql`${sql.raw(name.toLowerCase())}(${value}, ${countOf(length)}, ${text(padding)})`)
  );
}

/** Turkish and Azerbaijani have an i with a dot and one without; other locales change case alike. */
function cased(name: 'UPPER' | 'LOWER', from: string, to: string): FunctionDefinition {
  const change = sql.raw(name.toLowerCase());
  return {
    name,
    overloads: [
      overload(['Text'], 'Text', value => sql`${change}(${value})`),
      overload(['Text', 'Text'], 'Text', (value, locale) =>
        withValues({ text: value, locale }, ({ text: given, locale: where }) => {
          const dotted = sql`translate(${given}, ${sql.lit(from)}, ${sql.lit(to)})`;
          return sql`${change}(case when ${where} ~ '^(tr|az)(_|-|$)' then ${dotted} else ${given} end)`;
        })
      )
    ]
  };
}

function find(search: Fragment, value: Fragment, start: Fragment = sql`1::numeric`): Fragment {
  return withValues({ search, text: text(value), start: countOf(start, 1) }, names => {
    const found = sql`strpos(substr(${names.text}, ${names.start}), ${names.search})`;
    return sql`(case when ${names.search} is null or ${found} = 0 then 0 else ${found} + ${names.start} - 1 end)::numeric`;
  });
}

/** The eighteen characters of an id of fifteen: three more, each for the capitals among five. */
function caseSafe(id: Fragment): Fragment {
  const capital = sql`case when ascii(substr(value.id, place, 1)) between 65 and 90 then 1 << ((place - 1) % 5) else 0 end`;
  const suffix = sql`(
    select string_agg(substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 1 + capitals::integer, 1), '' order by third)
    from (select (place - 1) / 5 as third, sum(${capital}) as capitals from generate_series(1, 15) as place group by 1) as thirds)`;
  return withValues(
    { id },
    value => sql`case length(${value.id}) when 15 then ${value.id} || ${suffix} else ${value.id} end`
  );
}

function escaped(value: Fragment): Fragment {
  return sql`replace(replace(replace(${text(value)}, '&', '&amp;'), '"', '&quot;'), '<', '&lt;')`;
}

export const textFunctions: readonly FunctionDefinition[] = [
  define('LEN', ['Text'], 'Number', value => sql`coalesce(length(${value}), 0)::numeric`),
  define('LEFT', ['Text', 'Number'], 'Text', (value, count) =>
    orBlank(sql`left(${value}, ${countOf(count)})`)
  ),
  define('RIGHT', ['Text', 'Number'], 'Text', (value, count) =>
    orBlank(sql`right(${value}, ${countOf(count)})`)
  ),
  define('MID', ['Text', 'Number', 'Number'], 'Text', (value, start, count) =>
    orBlank(sql`substr(${value}, ${countOf(start, 1)}, ${countOf(count)})`)
  ),
  padded('LPAD'),
  padded('RPAD'),
  cased('UPPER', 'iı', 'İI'),
  cased('LOWER', 'İI', 'iı'),
  define('INITCAP', ['Text'], 'Text', value => sql`initcap(${value})`),
  define('REVERSE', ['Text'], 'Text', value => sql`reverse(${value})`),
  define('TRIM', ['Text'], 'Text', value => orBlank(sql`btrim(${value}, E' \\t\\n\\r')`)),
  define('SUBSTITUTE', ['Text', 'Text', 'Text'], 'Text', (value, old, replacement) =>
    orBlank(sql`replace(${value}, ${text(old)}, ${text(replacement)})`)
  ),
  define('FIND', ['Text', 'Text', 'Number'], { returns: 'Number', optional: 1 }, find),
  define(
    'CONTAINS',
    ['Text', 'Text'],
    certainly,
    (value, part) => sql`(strpos(${text(value)}, ${text(part)}) > 0)`
  ),
  define(
    'BEGINS',
    ['Text', 'Text'],
    certainly,
    (value, part) => sql`starts_with(${text(value)}, ${text(part)})`
  ),
  {
    name: 'REGEX',
    overloads: [
      {
        parameters: ['Text', 'Text'],
        ...certainly,
        refuses: ([, pattern]) => regularExpression(literalText(pattern) ?? '').problem,
        compile: ({ values: [value = sql`null`, pattern = sql`null`], nodes }) => {
          const literal = literalText(nodes[1]);
          const translated =
            literal === undefined ? text(pattern) : sql.lit(regularExpression(literal).pattern);
          return sql`(${text(value)} ~ ('^(?:' || ${translated} || ')$'))`;
        }
      }
    ]
  },
  define('VALUE', ['Text'], 'Number', value =>
    withValues(
      { text: value },
      names => sql`case when ${names.text} ~ ${sql.lit(numberPattern)} then trim(${names.text})::numeric end`
    )
  ),
  define(
    'ISNUMBER',
    ['Text'],
    certainly,
    value => sql`coalesce(${value} ~ ${sql.lit(numberPattern)}, false)`
  ),
  define('ASCII', ['Text'], 'Number', value => sql`ascii(${value})::numeric`),
  define('CHR', ['Number'], 'Text', code =>
    withValues(
      { code },
      names => sql`case when ${names.code} between 1 and 55295 then chr(${names.code}::integer) end`
    )
  ),
  {
    name: 'TEXT',
    overloads: [
      overload(['Number'], 'Text', number => sql`trim_scale(${number})::text`),
      overload(['Date'], 'Text', date => sql`to_char(${date}, 'YYYY-MM-DD')`),
      overload(
        ['DateTime'],
        'Text',
        date => sql`to_char(${date} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"')`
      ),
      overload(['Time'], 'Text', time => sql`to_char(${time}, 'HH24:MI:SS.MS')`),
      overload(['Picklist'], 'Text', picklist => picklist)
    ]
  },
  {
    name: 'CASESAFEID',
    overloads: [
      {
        parameters: ['Text'],
        returns: 'Text',
        compile: ({ values: [id = sql`null`], nodes: [node], scope }) =>
          (node?.kind === 'field' ? scope.wholeId(node) : undefined) ?? caseSafe(id)
      }
    ]
  },
  define(
    'HYPERLINK',
    ['Text', 'Text', 'Text'],
    { returns: 'Text', optional: 1 },
    (url, label, target = sql`'_blank'`) =>
      sql`concat('<a href="', ${escaped(url)}, '" target="', ${escaped(target)}, '">', ${label}, '</a>')`
  ),
  define(
    'IMAGE',
    ['Text', 'Text', 'Number', 'Number'],
    { returns: 'Text', optional: 2 },
    (url, label, height, width) => {
      const size = height && width ? sql`, ' height="', ${height}, '" width="', ${width}, '"'` : sql``;
      return sql`concat('<img src="', ${escaped(url)}, '" alt="', ${escaped(label)}, '"'${size}, ' border="0"/>')`;
    }
  ),
  define('BR', [], 'Text', () => sql`'<br>'`)
];
