import type { FieldSchema, FormulaReturnType } from '../metadata/schema.ts';

/**
 * What a formula's parts are worth. Currency and Percent are Numbers (a percent field of 50 is 0.5), ids are Texts of 15
 * characters. `Null` is the type of an expression that is never anything but null.
 */
export type ValueType =
  | 'Text'
  | 'Number'
  | 'Boolean'
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'Picklist'
  | 'MultiselectPicklist'
  | 'Location'
  | 'Null';

const byFieldType: Readonly<Record<Exclude<FieldSchema['type'], 'Formula' | 'Summary'>, ValueType>> = {
  Id: 'Text',
  Text: 'Text',
  TextArea: 'Text',
  LongTextArea: 'Text',
  Html: 'Text',
  Email: 'Text',
  Phone: 'Text',
  Url: 'Text',
  AutoNumber: 'Text',
  Lookup: 'Text',
  MasterDetail: 'Text',
  Number: 'Number',
  Currency: 'Number',
  Percent: 'Number',
  Checkbox: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  Picklist: 'Picklist',
  MultiselectPicklist: 'MultiselectPicklist'
};

/** What a formula that is declared to return `returns` must be worth. */
export function typeOfReturn(returns: FormulaReturnType): ValueType {
  return byFieldType[returns];
}

/** What a field is worth in a formula. */
export function typeOfField(field: FieldSchema): ValueType {
  return byFieldType[field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type];
}

/** The type's name in messages, as the platform's screens say it. */
export function typeName(type: ValueType): string {
  const names: Partial<Record<ValueType, string>> = {
    Boolean: 'Checkbox',
    DateTime: 'Date/Time',
    MultiselectPicklist: 'Multi-Select Picklist',
    Location: 'Geolocation'
  };
  return names[type] ?? type;
}
