import { inWords } from '../org/orgErrors.ts';
import type { Outcome } from './attempt.ts';
import { FREE_CATEGORIES } from './gates.ts';

/** What is known about one path to one target. */
export type Verdict =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' }
  | { readonly kind: 'not tried'; readonly why: string };

/** A deal as it stands after it was saved. */
interface SavedDeal {
  readonly category: string;
  readonly won: boolean;
}

/** Finds a saved deal by its id; nothing when the user can't see it. */
export type Saved = ReadonlyMap<string, SavedDeal>;

/** Whether a deal counts in the forecast. One that was taken and can't be read is held to. */
const isForecast = (deal: SavedDeal | undefined): boolean =>
  deal === undefined || deal.won || !FREE_CATEGORIES.has(deal.category);

/** Why the path can't be judged, when the deal that anybody may write did not get through. */
export function controlProblem(control: Outcome | undefined, saved: Saved): string | undefined {
  if (control === undefined) return 'interrupted';
  if (!control.accepted) return `a deal in Pipeline was refused too: ${inWords(control.errors)}`;
  const deal = saved.get(control.id);
  if (deal === undefined || !isForecast(deal)) return undefined;
  return `something in the org moved a deal that was saved in Pipeline to ${deal.category}`;
}

/**
 * Judges one attempt on a path that works.
 * @param messages what the gates say. A refusal in other words says nothing about the gate
 */
export function judge(outcome: Outcome, saved: Saved, messages: readonly string[]): Verdict {
  if (outcome.accepted) return { kind: isForecast(saved.get(outcome.id)) ? 'open' : 'closed' };
  const byGate = outcome.errors.some(({ message }) => messages.some(words => message.includes(words)));
  if (byGate) return { kind: 'closed' };
  return { kind: 'not tried', why: `refused, but not by the gate: ${inWords(outcome.errors)}` };
}
