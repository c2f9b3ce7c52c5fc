import { fieldNamed, objectNamed } from '../../metadata/schema.ts';
import type { FieldSchema, FormulaReturnType, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import type { DisplayType, FieldJson } from '../client/pageJson.ts';

const displayTypes: Readonly<
  Record<Exclude<FieldSchema['type'], 'Formula' | 'Summary'> | FormulaReturnType, DisplayType>
> = {
  Id: 'text',
  Text: 'text',
  TextArea: 'longText',
  LongTextArea: 'longText',
  Html: 'longText',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  Number: 'number',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'checkbox',
  Date: 'date',
  DateTime: 'dateTime',
  Time: 'time',
  Picklist: 'picklist',
  MultiselectPicklist: 'multiPicklist',
  Lookup: 'reference',
  MasterDetail: 'reference',
  AutoNumber: 'text'
};

export function displayType(field: FieldSchema): DisplayType {
  return displayTypes[field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type];
}

/** What a page shows the field as. It can't say of several currencies which one an amount is in: there it is a number. */
export function shownType({ currencies }: OrgSchema, field: FieldSchema): DisplayType {
  const type = displayType(field);
  return type === 'currency' && currencies ? 'number' : type;
}

function referenceOf(schema: OrgSchema, field: FieldSchema): Pick<FieldJson, 'reference'> {
  if (field.type !== 'Lookup' && field.type !== 'MasterDetail') return {};
  const parent = objectNamed(schema, field.referenceTo[0] ?? '');
  if (!parent) return {};
  return {
    reference: { object: parent.apiName, relationship: field.relationshipName, nameField: parent.nameField }
  };
}

export function fieldJson(access: PageAccess, object: ObjectSchema, field: FieldSchema): FieldJson {
  const label = field.type === 'Lookup' && !field.custom ? field.label.replace(/ ID$/, '') : field.label;
  return {
    apiName: field.apiName,
    label,
    type: shownType(access.schema, field),
    required: field.required && field.type !== 'Checkbox',
    updateable: field.updateable && access.fieldEditable(object.apiName, field.apiName),
    ...(field.inlineHelpText ? { help: field.inlineHelpText } : {}),
    ...('scale' in field ? { scale: field.scale } : {}),
    ...('length' in field ? { length: field.length } : {}),
    ...('values' in field
      ? {
          values: field.values
            .filter(({ active }) => active)
            .map(({ label, fullName }) => ({ label, value: fullName }))
        }
      : {}),
    ...referenceOf(access.schema, field)
  };
}

/** The readable fields among the names; the others are left out, as the platform does. */
export function fieldsNamed(access: PageAccess, object: ObjectSchema, names: readonly string[]): FieldJson[] {
  return names.flatMap(name => {
    const field = fieldNamed(object, name);
    return field ? [fieldJson(access, object, field)] : [];
  });
}
