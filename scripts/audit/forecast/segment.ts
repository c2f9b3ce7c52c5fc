import { judgingPolicy, largerFromOf } from '../../../force-app/main/default/lwc/qualification/segments.ts';
import type { AuditedPolicies, AuditedPolicy, Deal } from './deal.ts';

/** Why a policy judges no deal like this one on a day (ISO); nothing when it does. */
export function elsewhereOf(
  policy: AuditedPolicy,
  deal: Deal,
  policies: AuditedPolicies,
  day: string
): string | undefined {
  if (isForDealsLike(policy, deal, policies, day)) return undefined;
  const inOneCurrency = inForce(policies).map(each => ({
    ...each,
    amountFrom: worthFrom(each, policies),
    largerFrom: largerFrom(each, policies)
  }));
  const chosen = judgingPolicy(inOneCurrency, {
    ...deal,
    isOfferingLed: policies.widerAcceptedUntil.has(deal.offeringId ?? ''),
    amount: worthOf(deal, policies)
  })?.policy;
  const judging = policies.byId.get(chosen?.id ?? '');
  if (judging === undefined) return 'no policy in force is for deals of its offering and amount';
  return `${judging.name} judges ${dealsOf(judging)}`;
}

/** A policy in force that nothing leads to, and what follows from it, in words. */
export interface Unreached extends Pick<AuditedPolicy, 'id' | 'name'> {
  readonly why: string;
}

/** Deals of theirs may rest on a wider policy; or there is none for smaller ones. */
export function unreachedPolicies(policies: AuditedPolicies): Unreached[] {
  const agreed = inForce(policies);
  return agreed.flatMap(policy => {
    const why = whyUnreached(policy, agreed, policies);
    return why === undefined ? [] : [{ id: policy.id, name: policy.name, why }];
  });
}

function whyUnreached(
  { id, offeringId, amountFrom }: AuditedPolicy,
  agreed: readonly AuditedPolicy[],
  { widerAcceptedUntil }: AuditedPolicies
): string | undefined {
  if (amountFrom === undefined)
    return offeringId === undefined || widerAcceptedUntil.has(offeringId)
      ? undefined
      : 'no Offering Policy leads its offering there, so its deals may rest on a wider one';
  const smaller = agreed.filter(other => other.offeringId === offeringId && other.amountFrom === undefined);
  if (smaller.length === 0)
    return 'no policy for smaller deals like its own is in force, so those wait for one';
  return smaller.some(({ largerDealsId }) => largerDealsId === id)
    ? undefined
    : 'no policy in force names it under Larger Deals, so its deals may rest on a wider one';
}

const inForce = ({ byId }: AuditedPolicies): AuditedPolicy[] =>
  [...byId.values()].filter(({ status }) => status === 'Agreed');

/** As Is In Segment of the deal says it, by the records. */
function isForDealsLike(policy: AuditedPolicy, deal: Deal, policies: AuditedPolicies, day: string): boolean {
  const { offeringId, largerDealsId, largerAcceptedUntil } = policy;
  const { widerAcceptedUntil } = policies;
  const worth = worthOf(deal, policies);
  const isReached = (least: number | undefined): boolean => least === undefined || worth >= least;
  if (offeringId !== undefined && offeringId !== deal.offeringId) return false;
  if (!isReached(worthFrom(policy, policies))) return false;
  if (largerDealsId !== undefined && !isWithin(largerAcceptedUntil, day)) {
    if (isReached(largerFrom(policy, policies))) return false;
  }
  if (offeringId !== undefined || deal.offeringId === undefined || !widerAcceptedUntil.has(deal.offeringId))
    return true;
  return isWithin(widerAcceptedUntil.get(deal.offeringId), day);
}

/** What a deal's amount comes to in the org's own currency; one without an amount counts as one of zero, as in formulas. */
const worthOf = ({ amount = 0, currency }: Deal, { currencies }: AuditedPolicies): number =>
  currencies.worth(amount, currency);

const worthFrom = (
  { amountFrom, currency }: AuditedPolicy,
  { currencies }: AuditedPolicies
): number | undefined => (amountFrom === undefined ? undefined : currencies.worth(amountFrom, currency));

/** From what a policy leads deals on. */
function largerFrom({ largerDealsId }: AuditedPolicy, policies: AuditedPolicies): number | undefined {
  const larger = policies.byId.get(largerDealsId ?? '');
  return larger && largerFromOf({ status: larger.status, amountFrom: worthFrom(larger, policies) });
}

const isWithin = (lastDay: string | undefined, day: string): boolean =>
  lastDay !== undefined && lastDay >= day;

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** As in "deals of Managed Payroll from 100,000". */
function dealsOf({ offering, offeringId, amountFrom, currency }: AuditedPolicy): string {
  if (offeringId === undefined && amountFrom === undefined) return 'all deals that no other policy is for';
  return [
    'deals',
    ...(offeringId === undefined ? [] : [`of ${offering ?? offeringId}`]),
    ...(amountFrom === undefined ? [] : ['from', ...(currency ? [currency] : []), number.format(amountFrom)])
  ].join(' ');
}
