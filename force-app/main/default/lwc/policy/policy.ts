/** One edition of the criteria: what it says, what it lacks, who signed it, and where a criterion stands in it. */
export type * from './types';
export type { Unfinished } from './unfinished';
export { agreementOf, isFreeToAgree, signatureOf } from './agreement';
export { codeFor } from './code';
export { nameOfEdition } from './edition';
export { criteriaAt, placed, positionIn, step } from './order';
export { isOfferingLed, judgedBefore, largerOf, sameOf, smallerOf, wouldJudge } from './segments';
export { unfinished } from './unfinished';
export { mostOf, termNames } from './limits';
