import type { FieldSchema } from '../../metadata/schema.ts';
import { fullId } from '../ids.ts';
import type { Literal } from '../query.ts';
import { QueryError } from '../queryError.ts';
import type { CheckedValue } from './checkedQuery.ts';
import { isNumeric, type ValueType } from './valueType.ts';

/**
 * Holds a written value against the type that it is compared with.
 * @param name of the field or expression, for the message
 */
export function checkValue(literal: Literal, type: ValueType, name: string): CheckedValue {
  if (literal.kind === 'null') return literal;
  switch (type) {
    case 'id':
      return literal.kind === 'text' ? idValue(literal.text) : refused(name, type);
    case 'text':
    case 'longText':
    case 'picklist':
    case 'multipicklist':
      return literal.kind === 'text' ? textValue(literal.text) : refused(name, type);
    case 'boolean':
      return literal.kind === 'boolean' ? { kind: 'value', value: literal.value } : refused(name, type);
    case 'integer':
    case 'number':
    case 'currency':
    case 'percent':
      return literal.kind === 'number' ? numberValue(literal.text, name) : refused(name, type);
    case 'date':
      if (literal.kind === 'date') return { kind: 'value', value: existingDate(literal.text) };
      return literal.kind === 'relativeDate' ? relative(literal) : refused(name, type);
    case 'dateTime':
      if (literal.kind === 'dateTime') return { kind: 'value', value: moment(literal.text) };
      return literal.kind === 'relativeDate' ? relative(literal) : refused(name, type);
    case 'time':
      return literal.kind === 'time' ? { kind: 'value', value: literal.text } : refused(name, type);
  }
}

/** Blank text is null, as it is stored. No text holds the character that Postgres can't store. */
function textValue(text: string): CheckedValue {
  if (text.includes('\0'))
    throw new QueryError('MALFORMED_QUERY', 'Text values can not hold the character U+0000');
  return text === '' ? { kind: 'null' } : { kind: 'value', value: text };
}

const longestNumber = 100;

function numberValue(text: string, name: string): CheckedValue {
  if (text.length <= longestNumber) return { kind: 'value', value: text };
  throw new QueryError('MALFORMED_QUERY', `The number that ${name} is compared with is too long`, name);
}

function idValue(text: string): CheckedValue {
  if (text === '') return { kind: 'null' };
  const id = fullId(text);
  if (id === undefined) throw new QueryError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`);
  return { kind: 'value', value: id };
}

function relative(literal: Extract<Literal, { kind: 'relativeDate' }>): CheckedValue {
  const count = literal.count ?? 0;
  if (count >= 0) return { kind: 'relativeDate', name: literal.name, count };
  throw new QueryError('MALFORMED_QUERY', `${literal.name} takes a number from 0 up, not ${count}`);
}

const earliestDay = '0001-01-02';
const latestDay = '9999-12-30';

/** A day that there is, far enough from what Postgres can hold that no time zone leads out of it. */
function existingDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (exists && text >= earliestDay && text <= latestDay) return text;
  throw new QueryError('MALFORMED_QUERY', `Invalid date: ${text}`, text);
}

function moment(text: string): string {
  const day = text.slice(0, 10);
  const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  existingDate(day);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new QueryError('MALFORMED_QUERY', `Invalid dateTime: ${text}`, text);
}

function refused(name: string, type: ValueType): never {
  const quoted = type === 'id' || type === 'text' || type === 'longText' || type.endsWith('picklist');
  throw new QueryError(
    'INVALID_FIELD',
    `value of filter criterion for field '${name}' must be of type ${typeName(type)} and should ${quoted ? '' : 'not '}be enclosed in quotes`,
    name
  );
}

function typeName(type: ValueType): string {
  if (type === 'id') return 'ID';
  if (type === 'integer') return 'int';
  if (isNumeric(type)) return 'double';
  if (type === 'longText' || type === 'text' || type.endsWith('picklist')) return 'string';
  return type;
}

/** Long text can't be filtered, sorted or grouped by; a multi-select picklist can't be sorted or grouped by. */
export function refuseUse(field: FieldSchema, type: ValueType, use: 'filtered' | 'sorted' | 'grouped'): void {
  if (type !== 'longText' && (type !== 'multipicklist' || use === 'filtered')) return;
  throw new QueryError(
    use === 'filtered' ? 'INVALID_FIELD' : 'MALFORMED_QUERY',
    `field '${field.apiName}' can not be ${use} in a query call`,
    field.apiName
  );
}
