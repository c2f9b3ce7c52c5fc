/** Records with values that break things, through every protocol that writes. */
import fc from 'fast-check';
import { wireSafe } from '../mutations.ts';
import { nastyText } from '../nasty.ts';
import { data, json, type FuzzRequest } from '../request.ts';
import { encoded, who } from './shared.ts';

type BrokenRecord = fc.Arbitrary<{ readonly object: string; readonly fields: object }>;

export function graphqlMutations(record: BrokenRecord, id: fc.Arbitrary<string>): fc.Arbitrary<FuzzRequest> {
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

export function restWrites(record: BrokenRecord, id: fc.Arbitrary<string>): fc.Arbitrary<FuzzRequest> {
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

export function composites(
  record: BrokenRecord,
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

export function uiApiRequests(
  record: BrokenRecord,
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
