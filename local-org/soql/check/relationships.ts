import type { ObjectSchema, OrgSchema, ReferenceField } from '../../metadata/schema.ts';

/** Objects whose records refer to an object's records, by the relationship's name. */
export interface ChildRelationship {
  readonly name: string;
  readonly object: ObjectSchema;
  readonly reference: ReferenceField;
}

const known = new WeakMap<OrgSchema, ReadonlyMap<string, ReadonlyMap<string, ChildRelationship>>>();

/** The named child relationships of an object in the schema; keys are lower-case names. */
export function childRelationships(
  schema: OrgSchema,
  object: ObjectSchema
): ReadonlyMap<string, ChildRelationship> {
  const all = known.get(schema) ?? allChildRelationships(schema);
  known.set(schema, all);
  return all.get(object.apiName.toLowerCase()) ?? new Map();
}

function allChildRelationships(schema: OrgSchema): Map<string, Map<string, ChildRelationship>> {
  const byParent = new Map<string, Map<string, ChildRelationship>>();
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (!isReference(field) || field.childRelationshipName === undefined) continue;
      for (const parent of field.referenceTo) {
        const children = byParent.get(parent.toLowerCase()) ?? new Map<string, ChildRelationship>();
        byParent.set(parent.toLowerCase(), children);
        const name = field.childRelationshipName;
        children.set(name.toLowerCase(), { name, object, reference: field });
      }
    }
  }
  return byParent;
}

/** The reference whose parents go by that relationship's name, in any case. */
export function referenceNamed(object: ObjectSchema, relationship: string): ReferenceField | undefined {
  const wanted = relationship.toLowerCase();
  for (const field of object.fields.values()) {
    if (isReference(field) && field.relationshipName.toLowerCase() === wanted) return field;
  }
  return undefined;
}

function isReference(field: { readonly type: string }): field is ReferenceField {
  return field.type === 'Lookup' || field.type === 'MasterDetail';
}
