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

/** From what a policy leads deals on; from zero where it leads them to what is not signed: then it judges none. */
function largerFrom({ largerDealsId }: AuditedPolicy, policies: AuditedPolicies): number | undefined {
  if (largerDealsId === undefined) return undefined;
  const larger = policies.byId.get(largerDealsId);
  const isSigned = larger?.status === 'Agreed' || larger?.status === 'Retired';
  return isSigned ? worthFrom(larger, policies) : 0;
}

const isWithin = (lastDay: string | undefined, day: string): boolean =>
  lastDay !== undefined && lastDay >= day;

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** As in "deals of Managed Payroll from 100,000". */
function dealsOf({ offering, offeringId, amountFrom, currency }: AuditedPolicy): string {
  if (offeringId === undefined && amountFrom === undefined) return 'all other deals';
  return [
    'deals',
    ...(offeringId === undefined ? [] : [`of ${offering ?? offeringId}`]),
    ...(amountFrom === undefined ? [] : ['from', ...(currency ? [currency] : []), number.format(amountFrom)])
  ].join(' ');
}
