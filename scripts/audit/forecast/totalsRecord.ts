import type { Unreached } from './segment.ts';
import type { Group, Totals } from './totals.ts';

/**
 * The totals as JSON. The currency of an org that has one has no name.
 * @param unreached policies in force that nothing leads to
 */
export function totalsRecord(totals: Totals, unreached: readonly Unreached[] = []): object {
  const { all, byCategory, byOwner, byLack, differing, failingLater } = totals;
  return {
    ...groupRecord(all),
    failingLater,
    differing,
    byCategory: groupRecords(byCategory),
    byOwner: groupRecords(byOwner),
    byLack: [...byLack].map(([lack, deals]) => ({ lack, deals })),
    policiesThatNothingLeadsTo: unreached.map(({ id, name }) => ({ id, name }))
  };
}

const groupRecords = (groups: ReadonlyMap<string, Group>): object[] =>
  [...groups].map(([name, group]) => ({ name, ...groupRecord(group) }));

const groupRecord = ({ audited, failing, atStake, withoutAmount }: Group) => ({
  audited,
  failing,
  atStake: [...atStake].map(([currency, amount]) => ({
    currency: currency === '' ? null : currency,
    amount
  })),
  failingWithoutAmount: withoutAmount
});
