/** Reads the test of a policy, and saves its deals and what managers say of them. */
export { graphql as readTest } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export type { SaveResult } from 'c/recordService';
export { largestDealsQuery, namedDealsQuery, policyTestQuery } from './query';
export { dealsFrom, testFrom } from './reading';
export { chooseDeals, removeDeal, saveAnswer } from './saving';
