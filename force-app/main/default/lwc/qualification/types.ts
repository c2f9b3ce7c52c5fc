/** The words of qualification as types. Services fill them; panels read them. Dates are ISO dates. */
import type { Measure } from './measures';
import type { PolicyOfSegment } from './segments';

export type Gate = 'Best Case' | 'Most Likely' | 'Commit' | 'Closed Won';
/** What the gate does with a move that lacks criteria, for the person who looks: nothing, say so, or refuse it. */
export type Enforcement = 'Off' | 'Warn' | 'Enforce';
export type EvidenceSource = 'Buyer said' | 'Buyer document' | 'Our view';
export type CheckStatus = 'Met' | 'Not Met' | 'Waived';

export interface Criterion {
  readonly id: string;
  /** The same in every policy that asks for it. */
  readonly code?: string;
  readonly statement: string;
  readonly howToCheck?: string;
  readonly gate: Gate;
  /** Does it only warn: shown, counted and reviewed, and no gate refuses for it? Absent, it blocks. */
  readonly warns?: boolean;
  /** `Unknown` where an org has a measure that this package doesn't know: it never holds. */
  readonly measure: Measure | 'Unknown';
  readonly threshold?: number;
  readonly buyerEvidenceRequired: boolean;
  readonly verifiedBy: 'Rep' | 'Manager';
  readonly validDays?: number;
}

export interface Policy extends PolicyOfSegment {
  readonly id: string;
  readonly name: string;
  /** What people call the offering that it is for. */
  readonly offeringName?: string;
  /** The smallest amount that it is for, as the platform writes it for the reader. */
  readonly amountText?: string;
  readonly criteria: readonly Criterion[];
}

export interface Check {
  readonly id: string;
  /** The state in which the platform last had it: a token that each save of a panel renews. */
  readonly revision?: string;
  readonly criterionId: string;
  readonly status: CheckStatus;
  readonly evidence?: string;
  readonly evidenceSource?: EvidenceSource;
  readonly contactId?: string;
  readonly contactName?: string;
  /** Does the contact work elsewhere and speak for the account? */
  readonly isExternal: boolean;
  /** Who judged it. */
  readonly checkedBy?: string;
  readonly checkedOn?: string;
  readonly expiresOn?: string;
}

/** The judgement of a deal by one policy, with the gap that the platform computes for each gate. */
export interface DealQualification {
  readonly id: string;
  readonly policyId: string;
  readonly gaps: Readonly<Record<Gate, number>>;
}

/** What is known about one deal. Without `qualification` nothing was judged yet; without `policy` none is agreed. */
export interface Judgement {
  readonly policy?: Policy;
  readonly qualification?: DealQualification;
  readonly checks: readonly Check[];
  /** What figures of money are in (ISO code): the deal's currency; nothing where the org has one. */
  readonly currency?: string;
  /** The present figures of the deal, as the platform rolls them up. */
  readonly figures: Readonly<Record<Exclude<Measure, 'Attested'>, number>>;
}

/**
 * How a criterion stands: met; waived; missing; `awaitsManager` when evidence is there and a manager has to verify it;
 * expired; `notHeld` when it was met and the deal's figure fell below the threshold since.
 */
export type CriterionState = 'met' | 'waived' | 'missing' | 'awaitsManager' | 'expired' | 'notHeld';

/** The present figure of a measured criterion, beside its threshold: where they are money, both in the deal's currency. */
export interface Figure {
  readonly value: number;
  readonly threshold: number;
  /** ISO code; nothing where the org has one currency. */
  readonly currency?: string;
}

export interface CriterionStatus {
  readonly criterion: Criterion;
  readonly state: CriterionState;
  readonly check?: Check;
  readonly figure?: Figure;
  /** Days until the check stops counting; 0 on its last day. */
  readonly expiresInDays?: number;
}

/** A buyer outcome as evidence names it. */
export interface HeardOutcome {
  readonly contactName: string;
  readonly statement: string;
  readonly annualValue?: number;
  /** What the value is in (ISO code); nothing where the org has one currency. */
  readonly currency?: string;
  readonly confirmedOn?: string;
  readonly buyerWords?: string;
}
