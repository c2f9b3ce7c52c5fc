import type { DeleteConstraint, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';

/** A reference from one object to another, seen from the record that is referred to. */
export interface ChildRelation {
  readonly child: ObjectSchema;
  readonly field: string;
  readonly onDelete: DeleteConstraint;
}

const relations = new WeakMap<OrgSchema, ReadonlyMap<string, readonly ChildRelation[]>>();

/** All references to records of this object. Details of a master go with it; other references say what happens to them. */
export function childRelationsOf(schema: OrgSchema, object: ObjectSchema): readonly ChildRelation[] {
  const known = relations.get(schema) ?? collect(schema);
  relations.set(schema, known);
  return known.get(object.apiName.toLowerCase()) ?? [];
}

function collect(schema: OrgSchema): ReadonlyMap<string, readonly ChildRelation[]> {
  const byTarget = new Map<string, ChildRelation[]>();
  for (const child of schema.objects.values()) {
    for (const field of child.fields.values()) {
      if (field.type !== 'Lookup' && field.type !== 'MasterDetail') continue;
      const onDelete = field.type === 'MasterDetail' ? 'Cascade' : field.deleteConstraint;
      for (const target of field.referenceTo) {
        const key = target.toLowerCase();
        byTarget.set(key, [...(byTarget.get(key) ?? []), { child, field: field.apiName, onDelete }]);
      }
    }
  }
  return byTarget;
}
