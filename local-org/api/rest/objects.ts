import { parseRecordId, type SaveResult } from '../../database/index.ts';
import { objectNamed, type ObjectSchema } from '../../metadata/schema.ts';
import { badRequest, notFound, saveFailure } from '../apiError.ts';
import type { RequestContext } from '../org.ts';

/** The object of that name as the asker may see it. @throws ApiError 404 NOT_FOUND */
export function visibleObject(context: RequestContext, name: string | undefined): ObjectSchema {
  const object = objectNamed(context.visible, name ?? '');
  if (!object) throw notFound();
  return object;
}

/** The 18 characters of an id in a path. @throws ApiError 404 NOT_FOUND for what can't be an id */
export function idInPath(text: string | undefined): string {
  const id = parseRecordId(text ?? '');
  if (id === undefined)
    throw notFound(`Provided external ID field does not exist or is not accessible: ${text ?? ''}`);
  return id;
}

/** A JSON object. @throws ApiError 400 JSON_PARSER_ERROR for anything else */
function jsonObject(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  throw badRequest('JSON_PARSER_ERROR', 'Unexpected JSON: the body must be an object.');
}

/** What a record of a request says besides what it is. */
export function withoutAttributes(
  record: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'));
}

/** A record of a request: its fields without `attributes`. @throws ApiError 400 JSON_PARSER_ERROR, INVALID_FIELD */
export function recordFields(
  body: unknown,
  forbidden: readonly string[] = []
): Readonly<Record<string, unknown>> {
  const fields = withoutAttributes(jsonObject(body));
  const refused = Object.keys(fields).find(name =>
    forbidden.some(other => other.toLowerCase() === name.toLowerCase())
  );
  if (refused !== undefined) {
    throw badRequest('INVALID_FIELD', `The ${refused} field should not be specified in the sobject data.`);
  }
  return fields;
}

/** The one result of a unit of one record. @throws ApiError with the reasons when it was refused */
export function savedRecord(results: readonly SaveResult[]): Extract<SaveResult, { success: true }> {
  const [result] = results;
  if (!result) throw new Error('A unit of one record had no result.');
  if (!result.success) throw saveFailure(result.errors);
  return result;
}

/** The object whose records have ids of that prefix. Of several, custom ones that changed places included, the first. */
export function objectOfId(context: RequestContext, id: string): ObjectSchema | undefined {
  const prefix = id.slice(0, 3);
  return [...context.visible.objects.values()].find(object => object.keyPrefix === prefix);
}
