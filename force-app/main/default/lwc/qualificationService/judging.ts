import { idOf, isTrue, nodesOf, number, oneOf, parentOf, text, written } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import { gatesInOrder, isForDeal, judgingPolicy, largerFromOf, measures } from 'c/qualification';
import type { Criterion, DealOfSegment, DealQualification, DealSuccession, Policy } from 'c/qualification';
import * as field from 'c/schemaService';

/** What a deal rests on, and how long it leaves larger deals of its own and those of an offering to go on by it. */
interface RestingOn {
  readonly from: DealSuccession['from'];
  readonly largerAcceptedUntil?: string;
  readonly widerAcceptedUntil?: string;
}

/** By which policy a deal is judged, and by which it is to be judged where it rests on another. */
interface Judges {
  readonly policy?: Policy;
  readonly succession?: DealSuccession;
}

function criterionFrom(node: GraphqlNode): Criterion {
  return {
    id: idOf(node),
    code: text(node, field.criterion.code),
    statement: text(node, field.criterion.statement) ?? '',
    howToCheck: text(node, field.criterion.howToCheck),
    gate: oneOf(node, field.criterion.gate, gatesInOrder) ?? 'Closed Won',
    warns: text(node, field.criterion.effect) === 'Warns',
    measure: oneOf(node, field.criterion.measure, measures) ?? 'Unknown',
    threshold: number(node, field.criterion.threshold),
    buyerEvidenceRequired: isTrue(node, field.criterion.buyerEvidenceRequired),
    verifiedBy: oneOf(node, field.criterion.verifiedBy, ['Rep', 'Manager']) ?? 'Manager',
    validDays: number(node, field.criterion.validDays)
  };
}

/** The policy of that id, whose own fields stand in the node. A policy for an offering is met with on its deals: it is called as theirs. */
function policyFrom(data: unknown, id: string, node: GraphqlNode, deal: GraphqlNode): Policy {
  const nodes = [...nodesOf(data, 'agreedCriteria'), ...nodesOf(data, 'judgedCriteria')].filter(
    criterion => text(criterion, field.criterion.policyId) === id
  );
  const criteria = new Map(nodes.map(criterion => [idOf(criterion), criterionFrom(criterion)]));
  const offeringId = text(node, field.policy.offeringId);
  const larger = parentOf(node, field.policy.largerDeals);
  return {
    id,
    name: text(node, field.policy.name) ?? '',
    offeringId,
    offeringName: offeringId && text(parentOf(deal, field.opportunity.offering), field.offering.name),
    amountFrom: number(node, field.policy.amountFrom),
    amountText: written(node, field.policy.amountFrom),
    largerFrom: largerFromOf({
      status: text(larger, field.policy.status),
      amountFrom: number(larger, field.policy.amountFrom)
    }),
    criteria: [...criteria.values()]
  };
}

/** The policy that the deal rests on: that of the judgement in force. */
function restingOn(data: unknown, deal: GraphqlNode): RestingOn | undefined {
  const inForceId = text(deal, field.opportunity.qualificationId);
  const inForce = nodesOf(data, field.qualification.object).find(node => idOf(node) === inForceId);
  const parent = inForce && parentOf(inForce, field.qualification.policy);
  const id = inForce && text(inForce, field.qualification.policyId);
  if (!parent || id === undefined) return undefined;
  return {
    from: {
      ...policyFrom(data, id, parent, deal),
      isAccepted: isTrue(parent, field.policy.isAccepted),
      acceptedUntil: text(parent, field.policy.acceptedUntil)
    },
    largerAcceptedUntil: text(parent, field.policy.largerAcceptedUntil),
    widerAcceptedUntil: text(parentOf(deal, field.opportunity.offering), field.offering.widerAcceptedUntil)
  };
}

/** The last day on which what a deal rests on counts for it: of its own grace, and of those that more specific policies left it. */
function lastDay(
  { from, largerAcceptedUntil, widerAcceptedUntil }: RestingOn,
  inForce: readonly Policy[],
  ofSegment: DealOfSegment
): string | undefined {
  const taking = inForce.filter(policy => isForDeal(policy, ofSegment));
  const isOfOffering =
    from.offeringId === undefined && taking.some(policy => policy.offeringId !== undefined);
  const isLarger =
    from.amountFrom === undefined &&
    taking.some(policy => policy.amountFrom !== undefined && policy.offeringId === from.offeringId);
  const days = [
    from.acceptedUntil,
    isOfOffering ? widerAcceptedUntil : undefined,
    isLarger ? largerAcceptedUntil : undefined
  ];
  return days
    .filter(day => day !== undefined)
    .toSorted()
    .at(0);
}

/** What follows upon the policy that the deal rests on, and whether and until when that counts for it: the platform says whether. */
function successionOf(
  resting: RestingOn,
  to: Policy,
  inForce: readonly Policy[],
  ofSegment: DealOfSegment,
  isInSegment: boolean
): DealSuccession {
  const { from } = resting;
  const isRetired = inForce.every(({ id }) => id !== from.id);
  const cause = isRetired && (isInSegment || !from.isAccepted) ? 'Retired' : 'More specific';
  return {
    from: {
      ...from,
      isAccepted: from.isAccepted && isInSegment,
      acceptedUntil: lastDay(resting, inForce, ofSegment)
    },
    to,
    cause: isForDeal(from, ofSegment) ? cause : 'Not for it'
  };
}

/**
 * The policy that judges the deal: of those in force the most specific one that is for deals like it, but that of the judgement
 * in force while it is accepted and the other has not judged the deal.
 */
export function judgesOf(
  data: unknown,
  deal: GraphqlNode,
  qualifications: readonly DealQualification[]
): Judges {
  const inForce = nodesOf(data, field.policy.object).map(node => policyFrom(data, idOf(node), node, deal));
  const offering = parentOf(deal, field.opportunity.offering);
  const ofSegment = {
    offeringId: text(deal, field.opportunity.offeringId),
    isOfferingLed: (number(offering, field.offering.ownPolicies) ?? 0) > 0,
    amount: number(deal, field.opportunity.amount)
  };
  const to = judgingPolicy(inForce, ofSegment)?.policy;
  const resting = restingOn(data, deal);
  if (!resting || resting.from.id === to?.id) return to ? { policy: to } : {};
  const { from } = resting;
  const isInSegment = isTrue(deal, field.opportunity.isInSegment);
  if (!to) return from.isAccepted && isInSegment ? { policy: from } : {};
  const isJudged = qualifications.some(({ policyId }) => policyId === to.id);
  const succession = successionOf(resting, to, inForce, ofSegment, isInSegment);
  return { policy: succession.from.isAccepted && !isJudged ? succession.from : to, succession };
}
