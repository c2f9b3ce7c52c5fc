import { gql } from 'lightning/graphql';
import { ifSeen, values, withDisplay } from 'c/graphqlFields';
import {
  account,
  buyerOutcome,
  contact,
  contactRole,
  conversation,
  currencyIsoCode,
  offering,
  opportunity,
  outcome,
  review,
  targetTitle,
  title,
  user,
  version
} from 'c/schemaService';

const most = 2000;
const mostContacts = 200;
/** What is told is the last review, and what is still open from those before. */
const mostReviews = 20;
const ofOpportunity = (field: string): string => `${field}: { eq: $opportunityId }`;
const person = `Id ${values(contact.name, contact.title, contact.titleMatchId, contact.holdsNoTitle, contact.accountId)}`;
const standing = `Id ${values(opportunity.stage, opportunity.category, opportunity.closeDate)} ${withDisplay(opportunity.amount)} ${ifSeen(currencyIsoCode)}
  ${values(opportunity.forecastGap, opportunity.isJudged, opportunity.nextStep, opportunity.isClosed, opportunity.ownerId)}`;
const reviewNode = `Id ${values(review.opportunityId, review.reviewedOn, review.reviewedBy, review.decision, review.words)}
  ${values(review.category, review.closeDate, review.gap, review.nextStep)} ${withDisplay(review.amount)} ${ifSeen(currencyIsoCode)}
  ${values(review.action, review.actionOwnerId, review.dueOn, review.doneOn, review.createdDate)}
  ${review.reviewer} { ${values(user.name)} } ${review.actionOwner} { ${values(user.name)} }`;
/** By when they were saved, since each follows the one before: their days are those of who gave them, somewhere in the world. */
const newestFirst = `orderBy: { ${review.createdDate}: { order: DESC }, Id: { order: DESC } }`;

const roots = [
  `${opportunity.object}(where: { Id: { eq: $opportunityId } }, first: 1) { edges { node { ${standing}
    ${values(opportunity.name, opportunity.accountId, opportunity.lastBuyerMoveOn, opportunity.isStalled)}
    ${opportunity.account} { ${values(account.name)} }
    ${opportunity.owner} { ${values(user.name, user.isActive)} }
    ${opportunity.offering} { ${values(offering.currentVersionId)} } } } }`,
  `${review.object}(where: { ${ofOpportunity(review.opportunityId)} }, first: ${mostReviews}, ${newestFirst}) {
    edges { node { ${reviewNode} } } }`,
  `${title.object}(first: ${most}) { edges { node { Id ${values(title.name, title.level, title.canFund, title.synonyms)} } } }`,
  // Which edition the deal's offering has is known only with the answer: the key players of all that are agreed are few.
  `${targetTitle.object}(where: { ${targetTitle.keyPlayer}: { eq: true },
    ${targetTitle.version}: { ${version.status}: { eq: "Agreed" } } }, first: ${most},
    orderBy: { ${targetTitle.order}: { order: ASC, nulls: LAST } }) {
    edges { node { Id ${values(targetTitle.titleId, targetTitle.versionId, targetTitle.decisionRole, targetTitle.keyPlayer)} } } }`,
  `${contact.object}(where: { ${contact.accountId}: { inq: {
    ${opportunity.object}: { Id: { eq: $opportunityId } }, ApiName: "${opportunity.accountId}" } } }, first: ${mostContacts},
    orderBy: { ${contact.name}: { order: ASC } }) { edges { node { ${person} } } }`,
  `${contactRole.object}(where: { ${ofOpportunity(contactRole.opportunityId)} }, first: ${most}) {
    edges { node { Id ${contactRole.contact} { ${person} } } } }`,
  `${conversation.object}(where: { ${ofOpportunity(conversation.opportunityId)} }, first: ${most},
    orderBy: { ${conversation.started}: { order: DESC } }) { edges { node { Id
    ${values(conversation.contactId, conversation.started, conversation.levelRank)} ${conversation.contact} { ${person} }
    ${conversation.targetTitle} { ${values(targetTitle.decisionRole, targetTitle.keyPlayer)}
      ${targetTitle.title} { ${values(title.name)} } } } } }`,
  `${buyerOutcome.object}(where: { ${ofOpportunity(buyerOutcome.opportunityId)} }, first: ${most},
    orderBy: { CreatedDate: { order: ASC } }) { edges { node { Id
    ${values(buyerOutcome.unmetNeed, buyerOutcome.progress, buyerOutcome.words, buyerOutcome.sharedBy)}
    ${withDisplay(buyerOutcome.annualValue)} ${buyerOutcome.contact} { ${person} }
    ${buyerOutcome.outcome} { ${values(outcome.statement)} } } } }`
];

/** All that a manager looks at in one deal besides its criteria, in one request of eight roots. */
export const reviewQuery = gql`query DealReview($opportunityId: ID) { uiapi { query { ${roots.join('\n')} } } }`;

/** How some deals stand, and the last review of each: what has to be known before something is decided about each of them. */
export const standingsQuery = gql`query Standings($opportunityIds: [ID]) { uiapi { query {
  ${opportunity.object}(where: { Id: { in: $opportunityIds } }, first: ${most}) { edges { node { ${standing}
    ${opportunity.owner} { ${values(user.name, user.isActive)} }
    ${review.ofDeal}(first: 1, ${newestFirst}) { edges { node { ${reviewNode} } } } } } } } } }`;
