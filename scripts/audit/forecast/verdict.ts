import type { AuditedCheck, AuditedPolicies, Deal } from './deal.ts';
import { lacksOf } from './judgeDeal.ts';
import type { Lack } from './judgeDeal.ts';

/** What came of one deal. */
export interface Verdict {
  readonly deal: Deal;
  /** What it lacks on the day of the audit. */
  readonly lacks: readonly Lack[];
  /** The first day on which it is known to fail: today's or the audit's; nothing when it doesn't. */
  readonly failsOn: string | undefined;
  /** The org's formulas and the records judge today differently. */
  readonly differs: boolean;
}

/** ISO dates: when the audit is held, and the day that it judges for, never an earlier one. */
export interface Days {
  readonly today: string;
  readonly asOf: string;
}

/**
 * Judges a deal by its records, and holds that to what the org's own formulas say of today. A deal that either of them
 * fails fails.
 */
export function verdictOf(
  deal: Deal,
  policies: AuditedPolicies,
  checks: readonly AuditedCheck[],
  { today, asOf }: Days
): Verdict {
  const now = lacksOf(deal, policies, checks, today);
  const lacks = asOf === today ? now : lacksOf(deal, policies, checks, asOf);
  const failsNow = now.length > 0 || deal.gap > 0;
  return {
    deal,
    lacks,
    failsOn: failsNow ? today : lacks.length > 0 ? asOf : undefined,
    differs: now.length > 0 !== deal.gap > 0
  };
}
