import { idOf, isTrue, nodesOf, number, oneOf, parentOf, text, written } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import { sameOf } from 'c/policy';
import type { Edition, OfferingOfPolicy, PolicyAtHand, PolicyCriterion, SignOff } from 'c/policy';
import { gatesInOrder, largerFromOf, measures } from 'c/qualification';
import * as field from 'c/schemaService';

function criterionFrom(node: GraphqlNode): PolicyCriterion {
  const { criterion } = field;
  return {
    id: idOf(node),
    code: text(node, criterion.code),
    statement: text(node, criterion.statement) ?? '',
    howToCheck: text(node, criterion.howToCheck),
    gate: oneOf(node, criterion.gate, gatesInOrder) ?? 'Closed Won',
    warns: text(node, criterion.effect) === 'Warns',
    measure: oneOf(node, criterion.measure, measures) ?? 'Unknown',
    threshold: number(node, criterion.threshold),
    buyerEvidenceRequired: isTrue(node, criterion.buyerEvidenceRequired),
    verifiedBy: oneOf(node, criterion.verifiedBy, ['Rep', 'Manager']) ?? 'Manager',
    validDays: number(node, criterion.validDays),
    order: number(node, criterion.order)
  };
}

function editionFrom(node: GraphqlNode, criteria: readonly GraphqlNode[]): Edition {
  const { policy } = field;
  return {
    id: idOf(node),
    name: text(node, policy.name) ?? '',
    number: number(node, policy.number) ?? 0,
    status: oneOf(node, policy.status, ['Draft', 'In Review', 'Agreed', 'Retired']) ?? 'Draft',
    review: number(node, policy.review) ?? 0,
    agreedOn: text(node, policy.agreedOn),
    acceptedUntil: text(node, policy.acceptedUntil),
    ownerId: text(node, policy.ownerId),
    terms: {
      longestGraceDays: number(node, policy.longestGraceDays),
      stalledAfterDays: number(node, policy.stalledAfterDays),
      amountChangePercent: number(node, policy.amountChangePercent),
      dateChangeDays: number(node, policy.dateChangeDays)
    },
    offeringId: text(node, policy.offeringId),
    offeringName: text(parentOf(node, policy.offering), field.offering.name),
    amountFrom: number(node, policy.amountFrom),
    currency: text(node, field.currencyIsoCode),
    amountText: written(node, policy.amountFrom),
    largerDealsId: text(node, policy.largerDealsId),
    largerDealsName: text(parentOf(node, policy.largerDeals), policy.name),
    criteria: criteria
      .filter(criterion => text(criterion, field.criterion.policyId) === idOf(node))
      .map(criterionFrom)
  };
}

/** An edition in force, with the deals that it leads to another already: a draft leads none. */
function agreedFrom(node: GraphqlNode, criteria: readonly GraphqlNode[]): Edition {
  const larger = parentOf(node, field.policy.largerDeals);
  return {
    ...editionFrom(node, criteria),
    largerFrom: largerFromOf({
      status: text(larger, field.policy.status),
      amountFrom: number(larger, field.policy.amountFrom)
    })
  };
}

function offeringFrom(node: GraphqlNode): OfferingOfPolicy {
  const { offering } = field;
  return {
    id: idOf(node),
    name: text(node, offering.name) ?? '',
    hasOwnPolicies: (number(node, offering.ownPolicies) ?? 0) > 0
  };
}

function signOffFrom(node: GraphqlNode): SignOff[] {
  const { policySignOff } = field;
  const forFunction = oneOf(node, policySignOff.forFunction, ['Sales', 'Finance']);
  const decision = oneOf(node, policySignOff.decision, ['Approved', 'Rejected', 'Withdrawn']);
  if (!forFunction || !decision) return [];
  return [
    {
      id: idOf(node),
      forFunction,
      decision,
      comment: text(node, policySignOff.comment),
      signedById: text(node, policySignOff.signedById),
      signedBy: text(parentOf(node, policySignOff.signer), field.user.name),
      signedOn: text(node, policySignOff.signedOn),
      review: number(node, policySignOff.review) ?? 0
    }
  ];
}

/** The policy in an answer to `policyQuery`; nothing when it isn't in it. */
export function policyFrom(data: unknown): PolicyAtHand | undefined {
  const [node] = nodesOf(data, 'edition');
  const [highest] = nodesOf(data, 'highest');
  const [owner] = nodesOf(data, 'owner');
  if (!node) return undefined;
  const edition = editionFrom(node, nodesOf(data, 'criteria'));
  const agreed = nodesOf(data, 'agreed').map(one => agreedFrom(one, nodesOf(data, 'agreedCriteria')));
  return {
    edition,
    ownerName: (owner && text(owner, field.user.name)) ?? '',
    inForce: sameOf(edition, agreed),
    agreed,
    offerings: nodesOf(data, 'offerings').map(offeringFrom),
    signOffs: nodesOf(data, 'signOffs').flatMap(signOffFrom),
    highestNumber: (highest && number(highest, field.policy.number)) ?? 0
  };
}
