import { filteredField } from '../../metadata/listFields.ts';
import { objectNamed } from '../../metadata/schema.ts';
import type { FieldSchema, FilterItem, ListView, ObjectSchema } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import { columnNamed, selectOf } from './columns.ts';
import { displayType } from './fields.ts';
import { iconOf } from './icons.ts';
import { compactFields } from './compactFields.ts';
import type { ListPageJson, ListViewJson } from '../client/pageJson.ts';

const comparisons: Readonly<Record<string, string>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};
const quote = (text: string): string => `'${text.replace(/[\\']/g, character => `\\${character}`)}'`;
const unquotedTypes = new Set(['number', 'currency', 'percent', 'date', 'dateTime', 'time']);

function literal(field: FieldSchema, value: string): string {
  if (field.type === 'Checkbox') return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
  if (value === '') return 'null';
  return unquotedTypes.has(displayType(field)) ? value : quote(value);
}

/**
 * One filter of a list view as a condition of SOQL; nothing when the user can't see its field. A comma separates
 * alternatives, as in the list view's editor.
 */
function condition(
  object: ObjectSchema,
  { field: name, operation, value = '' }: FilterItem
): string | undefined {
  const field = filteredField(object, name);
  if (!field) return undefined;
  const values = value.split(',').map(part => part.trim());
  const like = (pattern: (text: string) => string) =>
    values.map(text => `${field.apiName} LIKE ${quote(pattern(text))}`).join(' OR ');
  switch (operation) {
    case 'contains':
      return `(${like(text => `%${text}%`)})`;
    case 'notContain':
      return `(NOT (${like(text => `%${text}%`)}))`;
    case 'startsWith':
      return `(${like(text => `${text}%`)})`;
    case 'includes':
    case 'excludes':
      return `${field.apiName} ${operation.toUpperCase()} (${values.map(quote).join(', ')})`;
    default: {
      const comparison = comparisons[operation];
      if (!comparison) return undefined;
      if (values.length > 1 && (operation === 'equals' || operation === 'notEqual')) {
        const list = values.map(text => literal(field, text)).join(', ');
        return `${field.apiName} ${operation === 'equals' ? 'IN' : 'NOT IN'} (${list})`;
      }
      return `${field.apiName} ${comparison} ${literal(field, value)}`;
    }
  }
}

/** What the view shows, as conditions of SOQL; nothing when one of its filters is out of the user's sight. */
function conditionsOf(
  access: PageAccess,
  object: ObjectSchema,
  view: Pick<ListView, 'filterScope' | 'filters'>
): readonly string[] | undefined {
  const filters = view.filters.flatMap(filter => condition(object, filter) ?? []);
  if (filters.length < view.filters.length) return undefined;
  return view.filterScope === 'Mine' ? [`OwnerId = ${quote(access.userId)}`, ...filters] : filters;
}

/** The view as this user has it; nothing when no column is left, or less would be left out than the view says. */
function listView(access: PageAccess, object: ObjectSchema, view: ListView): ListViewJson | undefined {
  const columns = view.columns.flatMap(name => columnNamed(access.schema, object, name) ?? []);
  const conditions = conditionsOf(access, object, view);
  if (columns.length === 0 || conditions === undefined) return undefined;
  return {
    name: view.fullName,
    object: object.apiName,
    label: view.label,
    icon: iconOf(access.schema, object.apiName),
    columns,
    select: selectOf(object, columns),
    ...(conditions.length > 0 ? { where: conditions.join(' AND ') } : {}),
    orderBy: object.nameField,
    searchField: object.nameField
  };
}

/** The views that every object has: all of its records and, where they have owners, one's own. */
function standardViews(object: ObjectSchema): ListView[] {
  const columns = compactFields(object);
  const view = (fullName: string, label: string, filterScope: ListView['filterScope']): ListView => ({
    fullName,
    label,
    filterScope,
    columns,
    filters: [],
    position: object.position
  });
  const all = view(`All_${object.apiName}`, `All ${object.pluralLabel}`, 'Everything');
  return object.hasOwner ? [all, view(`My_${object.apiName}`, `My ${object.pluralLabel}`, 'Mine')] : [all];
}

/** An object's list views for this user: the package's own, and the standard ones that it doesn't redefine. */
export function listPage(access: PageAccess, objectName: string): ListPageJson | undefined {
  const object = objectNamed(access.schema, objectName);
  if (!object) return undefined;
  const labels = new Set(object.listViews.map(({ label }) => label));
  const views = [...standardViews(object).filter(({ label }) => !labels.has(label)), ...object.listViews];
  return {
    object: object.apiName,
    label: object.pluralLabel,
    icon: iconOf(access.schema, object.apiName),
    creatable: object.createable && access.mayCreate(object.apiName),
    views: views.flatMap(view => listView(access, object, view) ?? [])
  };
}
