import type { StatusCode } from './saveUnit.ts';

/** A value as the save pipeline hands it to Postgres: decimals exact as text, dates and times as ISO text. */
export type StoredValue = string | number | boolean | null;

/** A value that was read, or why the field can't hold it. */
export type ReadValue =
  | { readonly ok: true; readonly value: StoredValue }
  | { readonly ok: false; readonly statusCode: StatusCode; readonly message: string };

export const read = (value: StoredValue): ReadValue => ({ ok: true, value });

export const refuse = (statusCode: StatusCode, message: string): ReadValue => ({
  ok: false,
  statusCode,
  message
});

/** The platform's answer to a JSON value of the wrong kind. */
export function refuseKind(kind: string, value: unknown): ReadValue {
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return refuse(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${kind} from ${tokenOf(value)} value ${shown.slice(0, 100)}`
  );
}

function tokenOf(value: unknown): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  if (typeof value === 'string') return 'VALUE_STRING';
  if (typeof value === 'number') return 'VALUE_NUMBER';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return 'START_OBJECT';
}
