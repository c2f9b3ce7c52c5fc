import type { ObjectSchema, OrgSchema, ReferenceField } from '../metadata/schema.ts';
import { objectNamed } from '../metadata/schema.ts';

const byObject = new WeakMap<ObjectSchema, ReadonlyMap<string, ReferenceField>>();

function relationshipsOf(object: ObjectSchema): ReadonlyMap<string, ReferenceField> {
  const known = byObject.get(object);
  if (known) return known;
  const found = new Map<string, ReferenceField>();
  for (const field of object.fields.values()) {
    if (field.type !== 'Lookup' && field.type !== 'MasterDetail') continue;
    if (field.relationshipName) found.set(field.relationshipName.toLowerCase(), field);
  }
  byObject.set(object, found);
  return found;
}

export interface Relationship {
  readonly field: ReferenceField;
  /** The objects at its other end that the schema has; more than one for relationships such as Task's Who. */
  readonly targets: readonly ObjectSchema[];
}

/** The relationship to a parent of that name (`Offering__r`, `Account`, `Owner:User`), in any case. */
export function relationshipNamed(
  schema: OrgSchema,
  object: ObjectSchema,
  name: string
): Relationship | undefined {
  const [relationship = '', target] = name.toLowerCase().split(':');
  const field = relationshipsOf(object).get(relationship);
  if (!field) return undefined;
  const targets = field.referenceTo.flatMap(each => objectNamed(schema, each) ?? []);
  return { field, targets: target ? targets.filter(each => each.apiName.toLowerCase() === target) : targets };
}
