import type {
  CheckboxField,
  FieldSchema,
  FormulaField,
  FormulaReturnType,
  FormulaSource,
  NumberField,
  ObjectSchema,
  OrgSchema,
  PicklistField,
  ReferenceField,
  SourcePosition,
  SummaryField,
  TemporalField,
  TextField,
  TreatBlanksAs,
  ValidationRule
} from '../../metadata/schema.ts';

/** Short ways to write a schema for a test. */
export const position: SourcePosition = { file: 'sample.xml', line: 1, column: 1 };

export function source(text: string): FormulaSource {
  return { text, position };
}

function base(apiName: string) {
  return {
    apiName,
    label: apiName,
    custom: true,
    required: false,
    createable: true,
    updateable: true,
    position
  };
}
const keyed = { unique: false, caseSensitive: false, externalId: false };

export const field = {
  id: (): FieldSchema => ({ ...base('Id'), type: 'Id' }),
  text: (apiName: string, type: TextField['type'] = 'Text', defaultValue?: string): TextField => ({
    ...base(apiName),
    ...keyed,
    type,
    length: 255,
    ...(defaultValue ? { defaultValue: source(defaultValue) } : {})
  }),
  number: (apiName: string, type: NumberField['type'] = 'Number', defaultValue?: string): NumberField => ({
    ...base(apiName),
    ...keyed,
    type,
    precision: 18,
    scale: 2,
    ...(defaultValue ? { defaultValue: source(defaultValue) } : {})
  }),
  checkbox: (apiName: string, defaultValue = 'false'): CheckboxField => ({
    ...base(apiName),
    type: 'Checkbox',
    defaultValue: source(defaultValue)
  }),
  temporal: (apiName: string, type: TemporalField['type'], defaultValue?: string): TemporalField => ({
    ...base(apiName),
    type,
    ...(defaultValue ? { defaultValue: source(defaultValue) } : {})
  }),
  picklist: (apiName: string, type: PicklistField['type'] = 'Picklist'): PicklistField => ({
    ...base(apiName),
    type,
    values: [],
    restricted: true
  }),
  lookup: (apiName: string, relationshipName: string, ...referenceTo: string[]): ReferenceField => ({
    ...base(apiName),
    type: 'Lookup',
    referenceTo,
    relationshipName,
    deleteConstraint: 'SetNull',
    reparentable: false
  }),
  formula: (
    apiName: string,
    returns: FormulaReturnType,
    text: string,
    treatBlanksAs: TreatBlanksAs = 'BlankAsZero',
    scale = 2
  ): FormulaField => ({
    ...base(apiName),
    type: 'Formula',
    returns,
    formula: source(text),
    treatBlanksAs,
    precision: 18,
    scale
  }),
  count: (apiName: string): SummaryField => ({
    ...base(apiName),
    type: 'Summary',
    operation: 'count',
    detailObject: 'Line__c',
    foreignKey: 'Deal__c',
    filterItems: [],
    returns: 'Number',
    precision: 18,
    scale: 0
  })
};

export function rule(fullName: string, condition: string): ValidationRule {
  return { fullName, active: true, condition: source(condition), errorMessage: fullName, position };
}

export function object(
  apiName: string,
  fields: readonly FieldSchema[],
  validationRules: readonly ValidationRule[] = []
): ObjectSchema {
  return {
    apiName,
    label: apiName,
    pluralLabel: apiName,
    custom: true,
    keyPrefix: 'a00',
    sharingModel: 'ReadWrite',
    hasOwner: true,
    createable: true,
    updateable: true,
    deletable: true,
    nameField: 'Name',
    fields: new Map([field.id(), ...fields].map(each => [each.apiName.toLowerCase(), each])),
    validationRules,
    compactLayouts: [],
    listViews: [],
    position
  };
}

export function schemaOf(...objects: readonly ObjectSchema[]): OrgSchema {
  return {
    objects: new Map(objects.map(each => [each.apiName.toLowerCase(), each])),
    permissionSets: new Map(),
    customPermissions: new Map([['skip_rules', { fullName: 'Skip_Rules', label: 'Skip', position }]]),
    labels: new Map([['greeting', { fullName: 'Greeting', value: 'Good "day"', position }]]),
    messageChannels: new Map(),
    documents: []
  };
}
