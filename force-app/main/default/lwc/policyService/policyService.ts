/** Reads an edition of the criteria with its signatures; writes, signs and agrees it. */
import { criterion, policy } from 'c/schemaService';

export { graphql as readPolicy } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export type { SaveResult } from 'c/recordService';
export { agree, backToDraft, newEdition, newEditionAlias, sendForReview, sign } from './agreeing';
export { addCriterion, changeCriterion, placeCriteria, removeCriterion } from './criteria';
export { policyQuery } from './query';
export { policyFrom } from './reading';

/** What policies and their criteria are kept in. */
export const objects = { policy: policy.object, criterion: criterion.object };
