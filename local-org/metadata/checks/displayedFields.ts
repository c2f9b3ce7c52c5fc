import { filteredField } from '../listFields.ts';
import type { ProblemReport } from '../problem.ts';
import { fieldNamed, type ObjectSchema, type OrgSchema } from '../schema.ts';

/** Compact layouts and list views show fields that exist. List views name standard fields in words of their own. */
export function checkDisplayedFields(schema: OrgSchema, problems: ProblemReport): void {
  for (const object of schema.objects.values()) {
    const isField = (name: string) => fieldNamed(object, name) !== undefined;
    for (const layout of object.compactLayouts) {
      for (const name of layout.fields.filter(name => !isField(name))) {
        problems.add(
          layout.position,
          `The compact layout ${layout.fullName} shows ${name}, which is no field of ${object.apiName}.`
        );
      }
    }
    for (const view of object.listViews) {
      for (const name of view.columns.filter(name => /__c$/i.test(name) && !isField(name))) {
        problems.add(
          view.position,
          `The list view ${view.fullName} shows ${name}, which is no field of ${object.apiName}.`
        );
      }
      for (const { field } of view.filters.filter(({ field }) => !filteredField(object, field))) {
        problems.add(
          view.position,
          `The list view ${view.fullName} filters by ${field}, which is no field of ${object.apiName}.`
        );
      }
    }
    checkAssignment(object, problems);
  }
}

function checkAssignment(object: ObjectSchema, problems: ProblemReport): void {
  const assigned = object.compactLayoutAssignment;
  if (assigned !== undefined && !object.compactLayouts.some(layout => layout.fullName === assigned)) {
    problems.add(
      object.position,
      `<compactLayoutAssignment> names ${assigned}, which ${object.apiName} does not have.`
    );
  }
}
