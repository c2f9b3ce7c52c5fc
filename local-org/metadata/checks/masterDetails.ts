import type { ProblemReport } from '../problem.ts';
import { objectNamed, type ObjectSchema, type OrgSchema, type ReferenceField } from '../schema.ts';

const deepest = 3;
const neverMasters = ['user', 'lead'];

/** At most two masters an object, three levels of details below a top one, and neither User nor Lead as a master. */
export function checkMasterDetails(schema: OrgSchema, problems: ProblemReport): void {
  for (const object of schema.objects.values()) {
    const masters = masterFields(object);
    for (const field of masters.slice(2)) {
      problems.add(
        field.position,
        `${object.apiName} has more than two master-detail fields; make ${field.apiName} a lookup.`
      );
    }
    for (const field of masters) {
      if (neverMasters.includes(field.referenceTo[0]?.toLowerCase() ?? '')) {
        problems.add(
          field.position,
          `${field.referenceTo[0]} can't be a master; make ${field.apiName} a lookup.`
        );
      }
    }
    const first = masters[0];
    if (first && levelsAbove(schema, object, []) > deepest) {
      problems.add(first.position, `${object.apiName} is more than ${deepest} master-detail levels deep.`);
    }
    if (object.sharingModel === 'ControlledByParent' && object.custom && !first) {
      problems.add(
        object.position,
        `${object.apiName} is controlled by its parent but has no master-detail field.`
      );
    }
  }
}

function masterFields(object: ObjectSchema): readonly ReferenceField[] {
  return [...object.fields.values()].flatMap(field => (field.type === 'MasterDetail' ? [field] : []));
}

/** How many master-detail levels stand above the object; a circle counts as too deep. */
function levelsAbove(schema: OrgSchema, object: ObjectSchema, below: readonly ObjectSchema[]): number {
  if (below.includes(object)) return deepest + 1;
  const levels = masterFields(object).flatMap(field => {
    const master = objectNamed(schema, field.referenceTo[0] ?? '');
    return master ? [1 + levelsAbove(schema, master, [...below, object])] : [];
  });
  return Math.max(0, ...levels);
}
