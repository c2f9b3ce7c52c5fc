import { z } from 'zod';
import { largestUnit, parseRecordId, type RecordInput, type SaveResult } from '../../database/index.ts';
import { recordJson, recordsByIds } from '../../soql/index.ts';
import { badRequest, notFound } from '../apiError.ts';
import { queryContext, type RequestContext } from '../org.ts';
import type { Answer, Resource } from '../resource.ts';
import { atomically, save, upsert } from '../write.ts';
import { objectOfId, visibleObject, withoutAttributes } from '../rest/objects.ts';
import { readBody } from './readBody.ts';

const collection = z.object({
  allOrNone: z.boolean().default(false),
  records: z.array(z.looseObject({ attributes: z.looseObject({ type: z.string() }) }))
});
const retrieval = z.object({ ids: z.array(z.string()), fields: z.array(z.string()) });

/** Up to 200 records of one or several objects in one request. */
export const collectionResources: readonly Resource[] = [
  {
    method: 'POST',
    path: 'composite/sobjects',
    answer: async (context, { body }) => saveCollection(context, 'create', body)
  },
  {
    method: 'PATCH',
    path: 'composite/sobjects',
    answer: async (context, { body }) => saveCollection(context, 'update', body)
  },
  {
    method: 'DELETE',
    path: 'composite/sobjects',
    answer: async (context, { query }) => {
      const ids = (query.get('ids') ?? '').split(',').filter(id => id !== '');
      if (ids.length === 0) throw badRequest('REQUIRED_FIELD_MISSING', 'The ids parameter is missing.');
      const rows = ids.map(id => ({
        object: objectOfId(context, parseRecordId(id) ?? '')?.apiName ?? '',
        record: { id, fields: {} }
      }));
      return saveRows(context, 'delete', rows, query.get('allOrNone') === 'true');
    }
  },
  {
    method: 'PATCH',
    path: 'composite/sobjects/:object/:field',
    answer: async (context, { body }, { object: name, field: externalIdField = '' }) => {
      const object = visibleObject(context, name).apiName;
      const { allOrNone, records } = readBody(collection, body);
      refuseLarge(records.length);
      const other = records.find(({ attributes }) => attributes.type.toLowerCase() !== object.toLowerCase());
      if (other)
        throw badRequest(
          'INVALID_TYPE',
          `All records must be of type ${object}, not ${other.attributes.type}.`
        );
      const inputs = records.map(record => ({ fields: withoutAttributes(record) }));
      const results = await upsert(context, { object, externalIdField, records: inputs, allOrNone });
      return { status: 200, body: results.map(result => resultJson(result, true)) };
    }
  },
  {
    method: 'POST',
    path: 'composite/sobjects/:object',
    answer: async (context, { body }, { object }) => {
      const { ids, fields } = readBody(retrieval, body);
      return retrieve(context, object, ids, fields);
    }
  },
  {
    method: 'GET',
    path: 'composite/sobjects/:object',
    answer: async (context, { query }, { object }) =>
      retrieve(context, object, (query.get('ids') ?? '').split(','), (query.get('fields') ?? 'Id').split(','))
  }
];

type Row = { readonly object: string; readonly record: RecordInput };
type Operation = 'create' | 'update' | 'delete';

async function saveCollection(context: RequestContext, operation: Operation, body: unknown): Promise<Answer> {
  const { allOrNone, records } = readBody(collection, body);
  const rows = records.map(({ attributes, ...fields }) => ({
    object: attributes.type,
    record: operation === 'update' ? withId(fields) : { fields }
  }));
  return saveRows(context, operation, rows, allOrNone);
}

/** The record's id stands among its fields. */
function withId(fields: Readonly<Record<string, unknown>>): RecordInput {
  const isId = ([name]: readonly [string, unknown]) => name.toLowerCase() === 'id';
  const entries = Object.entries(fields);
  const id = entries.find(isId)?.[1];
  const rest = Object.fromEntries(entries.filter(entry => !isId(entry)));
  return id === undefined ? { fields: rest } : { id: String(id), fields: rest };
}

/** Saves neighbours of one object as a unit, the units in their order, all in one transaction. */
async function saveRows(
  context: RequestContext,
  operation: Operation,
  rows: readonly Row[],
  allOrNone: boolean
): Promise<Answer> {
  refuseLarge(rows.length);
  const units = unitsOf(rows);
  const results = await atomically(
    context,
    async inside => {
      const done: SaveResult[] = [];
      for (const { object, records } of units) {
        const unit = { operation, object, records, allOrNone };
        done.push(...(object === '' ? records.map(ofNoObject) : await save(inside, unit)));
      }
      return done;
    },
    done => !allOrNone || done.every(result => result.success)
  );
  const undone = allOrNone && results.some(result => !result.success);
  return { status: 200, body: results.map(result => resultJson(undone ? rolledBack(result) : result)) };
}

/** The refusal of an id that belongs to no object of the org. */
function ofNoObject({ id = '' }: RecordInput): SaveResult {
  const error =
    parseRecordId(id) === undefined
      ? { statusCode: 'MALFORMED_ID' as const, message: `malformed id ${id}`, fields: ['Id'] }
      : {
          statusCode: 'INVALID_CROSS_REFERENCE_KEY' as const,
          message: 'invalid cross reference id',
          fields: []
        };
  return { success: false, id, errors: [error] };
}

function unitsOf(
  rows: readonly Row[]
): readonly { readonly object: string; readonly records: RecordInput[] }[] {
  const units: { readonly object: string; readonly records: RecordInput[] }[] = [];
  for (const { object, record } of rows) {
    const last = units.at(-1);
    if (last && last.object.toLowerCase() === object.toLowerCase()) last.records.push(record);
    else units.push({ object, records: [record] });
  }
  return units;
}

function rolledBack(result: SaveResult): SaveResult {
  if (!result.success) return result;
  const message =
    'Record rolled back because not all records were valid and the request was using AllOrNone header';
  return {
    success: false,
    errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message, fields: [] }]
  };
}

/** A result as the platform writes it; upserts also say whether the record is new. */
function resultJson(result: SaveResult, withCreated = false): Readonly<Record<string, unknown>> {
  if (!result.success) {
    return { ...(result.id ? { id: result.id } : {}), success: false, errors: result.errors };
  }
  return { id: result.id, success: true, errors: [], ...(withCreated ? { created: result.created } : {}) };
}

function refuseLarge(count: number): void {
  if (count <= largestUnit) return;
  throw badRequest(
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${largestUnit} records into this call`
  );
}

/** The records in the order of their ids; nothing in place of those that the asker can't read. */
async function retrieve(
  context: RequestContext,
  name: string | undefined,
  ids: readonly string[],
  fields: readonly string[]
): Promise<Answer> {
  if (ids.length > largestBatch)
    throw badRequest('EXCEEDED_ID_LIMIT', `at most ${largestBatch} ids in a request`);
  const object = visibleObject(context, name).apiName;
  const wanted = ids.map(id => {
    const whole = parseRecordId(id.trim());
    if (whole === undefined) throw notFound(`malformed id ${id}`);
    return whole;
  });
  const names = fields.map(field => field.trim()).filter(field => field !== '');
  const records = await recordsByIds(queryContext(context), object, wanted, names);
  return {
    status: 200,
    body: wanted.map(id => {
      const record = records.get(id);
      return record ? recordJson(record, context.apiVersion) : null;
    })
  };
}

const largestBatch = 2000;
