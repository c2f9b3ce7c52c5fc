import { lackingAt, remedyFor } from './criteria';
import type { Remedy } from './criteria';
import { gatesInOrder, missingFor } from './gates';
import type { CriterionStatus, Gate, Judgement } from './types';

/** The next thing to do about a deal: bring a criterion forward; wait for the manager; ask for a gate that is open. */
export type NextStep =
  | {
      readonly kind: 'remedy';
      readonly gate: Gate;
      readonly status: CriterionStatus;
      readonly remedy: Remedy;
    }
  | { readonly kind: 'wait'; readonly gate: Gate; readonly status: CriterionStatus }
  | { readonly kind: 'move'; readonly gate: Gate };

/**
 * The next thing to do, for a person who may verify or not; nothing when no criterion is missing and there is no gate to
 * ask for. Closing as won is the buyer's step and is never proposed.
 *
 * @param rank of the category that the deal is in: 0 in Pipeline, 1 in the first gate's, 4 when it is won.
 * @param gates that the org has, in order.
 */
export function nextStepOf(
  judgement: Judgement,
  statuses: readonly CriterionStatus[],
  rank: number,
  mayVerify: boolean,
  gates: readonly Gate[] = gatesInOrder
): NextStep | undefined {
  const lacking = gates.find(gate => missingFor(gate, judgement) > 0);
  const open = gates.slice(0, lacking ? gates.indexOf(lacking) : undefined);
  const highest = open.findLast(gate => gate !== 'Closed Won');
  if (highest && judgement.qualification && gatesInOrder.indexOf(highest) >= rank) {
    return { kind: 'move', gate: highest };
  }
  return lacking && stepAt(lacking, lackingAt(lacking, statuses), mayVerify);
}

/** Whoever may verify begins with what awaits it; others with what nobody else has to do. */
function stepAt(gate: Gate, missing: readonly CriterionStatus[], mayVerify: boolean): NextStep | undefined {
  const own = missing.find(({ state }) => (state === 'awaitsManager') === mayVerify);
  const status = own ?? (mayVerify ? missing[0] : undefined);
  if (status) return { kind: 'remedy', gate, status, remedy: remedyFor(status, mayVerify) };
  const [waiting] = missing;
  return waiting && { kind: 'wait', gate, status: waiting };
}
