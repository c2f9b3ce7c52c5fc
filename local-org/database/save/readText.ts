import type { AutoNumberField, PicklistField, TextField } from '../../metadata/schema.ts';
import { read, refuse, refuseKind, type ReadValue } from './storedValue.ts';

/** Text for a text field: trimmed, blank as null, as many characters as the field has room for. */
export function readText(field: TextField | AutoNumberField, value: unknown): ReadValue {
  const plain = plainText(value);
  if (!plain.ok || plain.value === null) return plain;
  const text = String(plain.value);
  if ('length' in field && text.length > field.length) {
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    return refuse(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${shown} (max length=${field.length})`
    );
  }
  if (field.type === 'Email' && !/^[^\s@,;<>()[\]\\"]+@[^\s@.,;]+(\.[^\s@.,;]+)+$/.test(text)) {
    return refuse('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`);
  }
  return plain;
}

/** A picklist's value; of several, `;` between them, each once and in the order of the field's list. */
export function readPicklist(field: PicklistField, value: unknown): ReadValue {
  const plain = plainText(value);
  if (!plain.ok || plain.value === null) return plain;
  const chosen =
    field.type === 'MultiselectPicklist' ? String(plain.value).split(';') : [String(plain.value)];
  const names = [...new Set(chosen.map(name => name.trim()).filter(name => name !== ''))];
  const listed = field.values.filter(entry => entry.active).map(entry => entry.fullName);
  const unknown = names.find(name => !listed.includes(name));
  if (unknown !== undefined && field.restricted) {
    return refuse(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${unknown}`
    );
  }
  if (unknown !== undefined && unknown.length > 255) {
    return refuse(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${unknown.slice(0, 100)}… (max length=255)`
    );
  }
  const place = (name: string) => (listed.includes(name) ? listed.indexOf(name) : listed.length);
  const ordered = names.toSorted((one, other) => place(one) - place(other));
  return read(ordered.length === 0 ? null : ordered.join(';'));
}

/** Numbers and booleans count as the text they are written with; text that Postgres can't hold is refused. */
function plainText(value: unknown): ReadValue {
  if (value === null) return read(null);
  if (typeof value === 'object' || value === undefined) return refuseKind('string', value);
  const text = String(value).trim();
  if (text.includes('\u0000') || !text.isWellFormed()) {
    return refuse('JSON_PARSER_ERROR', 'Text holds a character that is no valid Unicode text');
  }
  return read(text === '' ? null : text);
}
