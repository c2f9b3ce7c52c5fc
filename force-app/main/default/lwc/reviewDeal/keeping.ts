import { forgetText, keepText, textsOf } from 'c/draftService';
import type { Kept } from 'c/qualification';

/** Where a half-written review is kept, below the user and the deal. */
const place = 'review/';

/** Keeps what was entered into a field of a review and not saved. */
export function keepEntered(userId: string, opportunityId: string, name: string, text: string): void {
  keepText(userId, opportunityId, place + name, text);
}

/** The review that a person left half-way, if there is one. */
export function halfWay(userId: string, opportunityId: string): Kept | undefined {
  const kept = textsOf(userId, opportunityId, place);
  const typedOn = kept
    .map(text => text.typedOn)
    .toSorted()
    .at(-1);
  if (typedOn === undefined) return undefined;
  const texts = Object.fromEntries(kept.map(({ field, text }) => [field.slice(place.length), text]));
  return { texts, typedOn, isOutdated: false };
}

/** Forgets it: it is saved, or given up. */
export function forgetReview(userId: string, opportunityId: string): void {
  forgetText(userId, opportunityId, place);
}
