import { parseRecordId, type SaveUnit } from '../../database/index.ts';
import { objectNamed, type ObjectSchema } from '../../metadata/schema.ts';
import { recordsByIds } from '../../soql/index.ts';
import { ApiError, badRequest, notFound } from '../apiError.ts';
import { queryContext, type RequestContext } from '../org.ts';
import type { Answer, Resource, ResourceRequest } from '../resource.ts';
import { atomically, save } from '../write.ts';
import { recordError } from './recordError.ts';
import { recordRepresentation, type RecordRepresentation } from './recordRepresentation.ts';
import { readFieldRequest, requestedPaths, type FieldRequest } from './requestedFields.ts';

const mostRecords = 200;
const always = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** Records of UI API. */
export const recordResources: readonly Resource[] = [
  {
    method: 'GET',
    path: 'records/batch/:ids',
    answer: async (context, { query }, { ids = '' }) => ({
      status: 200,
      body: await readBatch(context, ids.split(','), readFieldRequest(query))
    })
  },
  {
    method: 'GET',
    path: 'records/:id',
    answer: async (context, { query }, { id = '' }) => ({
      status: 200,
      body: await readRecord(context, id, readFieldRequest(query))
    })
  },
  {
    method: 'POST',
    path: 'records',
    answer: async (context, request) => {
      const { apiName, fields } = readInput(request);
      const object = typeof apiName === 'string' ? objectNamed(context.visible, apiName) : undefined;
      if (!object) throw badRequest('INVALID_TYPE', `sObject type '${String(apiName)}' is not supported.`);
      return write(context, object, 'create', { fields }, 201);
    }
  },
  {
    method: 'PATCH',
    path: 'records/:id',
    answer: async (context, request, { id: text = '' }) => {
      const { id, object } = recordOf(context, text);
      return write(context, object, 'update', { id, fields: readInput(request).fields }, 200);
    }
  },
  {
    method: 'DELETE',
    path: 'records/:id',
    answer: async (context, _request, { id: text = '' }) => {
      const { id, object } = recordOf(context, text);
      return write(context, object, 'delete', { id, fields: {} }, 204);
    }
  }
];

/** The object that the id's prefix tells. @throws ApiError 404 for what can't be a record's id */
function recordOf(
  context: RequestContext,
  text: string
): { readonly id: string; readonly object: ObjectSchema } {
  const id = parseRecordId(text);
  const object = [...context.visible.objects.values()].find(({ keyPrefix }) => keyPrefix === id?.slice(0, 3));
  if (id === undefined || !object) throw notFound();
  return { id, object };
}

async function readRecord(
  context: RequestContext,
  text: string,
  request: FieldRequest
): Promise<RecordRepresentation> {
  const { id, object } = recordOf(context, text);
  const paths = requestedPaths(context.visible, object, request);
  const record = (await recordsByIds(queryContext(context), object.apiName, [id], withAlways(paths))).get(id);
  if (!record) throw notFound();
  return recordRepresentation(context.visible, record, context.session);
}

function withAlways(paths: readonly string[]): string[] {
  return [...new Set([...always, ...paths])];
}

/** Each record by itself: one that can't be read leaves the others. */
async function readBatch(
  context: RequestContext,
  ids: readonly string[],
  request: FieldRequest
): Promise<unknown> {
  if (ids.length > mostRecords)
    throw badRequest('ILLEGAL_QUERY_PARAMETER_VALUE', `At most ${mostRecords} records at once.`);
  const results: { readonly statusCode: number; readonly result: unknown }[] = [];
  for (const id of ids) {
    try {
      results.push({ statusCode: 200, result: await readRecord(context, id.trim(), request) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      results.push({ statusCode: error.status, result: error.entries });
    }
  }
  return { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results };
}

function readInput({ body }: ResourceRequest): {
  readonly apiName: unknown;
  readonly fields: Readonly<Record<string, unknown>>;
} {
  if (typeof body !== 'object' || body === null || !('fields' in body)) {
    throw badRequest('JSON_PARSER_ERROR', 'The body is a JSON object with the fields of the record.');
  }
  const { fields } = body;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw badRequest('JSON_PARSER_ERROR', 'The fields of a record are a JSON object.');
  }
  return { apiName: 'apiName' in body ? body.apiName : undefined, fields: { ...fields } };
}

/** Saves one record and answers with its layout's fields and the given ones, as they are then. */
async function write(
  context: RequestContext,
  object: ObjectSchema,
  operation: SaveUnit['operation'],
  record: SaveUnit['records'][number],
  status: number
): Promise<Answer> {
  const unit: SaveUnit = { operation, object: object.apiName, records: [record], allOrNone: true };
  const results = await atomically(
    context,
    inner => save(inner, unit),
    saved => saved.every(({ success }) => success)
  );
  const [result] = results;
  if (!result) throw new Error(`Saving ${object.apiName} gave no result`);
  if (!result.success) {
    const body = recordError(object, operation, result.errors);
    return { status: body.statusCode, body };
  }
  if (operation === 'delete') return { status };
  const given = Object.keys(record.fields).map(name => `${object.apiName}.${name}`);
  const body = await readRecord(context, result.id, {
    fields: [],
    optionalFields: given,
    layoutTypes: ['Full']
  });
  return { status, body };
}
