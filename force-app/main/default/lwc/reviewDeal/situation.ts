import {
  criterionStatuses,
  daysBetween,
  gatesInOrder,
  judgementThatCounts,
  missingFor
} from 'c/qualification';
import type { CriterionStatus, Gate } from 'c/qualification';
import type { DealAtGates } from 'c/qualificationService';
import type { Change } from 'c/reviewChange';
import type { DealInReview } from 'c/reviewDealService';
import { lackOf } from 'c/reviewQuestion';
import type { Situation } from 'c/reviewQuestion';

/** The gate that a deal has passed; none in Pipeline. */
function passedGate(atGates: DealAtGates): Gate | undefined {
  return gatesInOrder[atGates.forecastRank - 1];
}

/** The first gate that asks for more than the deal has. */
function nextGate(atGates: DealAtGates): Gate | undefined {
  return gatesInOrder.find(gate => missingFor(gate, atGates.judgement) > 0);
}

/** How the criteria stand by which the deal is where it is. */
function statusesOf(atGates: DealAtGates, today: string): CriterionStatus[] {
  return criterionStatuses(judgementThatCounts(atGates), today);
}

/** How those stand by which it goes on: already of the policy in force, once that is prepared. */
function nextStatusesOf({ judgement }: DealAtGates, today: string): CriterionStatus[] {
  return criterionStatuses(judgement, today);
}

/** What the deal lacks first: where it stands, else for what comes next. */
export function firstLack(atGates: DealAtGates, today: string): CriterionStatus | undefined {
  return (
    lackOf(passedGate(atGates), statusesOf(atGates, today)) ??
    lackOf(nextGate(atGates), nextStatusesOf(atGates, today))
  );
}

/** The policy in force, where none that counts judges the deal: the one before is over, and this one has not begun. */
function anewBy({ isJudged }: DealInReview, { succession, judgement }: DealAtGates): string | undefined {
  return isJudged || judgement.qualification ? undefined : succession?.to.name;
}

/** What there is to ask about a deal; without its criteria while they are not read. */
export function situationOf(
  deal: DealInReview,
  atGates: DealAtGates | undefined,
  changes: readonly Change[],
  today: string
): Situation {
  const { closeDate, isClosed, isStalled, lastBuyerMoveOn, notMet } = deal;
  return {
    gate: atGates && passedGate(atGates),
    nextGate: atGates && nextGate(atGates),
    anewBy: atGates && anewBy(deal, atGates),
    statuses: atGates ? statusesOf(atGates, today) : [],
    nextStatuses: atGates ? nextStatusesOf(atGates, today) : [],
    changes,
    daysOverdue: closeDate && !isClosed ? daysBetween(closeDate, today) : undefined,
    isStalled,
    daysSilent: lastBuyerMoveOn ? daysBetween(lastBuyerMoveOn, today) : undefined,
    notMet
  };
}
