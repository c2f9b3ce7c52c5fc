import { fieldNamed, objectNamed } from './schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema, ReferenceField } from './schema.ts';

/** Names that list views and related lists use for standard fields where the words differ from the API name. */
const namesInLists = new Map([
  ['fullname', 'name'],
  ['phone1', 'phone'],
  ['createddate', 'createddate'],
  ['lastupdate', 'lastmodifieddate'],
  ['forecastcategory', 'forecastcategoryname'],
  ['closed', 'isclosed'],
  ['won', 'iswon']
]);

/** Parents that lists name by another word than the relationship. */
const parentsInLists = new Map([
  ['core.users', 'Owner'],
  ['sales.account', 'Account']
]);

/** What a list names: a field, the object that has it and, where that is a parent, the reference that leads there. */
export interface ListField {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  readonly reference?: ReferenceField;
}

/** The field that a list names in words: `STAGE_NAME` names StageName, the words of the API name, apart. */
function fieldInWords(object: ObjectSchema, words: string): FieldSchema | undefined {
  const plain = words.replaceAll('_', '').toLowerCase();
  const name = namesInLists.get(plain) ?? plain;
  return name === 'name' ? fieldNamed(object, object.nameField) : fieldNamed(object, name);
}

/**
 * The field that a list view or related list means by a name: an API name, `NAME`, `OPPORTUNITY.STAGE_NAME`, or a parent's
 * such as `ACCOUNT.NAME` and `CORE.USERS.ALIAS`. Nothing where there is none, or the user can't see it.
 */
export function listField(schema: OrgSchema, object: ObjectSchema, name: string): ListField | undefined {
  const own = fieldNamed(object, name);
  if (own) return { object, field: own };
  const dot = name.lastIndexOf('.');
  const owner = name.slice(0, Math.max(dot, 0)).toLowerCase();
  const words = name.slice(dot + 1);
  if (dot < 0 || owner === object.apiName.toLowerCase()) {
    const field = fieldInWords(object, words);
    return field && { object, field };
  }
  const reference = referenceNamed(object, parentsInLists.get(owner) ?? owner);
  const parent = reference && objectNamed(schema, reference.referenceTo[0] ?? '');
  const field = parent && fieldInWords(parent, words);
  return field && { object: parent, field, reference };
}

function referenceNamed(object: ObjectSchema, relationship: string): ReferenceField | undefined {
  for (const field of object.fields.values()) {
    if ('relationshipName' in field && field.relationshipName.toLowerCase() === relationship.toLowerCase())
      return field;
  }
  return undefined;
}

/** Do lists show this parent as a link, whichever of its fields they name? */
export function isShownAsLink({ object, field, reference }: ListField): boolean {
  return (
    field.apiName === object.nameField ||
    [...parentsInLists.values()].some(name => name === reference?.relationshipName)
  );
}
