/** The qualification panel of one deal under test: opened, answered, and used as a person does. */
import type { createElement } from 'lwc';
import { dealData, opportunityId } from './deals';
import type { DealOptions } from './deals';
import { all, one, settled, show } from './panels';
import { reading } from './wires';

/** What opens the panel, which is that component, on a deal as the platform answers it. */
export function opener(component: Parameters<typeof createElement>[1]['is']) {
  return async (options: DealOptions = {}, refresh?: () => Promise<void>): Promise<HTMLElement> => {
    const panel = show('c-qualification-panel', component, { recordId: opportunityId });
    await settled();
    reading.answer(dealData(options), refresh);
    await settled();
    return panel;
  };
}

/** Has the platform answer with another state of the deal. */
export async function answerAgain(options: DealOptions): Promise<void> {
  reading.answer(dealData(options));
  await settled();
}

/** Presses the button that helps with the criterion that is at that place among those shown. */
export async function remedy(panel: HTMLElement, place: number): Promise<void> {
  all(panel, '[data-remedy]')[place]?.click();
  await settled();
}

/** A field of the open form. */
export function field(panel: HTMLElement, name: string): HTMLInputElement {
  return one<HTMLInputElement>(panel, `[data-field="${name}"]`);
}
