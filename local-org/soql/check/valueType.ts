import type { FieldSchema } from '../../metadata/schema.ts';

/** What kind of value a query deals with; it decides over operators, literals, order and how a value is written. */
export type ValueType =
  | 'id'
  | 'text'
  | 'longText'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'currency'
  | 'percent'
  | 'date'
  | 'dateTime'
  | 'time';

export function isNumeric(type: ValueType): boolean {
  return type === 'integer' || type === 'number' || type === 'currency' || type === 'percent';
}

/** The kind of a field's values. */
export function valueTypeOf(field: FieldSchema): ValueType {
  switch (field.type) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'id';
    case 'LongTextArea':
    case 'Html':
      return 'longText';
    case 'Picklist':
      return 'picklist';
    case 'MultiselectPicklist':
      return 'multipicklist';
    case 'Checkbox':
      return 'boolean';
    case 'Formula':
    case 'Summary':
      return simpleType(field.returns);
    case 'Number':
    case 'Currency':
    case 'Percent':
    case 'Date':
    case 'DateTime':
    case 'Time':
      return simpleType(field.type);
    case 'Text':
    case 'TextArea':
    case 'Email':
    case 'Phone':
    case 'Url':
    case 'AutoNumber':
      return 'text';
  }
}

function simpleType(
  type: 'Text' | 'Number' | 'Currency' | 'Percent' | 'Checkbox' | 'Date' | 'DateTime' | 'Time'
): ValueType {
  switch (type) {
    case 'Text':
      return 'text';
    case 'Number':
      return 'number';
    case 'Currency':
      return 'currency';
    case 'Percent':
      return 'percent';
    case 'Checkbox':
      return 'boolean';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'dateTime';
    case 'Time':
      return 'time';
  }
}
