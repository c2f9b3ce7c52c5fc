import { currencyField, hasCurrency, isMoney } from '../../metadata/currencies.ts';
import { fieldNamed, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { QueryError, referenceNamed } from '../../soql/index.ts';
import { badRequest } from '../apiError.ts';
import { compactLayoutFields, fullLayoutFields } from './layoutFields.ts';

/** Which fields of a record are asked for: `fields` must be there, `optionalFields` may, layouts bring theirs. */
export interface FieldRequest {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
  readonly layoutTypes: readonly string[];
}

/** `fields=Opportunity.Name,Opportunity.Account.Name&optionalFields=…&layoutTypes=Compact,Full` */
export function readFieldRequest(query: URLSearchParams): FieldRequest {
  const list = (name: string) =>
    query
      .getAll(name)
      .flatMap(value => value.split(','))
      .map(value => value.trim())
      .filter(value => value !== '');
  return { fields: list('fields'), optionalFields: list('optionalFields'), layoutTypes: list('layoutTypes') };
}

/**
 * The paths of the fields that are asked for, from the object on, with what UI API adds to them.
 * @param visible the schema as the asker sees it
 * @throws ApiError and QueryError for fields that are of another object or don't exist
 */
export function requestedPaths(visible: OrgSchema, object: ObjectSchema, request: FieldRequest): string[] {
  const { fields, optionalFields, layoutTypes } = request;
  if (fields.length + optionalFields.length + layoutTypes.length === 0) {
    throw badRequest(
      'ILLEGAL_QUERY_PARAMETER_VALUE',
      'Specify at least one of fields, optionalFields and layoutTypes.'
    );
  }
  const required = fields.map(field => ofObject(object, field));
  const missing = required.find(path => !exists(visible, object, path.split('.')));
  if (missing !== undefined) {
    throw new QueryError(
      'INVALID_FIELD',
      `No such column '${missing}' on entity '${object.apiName}'. The field doesn't exist or isn't accessible.`
    );
  }
  const optional = optionalFields
    .map(field => ofObject(object, field))
    .filter(path => exists(visible, object, path.split('.')));
  const ofLayouts = layoutTypes.flatMap(type => layoutPaths(visible, object, type));
  const asked = [...required, ...optional, ...ofLayouts];
  return [...new Set(asked.flatMap(path => [path, ...currencyBeside(visible, object, path)]))];
}

/** Beside an amount, where its record says what it is in. */
function currencyBeside(visible: OrgSchema, object: ObjectSchema, path: string): string[] {
  const names = path.split('.');
  const owner = names.slice(0, -1).reduce<ObjectSchema | undefined>((parent, name) => {
    const [target = ''] = (parent && referenceNamed(parent, name)?.referenceTo) ?? [];
    return visible.objects.get(target.toLowerCase());
  }, object);
  const field = owner && fieldNamed(owner, names.at(-1) ?? '');
  if (!owner || !field || !isMoney(field) || !hasCurrency(owner)) return [];
  return [[...names.slice(0, -1), currencyField].join('.')];
}

/** `Opportunity.Account.Name` without the object that it begins with. */
function ofObject(object: ObjectSchema, field: string): string {
  const [first = '', ...rest] = field.split('.');
  if (rest.length > 0 && first.toLowerCase() === object.apiName.toLowerCase()) return rest.join('.');
  throw badRequest(
    'INVALID_FIELD',
    `${field} is no field of ${object.apiName}: write it with its object, as ${object.apiName}.${field}.`
  );
}

function exists(visible: OrgSchema, object: ObjectSchema, [name = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return fieldNamed(object, name) !== undefined;
  const targets = referenceNamed(object, name)?.referenceTo ?? [];
  return targets.some(target => {
    const parent = visible.objects.get(target.toLowerCase());
    return parent !== undefined && exists(visible, parent, rest);
  });
}

/** A layout's fields, and the names of the parents that its references show. */
function layoutPaths(visible: OrgSchema, object: ObjectSchema, type: string): string[] {
  if (type !== 'Compact' && type !== 'Full') {
    throw badRequest('ILLEGAL_QUERY_PARAMETER_VALUE', `The layout type is Compact or Full, not ${type}.`);
  }
  const fields = type === 'Compact' ? compactLayoutFields(object) : fullLayoutFields(visible, object);
  return fields.flatMap(name => [name, ...parentName(visible, object, name)]);
}

/** The path of the name that a reference field shows. */
function parentName(visible: OrgSchema, object: ObjectSchema, name: string): string[] {
  const field = fieldNamed(object, name);
  if (field?.type !== 'Lookup' && field?.type !== 'MasterDetail') return [];
  const [target, ...others] = field.referenceTo.flatMap(
    item => visible.objects.get(item.toLowerCase()) ?? []
  );
  if (!target) return [];
  return [`${field.relationshipName}.${others.length > 0 ? 'Name' : target.nameField}`];
}
