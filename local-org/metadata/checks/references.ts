import type { ProblemReport } from '../problem.ts';
import { objectNamed, type OrgSchema, type ReferenceField } from '../schema.ts';

/** Every reference points to an object that exists, and no two of a parent's children have one name. */
export function checkReferences(schema: OrgSchema, problems: ProblemReport): void {
  const children = new Map<string, ReferenceField>();
  for (const field of referenceFields(schema)) {
    for (const target of field.referenceTo) {
      if (target !== '' && !objectNamed(schema, target)) {
        problems.add(field.position, `${field.apiName} refers to ${target}, which does not exist.`);
      }
      if (field.childRelationshipName === undefined) continue;
      const key = `${target}.${field.childRelationshipName}`.toLowerCase();
      if (field.custom && children.has(key)) {
        problems.add(
          field.position,
          `${target} already has a child relationship ${field.childRelationshipName}; choose another <relationshipName>.`
        );
      }
      children.set(key, field);
    }
  }
}

function referenceFields(schema: OrgSchema): readonly ReferenceField[] {
  return [...schema.objects.values()].flatMap(object =>
    [...object.fields.values()].flatMap(field =>
      field.type === 'Lookup' || field.type === 'MasterDetail' ? [field] : []
    )
  );
}
