import { fieldNamed, objectNamed, type ObjectSchema } from '../../metadata/schema.ts';
import { ApiError, badRequest, notFound } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import type { Resource } from '../resource.ts';
import { masterRecordTypeId, objectInfo } from './objectInfo.ts';
import { allPicklistValues, isPicklist, picklistValues } from './picklistValues.ts';

/** Objects and their picklists. */
export const objectInfoResources: readonly Resource[] = [
  {
    method: 'GET',
    path: 'object-info/batch/:names',
    answer: async (context, _request, { names = '' }) => {
      const results = names.split(',').map(name => infoOrError(context, name.trim()));
      return { status: 200, body: { results } };
    }
  },
  {
    method: 'GET',
    path: 'object-info/:object',
    answer: async (context, _request, { object = '' }) => ({
      status: 200,
      body: objectInfo(context.visible, objectOf(context, object))
    })
  },
  {
    method: 'GET',
    path: 'object-info/:object/picklist-values/:recordTypeId',
    answer: async (context, { path }, { object = '', recordTypeId }) => {
      holdRecordType(recordTypeId);
      return { status: 200, body: allPicklistValues(objectOf(context, object), addressOf(context, path)) };
    }
  },
  {
    method: 'GET',
    path: 'object-info/:object/picklist-values/:recordTypeId/:field',
    answer: async (context, { path }, { object = '', recordTypeId, field: name = '' }) => {
      holdRecordType(recordTypeId);
      const described = objectOf(context, object);
      const field = fieldNamed(described, name);
      if (!isPicklist(field)) throw badRequest('INVALID_FIELD', `${name} is no picklist of ${object}`);
      return { status: 200, body: picklistValues(described, field, addressOf(context, path)) };
    }
  }
];

function objectOf(context: RequestContext, name: string): ObjectSchema {
  const object = objectNamed(context.visible, name);
  if (!object) throw notFound();
  return object;
}

function infoOrError(context: RequestContext, name: string): unknown {
  try {
    return { statusCode: 200, result: objectInfo(context.visible, objectOf(context, name)) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { statusCode: error.status, result: error.entries };
  }
}

function holdRecordType(id: string | undefined): void {
  if (id === masterRecordTypeId || id === masterRecordTypeId.slice(0, 15)) return;
  throw badRequest(
    'INVALID_PARAMETER_VALUE',
    `There is no record type ${id ?? ''}; every object has ${masterRecordTypeId} alone`
  );
}

function addressOf(context: RequestContext, path: string): string {
  return `/services/data/v${context.apiVersion}/ui-api/${path}`;
}
