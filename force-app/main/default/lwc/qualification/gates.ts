import type { Criterion, Gate, Judgement } from './types';

export const gatesInOrder: readonly Gate[] = ['Best Case', 'Most Likely', 'Commit', 'Closed Won'];

/** Does a criterion count for the gate? A gate asks for its own criteria and those of the gates below it. */
export function countsFor(gate: Gate, criterion: Criterion): boolean {
  return gatesInOrder.indexOf(criterion.gate) <= gatesInOrder.indexOf(gate);
}

/** How many criteria are missing for a gate: what the platform says; before any judgement, all of the policy's that block. */
export function missingFor(gate: Gate, { policy, qualification }: Judgement): number {
  if (qualification) return qualification.gaps[gate];
  return policy?.criteria.filter(criterion => !criterion.warns && countsFor(gate, criterion)).length ?? 0;
}

/**
 * The gates that an org has: those whose forecast category is among its categories, and closing as won where one of its
 * stages is won. What is not known yet hides no gate.
 */
export function gatesOf(
  categories: readonly string[] | undefined,
  wonStages: readonly string[] | undefined
): Gate[] {
  return gatesInOrder.filter(gate =>
    gate === 'Closed Won' ? wonStages?.length !== 0 : (categories?.includes(gate) ?? true)
  );
}
