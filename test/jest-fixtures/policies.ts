/** A policy with its criteria and signatures, as panels know it and as the platform answers a query with it. */
import type { Edition, PolicyAtHand, PolicyCriterion, SignOff } from 'c/policy';
import { connection, node } from './guideData';
import type { Node } from './guideData';

export const policyId = 'a0E000000000002AAA';
export const inForceId = 'a0E000000000001AAA';
export const ownerId = '005000000000001AAA';

/** An attested criterion of Commit, unless it is said otherwise. */
export function criterion(id: string, says: Partial<PolicyCriterion> = {}): PolicyCriterion {
  return {
    id,
    code: id,
    statement: `Statement ${id}`,
    howToCheck: 'Look at the record.',
    gate: 'Commit',
    warns: false,
    measure: 'Attested',
    buyerEvidenceRequired: false,
    verifiedBy: 'Rep',
    order: 1,
    ...says
  };
}

export const criteria: readonly PolicyCriterion[] = [
  criterion('outcome', { gate: 'Best Case', measure: 'Outcomes shared', threshold: 1, order: 1 }),
  criterion('funder', { gate: 'Best Case', buyerEvidenceRequired: true, validDays: 60, order: 2 }),
  criterion('plan', { verifiedBy: 'Manager', validDays: 30, order: 1 }),
  criterion('value', { measure: 'Annual value confirmed', threshold: 50_000, order: 2 })
];

export function edition(says: Partial<Edition> = {}): Edition {
  return {
    id: policyId,
    name: 'Forecast policy 2',
    number: 2,
    status: 'Draft',
    review: 0,
    ownerId,
    terms: { longestGraceDays: 30, stalledAfterDays: 30 },
    criteria,
    ...says
  };
}

export const inForce = edition({
  id: inForceId,
  name: 'Forecast policy 1',
  number: 1,
  status: 'Agreed',
  review: 1,
  agreedOn: '2026-11-01'
});

/** What one of the functions said in a review. */
export function signOff(says: Partial<SignOff> = {}): SignOff {
  return {
    id: 'a0F000000000001AAA',
    forFunction: 'Sales',
    decision: 'Approved',
    signedById: ownerId,
    signedBy: 'Victor Osei',
    signedOn: '2026-11-20',
    review: 1,
    ...says
  };
}

/** The offering that a policy may be for. */
export const offeringId = 'a0C000000000001AAA';

/** A draft that is to follow the policy in force, unless it is said otherwise. */
export function atHand(says: Partial<PolicyAtHand> = {}): PolicyAtHand {
  const all = {
    edition: edition(),
    ownerName: 'Victor Osei',
    inForce,
    offerings: [{ id: offeringId, name: 'Close faster', hasOwnPolicies: false }],
    signOffs: [],
    highestNumber: 2,
    ...says
  };
  return { agreed: all.inForce ? [all.inForce] : [], ...all };
}

function editionNode({
  id,
  name,
  number,
  status,
  review,
  agreedOn,
  acceptedUntil,
  ownerId: owner,
  terms,
  ...segment
}: Edition): Node {
  const fields = {
    Name: name,
    Version_Number__c: number,
    Status__c: status,
    Review__c: review,
    Agreed_On__c: agreedOn,
    Accepted_Until__c: acceptedUntil,
    OwnerId: owner,
    Longest_Grace_Days__c: terms.longestGraceDays,
    Stalled_After_Days__c: terms.stalledAfterDays,
    Amount_Change_Percent__c: terms.amountChangePercent,
    Date_Change_Days__c: terms.dateChangeDays,
    Offering__c: segment.offeringId,
    CurrencyIsoCode: segment.currency,
    Larger_Deals__c: segment.largerDealsId
  };
  return node(id, fields, {
    Amount_From__c: { value: segment.amountFrom ?? null, displayValue: segment.amountText ?? null },
    Offering__r: node(undefined, { Name: segment.offeringName }),
    Larger_Deals__r: node(undefined, { Name: segment.largerDealsName })
  });
}

function criterionNode(one: PolicyCriterion, policy: string): Node {
  return node(one.id, {
    Policy__c: policy,
    Code__c: one.code,
    Statement__c: one.statement,
    How_To_Check__c: one.howToCheck,
    Gate__c: one.gate,
    Effect__c: one.warns ? 'Warns' : 'Blocks',
    Measure__c: one.measure,
    Threshold__c: one.threshold,
    Buyer_Evidence_Required__c: one.buyerEvidenceRequired,
    Verified_By__c: one.verifiedBy,
    Valid_Days__c: one.validDays,
    Order__c: one.order
  });
}

function signOffNode(one: SignOff): Node {
  return node(
    one.id,
    {
      Function__c: one.forFunction,
      Decision__c: one.decision,
      Comment__c: one.comment,
      Signed_By__c: one.signedById,
      Signed_On__c: one.signedOn,
      Review__c: one.review
    },
    { Signed_By__r: node(undefined, { Name: one.signedBy }) }
  );
}

/** What the platform answers the query of a policy's page with. */
export function policyData(says: Partial<PolicyAtHand> = {}): unknown {
  const all = atHand(says);
  const criteriaOf = (one: Edition): Node[] => one.criteria.map(written => criterionNode(written, one.id));
  const roots = {
    edition: connection([editionNode(all.edition)]),
    agreed: connection(all.agreed.map(editionNode)),
    highest: connection([node(undefined, { Version_Number__c: all.highestNumber })]),
    criteria: connection(criteriaOf(all.edition)),
    agreedCriteria: connection(all.agreed.flatMap(criteriaOf)),
    signOffs: connection(all.signOffs.map(signOffNode)),
    owner: connection([node(all.edition.ownerId, { Name: all.ownerName })]),
    offerings: connection(
      all.offerings.map(({ id, name, hasOwnPolicies }) =>
        node(id, { Name: name, Own_Policies__c: Number(hasOwnPolicies) })
      )
    )
  };
  return { uiapi: { query: roots } };
}
