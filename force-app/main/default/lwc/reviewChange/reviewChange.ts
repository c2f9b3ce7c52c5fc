/** What changed at a deal since it was reviewed last, as the review noted it then. */
import { daysBetween } from 'c/qualification';
import type { Meanwhile, Review, Seen, Standing } from 'c/reviewDecision';

/** A promise that was kept, in time or so many days late; that is open, or so many days overdue. */
export interface Promised {
  readonly what: 'promise';
  readonly text: string;
  readonly owner?: string;
  readonly dueOn: string;
  readonly doneOn?: string;
  /** How many days after its day it was done; while it isn't, how many have passed since. 0 is in time. */
  readonly daysLate: number;
}

/** One difference between a deal as it stood and as it stands. Dates are ISO dates, amounts as the platform writes them. */
export type Change =
  | { readonly what: 'category'; readonly from: string; readonly to: string }
  | { readonly what: 'amount'; readonly from?: string; readonly to?: string }
  | { readonly what: 'closeDate'; readonly from?: string; readonly to?: string; readonly daysLater: number }
  | { readonly what: 'gap'; readonly from: number; readonly to: number }
  /** No policy that counts judges the deal, so nobody can say how many criteria it lacks. */
  | { readonly what: 'notJudged' }
  | { readonly what: 'nextStep'; readonly from?: string; readonly to?: string }
  | Promised;

/** What happened to a deal since a person saw it, and the deal as it stands now; nothing where it is gone. */
export interface Happened {
  readonly what: readonly Meanwhile[];
  readonly now?: Seen & { readonly reviews: readonly Review[] };
  readonly changes: readonly Change[];
}

function promiseOf({ action }: Review, today: string): Promised[] {
  if (!action) return [];
  const { text, owner, dueOn, doneOn } = action;
  const daysLate = Math.max(0, daysBetween(dueOn, doneOn ?? today));
  return [{ what: 'promise', text, owner, dueOn, ...(doneOn ? { doneOn } : {}), daysLate }];
}

/** What a review notes of a deal. */
type Noted = Omit<Standing, 'opportunityId' | 'lastReviewId'>;

function closeDateOf({ closeDate: from }: Noted, { closeDate: to }: Noted): Change[] {
  if (from === to) return [];
  return [{ what: 'closeDate', from, to, daysLater: from && to ? daysBetween(from, to) : 0 }];
}

/** How a deal stands now. */
interface Present extends Noted {
  readonly isJudged: boolean;
}

function gapOf({ gap: from }: Noted, { gap: to, isJudged }: Present): Change[] {
  if (from === to) return [];
  return to > 0 && !isJudged ? [{ what: 'notJudged' }] : [{ what: 'gap', from, to }];
}

/** As many of another currency are another amount. */
function amountOf(then: Noted, now: Noted): Change[] {
  const isSame = then.amount === now.amount && (then.amount === undefined || then.currency === now.currency);
  return isSame ? [] : [{ what: 'amount', from: then.amountText, to: now.amountText }];
}

/** What the figures of a deal say that stood so then, and stands so now; empty where they are the same. */
export function figuresChanged(then: Noted, now: Present): Change[] {
  const { category, nextStep } = then;
  return [
    ...(category === now.category ? [] : [{ what: 'category', from: category, to: now.category } as const]),
    ...amountOf(then, now),
    ...closeDateOf(then, now),
    ...gapOf(then, now),
    ...(nextStep === now.nextStep ? [] : [{ what: 'nextStep', from: nextStep, to: now.nextStep } as const])
  ];
}

function byDay(one: Promised, other: Promised): number {
  return one.dueOn.localeCompare(other.dueOn);
}

/**
 * What was promised in the last review and what became of it, with what is still open from those before, in the order in which
 * it was due; then what the deal's own figures say.
 *
 * @param reviews the latest first.
 */
export function changesSince(reviews: readonly Review[], now: Present, today: string): Change[] {
  const [last, ...before] = reviews;
  if (!last) return [];
  const open = before.flatMap(review => promiseOf(review, today)).filter(({ doneOn }) => !doneOn);
  const promises = [...promiseOf(last, today), ...open].toSorted(byDay);
  return [...promises, ...figuresChanged(last, now)];
}
