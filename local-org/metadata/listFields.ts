import { fieldNamed, type FieldSchema, type ObjectSchema } from './schema.ts';

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

/** The field that a list names in words: `STAGE_NAME` names StageName, the words of the API name, apart. */
export function fieldInWords(object: ObjectSchema, words: string): FieldSchema | undefined {
  const plain = words.replaceAll('_', '').toLowerCase();
  const name = namesInLists.get(plain) ?? plain;
  return name === 'name' ? fieldNamed(object, object.nameField) : fieldNamed(object, name);
}

/** The object's own field that a list view filters by: an API name, `NAME`, or `OPPORTUNITY.STAGE_NAME`. */
export function filteredField(object: ObjectSchema, name: string): FieldSchema | undefined {
  return fieldNamed(object, name) ?? fieldInWords(object, name.split('.').at(-1) ?? name);
}
