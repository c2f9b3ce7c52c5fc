import type { PlatformError } from 'c/platformError';
import { figuresChanged } from 'c/reviewChange';
import type { Happened } from 'c/reviewChange';
import { isAsDecided, meanwhile } from 'c/reviewDecision';
import type { Decided, Reviewer } from 'c/reviewDecision';
import { saveReview } from 'c/reviewDealService';
import type { DealInReview } from 'c/reviewDealService';

/** What became of a decision: it is saved; the deal is another one than was seen; the platform refused, or wasn't reached. */
export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'overtaken'; readonly happened: Happened }
  | { readonly kind: 'hindered'; readonly error: PlatformError; readonly happened?: Happened };

/** Reads the deal anew: as it stands, nothing where it is gone, or why it could not be read. */
export type Look = () => Promise<{ readonly deal?: DealInReview } | PlatformError>;

function happenedTo(seen: DealInReview, now: DealInReview | undefined): Happened | undefined {
  const what = meanwhile(seen, now);
  return what.length > 0 ? { what, now, changes: now ? figuresChanged(seen, now) : [] } : undefined;
}

/**
 * What others did to the deal between two readings, as far as a person has to know it who is about to decide. What that person
 * did, and figures that changed by themselves, are no news.
 */
export function doneByOthers(seen: DealInReview, now: DealInReview, userId: string): Happened | undefined {
  const isOwn = now.reviews[0]?.reviewer?.id === userId;
  const what = meanwhile(seen, now).filter(happened => happened !== 'reviewed' || !isOwn);
  if (what.every(happened => happened === 'changed')) return undefined;
  return { what, now, changes: figuresChanged(seen, now) };
}

/**
 * Saves a decision upon the deal as the person saw it. The deal is looked at before: what another manager decided, a deal that
 * was closed, deleted or given away is told, and nothing is saved. Who is faster still is refused by the platform, and told
 * the same.
 */
export async function decide(
  seen: DealInReview,
  decided: Decided,
  reviewer: Reviewer,
  look: Look
): Promise<Outcome> {
  const before = await look();
  if ('kind' in before) return { kind: 'hindered', error: before };
  const { deal: present } = before;
  const last = present?.lastReviewId === seen.lastReviewId ? undefined : present?.reviews[0];
  if (last && isAsDecided(last, decided, reviewer)) return { kind: 'saved' };
  const happened = happenedTo(seen, present);
  if (happened || !present) return { kind: 'overtaken', happened: happened ?? { what: [], changes: [] } };
  const result = await saveReview(present, decided, reviewer);
  if (result.kind === 'saved') return { kind: 'saved' };
  if (result.kind === 'unreached' || result.kind === 'expired') return { kind: 'hindered', error: result };
  const after = await look();
  const since = 'kind' in after ? undefined : happenedTo(present, after.deal);
  if (since?.what.includes('reviewed')) return { kind: 'overtaken', happened: since };
  return { kind: 'hindered', error: result, happened: since };
}
