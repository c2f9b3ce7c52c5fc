/**
 * What a manager decides about a deal. `c/reviewDealService` saves it: the decision with how the deal stood, and what follows
 * from it, in one transaction.
 */
import { daysAfter } from 'c/qualification';
import type { Decided, Review, Reviewer } from './types';

export { decisions } from './types';
export type { Action, Decided, Decision, Review, Reviewer, Standing } from './types';
export { meanwhile } from './meanwhile';
export type { Meanwhile, Seen } from './meanwhile';

/** A rep has a week for what is asked, unless the manager says otherwise. */
const week = 7;

/** Until when an action is proposed to be done. */
export function proposedDay(today: string): string {
  return daysAfter(today, week);
}

/** Is the review what this person decided today? Then a save whose answer got lost was done. */
export function isAsDecided(review: Review, decided: Decided, { userId, today }: Reviewer): boolean {
  const content = ({ decision, words, action }: Decided): string =>
    JSON.stringify([decision, words ?? '', action?.text, action?.ownerId, action?.dueOn]);
  return (
    review.reviewer?.id === userId && review.reviewedOn === today && content(review) === content(decided)
  );
}
