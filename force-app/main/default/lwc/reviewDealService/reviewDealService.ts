/** Reads what a manager looks at in one deal, and saves what was decided with what follows from it. */
export { graphql as readReview } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export { reviewQuery, standingsQuery } from './query';
export { dealInReviewFrom, standingsFrom } from './reading';
export type { DealInReview, DealStanding } from './reading';
export { saveReview } from './saving';
