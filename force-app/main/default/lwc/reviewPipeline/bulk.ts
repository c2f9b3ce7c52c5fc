import { fill } from 'c/phrase';
import type { Decided, Reviewer, Seen } from 'c/reviewDecision';
import { saveReview } from 'c/reviewDealService';
import { bulkLabels as labels } from './labels';
import type { Outcome } from './rows';

/** What is done with each of several deals, before it is known how they stand. */
export type Errand =
  | { readonly kind: 'moveBack'; readonly words: string }
  | { readonly kind: 'ask'; readonly text: string; readonly dueOn: string; readonly words?: string };

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

/** Does it with one deal, in a transaction of its own, and says what came of it in the platform's words. */
export async function doWith(errand: Errand, seen: Seen | undefined, reviewer: Reviewer): Promise<Outcome> {
  if (!seen) return hindered(labels.gone);
  const decided = decidedAbout(errand, seen);
  if (typeof decided === 'string') return hindered(decided);
  const result = await saveReview(seen, decided, reviewer);
  if (result.kind === 'stale') return hindered(labels.overtaken, ...result.messages);
  if (result.kind === 'unreached') return hindered(labels.unreached);
  if (result.kind !== 'saved') return hindered(...result.messages);
  return { isDone: true, messages: [errand.kind === 'ask' ? labels.wasAsked : labels.wasMoved] };
}

const inWords = (count: number): string => (count === 1 ? labels.oneDeal : fill(labels.deals, count));

/** What is said in the end. */
export function doneText(outcomes: readonly Outcome[]): string {
  const done = outcomes.filter(({ isDone }) => isDone).length;
  return done === outcomes.length
    ? fill(labels.doneAll, inWords(done))
    : fill(labels.doneSome, done, inWords(outcomes.length));
}
