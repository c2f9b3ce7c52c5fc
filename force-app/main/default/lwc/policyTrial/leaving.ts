import type { PolicyCriterion } from 'c/policy';
import { gatesInOrder, isSameCode } from 'c/qualification';
import type { Gate } from 'c/qualification';
import type { Trial, Tried } from './types';

/** What amounts of one currency come to. Nobody here knows rates, so those of several are not added up. */
export interface Sum {
  readonly amount: number;
  /** ISO code; absent where the org has one currency. */
  readonly currency?: string;
}

/** The deals of one gate that would lack criteria there. */
export interface Leaving {
  readonly gate: Gate;
  /** How many deals are in the gate's category today. */
  readonly deals: number;
  /** Those that lack nothing today and would by the draft; the largest amounts of each currency first. */
  readonly leaving: readonly Tried[];
  /** What these are worth together, currency by currency, and how many of them have no amount. */
  readonly worth: readonly Sum[];
  readonly withoutAmount: number;
  /** Those that would lack criteria, and lack some today already. */
  readonly lackingAlready: readonly Tried[];
  /** How many lack criteria today and would lack none. */
  readonly healed: number;
}

/** Whether a deal would lack anything; `countsNew` says whether what nobody could judge yet counts as missing. */
function isLacking({ lacks }: Tried, countsNew: boolean): boolean {
  return lacks.some(({ reason }) => countsNew || reason.kind !== 'new');
}

const currencyOf = ({ deal }: Tried): string => deal.currency ?? '';

function byWorth(one: Tried, other: Tried): number {
  return (
    currencyOf(one).localeCompare(currencyOf(other)) || (other.deal.amount ?? 0) - (one.deal.amount ?? 0)
  );
}

function worthOf(all: readonly Tried[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const one of all) {
    const { amount, currency } = one.deal;
    if (amount === undefined) continue;
    const sum = (sums.get(currencyOf(one))?.amount ?? 0) + amount;
    sums.set(currencyOf(one), currency === undefined ? { amount: sum } : { amount: sum, currency });
  }
  return [...sums.values()];
}

function leavingAt(gate: Gate, all: readonly Tried[], countsNew: boolean): Leaving {
  const here = all.filter(({ deal }) => deal.gate === gate).toSorted(byWorth);
  const lacking = here.filter(one => isLacking(one, countsNew));
  const sound = lacking.filter(({ deal }) => deal.gap === 0);
  return {
    gate,
    deals: here.length,
    leaving: sound,
    worth: worthOf(sound),
    withoutAmount: sound.filter(({ deal }) => deal.amount === undefined).length,
    lackingAlready: lacking.filter(({ deal }) => deal.gap > 0),
    healed: here.filter(one => one.deal.gap > 0 && !isLacking(one, countsNew)).length
  };
}

/** For each gate that has deals, from the highest down, which of them would leave it. */
export function leaving(all: readonly Tried[], countsNew: boolean): Leaving[] {
  return gatesInOrder
    .toReversed()
    .map(gate => leavingAt(gate, all, countsNew))
    .filter(({ deals }) => deals > 0);
}

/** The attested criteria that the policy in force doesn't ask for: nobody could judge a deal by them yet. */
export function newOnes({ criteria, inForce }: Trial): PolicyCriterion[] {
  return criteria.filter(
    ({ measure, code, warns }) =>
      measure === 'Attested' && warns !== true && !inForce.some(known => isSameCode(known.code, code))
  );
}
