/** What the deal's forecast rests on, as far as a list reads it. Days are ISO dates. */
export interface Grounds {
  /** 0 outside of the forecast, 1 Best Case, 2 Most Likely, 3 Commit, 4 won. */
  readonly rank: number;
  /** How many criteria the deal lacks for its category. */
  readonly gap: number;
  /** Was the deal ever judged? */
  readonly hasQualification: boolean;
  /** Is it judged by a policy that counts? */
  readonly isJudged: boolean;
  /** Is the policy that it was judged by one for deals like it? */
  readonly isInSegment: boolean;
  /** How many measures fell below what was claimed. */
  readonly fallen: number;
  /** For each gate from Best Case on, the first day on which one of its checks expires. */
  readonly expiries: readonly (string | undefined)[];
}

/** A deal as the list shows it. */
export interface ListedDeal extends Grounds {
  readonly id: string;
  readonly name: string;
  readonly accountName?: string;
  readonly offeringName?: string;
  readonly ownerId?: string;
  readonly ownerName?: string;
  /** Whoever left may still own deals. */
  readonly isOwnerActive: boolean;
  readonly stage: string;
  readonly category: string;
  /** The category as the org calls it. */
  readonly categoryName: string;
  /** As the platform writes it, in the deal's currency. */
  readonly amountText?: string;
  readonly closeDate?: string;
  readonly isClosed: boolean;
  readonly lastReviewedOn?: string;
  readonly nextActionDue?: string;
  readonly lastBuyerMoveOn?: string;
  readonly isStalled: boolean;
  /** The first day on which something that the deal's category rests on expires. */
  readonly expiresOn?: string;
}
