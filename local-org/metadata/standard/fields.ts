import type {
  CheckboxField,
  IdField,
  NumberField,
  PicklistField,
  ReferenceField,
  SourcePosition,
  TemporalField,
  TextField,
  TextType
} from '../schema.ts';

/**
 * Short ways to write the fields of standard objects. Without options a field may be empty, set on create and changed
 * later, and its label is its API name in words.
 */
export interface FieldOptions {
  readonly label?: string;
  readonly required?: boolean;
  /** Set by the platform alone. */
  readonly readOnly?: boolean;
  /** Set on create and never changed. */
  readonly createOnly?: boolean;
}

export const standardPosition: SourcePosition = { file: 'standard', line: 1, column: 1 };

function base(apiName: string, options: FieldOptions): Omit<IdField, 'type'> {
  return {
    apiName,
    label: options.label ?? wordsOf(apiName),
    custom: false,
    required: options.required ?? false,
    createable: !options.readOnly,
    updateable: !options.readOnly && !options.createOnly,
    position: standardPosition
  };
}

/** `NumberOfEmployees` → `Number Of Employees`, `AccountId` → `Account ID`. */
function wordsOf(apiName: string): string {
  return apiName.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/ Id$/, ' ID');
}

const noKey = { unique: false, caseSensitive: false, externalId: false };

export function id(): IdField {
  return { ...base('Id', { readOnly: true, required: true, label: 'Record ID' }), type: 'Id' };
}

function textField(type: TextType, apiName: string, length: number, options: FieldOptions): TextField {
  return { ...base(apiName, options), ...noKey, type, length };
}

export const text = (apiName: string, length: number, options: FieldOptions = {}) =>
  textField('Text', apiName, length, options);
export const textArea = (apiName: string, length = 255, options: FieldOptions = {}) =>
  textField('TextArea', apiName, length, options);
export const longTextArea = (apiName: string, length = 32_000, options: FieldOptions = {}) =>
  textField('LongTextArea', apiName, length, options);
export const email = (apiName: string, options: FieldOptions = {}) =>
  textField('Email', apiName, 80, options);
export const phone = (apiName: string, options: FieldOptions = {}) =>
  textField('Phone', apiName, 40, options);
export const url = (apiName: string, options: FieldOptions = {}) => textField('Url', apiName, 255, options);

/** A text that no two records share, whatever its case. */
export function uniqueText(apiName: string, length: number, options: FieldOptions = {}): TextField {
  return { ...text(apiName, length, options), unique: true };
}

function numberField(
  type: NumberField['type'],
  apiName: string,
  precision: number,
  scale: number,
  options: FieldOptions
): NumberField {
  return { ...base(apiName, options), ...noKey, type, precision, scale };
}

export const integer = (apiName: string, options: FieldOptions = {}) =>
  numberField('Number', apiName, 8, 0, options);
export const decimal = (apiName: string, precision: number, scale: number, options: FieldOptions = {}) =>
  numberField('Number', apiName, precision, scale, options);
export const currency = (apiName: string, options: FieldOptions = {}) =>
  numberField('Currency', apiName, 18, 2, options);
export const percent = (apiName: string, options: FieldOptions = {}) =>
  numberField('Percent', apiName, 3, 0, options);

export function checkbox(
  apiName: string,
  options: FieldOptions & { readonly defaultValue?: boolean } = {}
): CheckboxField {
  return {
    ...base(apiName, { ...options, required: true }),
    type: 'Checkbox',
    defaultValue: { text: String(options.defaultValue ?? false), position: standardPosition }
  };
}

export const date = (apiName: string, options: FieldOptions = {}): TemporalField => ({
  ...base(apiName, options),
  type: 'Date'
});
export const dateTime = (apiName: string, options: FieldOptions = {}): TemporalField => ({
  ...base(apiName, options),
  type: 'DateTime'
});

/** A picklist with these values; `*` in front marks the default. Unrestricted unless said. */
export function picklist(
  apiName: string,
  values: readonly string[],
  options: FieldOptions & { readonly restricted?: boolean } = {}
): PicklistField {
  return {
    ...base(apiName, options),
    type: 'Picklist',
    restricted: options.restricted ?? false,
    values: values.map(value => {
      const fullName = value.replace(/^\*/, '');
      return { fullName, label: fullName, isDefault: value.startsWith('*'), active: true };
    })
  };
}

/** A reference; `children` is what the parent calls these records. Deleting the parent empties it unless said. */
export function lookup(
  apiName: string,
  referenceTo: string | readonly string[],
  options: FieldOptions & {
    readonly children?: string;
    readonly whenDeleted?: ReferenceField['deleteConstraint'];
  } = {}
): ReferenceField {
  return {
    ...base(apiName, options),
    type: 'Lookup',
    referenceTo: typeof referenceTo === 'string' ? [referenceTo] : referenceTo,
    relationshipName: apiName.replace(/Id$/, ''),
    ...(options.children === undefined ? {} : { childRelationshipName: options.children }),
    deleteConstraint: options.whenDeleted ?? 'SetNull',
    reparentable: true
  };
}
