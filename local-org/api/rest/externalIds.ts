import { fieldNamed, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { checkQuery, referenceNamed, childRelationships, runQuery, type Literal } from '../../soql/index.ts';
import { ApiError, notFound, notSupported } from '../apiError.ts';
import { queryContext, type RequestContext } from '../org.ts';
import type { Resource } from '../resource.ts';
import { upsert } from '../write.ts';
import { recordFields, savedRecord, visibleObject } from './objects.ts';
import { created, createRecord, deleteRecord, readRecord } from './records.ts';

/** Records by an external id: `sobjects/Object/Field/value`. */
export const externalIdResources: readonly Resource[] = [
  {
    method: 'GET',
    path: 'sobjects/:object/:field/:value',
    answer: async (context, { query }, parameters) => {
      const { object, id } = await findRecord(context, parameters);
      return readRecord(context, object.apiName, id, query.get('fields'));
    }
  },
  {
    method: 'DELETE',
    path: 'sobjects/:object/:field/:value',
    answer: async (context, _request, parameters) => {
      const { object, id } = await findRecord(context, parameters);
      return deleteRecord(context, object.apiName, id);
    }
  },
  {
    method: 'PATCH',
    path: 'sobjects/:object/:field/:value',
    answer: async (context, { body }, { object: name, field: fieldName, value = '' }) => {
      const object = visibleObject(context, name);
      const field = keyField(object, fieldName);
      const fields = { ...recordFields(body, [field.apiName, 'Id']), [field.apiName]: decoded(value) };
      const unit = {
        object: object.apiName,
        externalIdField: field.apiName,
        records: [{ fields }],
        allOrNone: true
      };
      const result = savedRecord(await upsert(context, unit));
      const answer = { id: result.id, success: true, errors: [], created: result.created };
      return result.created
        ? created(context, object.apiName, result.id, answer)
        : { status: 200, body: answer };
    }
  },
  ...(['POST', 'PATCH'] as const).map((method): Resource => ({
    method,
    path: 'sobjects/:object/Id',
    answer: async (context, { body }, { object }) => {
      const answer = await createRecord(context, object, body);
      return { ...answer, body: { ...Object(answer.body), created: true } };
    }
  }))
];

/** Which of an object's fields a path means. @throws ApiError 404 NOT_FOUND for a field that is no key */
function keyField(object: ObjectSchema, name = ''): FieldSchema {
  const field = fieldNamed(object, name);
  const isKey =
    field &&
    (field.type === 'Id' || ('externalId' in field && field.externalId) || isUsername(object, field));
  if (field && isKey) return field;
  throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
}

function isUsername(object: ObjectSchema, field: FieldSchema): boolean {
  return object.apiName === 'User' && field.apiName === 'Username';
}

/**
 * The one record with that key. @throws ApiError 404 for none, 300 for several; paths along a relationship are refused
 * by name
 */
async function findRecord(
  context: RequestContext,
  parameters: Readonly<Record<string, string>>
): Promise<{ object: ObjectSchema; id: string }> {
  const { field: name = '', value = '' } = parameters;
  const object = visibleObject(context, parameters['object']);
  if (childRelationships(context.visible, object).has(value.toLowerCase()) || referenceNamed(object, value)) {
    throw notSupported(`Reading records along the relationship ${value}`);
  }
  const field = keyField(object, name);
  const query = checkQuery(
    {
      object: object.apiName,
      scope: 'everything',
      select: [{ kind: 'expression', expression: { kind: 'field', path: ['Id'] } }],
      where: {
        kind: 'comparison',
        left: { kind: 'field', path: [field.apiName] },
        operator: '=',
        value: literal(field, decoded(value))
      },
      groupBy: [],
      orderBy: [],
      limit: 2
    },
    context.visible
  );
  const ids = (await runQuery(query, queryContext(context))).records.flatMap(record => record.id ?? []);
  const [id, ...others] = ids;
  if (id === undefined) throw notFound();
  if (others.length === 0) return { object, id };
  throw new ApiError(300, {
    errorCode: 'DUPLICATE_EXTERNAL_ID',
    message: `${name} ${value} is on several records`
  });
}

function literal(field: FieldSchema, text: string): Literal {
  return field.type === 'Number' && /^-?\d+(\.\d+)?$/.test(text)
    ? { kind: 'number', text }
    : { kind: 'text', text };
}

function decoded(value: string): string {
  return value.replaceAll('%2F', '/');
}
