import { gql } from 'lightning/graphql';
import { values } from 'c/graphqlFields';
import { review, task, user } from 'c/schemaService';

/** Nobody does more at once; those that aren't done come first. */
const most = 50;
const ofDeal = (field: string): string => `${field}: { eq: $opportunityId }`;

const roots = [
  `last: ${review.object}(where: { ${ofDeal(review.opportunityId)} }, first: 1,
    orderBy: { ${review.reviewedOn}: { order: DESC }, ${review.createdDate}: { order: DESC } }) { edges { node { Id
    ${values(review.reviewedOn, review.decision, review.words)} ${review.reviewer} { ${values(user.name)} } } } }`,
  `asked: ${review.object}(where: { ${ofDeal(review.opportunityId)}, ${review.action}: { ne: null } }, first: ${most},
    orderBy: { ${review.doneOn}: { order: DESC, nulls: FIRST } }) { edges { node { Id
    ${values(review.action, review.actionOwnerId, review.dueOn, review.doneOn)}
    ${review.actionOwner} { ${values(user.name)} } } } }`,
  `${task.object}(where: { ${ofDeal(task.whatId)}, ${task.activityDate}: { ne: null } }, first: ${most},
    orderBy: { ${task.createdDate}: { order: DESC } }) { edges { node { Id
    ${values(task.subject, task.ownerId, task.activityDate, task.status)} } } }`
];

/** What the reviews of one opportunity decided last and asked for, in one request of three roots. */
export const askedQuery = gql`query AskedInReview($opportunityId: ID) { uiapi { query { ${roots.join('\n')} } } }`;
