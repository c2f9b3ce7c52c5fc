/** Reads the pipeline for its review: what the platform counts and sums up, deals page by page, and what they can be narrowed to. */
export { graphql as readPipeline } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export { choicesQuery, dealsAgainQuery, dealsQuery, forecastQuery, moreDealsQuery } from './query';
export { choicesFrom, dealsFrom, listedSumFrom, sumsFrom } from './reading';
export type { Choices } from './reading';
export { listedWhere, summedWhere } from './where';
export { choiceOf } from './missing';
