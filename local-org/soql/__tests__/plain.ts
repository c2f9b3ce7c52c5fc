import { isChildren, isRecord, type QueriedRecord, type RecordValue } from '../run/record.ts';

/** A record as a plain object, for comparisons. */
export function plain(record: QueriedRecord): Record<string, unknown> {
  return Object.fromEntries([...record.values].map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: RecordValue): unknown {
  if (isRecord(value)) return plain(value);
  return isChildren(value) ? { totalSize: value.totalSize, records: value.records.map(plain) } : value;
}
