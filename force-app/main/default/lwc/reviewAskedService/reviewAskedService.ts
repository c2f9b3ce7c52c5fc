/** Reads what reviews of a deal decided and asked for, and saves what is done. */
export { graphql as readAsked } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export { askedQuery } from './query';
export { askedFrom } from './reading';
export type { Action, Asked, LastReview } from './reading';
export { saveDone, saveNotDone } from './saving';
