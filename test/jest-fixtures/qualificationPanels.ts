/** The qualification panel of one deal under test: opened, answered, and used as a person does. */
import QualificationPanel from 'c/qualificationPanel';
import { dealData, opportunityId } from './deals';
import type { DealOptions } from './deals';
import { all, button, one, settled, show } from './panels';
import { reading } from './wires';

/** Opens the panel on a deal as the platform answers it. */
export async function openPanel(
  options: DealOptions = {},
  refresh?: () => Promise<void>,
  properties: object = {}
): Promise<HTMLElement> {
  const panel = show('c-qualification-panel', QualificationPanel, { recordId: opportunityId, ...properties });
  await settled();
  reading.answer(dealData(options), refresh);
  await settled();
  return panel;
}

/** Has the platform answer with another state of the deal. */
export async function answerAgain(options: DealOptions): Promise<void> {
  reading.answer(dealData(options));
  await settled();
}

/** Presses the button with that text. */
export async function click(panel: HTMLElement, text: string): Promise<void> {
  button(panel, text).click();
  // What is saved may be read again and saved once more before it is told.
  await settled(40);
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
