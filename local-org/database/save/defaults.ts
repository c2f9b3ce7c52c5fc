import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { isZeroWithoutDetails } from './rollUp.ts';
import type { SaveContext } from './saveUnit.ts';
import type { StoredValue } from './storedValue.ts';

/** What a new record of the object has before the request's values are laid over it. */
export function defaultValues(context: SaveContext, object: ObjectSchema): Map<string, StoredValue> {
  const values = new Map<string, StoredValue>();
  for (const field of object.fields.values()) {
    const value = defaultOf(field);
    if (value !== null) values.set(field.apiName, value);
  }
  if (object.hasOwner) values.set('OwnerId', context.session.userId);
  return values;
}

function defaultOf(field: FieldSchema): StoredValue {
  switch (field.type) {
    case 'Checkbox':
      return field.defaultValue.text.trim().toLowerCase() === 'true';
    case 'Picklist':
    case 'MultiselectPicklist':
      return field.values.find(value => value.isDefault && value.active)?.fullName ?? null;
    case 'Summary':
      return isZeroWithoutDetails(field) ? 0 : null;
    default:
      return null;
  }
}

/** Who saved a record and when: what an insert sets, what an update sets anew. */
export function auditValues(context: SaveContext, operation: 'insert' | 'update'): Map<string, StoredValue> {
  const now = context.now.toISOString();
  const { userId } = context.session;
  const created: [string, StoredValue][] = [
    ['CreatedDate', now],
    ['CreatedById', userId]
  ];
  return new Map([
    ...(operation === 'insert' ? created : []),
    ['LastModifiedDate', now],
    ['LastModifiedById', userId],
    ['SystemModstamp', now]
  ]);
}
