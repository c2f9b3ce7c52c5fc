import type { Person, Standing } from './types';

/** Whoever left the company may still own deals. */
interface Owner extends Person {
  readonly isActive: boolean;
}

/** A deal as a manager sees it who is about to decide. */
export interface Seen extends Standing {
  readonly stage: string;
  readonly isClosed: boolean;
  /** Is it judged by a policy that counts? */
  readonly isJudged: boolean;
  readonly owner?: Owner;
}

/**
 * What happened to a deal after it was read: it is gone, or no longer the reader's to see; somebody reviewed it; it was
 * closed; somebody else owns it; or a figure that a review notes is another one.
 */
export type Meanwhile = 'gone' | 'reviewed' | 'closed' | 'givenAway' | 'changed';

function noted({ category, amount, closeDate, gap, nextStep }: Standing): string {
  return JSON.stringify([category, amount, closeDate, gap, nextStep]);
}

/** What happened between two readings of a deal, the weightiest first; nothing where it stands as it was seen. */
export function meanwhile(seen: Seen, now: Seen | undefined): Meanwhile[] {
  if (!now) return ['gone'];
  const isClosed = now.isClosed && !seen.isClosed;
  const found: readonly (readonly [Meanwhile, boolean])[] = [
    ['reviewed', now.lastReviewId !== seen.lastReviewId],
    ['closed', isClosed],
    ['givenAway', now.owner?.id !== seen.owner?.id],
    ['changed', !isClosed && noted(now) !== noted(seen)]
  ];
  return found.flatMap(([what, isSo]) => (isSo ? [what] : []));
}
