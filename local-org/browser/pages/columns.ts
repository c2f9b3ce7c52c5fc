import { fieldInWords } from '../../metadata/listFields.ts';
import { fieldNamed, objectNamed } from '../../metadata/schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import { displayType } from './fields.ts';
import type { ColumnJson } from '../client/pageJson.ts';

/** Parents that standard columns name by another word than the relationship. */
const parentsInLists = new Map([
  ['core.users', 'Owner'],
  ['sales.account', 'Account']
]);

function parentOf(schema: OrgSchema, object: ObjectSchema, relationship: string): ObjectSchema | undefined {
  for (const field of object.fields.values()) {
    if ('referenceTo' in field && field.relationshipName.toLowerCase() === relationship.toLowerCase()) {
      return objectNamed(schema, field.referenceTo[0] ?? '');
    }
  }
  return undefined;
}

const scaleOf = (field: FieldSchema) => ('scale' in field ? { scale: field.scale } : {});

function ownColumn(schema: OrgSchema, object: ObjectSchema, field: FieldSchema): ColumnJson {
  if (field.apiName.toLowerCase() === object.nameField.toLowerCase()) {
    return {
      label: field.label,
      type: 'text',
      path: [field.apiName],
      link: { path: ['Id'], object: object.apiName }
    };
  }
  const parent = 'referenceTo' in field ? objectNamed(schema, field.referenceTo[0] ?? '') : undefined;
  if ('relationshipName' in field && parent) {
    return {
      label: field.custom ? field.label : field.label.replace(/ ID$/, ''),
      type: 'text',
      path: [field.relationshipName, parent.nameField],
      link: { path: [field.apiName], object: parent.apiName }
    };
  }
  return { label: field.label, type: displayType(field), path: [field.apiName], ...scaleOf(field) };
}

/**
 * The column that a list view or related list means by a name: an API name, `NAME`, or a standard column such as
 * `ACCOUNT.NAME`. Nothing when the user can't see it.
 */
export function columnNamed(schema: OrgSchema, object: ObjectSchema, name: string): ColumnJson | undefined {
  const own = fieldNamed(object, name);
  if (own) return ownColumn(schema, object, own);
  const dot = name.lastIndexOf('.');
  const owner = name.slice(0, Math.max(dot, 0)).toLowerCase();
  const words = name.slice(dot + 1);
  if (dot < 0 || owner === object.apiName.toLowerCase()) {
    const field = fieldInWords(object, words);
    return field && ownColumn(schema, object, field);
  }
  const relationship = parentsInLists.get(owner) ?? owner;
  const reference = [...object.fields.values()].find(
    field =>
      'relationshipName' in field && field.relationshipName.toLowerCase() === relationship.toLowerCase()
  );
  const parent = parentOf(schema, object, relationship);
  const field = parent && fieldInWords(parent, words);
  if (!reference || !parent || !field || !('relationshipName' in reference)) return undefined;
  if (field.apiName === parent.nameField || parentsInLists.has(owner))
    return ownColumn(schema, object, reference);
  return {
    label: field.label,
    type: displayType(field),
    path: [reference.relationshipName, field.apiName],
    ...scaleOf(field)
  };
}

/** What to select for the columns: every path once, and the record's own id. */
export function selectOf(object: ObjectSchema, columns: readonly ColumnJson[]): string {
  const paths = columns.flatMap(({ path, link }) => [path, ...(link ? [link.path] : [])]);
  return `SELECT ${[...new Set(['Id', ...paths.map(path => path.join('.'))])].join(', ')} FROM ${object.apiName}`;
}
