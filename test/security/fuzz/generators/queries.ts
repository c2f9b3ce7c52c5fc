/** Queries made up from known names and values that break things. */
import fc from 'fast-check';
import { nastyText, nastyValue } from '../nasty.ts';
import { data, json, type FuzzRequest } from '../request.ts';
import { encoded, who } from './shared.ts';

export function soqlQueries(
  object: fc.Arbitrary<string>,
  field: fc.Arbitrary<string>,
  id: fc.Arbitrary<string>
): fc.Arbitrary<FuzzRequest> {
  const literals = fc.constantFrom(
    'null',
    'TRUE',
    '1',
    '-1e400',
    '2026-01-01',
    '2026-13-99',
    '2026-01-01T00:00:00Z',
    'TODAY',
    'LAST_N_DAYS:5',
    'LAST_N_YEARS:999999',
    ':x',
    'USD10'
  );
  const literal = fc.oneof(
    { weight: 1, arbitrary: nastyText.map(text => `'${text}'`) },
    { weight: 4, arbitrary: nastyText.map(text => `'${text.replaceAll(/['\\]/g, '\\$&')}'`) },
    { weight: 2, arbitrary: id.map(text => `'${text}'`) },
    { weight: 2, arbitrary: literals }
  );
  const operator = fc.constantFrom('=', '!=', '<', '>=', 'LIKE', 'IN', 'NOT IN', 'INCLUDES', '<>', '==');
  const condition = fc
    .tuple(field, operator, literal, fc.integer({ min: 0, max: 4 }))
    .map(([name, sign, value, form]) => {
      if (form === 0) return `NOT (${name} ${sign} (${value}, ${value}))`;
      if (form === 1) return `(${name} ${sign} ${value} OR ${name} = null)`;
      if (form === 2) return `${name} IN (SELECT ${name} FROM Opportunity WHERE ${name} ${sign} ${value})`;
      return sign.includes('IN') ? `${name} ${sign} (${value})` : `${name} ${sign} ${value}`;
    });
  const clause = fc.constantFrom(
    '',
    ' GROUP BY StageName',
    ' ORDER BY Name',
    ' ORDER BY Id DESC NULLS FIRST',
    ' LIMIT 1',
    ' LIMIT -1',
    ' LIMIT 99999999999999999999',
    ' OFFSET 2001',
    ' FOR UPDATE',
    ' USING SCOPE mine',
    ' ALL ROWS',
    ' WITH SECURITY_ENFORCED',
    ' HAVING COUNT(Id) > 1',
    ' GROUP BY ROLLUP(StageName)',
    ';',
    ' --'
  );
  const select = fc.oneof(
    { weight: 6, arbitrary: fc.array(field, { minLength: 1, maxLength: 3 }).map(list => list.join(', ')) },
    { weight: 1, arbitrary: field.map(name => `COUNT(${name}), MAX(${name}) m`) },
    {
      weight: 1,
      arbitrary: field.map(name => `Id, (SELECT ${name} FROM Contacts), toLabel(${name}), FORMAT(${name})`)
    },
    { weight: 1, arbitrary: field.map(name => `Owner.Profile.UserRole.${name}, Account.${name}`) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('FIELDS(ALL)', '*', 'COUNT()', 'TYPEOF What WHEN Account THEN Id END', '')
    }
  );
  return fc
    .tuple(
      who,
      select,
      object,
      fc.array(condition, { maxLength: 2 }),
      fc.array(clause, { maxLength: 1 }),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant('query') },
        { weight: 1, arbitrary: fc.constantFrom('queryAll', 'parameterizedSearch', 'query?columns=true&') }
      )
    )
    .map(([as, what, from, conditions, clauses, resource]) => {
      const where =
        conditions.length > 0 ? ` WHERE ${conditions.join(conditions.length > 2 ? ' OR ' : ' AND ')}` : '';
      const text = `SELECT ${what} FROM ${from}${where}${clauses.join('')}`;
      return {
        kind: 'soql',
        as,
        method: 'GET',
        path: `${data}/${resource}${resource.includes('?') ? '' : '?'}q=${encoded(text)}`,
        headers: {}
      };
    });
}

export function graphqlQueries(
  object: fc.Arbitrary<string>,
  field: fc.Arbitrary<string>
): fc.Arbitrary<FuzzRequest> {
  const argument = fc
    .tuple(
      field,
      fc.constantFrom('eq', 'ne', 'gt', 'like', 'in', 'nin', 'includes', 'zz'),
      nastyValue,
      fc.boolean()
    )
    .map(([name, operator, value, quoted]) => ({ name, operator, value, quoted }));
  const page = fc.constantFrom(
    '',
    'first: 1',
    'first: -1',
    'first: 2001',
    'first: 99999999999',
    'after: "x"',
    'after: "djE6MQ=="',
    'upperBound: 5',
    'scope: MINE',
    'orderBy: { Id: { order: ASC } }'
  );
  return fc
    .tuple(
      who,
      object,
      fc.array(field, { minLength: 1, maxLength: 3 }),
      argument,
      page,
      fc.constantFrom('query', 'aggregate')
    )
    .map(([as, name, fields, { name: filtered, operator, value, quoted }, paging, root]) => {
      const filter = quoted
        ? `where: { ${filtered}: { ${operator}: ${typeof value === 'object' ? '$v' : JSON.stringify(value)} } }`
        : `where: $v`;
      const selection = fields.map(each => `${each} { value }`).join(' ');
      const query = `query Q($v: ${quoted ? 'String' : `${name}_Filter`}) { uiapi { ${root} { ${name}(${filter} ${paging}) { totalCount edges { cursor node { Id ${selection} } } } } } }`;
      return {
        kind: 'graphql query',
        as,
        method: 'POST',
        path: `${data}/graphql`,
        headers: json,
        body: JSON.stringify({
          query,
          variables: { v: quoted ? value : { [filtered]: { [operator]: value } } }
        })
      };
    });
}
