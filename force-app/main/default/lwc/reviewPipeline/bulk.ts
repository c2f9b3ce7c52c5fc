import { fill } from 'c/phrase';
import { isAsDecided } from 'c/reviewDecision';
import type { Decided, Reviewer, Seen } from 'c/reviewDecision';
import { saveReview } from 'c/reviewDealService';
import type { DealStanding } from 'c/reviewDealService';
import { bulkLabels as labels } from './labels';
import type { Outcome } from './rows';

/** What is done with each of several deals, before it is known how they stand. */
export type Errand =
  | { readonly kind: 'moveBack'; readonly words: string }
  | { readonly kind: 'ask'; readonly text: string; readonly dueOn: string; readonly words?: string };

/** How deals stood whose save was not answered, by id: it may have arrived all the same. */
export type Unanswered = Map<string, Seen>;

const succeeded = ({ kind }: Errand): Outcome => ({
  isDone: true,
  messages: [kind === 'ask' ? labels.wasAsked : labels.wasMoved]
});
const hindered = (...messages: readonly string[]): Outcome => ({ isDone: false, messages });

/** What is decided about one deal; a text where nothing can be, and why. */
function decidedAbout(errand: Errand, { owner, category, isClosed }: Seen): Decided | string {
  if (errand.kind === 'ask') {
    const { text, dueOn, words } = errand;
    if (owner?.isActive !== true) return labels.ownerInactive;
    return { decision: 'Ask for evidence', words, action: { text, dueOn, ownerId: owner.id } };
  }
  if (isClosed) return labels.closedAlready;
  if (category === 'Pipeline') return labels.alreadyThere;
  return { decision: 'Move back', words: errand.words };
}

/** What became of a save without an answer, after which the deal was reviewed: by that save, or by another manager. */
function foundOut(errand: Errand, before: Seen, { lastReview }: DealStanding, reviewer: Reviewer): Outcome {
  const decided = decidedAbout(errand, before);
  const isOwn =
    lastReview && typeof decided !== 'string' ? isAsDecided(lastReview, decided, reviewer) : false;
  return isOwn ? succeeded(errand) : hindered(labels.overtaken);
}

/**
 * Does it with one deal, in a transaction of its own, and says what came of it in the platform's words. Nothing is done twice:
 * what was saved without an answer is found again.
 *
 * @param unanswered is kept: the deal is in it for as long as its save has no answer.
 */
export async function doWith(
  errand: Errand,
  seen: DealStanding | undefined,
  reviewer: Reviewer,
  unanswered: Unanswered
): Promise<Outcome> {
  if (!seen) return hindered(labels.gone);
  const before = unanswered.get(seen.opportunityId);
  unanswered.delete(seen.opportunityId);
  if (before && before.lastReviewId !== seen.lastReviewId) return foundOut(errand, before, seen, reviewer);
  const decided = decidedAbout(errand, seen);
  if (typeof decided === 'string') return hindered(decided);
  const result = await saveReview(seen, decided, reviewer);
  if (result.kind === 'stale') return hindered(labels.overtaken, ...result.messages);
  if (result.kind === 'unreached') {
    unanswered.set(seen.opportunityId, seen);
    return hindered(labels.unreached);
  }
  if (result.kind !== 'saved') return hindered(...result.messages);
  return succeeded(errand);
}

const inWords = (count: number): string => (count === 1 ? labels.oneDeal : fill(labels.deals, count));

/** What is said in the end. */
export function doneText(outcomes: readonly Outcome[]): string {
  const done = outcomes.filter(({ isDone }) => isDone).length;
  return done === outcomes.length
    ? fill(labels.doneAll, inWords(done))
    : fill(labels.doneSome, done, inWords(outcomes.length));
}
