import { judgingPolicy } from '../../../force-app/main/default/lwc/qualification/segments.ts';
import type { AuditedPolicies, AuditedPolicy, Deal } from './deal.ts';

/** Why a policy judges no deal like this one on a day (ISO); nothing when it does. */
export function elsewhereOf(
  policy: AuditedPolicy,
  deal: Deal,
  policies: AuditedPolicies,
  day: string
): string | undefined {
  if (isForDealsLike(policy, deal, policies, day)) return undefined;
  const judging = judgingPolicy(inForce(policies), deal)?.policy;
  if (judging === undefined) return 'no policy in force is for deals of its offering and amount';
  return judging.id === policy.id
    ? `${policy.name} leaves deals like it to a policy that is not in force`
    : `${judging.name} judges ${dealsOf(judging)}`;
}

/** The policies in force that nothing leads to: deals of theirs may rest on a wider one. */
export function unreachedPolicies(policies: AuditedPolicies): AuditedPolicy[] {
  const agreed = inForce(policies);
  return agreed.filter(policy => {
    const { id, offeringId, amountFrom } = policy;
    if (amountFrom === undefined)
      return offeringId !== undefined && !policies.widerAcceptedUntil.has(offeringId);
    return !agreed.some(other => other.offeringId === offeringId && other.largerDealsId === id);
  });
}

const inForce = ({ byId }: AuditedPolicies): AuditedPolicy[] =>
  [...byId.values()].filter(({ status }) => status === 'Agreed');

/** As Is In Segment of the deal says it, by the records. */
function isForDealsLike(
  { offeringId, amountFrom, largerDealsId, largerAcceptedUntil }: AuditedPolicy,
  deal: Deal,
  { byId, widerAcceptedUntil }: AuditedPolicies,
  day: string
): boolean {
  const amount = deal.amount ?? 0;
  if (offeringId !== undefined && offeringId !== deal.offeringId) return false;
  if (amountFrom !== undefined && amount < amountFrom) return false;
  if (largerDealsId !== undefined && !isWithin(largerAcceptedUntil, day)) {
    const larger = byId.get(largerDealsId);
    const isSigned = larger?.status === 'Agreed' || larger?.status === 'Retired';
    if (!isSigned || larger.amountFrom === undefined || amount >= larger.amountFrom) return false;
  }
  if (offeringId !== undefined || deal.offeringId === undefined || !widerAcceptedUntil.has(deal.offeringId))
    return true;
  return isWithin(widerAcceptedUntil.get(deal.offeringId), day);
}

const isWithin = (lastDay: string | undefined, day: string): boolean => lastDay !== undefined && lastDay >= day;

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** As in "deals of Managed Payroll from 100,000". */
function dealsOf({ offering, offeringId, amountFrom }: AuditedPolicy): string {
  if (offeringId === undefined && amountFrom === undefined) return 'all other deals';
  return [
    'deals',
    ...(offeringId === undefined ? [] : [`of ${offering ?? offeringId}`]),
    ...(amountFrom === undefined ? [] : [`from ${number.format(amountFrom)}`])
  ].join(' ');
}
