import { fieldNamed, objectNamed } from '../../metadata/schema.ts';
import type { FieldSchema, FilterItem, ListView, ObjectSchema } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import { columnNamed, selectOf } from './columns.ts';
import { displayType } from './fields.ts';
import { iconOf } from './icons.ts';
import { compactFields } from './compactFields.ts';
import type { ColumnJson, ListPageJson, ListViewJson } from '../client/pageJson.ts';

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

/** One filter of a list view as a condition of SOQL. A comma separates alternatives, as in the list view's editor. */
function condition(
  object: ObjectSchema,
  { field: name, operation, value = '' }: FilterItem
): string | undefined {
  const column = name.split('.').at(-1)?.replaceAll('_', '') ?? name;
  const field = fieldNamed(object, name) ?? fieldNamed(object, column);
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

function whereOf(
  access: PageAccess,
  object: ObjectSchema,
  view: Pick<ListView, 'filterScope' | 'filters'>
): { where?: string } {
  const mine = view.filterScope === 'Mine' ? [`OwnerId = ${quote(access.userId)}`] : [];
  const conditions = [...mine, ...view.filters.flatMap(filter => condition(object, filter) ?? [])];
  return conditions.length > 0 ? { where: conditions.join(' AND ') } : {};
}

function listView(access: PageAccess, object: ObjectSchema, view: ListView): ListViewJson {
  const columns = view.columns.flatMap(name => columnNamed(access.schema, object, name) ?? []);
  return {
    name: view.fullName,
    object: object.apiName,
    label: view.label,
    icon: iconOf(access.schema, object.apiName),
    columns,
    select: selectOf(object, columns),
    ...whereOf(access, object, view),
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

function isUsable({ columns }: { columns: readonly ColumnJson[] }): boolean {
  return columns.length > 0;
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
    views: views.map(view => listView(access, object, view)).filter(isUsable)
  };
}
