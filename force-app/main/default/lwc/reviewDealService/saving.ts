import type { Fields, Operation } from 'c/mutation';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { dealReviewKey } from 'c/recordKeys';
import type { Action, Decided, Reviewer, Standing } from 'c/reviewDecision';
import { currencyIsoCode, opportunity, review, task } from 'c/schemaService';

/** Where a deal is moved back to. */
const pipeline = 'Pipeline';

/** The review notes the amount in the deal's currency: in the reviewer's own it would be another amount. */
function reviewOperation(standing: Standing, decided: Decided, { userId, today }: Reviewer): Operation {
  const { opportunityId, lastReviewId, category, amount, currency, closeDate, gap, nextStep } = standing;
  const { decision, words, action } = decided;
  return {
    kind: 'create',
    alias: 'review',
    object: review.object,
    fields: {
      [review.opportunityId]: opportunityId,
      [review.key]: dealReviewKey(opportunityId, lastReviewId),
      [review.reviewedOn]: today,
      [review.reviewedBy]: userId,
      [review.decision]: decision,
      [review.words]: words ?? null,
      [review.category]: category,
      [review.amount]: amount ?? null,
      ...(currency === undefined ? {} : { [currencyIsoCode]: currency }),
      [review.closeDate]: closeDate ?? null,
      [review.gap]: gap,
      [review.nextStep]: nextStep ?? null,
      [review.action]: action?.text ?? null,
      [review.actionOwnerId]: action?.ownerId ?? null,
      [review.dueOn]: action?.dueOn ?? null
    }
  };
}

/** The task says what the review asks for: it is found again by the deal, the subject, the owner and the day. */
function taskFields(
  opportunityId: string,
  { text, ownerId, dueOn }: Action,
  words: string | undefined
): Fields {
  return {
    [task.subject]: text,
    [task.description]: words ?? null,
    [task.activityDate]: dueOn,
    [task.ownerId]: ownerId,
    [task.whatId]: opportunityId
  };
}

/**
 * What saves a decision: the review, with how the deal stood; with evidence that is asked for, a task of who brings it; with
 * a deal that moves back, its move. The review comes first, since it notes how the deal stood before.
 */
function operationsOf(standing: Standing, decided: Decided, reviewer: Reviewer): Operation[] {
  const { opportunityId } = standing;
  const { decision, action, words } = decided;
  const asks: Operation[] =
    decision === 'Ask for evidence' && action
      ? [
          {
            kind: 'create',
            alias: 'task',
            object: task.object,
            fields: taskFields(opportunityId, action, words)
          }
        ]
      : [];
  const moves: Operation[] =
    decision === 'Move back' && standing.category !== pipeline
      ? [
          {
            kind: 'update',
            alias: 'deal',
            object: opportunity.object,
            id: opportunityId,
            fields: { [opportunity.category]: pipeline }
          }
        ]
      : [];
  return [reviewOperation(standing, decided, reviewer), ...asks, ...moves];
}

/**
 * Saves what was decided about a deal and what follows from it, all or nothing, under a key that only one review after the
 * last one can have: of two managers the second is refused. Never throws. The review's id in the result is by `review`.
 */
export function saveReview(standing: Standing, decided: Decided, reviewer: Reviewer): Promise<SaveResult> {
  return saveTogether(operationsOf(standing, decided, reviewer));
}
