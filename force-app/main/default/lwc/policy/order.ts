import { gatesInOrder } from 'c/qualification';
import type { Gate } from 'c/qualification';
import type { Placement, PolicyCriterion } from './types';

/** The criteria of a gate, in their order. */
export function criteriaAt<Placed extends Pick<PolicyCriterion, 'gate' | 'order'>>(
  criteria: readonly Placed[],
  gate: Gate
): Placed[] {
  return criteria
    .filter(criterion => criterion.gate === gate)
    .toSorted((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0);
}

type Placed = Pick<PolicyCriterion, 'id' | 'gate' | 'order'>;

/** Where a criterion stands in its gate: 0 is first. */
export function positionIn(criteria: readonly Placed[], id: string): number {
  const gate = criteria.find(criterion => criterion.id === id)?.gate;
  return gate ? criteriaAt(criteria, gate).findIndex(criterion => criterion.id === id) : -1;
}

/**
 * What has to be saved so that a criterion stands in that gate at that position: those whose gate or order changes. Orders
 * count from 1 in each gate.
 */
export function placed(criteria: readonly Placed[], id: string, gate: Gate, position: number): Placement[] {
  const moved = criteria.find(criterion => criterion.id === id);
  if (!moved) return [];
  const others = criteriaAt(criteria, gate).filter(criterion => criterion !== moved);
  return others
    .toSpliced(position, 0, moved)
    .map((criterion, index) => ({ criterion, order: index + 1 }))
    .filter(({ criterion, order }) => criterion.order !== order || criterion.gate !== gate)
    .map(({ criterion, order }) => ({ id: criterion.id, gate, order }));
}

/**
 * What has to be saved so that a criterion stands one place earlier (-1) or later (1); from the end of its gate it goes on to
 * the next gate. Nothing where there is no place.
 */
export function step(criteria: readonly Placed[], id: string, by: -1 | 1): Placement[] {
  const gate = criteria.find(criterion => criterion.id === id)?.gate;
  if (!gate) return [];
  const position = positionIn(criteria, id) + by;
  if (position >= 0 && position < criteriaAt(criteria, gate).length)
    return placed(criteria, id, gate, position);
  const next = gatesInOrder[gatesInOrder.indexOf(gate) + by];
  if (!next) return [];
  return placed(criteria, id, next, by === 1 ? 0 : criteriaAt(criteria, next).length);
}
