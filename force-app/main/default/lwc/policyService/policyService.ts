/** Reads an edition of the criteria with its signatures; writes, signs and agrees it. */
import { criterion, opportunity, policy } from 'c/schemaService';

export { graphql as readPolicy } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export type { SaveResult } from 'c/recordService';
export { backToDraft, sendForReview, sign } from './agreeing';
export { agree, longestGrace } from './comingIntoForce';
export { addCriterion, changeCriterion, placeCriteria, removeCriterion } from './criteria';
export { changeTerms, newEdition, newEditionAlias } from './drafting';
export { policyQuery } from './query';
export { policyFrom } from './reading';
export { triedChecksFrom, triedChecksQuery, triedDealsFrom, triedDealsQuery } from './trial';

/** What policies, their criteria and the deals that they judge are kept in. */
export const objects = { policy: policy.object, criterion: criterion.object, deal: opportunity.object };
