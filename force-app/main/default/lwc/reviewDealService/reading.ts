import timeZone from '@salesforce/i18n/timeZone';
import { childrenOf, idOf, isTrue, nodesOf, number, oneOf, parentOf, text, written } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import type { Progress } from 'c/guide';
import { decisions } from 'c/reviewDecision';
import type { Review, Seen } from 'c/reviewDecision';
import * as field from 'c/schemaService';
import { accessFrom, titlesByContact } from './access';
import type { DealAccess } from './access';

/** What a buyer wants, as a manager reads it. */
interface Heard {
  readonly id: string;
  readonly contactName: string;
  readonly contactTitle?: string;
  /** The outcome, or the need that is on no menu. */
  readonly statement: string;
  readonly progress: Progress;
  readonly isByProxy: boolean;
  /** What it is worth a year, as the platform writes it. */
  readonly annualValueText?: string;
  readonly buyerWords?: string;
}

/** All that a manager looks at in one deal besides its criteria. */
export interface DealInReview extends Seen, DealAccess {
  readonly name: string;
  readonly accountName?: string;
  /** The last day on which the buyer did something (ISO date); nothing where the buyer never did. */
  readonly lastBuyerMoveOn?: string;
  readonly isStalled: boolean;
  /** Those that were given last, the latest first, whichever day their givers had. */
  readonly reviews: readonly Review[];
  readonly outcomes: readonly Heard[];
}

const progresses = ['Shared', 'Diagnosed', 'Envisioned', 'Confirmed'] as const;

function reviewFrom(node: GraphqlNode): Review {
  const { review, user } = field;
  const reviewerId = text(node, review.reviewedBy);
  const reviewerName = text(parentOf(node, review.reviewer), user.name) ?? '';
  const action = text(node, review.action);
  return {
    id: idOf(node),
    decision: oneOf(node, review.decision, decisions) ?? 'Keep',
    words: text(node, review.words),
    reviewedOn: text(node, review.reviewedOn) ?? '',
    reviewer: reviewerId ? { id: reviewerId, name: reviewerName } : undefined,
    category: text(node, review.category) ?? '',
    amount: number(node, review.amount),
    currency: text(node, field.currencyIsoCode),
    amountText: written(node, review.amount),
    closeDate: text(node, review.closeDate),
    gap: number(node, review.gap) ?? 0,
    nextStep: text(node, review.nextStep),
    action: action
      ? {
          text: action,
          ownerId: text(node, review.actionOwnerId) ?? '',
          owner: text(parentOf(node, review.actionOwner), user.name),
          dueOn: text(node, review.dueOn) ?? '',
          doneOn: text(node, review.doneOn)
        }
      : undefined
  };
}

function seenFrom(node: GraphqlNode, lastReviewId: string | undefined): Seen {
  const { opportunity, user } = field;
  const ownerId = text(node, opportunity.ownerId);
  const owner = parentOf(node, opportunity.owner);
  return {
    opportunityId: idOf(node),
    stage: text(node, opportunity.stage) ?? '',
    isClosed: isTrue(node, opportunity.isClosed),
    isJudged: isTrue(node, opportunity.isJudged),
    owner: ownerId
      ? { id: ownerId, name: text(owner, user.name) ?? '', isActive: isTrue(owner, user.isActive) }
      : undefined,
    category: text(node, opportunity.category) ?? '',
    amount: number(node, opportunity.amount),
    currency: text(node, field.currencyIsoCode),
    amountText: written(node, opportunity.amount),
    closeDate: text(node, opportunity.closeDate),
    gap: number(node, opportunity.forecastGap) ?? 0,
    nextStep: text(node, opportunity.nextStep),
    lastReviewId
  };
}

function heardFrom(node: GraphqlNode, titles: ReadonlyMap<string, string | undefined>): Heard {
  const { buyerOutcome, contact, outcome } = field;
  const buyer = parentOf(node, buyerOutcome.contact);
  return {
    id: idOf(node),
    contactName: text(buyer, contact.name) ?? '',
    contactTitle: titles.get(idOf(buyer)),
    statement:
      text(parentOf(node, buyerOutcome.outcome), outcome.statement) ??
      text(node, buyerOutcome.unmetNeed) ??
      '',
    progress: oneOf(node, buyerOutcome.progress, progresses) ?? 'Shared',
    isByProxy: text(node, buyerOutcome.sharedBy) === 'By proxy',
    annualValueText: written(node, buyerOutcome.annualValue),
    buyerWords: text(node, buyerOutcome.words)
  };
}

/** The deal in an answer to `reviewQuery`; nothing when it isn't in it. */
export function dealInReviewFrom(data: unknown): DealInReview | undefined {
  const { opportunity, account, offering } = field;
  const [node] = nodesOf(data, opportunity.object);
  if (!node) return undefined;
  const reviews = nodesOf(data, field.review.object).map(reviewFrom);
  const versionId = text(parentOf(node, opportunity.offering), offering.currentVersionId);
  const accountId = text(node, opportunity.accountId);
  const access = accessFrom(data, accountId, versionId, timeZone);
  const titles = titlesByContact(data, accountId, access.meetings);
  return {
    ...seenFrom(node, reviews[0]?.id),
    ...access,
    name: text(node, opportunity.name) ?? '',
    accountName: text(parentOf(node, opportunity.account), account.name),
    lastBuyerMoveOn: text(node, opportunity.lastBuyerMoveOn),
    isStalled: isTrue(node, opportunity.isStalled),
    reviews,
    outcomes: nodesOf(data, field.buyerOutcome.object).map(each => heardFrom(each, titles))
  };
}

/** How a deal stands, and what was decided last about it. */
export interface DealStanding extends Seen {
  readonly lastReview?: Review;
}

/** How each deal stands in an answer to `standingsQuery`, by id; those that are gone are not in it. */
export function standingsFrom(data: unknown): ReadonlyMap<string, DealStanding> {
  const { opportunity, review } = field;
  return new Map(
    nodesOf(data, opportunity.object).map(node => {
      const [last] = childrenOf(node, review.ofDeal);
      const standing = seenFrom(node, last && idOf(last));
      return [idOf(node), last ? { ...standing, lastReview: reviewFrom(last) } : standing];
    })
  );
}
