import { objectNamed, type FieldSchema, type OrgSchema, type ReferenceField } from '../../metadata/schema.ts';
import { parseRecordId } from './recordId.ts';
import { readMoment } from './readMoment.ts';
import { readNumber } from './readNumber.ts';
import { readPicklist, readText } from './readText.ts';
import { read, refuse, refuseKind, type ReadValue } from './storedValue.ts';

/** Reads an API JSON value for a field: its stored form, or the platform's error about it. */
export function readValue(schema: OrgSchema, field: FieldSchema, value: unknown): ReadValue {
  switch (field.type) {
    case 'Number':
    case 'Currency':
    case 'Percent':
      return readNumber(field, value);
    case 'Checkbox':
      return readCheckbox(value);
    case 'Date':
    case 'DateTime':
    case 'Time':
      return readMoment(field, value);
    case 'Picklist':
    case 'MultiselectPicklist':
      return readPicklist(field, value);
    case 'Lookup':
    case 'MasterDetail':
      return readReference(schema, field, value);
    case 'Text':
    case 'TextArea':
    case 'LongTextArea':
    case 'Html':
    case 'Email':
    case 'Phone':
    case 'Url':
    case 'AutoNumber':
      return readText(field, value);
    case 'Id':
    case 'Formula':
    case 'Summary':
      return refuse('INVALID_FIELD_FOR_INSERT_UPDATE', `${field.label}: the org itself sets this field`);
  }
}

function readCheckbox(value: unknown): ReadValue {
  if (value === null) return read(false);
  if (typeof value === 'boolean') return read(value);
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'true' || text === 'false' ? read(text === 'true') : refuseKind('boolean', value);
}

function readReference(schema: OrgSchema, field: ReferenceField, value: unknown): ReadValue {
  if (value === null || value === '') return read(null);
  const id = typeof value === 'string' ? parseRecordId(value.trim()) : undefined;
  if (id === undefined) {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${shown}`);
  }
  if (referencedObject(schema, field, id) !== undefined) return read(id);
  return refuse('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`);
}

/** Which of the objects that a reference may point at has records with such an id. */
export function referencedObject(schema: OrgSchema, field: ReferenceField, id: string): string | undefined {
  return field.referenceTo.find(name => objectNamed(schema, name)?.keyPrefix === id.slice(0, 3));
}
