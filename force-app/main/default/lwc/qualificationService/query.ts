import { gql } from 'lightning/graphql';
import { ifSeen, values, withDisplay } from 'c/graphqlFields';
import {
  account,
  buyerOutcome,
  check,
  contact,
  contactRole,
  criterion,
  currencyIsoCode,
  offering,
  opportunity,
  outcome,
  policy,
  qualification,
  user
} from 'c/schemaService';

const most = 2000;
const mostContacts = 200;
const ofOpportunity = (field: string): string => `${field}: { eq: $opportunityId }`;
const person = `Id ${values(contact.name, contact.title, contact.accountId)} ${contact.account} { ${values(account.name)} }`;

const criterionNode = `edges { node { Id
  ${values(criterion.policyId, criterion.code, criterion.statement, criterion.howToCheck, criterion.gate, criterion.effect, criterion.measure, criterion.threshold)}
  ${values(criterion.buyerEvidenceRequired, criterion.verifiedBy, criterion.validDays)} } }`;
const byOrder = `first: ${most}, orderBy: { ${criterion.order}: { order: ASC, nulls: LAST } }`;

const ofSegment = `${values(policy.name, policy.offeringId)} ${withDisplay(policy.amountFrom)}
  ${policy.largerDeals} { ${values(policy.status, policy.amountFrom)} }`;

const roots = [
  `${opportunity.object}(where: { Id: { eq: $opportunityId } }, first: 1) { edges { node { Id
    ${values(opportunity.stage, opportunity.category, opportunity.rank, opportunity.qualificationId)}
    ${values(opportunity.accountId, opportunity.ownerId, opportunity.enforcement)} ${ifSeen(currencyIsoCode)}
    ${values(opportunity.offeringId, opportunity.amount, opportunity.isInSegment)} ${opportunity.offering} { ${values(offering.name, offering.ownPolicies, offering.widerAcceptedUntil)} }
    ${values(...Object.values(opportunity.figures))}
  } } }`,
  `${policy.object}(where: { ${policy.status}: { eq: "Agreed" } }, first: ${most}) { edges { node { Id ${ofSegment} } } }`,
  `agreedCriteria: ${criterion.object}(where: { ${criterion.policy}: { ${policy.status}: { eq: "Agreed" } } }, ${byOrder}) { ${criterionNode} }`,
  `judgedCriteria: ${criterion.object}(where: { ${criterion.policyId}: { inq: {
    ${qualification.object}: { ${ofOpportunity(qualification.opportunityId)} }, ApiName: "${qualification.policyId}" } } }, ${byOrder}) {
    ${criterionNode} }`,
  `${qualification.object}(where: { ${ofOpportunity(qualification.opportunityId)} }, first: ${most}) { edges { node { Id
    ${values(qualification.policyId, ...Object.values(qualification.gaps))}
    ${qualification.policy} { ${ofSegment} ${values(policy.isAccepted, policy.acceptedUntil, policy.largerAcceptedUntil)} } } } }`,
  `${check.object}(where: { ${check.qualification}: { ${ofOpportunity(qualification.opportunityId)} } }, first: ${most}) { edges { node { Id
    ${values(check.criterionId, check.status, check.evidence, check.source, check.contactId, check.isExternal)}
    ${values(check.checkedOn, check.expiresOn, check.revision)}
    ${check.contact} { ${person} } ${check.checker} { ${values(user.name)} } } } }`,
  `${contact.object}(where: { ${contact.accountId}: { inq: {
    ${opportunity.object}: { Id: { eq: $opportunityId } }, ApiName: "${opportunity.accountId}" } } }, first: ${mostContacts},
    orderBy: { ${contact.name}: { order: ASC } }) { edges { node { ${person} } } }`,
  `${contactRole.object}(where: { ${ofOpportunity(contactRole.opportunityId)} }, first: ${most}) {
    edges { node { Id ${values(contactRole.isPrimary)} ${contactRole.contact} { ${person} } } } }`,
  `${buyerOutcome.object}(where: { ${ofOpportunity(buyerOutcome.opportunityId)}, ${buyerOutcome.outcomeId}: { ne: null } }, first: ${most}) {
    edges { node { Id ${values(buyerOutcome.key, buyerOutcome.contactId, buyerOutcome.outcomeId)}
    ${values(buyerOutcome.progress, buyerOutcome.words, buyerOutcome.annualValue, buyerOutcome.confirmedOn)}
    ${values(buyerOutcome.sharedBy, buyerOutcome.valueKey)} ${ifSeen(currencyIsoCode)}
    ${values(buyerOutcome.isExternal, buyerOutcome.revision, buyerOutcome.modifiedOn)} ${buyerOutcome.modifier} { ${values(user.name)} }
    ${buyerOutcome.contact} { ${person} } ${buyerOutcome.outcome} { ${values(outcome.statement, outcome.code)} } } } }`
];

/** All that the qualification panel and its card show about one opportunity, in one request of nine roots. */
export const qualificationQuery = gql`query QualificationPanel($opportunityId: ID) { uiapi { query { ${roots.join('\n')} } } }`;
