/** Reads how a deal stands at its gates, saves checks and asks the platform to move a deal. */
export { graphql as readQualification } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export type { SaveResult } from 'c/recordService';
export { qualificationQuery } from './query';
export { dealFrom } from './reading';
export type { DealAtGates, ValuedOutcome } from './reading';
export type { CheckEntry } from './operations';
export { saveCheck, saveConfirmation } from './saving';
export { takeOver } from './takingOver';
export {
  categoriesIn,
  categoryPicklist,
  moveTo,
  placeFields,
  readPicklist,
  readPlace,
  recordTypeOf,
  stagePicklist,
  wonStagesIn
} from './moving';
export type { Move, PicklistResult, PlaceResult } from './moving';
