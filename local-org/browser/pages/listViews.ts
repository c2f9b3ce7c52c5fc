import { objectNamed } from '../../metadata/schema.ts';
import type { ListView, ObjectSchema } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import { columnNamed, selectOf } from './columns.ts';
import { compactFields } from './compactFields.ts';
import { iconOf } from './icons.ts';
import { conditionOf } from './listFilters.ts';
import type { GroupingJson, ListPageJson, ListViewJson } from '../client/pageJson.ts';

/** The view as this user has it; nothing when no column is left, or less would be left out than the view says. */
function listView(access: PageAccess, object: ObjectSchema, view: ListView): ListViewJson | undefined {
  const columns = view.columns.flatMap(name => columnNamed(access.schema, object, name) ?? []);
  const where = conditionOf(access, object, view);
  if (columns.length === 0 || where === undefined) return undefined;
  return {
    name: view.fullName,
    object: object.apiName,
    label: view.label,
    icon: iconOf(access.schema, object.apiName),
    columns,
    select: selectOf(object, columns),
    ...(where === '' ? {} : { where }),
    orderBy: object.nameField,
    searchField: object.nameField
  };
}

/**
 * The views that every object has: all of its records and, where they have owners, one's own. Those of standard objects have
 * the platform's names: `AllOpportunities`, `MyOpportunities`.
 */
function standardViews(object: ObjectSchema): ListView[] {
  const columns = compactFields(object);
  const view = (word: 'All' | 'My', filterScope: ListView['filterScope']): ListView => ({
    fullName: object.custom
      ? `${word}_${object.apiName}`
      : `${word}${object.pluralLabel.replaceAll(' ', '')}`,
    label: `${word} ${object.pluralLabel}`,
    filterScope,
    columns,
    filters: [],
    position: object.position
  });
  const all = view('All', 'Everything');
  return object.hasOwner ? [all, view('My', 'Mine')] : [all];
}

/**
 * What the object's lists can be grouped by: its picklists of one choice, by label. Of two with one label the later stays,
 * ForecastCategoryName, which pages show.
 */
function groupings(object: ObjectSchema): GroupingJson[] {
  const byLabel = new Map<string, GroupingJson>();
  for (const field of object.fields.values()) {
    if (field.type !== 'Picklist') continue;
    const groups = field.values
      .filter(({ active }) => active)
      .map(({ label, fullName }) => ({ label, value: fullName }));
    byLabel.set(field.label, { field: field.apiName, label: field.label, groups });
  }
  return [...byLabel.values()].toSorted((a, b) => a.label.localeCompare(b.label));
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
    views: views.flatMap(view => listView(access, object, view) ?? []),
    groupings: groupings(object)
  };
}
