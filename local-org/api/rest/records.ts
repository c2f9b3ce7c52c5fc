import { recordJson, recordsByIds } from '../../soql/index.ts';
import { notFound } from '../apiError.ts';
import { queryContext, type RequestContext } from '../org.ts';
import type { Answer, Resource } from '../resource.ts';
import { save } from '../write.ts';
import { idInPath, recordFields, savedRecord, visibleObject } from './objects.ts';

/** Records by id: create, read, update, delete. */
export const recordResources: readonly Resource[] = [
  {
    method: 'POST',
    path: 'sobjects/:object',
    answer: async (context, { body }, { object }) => createRecord(context, object, body)
  },
  {
    method: 'GET',
    path: 'sobjects/:object/:id',
    answer: async (context, { query }, { object, id }) =>
      readRecord(context, visibleObject(context, object).apiName, idInPath(id), query.get('fields'))
  },
  {
    method: 'PATCH',
    path: 'sobjects/:object/:id',
    answer: async (context, { body }, { object: name, id }) => {
      const object = visibleObject(context, name).apiName;
      const records = [{ id: idInPath(id), fields: recordFields(body, ['Id']) }];
      savedRecord(await save(context, { operation: 'update', object, records, allOrNone: true }));
      return { status: 204 };
    }
  },
  {
    method: 'DELETE',
    path: 'sobjects/:object/:id',
    answer: async (context, _request, { object, id }) =>
      deleteRecord(context, visibleObject(context, object).apiName, idInPath(id))
  }
];

export async function createRecord(
  context: RequestContext,
  name: string | undefined,
  body: unknown
): Promise<Answer> {
  const object = visibleObject(context, name).apiName;
  const records = [{ fields: recordFields(body) }];
  const { id } = savedRecord(await save(context, { operation: 'create', object, records, allOrNone: true }));
  return created(context, object, id, { id, success: true, errors: [] });
}

export function created(context: RequestContext, object: string, id: string, body: unknown): Answer {
  return {
    status: 201,
    headers: { Location: `/services/data/v${context.apiVersion}/sobjects/${object}/${id}` },
    body
  };
}

/** The record with the given fields (comma-separated) or all that the asker may see. */
export async function readRecord(
  context: RequestContext,
  object: string,
  id: string,
  fields: string | null
): Promise<Answer> {
  const names = fields === null ? undefined : fields.split(',').map(name => name.trim());
  const record = (await recordsByIds(queryContext(context), object, [id], names)).get(id);
  if (!record) throw notFound();
  return { status: 200, body: recordJson(record, context.apiVersion) };
}

export async function deleteRecord(context: RequestContext, object: string, id: string): Promise<Answer> {
  savedRecord(
    await save(context, { operation: 'delete', object, records: [{ id, fields: {} }], allOrNone: true })
  );
  return { status: 204 };
}
