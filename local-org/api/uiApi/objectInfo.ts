import type { FieldSchema, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import { childRelationships } from '../../soql/index.ts';
import { eTagOf } from './eTag.ts';

/** The record type that every object has where there are no others. */
export const masterRecordTypeId = '012000000000000AAA';

/** An object as UI API describes it to the asker whose schema this is. */
export function objectInfo(schema: OrgSchema, object: ObjectSchema): Readonly<Record<string, unknown>> {
  const info = {
    apiName: object.apiName,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: [...childRelationships(schema, object).values()].map(
      ({ name, object: child, reference }) => ({
        childObjectApiName: child.apiName,
        fieldName: reference.apiName,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: name
      })
    ),
    createable: object.createable,
    custom: object.custom,
    defaultRecordTypeId: masterRecordTypeId,
    deletable: object.deletable,
    dependentFields: {},
    feedEnabled: false,
    fields: Object.fromEntries(
      [...object.fields.values()].map(field => [field.apiName, fieldInfo(schema, object, field)])
    ),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: true,
    mruEnabled: false,
    nameFields: nameFields(object),
    queryable: true,
    recordTypeInfos: {
      [masterRecordTypeId]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: masterRecordTypeId
      }
    },
    searchable: false,
    themeInfo: null,
    updateable: object.updateable
  };
  return { ...info, eTag: eTagOf(info) };
}

/** A person's name is made of its parts. */
function nameFields(object: ObjectSchema): string[] {
  const parts = ['FirstName', 'LastName'].filter(name => object.fields.has(name.toLowerCase()));
  return parts.length === 2 ? [object.nameField, ...parts] : [object.nameField];
}

function fieldInfo(
  schema: OrgSchema,
  object: ObjectSchema,
  field: FieldSchema
): Readonly<Record<string, unknown>> {
  const isReference = field.type === 'Lookup' || field.type === 'MasterDetail';
  const isKey = 'unique' in field;
  const isLong = field.type === 'LongTextArea' || field.type === 'Html';
  return {
    apiName: field.apiName,
    calculated: field.type === 'Formula' || field.type === 'Summary',
    compound: false,
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: null,
    controllingFields: [],
    createable: field.createable,
    custom: field.custom,
    dataType: dataType(field),
    extraTypeInfo: extraTypeInfo(object, field),
    filterable: !isLong,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: field.type === 'Html',
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: 'length' in field ? field.length : isReference || field.type === 'Id' ? 18 : 0,
    maskType: null,
    nameField: field.apiName === object.nameField,
    polymorphicForeignKey: isReference && field.referenceTo.length > 1,
    precision: 'precision' in field ? field.precision : 0,
    reference: isReference,
    referenceTargetField: null,
    referenceToInfos: isReference ? referenceToInfos(schema, field.referenceTo) : [],
    relationshipName: isReference ? field.relationshipName : null,
    required: field.required && field.type !== 'Checkbox' && field.type !== 'Id' && field.createable,
    scale: 'scale' in field ? field.scale : 0,
    searchPrefilterable: false,
    sortable: !isLong && field.type !== 'MultiselectPicklist',
    unique: isKey && field.unique === true,
    updateable: field.updateable
  };
}

function referenceToInfos(schema: OrgSchema, names: readonly string[]): unknown[] {
  return names
    .flatMap(name => schema.objects.get(name.toLowerCase()) ?? [])
    .map(target => ({ apiName: target.apiName, nameFields: nameFields(target) }));
}

function extraTypeInfo(object: ObjectSchema, field: FieldSchema): string | null {
  if (field.apiName === object.nameField && nameFields(object).length > 1) return 'PersonName';
  if (field.type === 'Html') return 'RichTextArea';
  return field.type === 'LongTextArea' ? 'PlainTextArea' : null;
}

function dataType(field: FieldSchema): string {
  switch (field.type) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'Reference';
    case 'Text':
    case 'AutoNumber':
      return 'String';
    case 'LongTextArea':
    case 'Html':
    case 'TextArea':
      return 'TextArea';
    case 'Checkbox':
      return 'Boolean';
    case 'MultiselectPicklist':
      return 'MultiPicklist';
    case 'Number':
      return field.scale === 0 && !field.custom ? 'Int' : 'Double';
    case 'Formula':
    case 'Summary':
      return typeOfResult(field.returns);
    case 'Currency':
    case 'Percent':
    case 'Date':
    case 'DateTime':
    case 'Time':
    case 'Picklist':
    case 'Email':
    case 'Phone':
    case 'Url':
      return field.type;
  }
}

function typeOfResult(returns: string): string {
  const types: Readonly<Record<string, string>> = { Text: 'String', Number: 'Double', Checkbox: 'Boolean' };
  return types[returns] ?? returns;
}
