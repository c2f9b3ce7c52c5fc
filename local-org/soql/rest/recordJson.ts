import {
  isChildren,
  isRecord,
  type FieldValue,
  type QueriedRecord,
  type RecordValue
} from '../run/record.ts';

/** A value as the REST API writes it: a moment as `2026-11-22T07:49:00.000+0000`, a time as `09:30:00.000Z`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * A record as the REST API answers it: `attributes` with type and address, then values, parents and children.
 * @param version of the API in the records' addresses, as `67.0`
 */
export function recordJson(record: QueriedRecord, version: string): { readonly [name: string]: Json } {
  const attributes: { [name: string]: Json } = { type: record.object };
  if (record.id !== null)
    attributes['url'] = `/services/data/v${version}/sobjects/${record.object}/${record.id}`;
  const values = [...record.values].map(([name, value]) => [name, valueJson(value, version)] as const);
  return { attributes, ...Object.fromEntries(values) };
}

function valueJson(value: RecordValue, version: string): Json {
  if (isRecord(value)) return recordJson(value, version);
  if (!isChildren(value)) return fieldJson(value);
  if (value.records.length === 0) return null;
  const records = value.records.map(record => recordJson(record, version));
  return { totalSize: records.length, done: true, records };
}

function fieldJson(value: FieldValue): Json {
  return value instanceof Date ? value.toISOString().replace('Z', '+0000') : timeOrValue(value);
}

function timeOrValue(value: Exclude<FieldValue, Date>): Json {
  return typeof value === 'string' && /^\d{2}:\d{2}:\d{2}\.\d{3}$/.test(value) ? `${value}Z` : value;
}
