import { isShownAsLink, listField } from '../../metadata/listFields.ts';
import { objectNamed } from '../../metadata/schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import { shownType } from './fields.ts';
import type { ColumnJson } from '../client/pageJson.ts';

const scaleOf = (field: FieldSchema) => ('scale' in field ? { scale: field.scale } : {});

/** The platform sorts by no long text and by no multi-select picklist. */
const unsortable = new Set<FieldSchema['type']>(['LongTextArea', 'Html', 'MultiselectPicklist']);
const sortOf = (field: FieldSchema, path: readonly string[]) =>
  unsortable.has(field.type) ? {} : { sortBy: path.join('.') };

function ownColumn(schema: OrgSchema, object: ObjectSchema, field: FieldSchema): ColumnJson {
  if (field.apiName.toLowerCase() === object.nameField.toLowerCase()) {
    return {
      label: field.label,
      type: 'text',
      path: [field.apiName],
      sortBy: field.apiName,
      link: { path: ['Id'], object: object.apiName }
    };
  }
  const parent = 'referenceTo' in field ? objectNamed(schema, field.referenceTo[0] ?? '') : undefined;
  if ('relationshipName' in field && parent) {
    return {
      label: field.custom ? field.label : field.label.replace(/ ID$/, ''),
      type: 'text',
      path: [field.relationshipName, parent.nameField],
      sortBy: `${field.relationshipName}.${parent.nameField}`,
      link: { path: [field.apiName], object: parent.apiName }
    };
  }
  const path = [field.apiName];
  return {
    label: field.label,
    type: shownType(schema, field),
    path,
    ...sortOf(field, path),
    ...scaleOf(field)
  };
}

/** The column that a list view or related list means by a name. Nothing when the user can't see it. */
export function columnNamed(schema: OrgSchema, object: ObjectSchema, name: string): ColumnJson | undefined {
  const named = listField(schema, object, name);
  if (!named) return undefined;
  const { field, reference } = named;
  if (!reference) return ownColumn(schema, object, field);
  if (isShownAsLink(named)) return ownColumn(schema, object, reference);
  const path = [reference.relationshipName, field.apiName];
  return {
    label: field.label,
    type: shownType(schema, field),
    path,
    ...sortOf(field, path),
    ...scaleOf(field)
  };
}

/** What to select for the columns: every path once, and the record's own id. */
export function selectOf(object: ObjectSchema, columns: readonly ColumnJson[]): string {
  const paths = columns.flatMap(({ path, link }) => [path, ...(link ? [link.path] : [])]);
  return `SELECT ${[...new Set(['Id', ...paths.map(path => path.join('.'))])].join(', ')} FROM ${object.apiName}`;
}
