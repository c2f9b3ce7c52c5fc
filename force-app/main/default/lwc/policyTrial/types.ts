import type { PolicyCriterion } from 'c/policy';
import type { DealOfSegment, Gate, Judgement } from 'c/qualification';

/** A deal in the forecast, as a trial needs it. */
export interface TriedDeal extends DealOfSegment {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  /** The gate that it has passed: Best Case, Most Likely or Commit. */
  readonly gate: Gate;
  /** In the deal's currency; absent where the deal has none. */
  readonly amount?: number;
  /** ISO code of the deal's currency; absent where the org has one. */
  readonly currency?: string;
  /** How many criteria it lacks today, as the platform says. */
  readonly gap: number;
  readonly figures: Judgement['figures'];
  /** The judgement in force. */
  readonly qualificationId?: string;
}

/** A check that counts or counted, as a trial needs it. */
export interface TriedCheck {
  readonly qualificationId: string;
  /** The code of its criterion. */
  readonly code?: string;
  readonly status: 'Met' | 'Waived';
  /** ISO date: the last day on which it counts. */
  readonly expiresOn?: string;
}

/** Why a deal would lack a criterion. */
export type Reason =
  /** Its figure is below the threshold. */
  | { readonly kind: 'figure'; readonly value: number; readonly threshold: number }
  /** It was judged, and that has expired. */
  | { readonly kind: 'expired'; readonly on: string }
  /** The policy in force asks for it, and nobody has judged it met. */
  | { readonly kind: 'notMet' }
  /** The policy in force doesn't ask for it, so nobody could judge it yet. */
  | { readonly kind: 'new' }
  /** No deal is compared by its measure. */
  | { readonly kind: 'unknownMeasure' };

export interface Lack {
  readonly criterion: PolicyCriterion;
  readonly reason: Reason;
}

/** A deal with what it would lack at its gate. */
export interface Tried {
  readonly deal: TriedDeal;
  readonly lacks: readonly Lack[];
}

/** What deals are tried by. */
export interface Trial {
  /** Of the draft. */
  readonly criteria: readonly PolicyCriterion[];
  /** Of the policy in force: by their codes its checks are taken over. */
  readonly inForce: readonly PolicyCriterion[];
  /** ISO date. */
  readonly today: string;
}
