import type { FieldSchema, NumberType } from '../../metadata/schema.ts';

/** The Postgres type of a field's column, or nothing for a formula, which is computed when it is read. */
export function columnType(field: FieldSchema): string | undefined {
  switch (field.type) {
    case 'Formula':
      return undefined;
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'text COLLATE "C"';
    case 'Summary':
      return valueType(field.returns);
    case 'Number':
    case 'Currency':
    case 'Percent':
    case 'Date':
    case 'DateTime':
      return valueType(field.type);
    case 'Time':
      return 'time(3)';
    case 'Checkbox':
      return 'boolean';
    case 'Text':
    case 'TextArea':
    case 'LongTextArea':
    case 'Html':
    case 'Email':
    case 'Phone':
    case 'Url':
    case 'Picklist':
    case 'MultiselectPicklist':
    case 'AutoNumber':
      return 'text';
  }
}

function valueType(type: NumberType | 'Date' | 'DateTime'): string {
  if (type === 'Date') return 'date';
  if (type === 'DateTime') return 'timestamptz(3)';
  return 'numeric';
}

/** How Postgres itself names the type of such a column (`format_type`), to compare a kept table with the schema. */
export function storedTypeName(columnType: string): string {
  const names: Readonly<Record<string, string>> = {
    'text COLLATE "C"': 'text',
    'timestamptz(3)': 'timestamp(3) with time zone',
    'time(3)': 'time(3) without time zone'
  };
  return names[columnType] ?? columnType;
}

/** Fields whose values no two records may share. */
export function isUnique(field: FieldSchema): boolean {
  return 'unique' in field && field.unique === true;
}

/** References that the database holds to existing records. Users are never deleted, so who created or changed a record needs no key. */
export function hasForeignKey(field: FieldSchema): boolean {
  return (
    (field.type === 'Lookup' || field.type === 'MasterDetail') &&
    field.referenceTo.length === 1 &&
    !isAuditReference(field)
  );
}

/** Who created or last changed a record. */
export function isAuditReference(field: FieldSchema): boolean {
  return field.apiName === 'CreatedById' || field.apiName === 'LastModifiedById';
}
