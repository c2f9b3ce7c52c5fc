import { hasField, kindOf, type Package, type Part } from '../packageModel.ts';
import { standardColumns } from '../standardFields.ts';
import { childrenOf, textOf, textsOf } from '../xml.ts';

/** Layouts show fields that exist, and every field without which a record can't be saved. */
export function layoutProblems(subject: Package): string[] {
  return subject.layouts.flatMap(layout => {
    const object = layout.name.slice(0, layout.name.indexOf('-'));
    const shown = childrenOf(layout.content, 'layoutSections')
      .flatMap(section => childrenOf(section, 'layoutColumns'))
      .flatMap(column => childrenOf(column, 'layoutItems'))
      .flatMap(item => textOf(item, 'field') ?? []);
    const needed = [...(subject.objects.get(object)?.fields.values() ?? [])]
      .filter(isNeeded)
      .map(field => field.name);
    return [
      ...shown
        .filter(field => !hasField(subject, object, field))
        .map(field => `${object} has no field ${field}`),
      ...shown.filter((field, at) => shown.indexOf(field) !== at).map(field => `${field} is shown twice`),
      ...needed.filter(field => !shown.includes(field)).map(field => `${field} is required and not shown`),
      ...relatedListProblems(subject, layout)
    ].map(problem => `${layout.name}: ${problem}`);
  });
}

function isNeeded(field: Part): boolean {
  return kindOf(field) === 'MasterDetail' || textOf(field.content, 'required') === 'true';
}

function relatedListProblems(subject: Package, layout: Part): string[] {
  return childrenOf(layout.content, 'relatedLists').flatMap(list => {
    const [object = '', reference = ''] = (textOf(list, 'relatedList') ?? '').split('.');
    const known = hasField(subject, object, reference)
      ? []
      : [`there is no related list ${object}.${reference}`];
    return [...known, ...columnProblems(subject, object, textsOf(list, 'fields'))];
  });
}

function columnProblems(subject: Package, object: string, columns: readonly string[]): string[] {
  return columns
    .filter(column => !standardColumns.includes(column) && !hasField(subject, object, column))
    .map(column => `${object} has no column ${column}`);
}

/** Compact layouts and list views name fields that exist; a compact layout that is assigned exists. */
export function viewProblems(subject: Package): string[] {
  return [...subject.objects.values()].flatMap(object => {
    const assigned = object.declaration && textOf(object.declaration.content, 'compactLayoutAssignment');
    const compact = object.compactLayouts.flatMap(layout =>
      columnProblems(subject, object.name, textsOf(layout.content, 'fields'))
    );
    const lists = object.listViews.flatMap(view => {
      const filters = childrenOf(view.content, 'filters').map(filter => textOf(filter, 'field') ?? '');
      return columnProblems(subject, object.name, [...textsOf(view.content, 'columns'), ...filters]);
    });
    const missing = assigned !== undefined && !object.compactLayouts.some(layout => layout.name === assigned);
    return [...(missing ? [`${object.name} has no compact layout ${assigned}`] : []), ...compact, ...lists];
  });
}
