import { fill } from 'c/phrase';
import type { Action } from 'c/reviewDecision';
import type { DealInReview } from 'c/reviewDealService';
import { labels } from './labels';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Who may do what is asked: whoever owns the deal, unless that person left; who had to act last; the manager. */
export function peopleFor({ owner, reviews }: DealInReview, userId: string): Choice[] {
  const action = reviews[0]?.action;
  const choices: Choice[] = [
    ...(owner?.isActive
      ? [{ value: owner.id, label: fill(owner.id === userId ? labels.you : labels.owns, owner.name) }]
      : []),
    ...(action?.owner && action.ownerId !== owner?.id
      ? [{ value: action.ownerId, label: action.owner }]
      : []),
    { value: userId, label: labels.yourself }
  ];
  return choices.filter(({ value }, at) => choices.findIndex(other => other.value === value) === at);
}

/** Tells that the review is saved and who has a task from it, by name alone; oneself is addressed. */
export function askedText(
  { ownerId }: Pick<Action, 'ownerId'>,
  { owner, reviews }: DealInReview,
  userId: string
): string {
  if (ownerId === userId) return labels.savedAskYourself;
  const last = reviews[0]?.action;
  const name = owner?.id === ownerId ? owner.name : last?.ownerId === ownerId ? last.owner : undefined;
  return name === undefined ? labels.saved : fill(labels.savedAsk, name);
}
