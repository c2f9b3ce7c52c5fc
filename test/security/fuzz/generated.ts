/** Requests made up from the names that the org knows and values that break things, one generator for each protocol. */
import fc from 'fast-check';
import { headerSafe, methods, wireSafe } from './mutations.ts';
import { nameOr, nastyText, nastyValue } from './nasty.ts';
import { csv, data, form, json, multipart, xml, type FuzzRequest, type Who } from './request.ts';

/** Objects with the names of their fields, as describe gives them. */
export type Names = ReadonlyMap<string, readonly string[]>;

const who = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Who>('rep') },
  { weight: 3, arbitrary: fc.constant<Who>('admin') },
  { weight: 2, arbitrary: fc.constant<Who>('marketing') },
  { weight: 1, arbitrary: fc.constantFrom<Who>('nobody', 'stranger') }
);
/** For an address; what stands for an id stays. */
const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/%C2%AB|%C2%BB/g, mark => decodeURIComponent(mark));

/** Each protocol by name; their share in the generated half is equal. */
export function generators(names: Names): readonly fc.Arbitrary<FuzzRequest>[] {
  const objects = [...names.keys()];
  const object = nameOr(objects);
  const field = nameOr([...new Set([...names.values()].flat())]);
  const objectWithFields = fc
    .constantFrom(...objects)
    .chain(name =>
      fc.tuple(
        fc.constant(name),
        fc.uniqueArray(nameOr(names.get(name) ?? []), { minLength: 1, maxLength: 5 }),
        fc.array(nastyValue, { minLength: 5, maxLength: 5 })
      )
    );
  const record = objectWithFields.map(([name, fields, values]) => ({
    object: name,
    fields: Object.fromEntries(fields.map((key, index) => [key, values[index]]))
  }));
  const id = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...objects).map(name => `«${name}»`) },
    { weight: 1, arbitrary: nastyText }
  );

  return [
    paths,
    fc.constantFrom(...objects).chain(name => soqlQueries(nameOr([name]), nameOr(names.get(name) ?? []), id)),
    fc.constantFrom(...objects).chain(name => graphqlQueries(nameOr([name]), nameOr(names.get(name) ?? []))),
    graphqlMutations(record, id),
    restWrites(record, id),
    composites(record, id, object),
    uiApiRequests(record, id, field),
    soapCalls,
    forms,
    fc.constantFrom(...objects).chain(name => bulkJobs(name, nameOr(names.get(name) ?? []))),
    brokenHttp
  ];
}

const words = [
  'services',
  'data',
  'v67.0',
  'sobjects',
  'Account',
  'query',
  'composite',
  'ui-api',
  'records',
  'local-org',
  'list',
  'jobs',
  'ingest',
  'describe',
  'Soap',
  'u',
  'id',
  'oauth2',
  'tooling',
  'lightning',
  'assets',
  '..',
  '.',
  ''
];
const paths: fc.Arbitrary<FuzzRequest> = fc
  .tuple(who, fc.constantFrom(...methods), fc.array(nameOr(words), { maxLength: 8 }), fc.boolean(), nastyText)
  .map(([as, method, segments, rooted, query]) => ({
    kind: 'paths',
    as,
    method,
    path: `${rooted ? data : ''}/${segments.map(wireSafe).join('/')}?q=${encoded(query)}`,
    headers: json,
    ...(method === 'POST' && { body: '{}' })
  }));

function soqlQueries(
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

function graphqlQueries(
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

type Record_ = fc.Arbitrary<{ readonly object: string; readonly fields: object }>;

function graphqlMutations(record: Record_, id: fc.Arbitrary<string>): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(who, record, record, id, fc.constantFrom('Create', 'Update', 'Delete'), fc.boolean())
    .map(([as, one, other, target, verb, allOrNone]) => {
      const query = `mutation M($one: ${one.object}${verb}Input!, $two: ${other.object}CreateInput!) { uiapi(input: { allOrNone: ${allOrNone} }) { one: ${one.object}${verb}(input: $one) { ${verb === 'Delete' ? 'Id' : 'Record { Id }'} } two: ${other.object}Create(input: $two) { Record { Id } } } }`;
      const variables = {
        one: {
          ...(verb !== 'Create' && { Id: target }),
          ...(verb !== 'Delete' && { [one.object]: one.fields })
        },
        two: { [other.object]: other.fields }
      };
      return {
        kind: 'graphql mutation',
        as,
        method: 'POST',
        path: `${data}/graphql`,
        headers: json,
        body: JSON.stringify({
          query: verb === 'Delete' ? query.replace(`${one.object}DeleteInput`, 'RecordDeleteInput') : query,
          variables
        })
      };
    });
}

function restWrites(record: Record_, id: fc.Arbitrary<string>): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(
      who,
      record,
      id,
      nastyText,
      fc.constantFrom('create', 'update', 'same', 'upsert', 'read', 'delete')
    )
    .map(([as, { object, fields }, target, key, what]) => {
      const base = `${data}/sobjects/${object}`;
      const targets = {
        create: ['POST', base],
        update: ['PATCH', `${base}/${encoded(target)}`],
        same: ['PATCH', `${base}/«${object}»`],
        upsert: ['PATCH', `${base}/Key__c/${encoded(key)}`],
        read: ['GET', `${base}/«${object}»?fields=${encoded(Object.keys(fields).join(','))}`],
        delete: ['DELETE', `${base}/${encoded(key)}`]
      } as const;
      const [method, path] = targets[what];
      return {
        kind: 'rest',
        as,
        method,
        path,
        headers: json,
        ...(method !== 'GET' && { body: JSON.stringify(fields) })
      };
    });
}

function composites(
  record: Record_,
  id: fc.Arbitrary<string>,
  object: fc.Arbitrary<string>
): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(
      who,
      fc.array(record, { minLength: 1, maxLength: 4 }),
      id,
      object,
      nastyText,
      fc.boolean(),
      fc.constantFrom('composite', 'composite/batch', 'tree', 'create', 'update', 'upsert', 'retrieve')
    )
    .map(([as, records, target, name, text, allOrNone, what]) => {
      const rows = records.map(({ object: type, fields }, index) => ({
        ...fields,
        attributes: { type, referenceId: `r${index}` }
      }));
      const request = (method: string, path: string, body: unknown): FuzzRequest => ({
        kind: 'composite',
        as,
        method,
        path: `${data}/${path}`,
        headers: json,
        body: JSON.stringify(body)
      });
      switch (what) {
        case 'composite':
          return request('POST', what, {
            allOrNone,
            compositeRequest: records.map(({ object: type, fields }, index) => ({
              method: index % 2 ? 'PATCH' : 'POST',
              url: `${data}/sobjects/${type}${index % 2 ? `/@{r0.id}` : ''}`,
              referenceId: `r${index}`,
              body: { ...fields, Description: `@{r0.${text}}` }
            }))
          });
        case 'composite/batch':
          return request('POST', what, {
            haltOnError: allOrNone,
            batchRequests: [
              { method: 'GET', url: `v67.0/sobjects/${name}/${target}` },
              { method: 'POST', url: `v67.0/${text}`, richInput: rows[0] }
            ]
          });
        case 'tree':
          return request('POST', `composite/tree/${encoded(records[0]?.object ?? name)}`, { records: rows });
        case 'create':
          return request('POST', 'composite/sobjects', { allOrNone, records: rows });
        case 'update':
          return request('PATCH', 'composite/sobjects', {
            allOrNone,
            records: rows.map(row => ({ ...row, Id: target }))
          });
        case 'upsert':
          return request('PATCH', `composite/sobjects/${encoded(name)}/Key__c`, { allOrNone, records: rows });
        case 'retrieve':
          return request('POST', `composite/sobjects/${encoded(name)}`, {
            ids: [target, text],
            fields: Object.keys(records[0]?.fields ?? {})
          });
      }
    });
}

function uiApiRequests(
  record: Record_,
  id: fc.Arbitrary<string>,
  field: fc.Arbitrary<string>
): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(who, record, id, field, fc.constantFrom('POST', 'PATCH', 'GET', 'info', 'batch'))
    .map(([as, { object, fields }, target, name, what]) => {
      const base = `${data}/ui-api`;
      const at = wireSafe(target);
      const read = (path: string): FuzzRequest => ({
        kind: 'ui-api',
        as,
        method: 'GET',
        path: `${base}/${path}`,
        headers: {}
      });
      if (what === 'info')
        return read(`object-info/${encoded(object)}/picklist-values/012000000000000AAA/${encoded(name)}`);
      if (what === 'batch')
        return read(
          `records/batch/${at},«${object}»?optionalFields=${encoded(`${object}.${name}`)}&fields=${encoded(name)}`
        );
      if (what === 'GET')
        return read(
          `records/«${object}»?fields=${encoded(`${object}.${name}`)},${encoded(`${object}.Owner.${name}`)}`
        );
      return {
        kind: 'ui-api',
        as,
        method: what,
        path: `${base}/records${what === 'PATCH' ? `/«${object}»` : ''}`,
        headers: json,
        body: JSON.stringify({ apiName: object, fields })
      };
    });
}

const soapCalls: fc.Arbitrary<FuzzRequest> = fc
  .tuple(
    fc.constantFrom(
      'login',
      'logout',
      'query',
      'create',
      'deploy',
      'checkDeployStatus',
      'retrieve',
      'describeMetadata'
    ),
    fc.constantFrom('u', 'c', 'm', 'x'),
    nastyText,
    nastyText,
    fc.integer({ min: 0, max: 5 })
  )
  .map(([call, kind, one, two, form]) => {
    const inner = `<${call}><username>${one}</username><password>${two}</password><sessionId>${two}</sessionId><ZipFile>${one}</ZipFile><asyncProcessId>${one}</asyncProcessId></${call}>`;
    const bodies = [
      `<Envelope><Body>${inner}</Body></Envelope>`,
      `<Envelope><Body>${inner}`,
      `${'<a>'.repeat(3000)}${inner}${'</a>'.repeat(3000)}`,
      `<Envelope xmlns:a="${one.replaceAll('"', '')}"><a:Header><SessionHeader><sessionId>${one}</sessionId></SessionHeader></a:Header><a:Body>${inner}</a:Body></Envelope>`,
      `<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Envelope><Body><login><username>&b;</username></login></Body></Envelope>`,
      one
    ];
    return {
      kind: 'soap',
      as: 'nobody',
      method: 'POST',
      path: `/services/Soap/${kind}/67.0`,
      headers: xml,
      body: bodies[form] ?? ''
    };
  });

const forms: fc.Arbitrary<FuzzRequest> = fc
  .tuple(
    who,
    fc.constantFrom(
      '/services/oauth2/token',
      '/services/oauth2/revoke',
      '/local-org/session',
      '/services/oauth2/authorize'
    ),
    nastyText,
    nastyText,
    nastyText,
    fc.constantFrom(form, json, multipart, {}),
    fc.integer({ min: 0, max: 3 })
  )
  .map(([as, path, one, two, three, type, how]) => {
    const bodies = [
      `grant_type=password&username=${encoded(one)}&password=${encoded(two)}`,
      `grant_type=password&username=rep@same-page.local&password=${encoded(one)}&${encoded(three)}=1&__proto__=x`,
      JSON.stringify({ username: one, grant_type: two, token: three }),
      one
    ];
    return {
      kind: 'forms',
      as,
      method: 'POST',
      path,
      headers: { ...type, 'X-Local-Org': headerSafe(how === 2 ? 'browser' : two) },
      body: bodies[how] ?? ''
    };
  });

function bulkJobs(known: string, field: fc.Arbitrary<string>): fc.Arbitrary<FuzzRequest> {
  const object = nameOr([known]);
  const cells = fc.array(fc.array(nastyText, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  return fc
    .tuple(
      who,
      object,
      fc.array(field, { minLength: 1, maxLength: 4 }),
      cells,
      fc.oneof(nastyText, fc.constantFrom('insert', 'update', 'upsert', 'delete', 'UploadComplete', 'COMMA')),
      fc.constantFrom('create', 'upload', 'close', 'query', 'results', 'deploy', 'multipart')
    )
    .map(([as, name, header, rows, text, what]) => {
      const sheet = [header, ...rows]
        .map(row => row.map(cell => (cell.includes('"') ? cell : `"${cell}"`)).join(','))
        .join('\n');
      const request = (
        method: string,
        path: string,
        headers: FuzzRequest['headers'],
        body?: string
      ): FuzzRequest => ({
        kind: 'bulk',
        as,
        method,
        path: `${data}/${path}`,
        headers,
        ...(body !== undefined && { body })
      });
      switch (what) {
        case 'create':
          return request(
            'POST',
            'jobs/ingest',
            json,
            JSON.stringify({
              object: name,
              operation: text,
              ...(text === 'upsert' && { externalIdFieldName: header[0] }),
              contentType: 'CSV',
              lineEnding: 'LF'
            })
          );
        case 'upload': {
          const operation = ['insert', 'update', 'delete'].find(word => word === text) ?? 'insert';
          const upload = request('PUT', 'jobs/ingest/«Opened»/batches', csv, sheet);
          return { ...upload, as: 'admin', opens: { object: known, operation } };
        }
        case 'close':
          return request('PATCH', 'jobs/ingest/«Job»', json, JSON.stringify({ state: text }));
        case 'query':
          return request(
            'POST',
            'jobs/query',
            json,
            JSON.stringify({
              operation: 'query',
              query: `SELECT ${header.join(',')} FROM ${name}`,
              columnDelimiter: text
            })
          );
        case 'results':
          return request(
            'GET',
            `jobs/query/«Job»/results?locator=${encoded(text)}&maxRecords=${encoded(header[0] ?? '')}`,
            {}
          );
        case 'deploy':
          return request(
            'POST',
            'metadata/deployRequest',
            multipart,
            `--part\r\nContent-Disposition: form-data; name="json"\r\n\r\n${text}\r\n--part--`
          );
        case 'multipart':
          return request(
            'POST',
            `sobjects/${encoded(name)}`,
            multipart,
            `--part\r\nContent-Disposition: form-data; name="${header[0]}"\r\n\r\n${text}`
          );
      }
    });
}

const brokenHttp: fc.Arbitrary<FuzzRequest> = fc
  .tuple(who, nastyText, nastyText, fc.integer({ min: 0, max: 5 }))
  .map(([as, one, two, form]) => {
    const base = {
      kind: 'broken http',
      as,
      method: 'GET',
      path: `${data}/limits`,
      headers: {},
      broken: true
    };
    switch (form) {
      case 0:
        return { ...base, path: one || '/' };
      case 1:
        return { ...base, method: one || 'GET' };
      case 2:
        return { ...base, headers: { [one || 'X']: two } };
      case 3:
        return {
          ...base,
          headers: Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`X-${index}`, 'y']))
        };
      case 4:
        return { ...base, headers: { 'X-Long': 'z'.repeat(70_000) } };
      default:
        return {
          ...base,
          method: 'POST',
          headers: { ...json, 'Transfer-Encoding': 'chunked' },
          body: `5\r\n${one}\r\nzz\r\n`
        };
    }
  });
