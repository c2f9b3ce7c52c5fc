import { whenFocusIsLost } from 'c/lostFocus';

/** Something that brings the reader to itself. */
type Place = HTMLElement & { focusStep: () => void };

/** Where the reader is brought once it is on the page, and whether that waits for the focus to be lost. */
export interface Landing {
  readonly selector: string;
  readonly isOpened?: true;
}

/** The form that a person opens takes the focus from the button that opened it. */
export const openedForm: Landing = { selector: '[data-work]', isOpened: true };

/** Where what was asked for led to: the criterion that it was about, else the gates. */
export function landingAt({ criterionId }: { readonly criterionId?: string }): Landing {
  return {
    selector: criterionId === undefined ? 'c-qualification-gates' : `[data-criterion="${criterionId}"]`
  };
}

/** Brings the reader there; false while it is not on the page. */
export function land(
  root: Pick<Element, 'querySelector'> | null | undefined,
  { selector, isOpened }: Landing
): boolean {
  const found = root?.querySelector<Place>(selector);
  if (!found) return false;
  if (isOpened) found.focusStep();
  else whenFocusIsLost(() => found.focusStep());
  return true;
}
