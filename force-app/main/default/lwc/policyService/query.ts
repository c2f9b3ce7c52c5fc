import { gql } from 'lightning/graphql';
import { ifSeen, values, withDisplay } from 'c/graphqlFields';
import { criterion, currencyIsoCode, offering, policy, policySignOff, user } from 'c/schemaService';

const most = 2000;
const inForce = `${policy.status}: { eq: "Agreed" }`;
const ofPolicy = (field: string): string => `${field}: { eq: $policyId }`;
const byOrder = `orderBy: { ${criterion.order}: { order: ASC, nulls: LAST } }`;

const editionNode = `edges { node { Id
  ${values(policy.name, policy.number, policy.status, policy.review, policy.agreedOn, policy.acceptedUntil)}
  ${values(policy.longestGraceDays, policy.stalledAfterDays, policy.amountChangePercent, policy.dateChangeDays)}
  ${values(policy.ownerId, policy.offeringId, policy.largerDealsId)} ${withDisplay(policy.amountFrom)} ${ifSeen(currencyIsoCode)}
  ${policy.offering} { ${values(offering.name)} } ${policy.largerDeals} { ${values(policy.name, policy.status, policy.amountFrom)} } } }`;
const criterionNode = `edges { node { Id ${values(criterion.policyId)}
  ${values(criterion.statement, criterion.howToCheck, criterion.gate, criterion.measure, criterion.threshold)}
  ${values(criterion.buyerEvidenceRequired, criterion.verifiedBy, criterion.validDays, criterion.effect)}
  ${values(criterion.order, criterion.code)} } }`;

const roots = [
  `edition: ${policy.object}(where: { ${ofPolicy('Id')} }, first: 1) { ${editionNode} }`,
  `agreed: ${policy.object}(where: { ${inForce} }, first: ${most}) { ${editionNode} }`,
  `highest: ${policy.object}(first: 1, orderBy: { ${policy.number}: { order: DESC, nulls: LAST } }) {
    edges { node { Id ${values(policy.number)} } } }`,
  `criteria: ${criterion.object}(where: { ${ofPolicy(criterion.policyId)} }, first: ${most}, ${byOrder}) { ${criterionNode} }`,
  `agreedCriteria: ${criterion.object}(where: { ${criterion.policy}: { ${inForce} } }, first: ${most}, ${byOrder}) { ${criterionNode} }`,
  `signOffs: ${policySignOff.object}(where: { ${ofPolicy(policySignOff.policyId)} }, first: ${most}) { edges { node { Id
    ${values(policySignOff.forFunction, policySignOff.decision, policySignOff.comment, policySignOff.signedById)}
    ${values(policySignOff.signedOn, policySignOff.review)} ${policySignOff.signer} { ${values(user.name)} } } } }`,
  `owner: ${user.object}(where: { Id: { inq: { ${policy.object}: { ${ofPolicy('Id')} }, ApiName: "${policy.ownerId}" } } }, first: 1) {
    edges { node { Id ${values(user.name)} } } }`,
  `offerings: ${offering.object}(first: ${most}, orderBy: { ${offering.name}: { order: ASC } }) {
    edges { node { Id ${values(offering.name, offering.ownPolicies)} } } }`
];

/** An edition of the criteria with its signatures, beside it what is in force, and the offerings, in one request of eight roots. */
export const policyQuery = gql`query PolicyPage($policyId: ID) { uiapi { query { ${roots.join('\n')} } } }`;
