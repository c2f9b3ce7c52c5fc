/**
 * What a query answers, as values of JavaScript: numbers, booleans and text as they are, a date as `YYYY-MM-DD`, a time as `HH:MM:SS.mmm`, a moment as
 * a `Date`. Protocols write these in their own ways.
 */
export type FieldValue = string | number | boolean | Date | null;

/** A record of an object (`AggregateResult` for a group, without id) with what was asked for, in the order of asking. */
export interface QueriedRecord {
  readonly kind: 'record';
  readonly object: string;
  readonly id: string | null;
  readonly values: Map<string, RecordValue>;
}

/** Children of a record. `totalSize` counts all that the asker may read, whatever the limit. */
export interface QueriedChildren {
  readonly kind: 'children';
  readonly totalSize: number;
  readonly records: readonly QueriedRecord[];
}

export type RecordValue = FieldValue | QueriedRecord | QueriedChildren;

export function isRecord(value: RecordValue | undefined): value is QueriedRecord {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'record';
}

export function isChildren(value: RecordValue | undefined): value is QueriedChildren {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'children';
}
