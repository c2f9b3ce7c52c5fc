import type { FieldSchema, ObjectSchema } from '../../../metadata/schema.ts';
import { shapeOf } from './fieldType.ts';

/** A field as `describe` tells it to clients, for the user whose schema it comes from. */
export function describeField(object: ObjectSchema, field: FieldSchema): Readonly<Record<string, unknown>> {
  const shape = shapeOf(field);
  const isNameField = field.apiName === object.nameField;
  const isLongText = field.type === 'LongTextArea' || field.type === 'Html';
  return {
    aggregatable: !isLongText && field.type !== 'Checkbox' && field.type !== 'MultiselectPicklist',
    aiPredictionField: false,
    autoNumber: field.type === 'AutoNumber',
    byteLength: shape.type === 'id' || shape.type === 'reference' ? 18 : shape.length * 3,
    calculated: field.type === 'Formula' || field.type === 'Summary',
    calculatedFormula: field.type === 'Formula' ? field.formula.text : null,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable,
    custom: field.custom,
    defaultValue: field.type === 'Checkbox' ? field.defaultValue.text.trim() === 'true' : null,
    defaultValueFormula: 'defaultValue' in field ? (field.defaultValue?.text ?? null) : null,
    defaultedOnCreate: isDefaulted(field),
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: shape.digits,
    displayLocationInDecimal: false,
    encrypted: false,
    extraTypeInfo: field.type === 'Html' ? 'richtextarea' : isLongText ? 'plaintextarea' : null,
    filterable: !isLongText,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.type === 'Formula' && field.treatBlanksAs === 'BlankAsZero',
    groupable: isGroupable(field),
    highScaleNumber: false,
    htmlFormatted: field.type === 'Html',
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: shape.length,
    mask: null,
    maskType: null,
    name: field.apiName,
    nameField: isNameField,
    nillable: isNillable(object, field),
    permissionable: isPermissionable(object, field),
    precision: shape.precision,
    queryByDistance: false,
    scale: shape.scale,
    searchPrefilterable: false,
    soapType: shape.soapType,
    sortable: !isLongText && field.type !== 'MultiselectPicklist',
    type: shape.type,
    updateable: field.updateable,
    ...describeKey(field, isNameField),
    ...describePicklist(field),
    ...describeReference(field)
  };
}

function describeKey(field: FieldSchema, isNameField: boolean) {
  const key = 'externalId' in field ? field : { unique: false, caseSensitive: false, externalId: false };
  return {
    caseSensitive: key.unique && key.caseSensitive,
    externalId: key.externalId,
    idLookup: field.type === 'Id' || key.externalId || isNameField,
    unique: 'unique' in field && field.unique === true
  };
}

function describePicklist(field: FieldSchema) {
  const isPicklist = field.type === 'Picklist' || field.type === 'MultiselectPicklist';
  return {
    picklistValues: isPicklist
      ? field.values.map(({ fullName, label, isDefault, active }) => ({
          active,
          defaultValue: isDefault,
          label,
          validFor: null,
          value: fullName
        }))
      : [],
    restrictedPicklist: isPicklist && field.restricted
  };
}

function describeReference(field: FieldSchema) {
  const reference = field.type === 'Lookup' || field.type === 'MasterDetail' ? field : undefined;
  return {
    cascadeDelete: reference?.deleteConstraint === 'Cascade',
    namePointing: (reference?.referenceTo.length ?? 0) > 1,
    polymorphicForeignKey: (reference?.referenceTo.length ?? 0) > 1,
    referenceTargetField: null,
    referenceTo: reference?.referenceTo ?? [],
    relationshipName: reference?.relationshipName ?? null,
    relationshipOrder: field.type === 'MasterDetail' ? 0 : null,
    restrictedDelete: reference?.deleteConstraint === 'Restrict',
    writeRequiresMasterRead: reference?.writeRequiresMasterRead ?? false
  };
}

/** Does the platform give a value on create where the request gives none? */
function isDefaulted(field: FieldSchema): boolean {
  if (field.type === 'Checkbox' || field.type === 'AutoNumber' || field.type === 'Id') return true;
  if (field.type === 'Picklist') return field.values.some(value => value.isDefault);
  return setByPlatform.has(field.apiName);
}

const setByPlatform: ReadonlySet<string> = new Set([
  'OwnerId',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp'
]);

function isNillable(object: ObjectSchema, field: FieldSchema): boolean {
  if (field.required || setByPlatform.has(field.apiName) || field.type === 'AutoNumber') return false;
  return field.apiName !== object.nameField || field.type !== 'Text' || object.nameField === 'Subject';
}

function isPermissionable(object: ObjectSchema, field: FieldSchema): boolean {
  const always = field.required && field.type !== 'Checkbox';
  const system = !field.custom && (setByPlatform.has(field.apiName) || field.apiName === 'IsDeleted');
  return !always && !system && field.type !== 'MasterDetail' && field.apiName !== object.nameField;
}

function isGroupable(field: FieldSchema): boolean {
  if (field.type === 'Number') return !field.custom && field.scale === 0;
  if (field.type === 'Summary') return field.returns === 'Date';
  return !neverGrouped.has(field.type);
}

const neverGrouped: ReadonlySet<FieldSchema['type']> = new Set([
  'Currency',
  'DateTime',
  'Formula',
  'Html',
  'LongTextArea',
  'MultiselectPicklist',
  'Percent',
  'Time'
]);
