import { dealReviewKey } from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import type { DealContent, ReviewContent } from '../content/demoContent.ts';
import { userReference } from '../steps/step.ts';
import type { Fields, PlannedRecord, Step } from '../steps/step.ts';
import { daysBefore } from './days.ts';
import { dealReference, reviewReference } from './references.ts';

/** Reviews of past weeks are loaded: nobody can give one for a day that is over. */
const LOADER = 'integration';

/**
 * What the manager decided about the deals, in that order: a review is kept under the one that it follows, so each round of
 * them is a step. `today` is an ISO date.
 */
export function planReviews(deals: readonly DealContent[], manager: string, today: string): Step[] {
  const rounds = Math.max(0, ...deals.map(({ reviews }) => reviews.length));
  return Array.from({ length: rounds }, (_, round) => ({
    kind: 'create',
    as: LOADER,
    object: 'Deal_Review__c',
    matchBy: 'Key__c',
    records: deals.flatMap(deal => {
      const review = deal.reviews[round];
      return review ? [plannedReview({ deal, review, round, manager }, today)] : [];
    })
  }));
}

interface Given {
  readonly deal: DealContent;
  readonly review: ReviewContent;
  /** How many reviews of the deal there were before. */
  readonly round: number;
  readonly manager: string;
}

function plannedReview({ deal, review, round, manager }: Given, today: string): PlannedRecord {
  return {
    reference: reviewReference(deal.key, round),
    fields: id => {
      const opportunity = id(dealReference(deal.key));
      return {
        Opportunity__c: opportunity,
        Key__c: dealReviewKey(opportunity, round > 0 ? id(reviewReference(deal.key, round - 1)) : undefined),
        Reviewed_By__c: id(userReference(manager)),
        Reviewed_On__c: daysBefore(today, review.daysAgo),
        Decision__c: review.decision,
        Words__c: review.words ?? null,
        ...standOf(deal, review, today),
        ...actionOf(review, id(userReference(deal.owner)), today)
      };
    }
  };
}

function standOf(deal: DealContent, review: ReviewContent, today: string): Fields {
  return {
    Forecast_Category__c: review.forecastCategory,
    Gap__c: review.gap,
    Amount__c: review.amount ?? deal.amount ?? null,
    Close_Date__c: daysBefore(today, -(review.closeInDays ?? deal.closeInDays)),
    Next_Step__c: deal.nextStep ?? null
  };
}

function actionOf(
  { action, dueDaysAgo = 0, doneDaysAgo }: ReviewContent,
  owner: string,
  today: string
): Fields {
  if (action === undefined) return {};
  return {
    Action__c: action,
    Action_Owner__c: owner,
    Due_On__c: daysBefore(today, dueDaysAgo),
    Done_On__c: doneDaysAgo === undefined ? null : daysBefore(today, doneDaysAgo)
  };
}
