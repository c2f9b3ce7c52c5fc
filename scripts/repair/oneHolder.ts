import type { Change } from './repair.ts';

/** A record, the key by which it is counted, and the one by which it may be. */
interface Countable {
  readonly Id: string;
  readonly held: string | null;
  readonly right: string;
}

/**
 * Lets each key be held by one record: by the one that holds it already, otherwise by the first. Other keys are emptied,
 * before any is given away.
 */
export function oneHolderEach(field: string, records: readonly Countable[]): Change[] {
  const firsts = records.toReversed().map(({ Id, right }) => [right, Id] as const);
  const holding = records.filter(({ held, right }) => held === right);
  const holders = new Map([...firsts, ...holding.map(({ Id, right }) => [right, Id] as const)]);
  const keyOf = ({ Id, right }: Countable): string | null => (holders.get(right) === Id ? right : null);
  return records
    .filter(record => record.held !== keyOf(record))
    .map(record => ({ Id: record.Id, [field]: keyOf(record) }))
    .toSorted((one, other) => Number(one[field] !== null) - Number(other[field] !== null));
}
