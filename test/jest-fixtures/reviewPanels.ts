/** The review of one deal under test: opened, answered, and used as a manager does. */
import type { createElement } from 'lwc';
import { dealData } from './deals';
import type { DealOptions } from './deals';
import { enter, one, settled, show } from './panels';
import { dealId, reviewData } from './reviews';
import type { ReviewOptions } from './reviews';
import { reading } from './wires';

/** What the deal is like each time that it is read again; as it was read last when nothing more is given. */
interface Opened {
  readonly review?: ReviewOptions;
  readonly gates?: DealOptions;
  readonly again?: readonly (ReviewOptions | 'unreachable')[];
}

const commit: DealOptions = { isJudged: true, category: 'Commit', rank: 3, commitGap: 2 };

/** Opens the review, which is that component, on a deal as the platform answers it. */
export async function openReview(
  component: Parameters<typeof createElement>[1]['is'],
  { review = {}, gates = commit, again = [] }: Opened = {}
): Promise<HTMLElement> {
  const waiting = [...again];
  const readAgain = async (): Promise<void> => {
    const next = waiting.shift();
    if (next === 'unreachable') reading.fail('Failed to fetch', readAgain, 'DealReview');
    else reading.answer(reviewData(next ?? review), readAgain, 'DealReview');
    await settled(1);
  };
  const panel = show('c-review-deal', component, { recordId: dealId });
  await settled();
  reading.answer(reviewData(review), readAgain, 'DealReview');
  await settled();
  reading.answer(dealData(gates), undefined, 'QualificationPanel');
  await settled();
  return panel;
}

/** A field of the decision. */
export function noted(panel: HTMLElement, name: string): HTMLInputElement {
  return one<HTMLInputElement>(one(panel, 'c-review-note'), `[data-field="${name}"]`);
}

/** Enters what is decided, by the fields' names. */
export async function note(panel: HTMLElement, entered: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(entered)) {
    enter(noted(panel, name), value);
    await settled();
  }
}

/** Presses what saves the decision, and waits. */
export async function saveDecision(panel: HTMLElement): Promise<void> {
  one(panel, '[data-save]').click();
  await settled(60);
}
