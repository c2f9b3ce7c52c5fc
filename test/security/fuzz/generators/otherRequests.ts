/** Requests beside records and queries: paths, SOAP, forms, jobs, uploads, and what is not HTTP. */
import fc from 'fast-check';
import { headerSafe, isNoMethod, methods, wireSafe } from '../mutations.ts';
import { nameOr, nastyText } from '../nasty.ts';
import { csv, data, form, json, multipart, xml, type FuzzRequest } from '../request.ts';
import { encoded, who } from './shared.ts';

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
export const paths: fc.Arbitrary<FuzzRequest> = fc
  .tuple(who, fc.constantFrom(...methods), fc.array(nameOr(words), { maxLength: 8 }), fc.boolean(), nastyText)
  .map(([as, method, segments, rooted, query]) => ({
    kind: 'paths',
    as,
    method,
    path: `${rooted ? data : ''}/${segments.map(wireSafe).join('/')}?q=${encoded(query)}`,
    headers: json,
    ...(isNoMethod(method) && { broken: true }),
    ...(method === 'POST' && { body: '{}' })
  }));

export const soapCalls: fc.Arbitrary<FuzzRequest> = fc
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

export const forms: fc.Arbitrary<FuzzRequest> = fc
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

export function bulkJobs(known: string, field: fc.Arbitrary<string>): fc.Arbitrary<FuzzRequest> {
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

export const brokenHttp: fc.Arbitrary<FuzzRequest> = fc
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
