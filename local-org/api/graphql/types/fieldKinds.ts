import type { FieldSchema } from '../../../metadata/schema.ts';

/** How a field stands in the GraphQL schema: the scalar of its value, which also names its value, filter and aggregate types. */
export type FieldKind =
  | 'Boolean'
  | 'Currency'
  | 'Date'
  | 'DateTime'
  | 'Double'
  | 'Email'
  | 'ID'
  | 'Int'
  | 'LongTextArea'
  | 'MultiPicklist'
  | 'Percent'
  | 'PhoneNumber'
  | 'Picklist'
  | 'RichTextArea'
  | 'String'
  | 'TextArea'
  | 'Time'
  | 'Url';

export const fieldKinds: readonly FieldKind[] = [
  'Boolean',
  'Currency',
  'Date',
  'DateTime',
  'Double',
  'Email',
  'ID',
  'Int',
  'LongTextArea',
  'MultiPicklist',
  'Percent',
  'PhoneNumber',
  'Picklist',
  'RichTextArea',
  'String',
  'TextArea',
  'Time',
  'Url'
];

export function fieldKind(field: FieldSchema): FieldKind {
  switch (field.type) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'ID';
    case 'Text':
    case 'AutoNumber':
      return 'String';
    case 'Html':
      return 'RichTextArea';
    case 'Phone':
      return 'PhoneNumber';
    case 'MultiselectPicklist':
      return 'MultiPicklist';
    case 'Checkbox':
      return 'Boolean';
    case 'Number':
      return field.scale === 0 && !field.custom ? 'Int' : 'Double';
    case 'Formula':
    case 'Summary':
      if (field.returns === 'Text') return 'String';
      if (field.returns === 'Checkbox') return 'Boolean';
      return field.returns === 'Number' ? 'Double' : field.returns;
    case 'Currency':
    case 'Percent':
    case 'Date':
    case 'DateTime':
    case 'Time':
    case 'Picklist':
    case 'TextArea':
    case 'LongTextArea':
    case 'Email':
    case 'Url':
      return field.type;
  }
}

export function isNumberKind(kind: FieldKind): boolean {
  return kind === 'Int' || kind === 'Double' || kind === 'Currency' || kind === 'Percent';
}

/** Only an aggregate of such a value can be sorted by. */
export function isLongText(kind: FieldKind): boolean {
  return kind === 'LongTextArea' || kind === 'RichTextArea';
}
