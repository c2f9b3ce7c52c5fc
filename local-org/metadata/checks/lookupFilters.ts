import type { ProblemReport } from '../problem.ts';
import { fieldNamed, objectNamed, type ObjectSchema, type OrgSchema } from '../schema.ts';

/** The fields that lookup filters name exist: `Target__c.Field` on what is chosen, `$Source.Field` on the record itself. */
export function checkLookupFilters(schema: OrgSchema, problems: ProblemReport): void {
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.type !== 'Lookup' || !field.lookupFilter) continue;
      const target = objectNamed(schema, field.referenceTo[0] ?? '');
      for (const item of field.lookupFilter.items) {
        for (const name of [item.field, item.valueField]) {
          if (name !== undefined && target && !isField(schema, object, target, name)) {
            problems.add(
              item.position,
              `The filter of ${field.apiName} names ${name}, which does not exist.`
            );
          }
        }
      }
    }
  }
}

function isField(schema: OrgSchema, source: ObjectSchema, target: ObjectSchema, name: string): boolean {
  const [root = '', ...path] = name.split('.');
  if (root === '$Source') return pathExists(schema, source, path);
  if (root.startsWith('$')) return true;
  return root.toLowerCase() === target.apiName.toLowerCase() && pathExists(schema, target, path);
}

function pathExists(schema: OrgSchema, object: ObjectSchema, path: readonly string[]): boolean {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return fieldNamed(object, name) !== undefined;
  const reference = [...object.fields.values()].find(
    field => 'relationshipName' in field && field.relationshipName.toLowerCase() === name.toLowerCase()
  );
  const parent =
    reference && 'referenceTo' in reference && objectNamed(schema, reference.referenceTo[0] ?? '');
  return parent ? pathExists(schema, parent, rest) : false;
}
