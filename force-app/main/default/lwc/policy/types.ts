/** The words of a policy as types. Services fill them; panels read them. Dates are ISO dates. */
import type { Criterion, Gate, PolicyOfSegment } from 'c/qualification';

/** A criterion as its policy keeps it. */
export interface PolicyCriterion extends Criterion {
  /** The same in every edition. */
  readonly code?: string;
  /** The place in its gate, smallest first. */
  readonly order?: number;
}

/** What a criterion says, as people enter it. */
export type CriterionContent = Omit<PolicyCriterion, 'id' | 'code' | 'order'>;

type PolicyStatus = 'Draft' | 'In Review' | 'Agreed' | 'Retired';

/** What a policy says besides its criteria; signed with them. */
export interface Terms {
  /** How many days of grace it may be given at most when it retires. */
  readonly longestGraceDays?: number;
  /** After how many days without a move of the buyer's a deal is stalled. */
  readonly stalledAfterDays?: number;
  /** By how many percent the amount of a deal in the forecast may move before its criteria are asked for again. */
  readonly amountChangePercent?: number;
  /** By how many days its close date may. */
  readonly dateChangeDays?: number;
}

/** Which deals a policy is for, and how people know that; signed with its criteria. */
export interface Segment extends PolicyOfSegment {
  /** What people call its offering. */
  readonly offeringName?: string;
  /** The smallest amount that it is for, as the platform writes it for the reader. */
  readonly amountText?: string;
}

/** One edition of the criteria. */
export interface Edition extends Segment {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly status: PolicyStatus;
  /** How many times it was put in review. */
  readonly review: number;
  readonly agreedOn?: string;
  /** The last day of its grace, once it is retired. */
  readonly acceptedUntil?: string;
  readonly ownerId?: string;
  readonly terms: Terms;
  /** What its amounts are in (ISO code); nothing where the org has one currency. */
  readonly currency?: string;
  readonly criteria: readonly PolicyCriterion[];
  /** The policy that judges larger deals of the same offering in its place, and what it is called. */
  readonly largerDealsId?: string;
  readonly largerDealsName?: string;
}

/** An offering that a policy may be for, and whether its deals are led to policies of its own already. */
export interface OfferingOfPolicy {
  readonly id: string;
  readonly name: string;
  readonly hasOwnPolicies: boolean;
}

/** Who has to approve a policy. */
export type SigningFunction = 'Sales' | 'Finance';
export type Decision = 'Approved' | 'Rejected' | 'Withdrawn';

/** A function's yes or no in one review. */
export interface SignOff {
  readonly id: string;
  readonly forFunction: SigningFunction;
  readonly decision: Decision;
  readonly comment?: string;
  readonly signedById?: string;
  readonly signedBy?: string;
  readonly signedOn?: string;
  readonly review: number;
}

/** What a function said in the review that is under way, or was last. */
export interface Voice {
  readonly forFunction: SigningFunction;
  readonly signOff?: SignOff;
}

/** All that the page of a policy knows. */
export interface PolicyAtHand {
  readonly edition: Edition;
  readonly ownerName: string;
  /** The edition in force for the same deals: this one, another or none. */
  readonly inForce?: Edition;
  /** What is in force, for these and for other deals. */
  readonly agreed: readonly Edition[];
  readonly offerings: readonly OfferingOfPolicy[];
  readonly signOffs: readonly SignOff[];
  /** The highest number that an edition has. */
  readonly highestNumber: number;
}

/** Where a criterion is to stand. */
export interface Placement {
  readonly id: string;
  readonly gate: Gate;
  readonly order: number;
}
