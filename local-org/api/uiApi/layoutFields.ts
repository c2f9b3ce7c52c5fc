import type { ObjectSchema, OrgSchema, XmlContent, XmlValue } from '../../metadata/schema.ts';

/** The fields of the object's compact layout that the schema has. */
export function compactLayoutFields(object: ObjectSchema): string[] {
  const assigned = object.compactLayouts.find(layout => layout.fullName === object.compactLayoutAssignment);
  const fields = (assigned ?? object.compactLayouts[0])?.fields ?? [object.nameField];
  return seen(object, fields);
}

/** The fields of the object's page layout that the schema has; all fields where there is no layout. */
export function fullLayoutFields(schema: OrgSchema, object: ObjectSchema): string[] {
  const layout = schema.documents.find(
    document => document.type === 'Layout' && document.fullName.startsWith(`${object.apiName}-`)
  );
  if (!layout) return [...object.fields.values()].map(field => field.apiName);
  const items = ['layoutSections', 'layoutColumns', 'layoutItems'].reduce<readonly XmlContent[]>(
    (parents, element) => parents.flatMap(parent => (parent[element] ?? []).filter(isContent)),
    [layout.content]
  );
  return seen(
    object,
    items.flatMap(item => (item['field'] ?? []).filter(value => typeof value === 'string'))
  );
}

function isContent(value: XmlValue): value is XmlContent {
  return typeof value !== 'string';
}

function seen(object: ObjectSchema, names: readonly string[]): string[] {
  return names.flatMap(name => object.fields.get(name.toLowerCase())?.apiName ?? []);
}
