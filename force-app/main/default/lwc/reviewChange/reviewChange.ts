/** What changed at a deal since it was reviewed last, as the review noted it then. */
import { daysBetween } from 'c/qualification';
import type { Review, Standing } from 'c/reviewDecision';

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
  | { readonly what: 'nextStep'; readonly from?: string; readonly to?: string }
  | Promised;

function promiseOf({ action }: Review, today: string): Promised[] {
  if (!action) return [];
  const { text, owner, dueOn, doneOn } = action;
  const daysLate = Math.max(0, daysBetween(dueOn, doneOn ?? today));
  return [{ what: 'promise', text, owner, dueOn, ...(doneOn ? { doneOn } : {}), daysLate }];
}

function closeDateOf({ closeDate: from }: Review, { closeDate: to }: Standing): Change[] {
  if (from === to) return [];
  return [{ what: 'closeDate', from, to, daysLater: from && to ? daysBetween(from, to) : 0 }];
}

/** What was promised in a review and became of it, then what the deal's own figures say; empty where nothing did. */
export function changesSince(review: Review, now: Standing, today: string): Change[] {
  const { category, amount, amountText, gap, nextStep } = review;
  return [
    ...promiseOf(review, today),
    ...(category === now.category ? [] : [{ what: 'category', from: category, to: now.category } as const]),
    ...(amount === now.amount ? [] : [{ what: 'amount', from: amountText, to: now.amountText } as const]),
    ...closeDateOf(review, now),
    ...(gap === now.gap ? [] : [{ what: 'gap', from: gap, to: now.gap } as const]),
    ...(nextStep === now.nextStep ? [] : [{ what: 'nextStep', from: nextStep, to: now.nextStep } as const])
  ];
}
