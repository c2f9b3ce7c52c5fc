import type { Conversation, Level } from './types';

/** The levels from the highest to the lowest. */
export const levels: readonly Level[] = ['Executive', 'Senior Management', 'Management', 'Staff'];

/** The rank of a level: 1 (executive) to 4 (staff). */
export function levelRank(level: Level): number {
  return levels.indexOf(level) + 1;
}

/** Is this a level that rarely decides or funds, so that access to a key player should be asked for? */
export function isLowLevel(level: Level): boolean {
  return levelRank(level) >= 3;
}

/** The conversation that began last, of those given. */
export function latestConversation(conversations: readonly Conversation[]): Conversation | undefined {
  return conversations.toSorted((one, other) => other.started.localeCompare(one.started))[0];
}

export type * from './types';
export { answerTo, answersTo, diagnoses, isReworded, promptOf, standingAnswers } from './answers';
export { agreedOutcomes, isConfirmedValue, outcomeById, outcomeOf, sharedBy } from './outcomes';
