import { fieldNamed } from '../../metadata/schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema, XmlContent } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import { fieldJson } from './fields.ts';
import type { LayoutItemJson, LayoutSectionJson } from '../client/pageJson.ts';
import { childrenOf, documentsOf, textOf } from '../../metadata/xmlContent.ts';

/** The object's layout: the file `<Object>-<Name>`, the first by name where there are several. */
export function layoutOf(schema: OrgSchema, object: ObjectSchema): XmlContent | undefined {
  const prefix = `${object.apiName}-`.toLowerCase();
  const layouts = documentsOf(schema, 'Layout').filter(({ fullName }) =>
    fullName.toLowerCase().startsWith(prefix)
  );
  return layouts.toSorted((a, b) => a.fullName.localeCompare(b.fullName))[0]?.content;
}

/** The owner is whoever makes the record. */
function mayBeAsked(access: PageAccess, object: ObjectSchema, field: FieldSchema): boolean {
  return (
    field.createable && field.apiName !== 'OwnerId' && access.fieldEditable(object.apiName, field.apiName)
  );
}

function item(access: PageAccess, object: ObjectSchema, name: string, behavior: string): LayoutItemJson[] {
  const field = fieldNamed(object, name);
  if (!field) return [];
  const json = fieldJson(access, object, field);
  return [
    {
      field: json,
      required: behavior === 'Required' || json.required,
      editable: behavior !== 'Readonly' && json.updateable,
      creatable: behavior !== 'Readonly' && mayBeAsked(access, object, field)
    }
  ];
}

const systemFields = new Set([
  'id',
  'isdeleted',
  'systemmodstamp',
  'createdbyid',
  'createddate',
  'lastmodifiedbyid',
  'lastmodifieddate'
]);

/** Every field in two columns, for objects that the package brings no layout for. */
function plainSections(access: PageAccess, object: ObjectSchema): LayoutSectionJson[] {
  const names = [...object.fields.values()].map(({ apiName }) => apiName);
  const shown = names.filter(name => !systemFields.has(name.toLowerCase()));
  const half = Math.ceil(shown.length / 2);
  const column = (part: string[]) => part.flatMap(name => item(access, object, name, 'Edit'));
  return [{ label: object.label, columns: [column(shown.slice(0, half)), column(shown.slice(half))] }];
}

/** The sections of the object's layout with the fields that the user may read; sections that end up empty are left out. */
export function layoutSections(access: PageAccess, object: ObjectSchema): LayoutSectionJson[] {
  const layout = layoutOf(access.schema, object);
  if (!layout) return plainSections(access, object);
  return childrenOf(layout, 'layoutSections')
    .map(section => ({
      label: textOf(section, 'label') ?? object.label,
      columns: childrenOf(section, 'layoutColumns')
        .map(column =>
          childrenOf(column, 'layoutItems').flatMap(entry =>
            item(access, object, textOf(entry, 'field') ?? '', textOf(entry, 'behavior') ?? 'Edit')
          )
        )
        .filter(items => items.length > 0)
    }))
    .filter(({ columns }) => columns.length > 0);
}
