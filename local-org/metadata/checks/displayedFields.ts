import { listField } from '../listFields.ts';
import type { ProblemReport } from '../problem.ts';
import { fieldNamed, type ListView, type ObjectSchema, type OrgSchema } from '../schema.ts';

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
      for (const { field } of view.filters) {
        const problem = filterProblem(schema, object, field);
        if (problem)
          problems.add(view.position, `The list view ${view.fullName} filters by ${field}, ${problem}.`);
      }
      checkView(object, view, problems);
    }
    checkAssignment(object, problems);
  }
}

/** What keeps lists from being filtered by that; SOQL compares no long text. */
function filterProblem(schema: OrgSchema, object: ObjectSchema, name: string): string | undefined {
  const named = listField(schema, object, name);
  if (!named) return `which is no field of ${object.apiName}`;
  return named.field.type === 'LongTextArea' || named.field.type === 'Html'
    ? 'which is long text: the local org compares none'
    : undefined;
}

/** A view's logic names each of its filters, and nobody but an owner has records of their own. */
function checkView(object: ObjectSchema, view: ListView, problems: ProblemReport): void {
  const { fullName, filters, booleanFilter, filterScope, position } = view;
  if (filterScope === 'Mine' && !object.hasOwner) {
    problems.add(
      position,
      `The list view ${fullName} shows what is mine, but ${object.apiName} has no owner.`
    );
  }
  if (booleanFilter === undefined) return;
  const words = booleanFilter.replaceAll(/\d+|AND|OR|NOT|[()\s]/gi, '');
  const named = new Set(booleanFilter.match(/\d+/g)?.map(Number));
  const all = filters.every((_, index) => named.has(index + 1)) && named.size === filters.length;
  if (words !== '' || !all) {
    problems.add(
      position,
      `The logic of the list view ${fullName} is not about its filters: ${booleanFilter}.`
    );
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
