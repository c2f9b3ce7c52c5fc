import { isSameSegment, judgingPolicy } from 'c/qualification';
import type { DealOfSegment, PolicyOfSegment } from 'c/qualification';
import type { Edition, OfferingOfPolicy } from './types';

type Segmented = PolicyOfSegment & Pick<Edition, 'id'>;

/** Of those in force, the one for the same deals. */
export function sameOf<Other extends PolicyOfSegment>(
  policy: PolicyOfSegment,
  agreed: readonly Other[]
): Other | undefined {
  return agreed.find(other => isSameSegment(other, policy));
}

/** Of those in force, the one for larger deals of the same offering: what a policy for deals of any amount leads them to. */
export function largerOf<Other extends PolicyOfSegment>(
  { offeringId, amountFrom }: PolicyOfSegment,
  agreed: readonly Other[]
): Other | undefined {
  return amountFrom === undefined ? sameOf({ offeringId, amountFrom: Infinity }, agreed) : undefined;
}

/** Of those in force, the one for deals of any amount of the same offering: it leads larger ones to their policy. */
export function smallerOf<Other extends PolicyOfSegment>(
  { offeringId, amountFrom }: PolicyOfSegment,
  agreed: readonly Other[]
): Other | undefined {
  return amountFrom === undefined ? undefined : sameOf({ offeringId }, agreed);
}

/** Were the deals of the policy's offering led to policies of their own already? */
export function isOfferingLed(
  { offeringId }: PolicyOfSegment,
  offerings: readonly OfferingOfPolicy[]
): boolean {
  return offerings.some(({ id, hasOwnPolicies }) => id === offeringId && hasOwnPolicies);
}

/**
 * What judges the deals today that a policy is for: the edition in force for them, else the wider policy that judges them with
 * others. Nothing where that one has led them to an edition that has retired.
 */
export function judgedBefore<Other extends PolicyOfSegment>(
  policy: PolicyOfSegment,
  agreed: readonly Other[],
  offerings: readonly OfferingOfPolicy[]
): Other | undefined {
  const { offeringId, amountFrom } = policy;
  const wider = agreed.filter(other => !isSameSegment(other, policy));
  const ofSegment = { offeringId, amount: amountFrom, isOfferingLed: isOfferingLed(policy, offerings) };
  return sameOf(policy, agreed) ?? judgingPolicy(wider, ofSegment)?.policy;
}

/** Would the policy judge the deal, once it is in force beside the others? */
export function wouldJudge(policy: Segmented, agreed: readonly Segmented[], deal: DealOfSegment): boolean {
  const others = agreed.filter(other => !isSameSegment(other, policy));
  return judgingPolicy([policy, ...others], deal)?.policy.id === policy.id;
}
