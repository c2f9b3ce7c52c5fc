/**
 * What a deal still lacks for each gate, as people read it. The platform's formulas decide; this only arranges what they
 * say, and says which criterion of the policy has no check that counts.
 */
export type * from './types';
export {
  criterionStatuses,
  isCounted,
  isWarning,
  lackingAt,
  mayChange,
  remedyFor,
  warningsAt
} from './criteria';
export type { Remedy, Rights } from './criteria';
export { isSameCode } from './codes';
export { daysAfter, daysBetween } from './days';
export type { Kept } from './entered';
export { expiryOf, openingOf, saysTheSame, saysTheSameValue, statusOfEvidence } from './evidence';
export type { Opening } from './evidence';
export { countsFor, gatesInOrder, gatesOf, missingFor } from './gates';
export { answersAt, gatesIn, nameIn, wayBack } from './orgGates';
export type { Choice, GateAnswer, OrgGates } from './orgGates';
export { isOver } from './hindrance';
export type { Hindrance } from './hindrance';
export { measures } from './measures';
export { nextStepOf } from './nextStep';
export type { NextStep } from './nextStep';
export { isForDeal, isMoreSpecific, isSameSegment, judgingPolicy, largerFromOf, segmentOf } from './segments';
export type { Because, DealOfSegment, PolicyOfSegment } from './segments';
export {
  askedInAddition,
  carriedChecks,
  isPreparedIn,
  judgementThatCounts,
  waitingForManager
} from './succession';
export type { DealSuccession, Succession } from './succession';
