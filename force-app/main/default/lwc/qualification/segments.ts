/** Which deals a policy is for. Without an offering it is for those of every offering, without an amount for those of any. */
export interface PolicyOfSegment {
  readonly offeringId?: string;
  /** The smallest amount that it judges, in the org's currency; more than zero. */
  readonly amountFrom?: number;
  /** The smallest amount of the deals that it leads to another policy, whether or not that is in force. */
  readonly largerFrom?: number;
}

/** What of a deal chooses the policy that judges it. */
export interface DealOfSegment {
  readonly offeringId?: string;
  /** Were its offering's deals led to policies of their own, whether or not one is in force? */
  readonly isOfferingLed?: boolean;
  /** In the org's currency; a deal without one is judged as one of zero, as the platform's formulas do. */
  readonly amount?: number;
}

/** What one policy leads its larger deals to; without a status where it leads them nowhere. */
interface LargerDeals {
  readonly status?: string;
  readonly amountFrom?: number;
}

/** What of the deal its policy was chosen by. */
export type Because = 'Offering and amount' | 'Offering' | 'Amount' | 'Everything';

/** The policy that judges a deal, and what of the deal it was chosen by. */
interface Judging<Policy extends PolicyOfSegment> {
  readonly policy: Policy;
  readonly because: Because;
}

/** From the most specific down. */
const reasons: readonly Because[] = ['Offering and amount', 'Offering', 'Amount', 'Everything'];

/** By what of a deal a policy is chosen. */
export function segmentOf({ offeringId, amountFrom }: PolicyOfSegment): Because {
  if (offeringId !== undefined) return amountFrom === undefined ? 'Offering' : 'Offering and amount';
  return amountFrom === undefined ? 'Everything' : 'Amount';
}

/** Does the one go before the other for deals that both are for? */
export function isMoreSpecific(one: PolicyOfSegment, other: PolicyOfSegment): boolean {
  return reasons.indexOf(segmentOf(one)) < reasons.indexOf(segmentOf(other));
}

/** Do both hold for one segment? There is never more than one of them in force. */
export function isSameSegment(one: PolicyOfSegment, other: PolicyOfSegment): boolean {
  return one.offeringId === other.offeringId && segmentOf(one) === segmentOf(other);
}

/** Is the policy for deals like this one? */
export function isForDeal(policy: PolicyOfSegment, { offeringId, amount = 0 }: DealOfSegment): boolean {
  const isOfOffering = policy.offeringId === undefined || policy.offeringId === offeringId;
  return isOfOffering && (policy.amountFrom === undefined || amount >= policy.amountFrom);
}

/**
 * From which amount on a policy leads deals to that one, as the platform's formula has it: all of them while that one is neither
 * agreed nor retired, so that none is left to judge. Nothing where it leads to none.
 */
export function largerFromOf({ status, amountFrom }: LargerDeals): number | undefined {
  const isSigned = status === 'Agreed' || status === 'Retired';
  return status === undefined || isSigned ? amountFrom : -Infinity;
}

/** Does the policy lead deals like this one to another, whether or not that is in force? */
function leavesDeal(
  { offeringId, largerFrom }: PolicyOfSegment,
  { isOfferingLed, amount = 0 }: DealOfSegment
): boolean {
  return (
    (offeringId === undefined && isOfferingLed === true) || (largerFrom !== undefined && amount >= largerFrom)
  );
}

/**
 * The most specific of the policies in force that is for deals like this one: that of its offering and amount, of its offering,
 * of its amount, else the one for everything. None where they lead such deals to one that has retired.
 */
export function judgingPolicy<Policy extends PolicyOfSegment>(
  inForce: readonly Policy[],
  deal: DealOfSegment
): Judging<Policy> | undefined {
  const found = inForce.filter(policy => isForDeal(policy, deal) && !leavesDeal(policy, deal));
  return reasons
    .flatMap(because =>
      found.filter(policy => segmentOf(policy) === because).map(policy => ({ policy, because }))
    )
    .at(0);
}
