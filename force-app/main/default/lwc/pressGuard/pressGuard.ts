/**
 * A press leaves the field that had the focus before it becomes a click. What a field does when it is left may move the
 * page; then the click would miss what was pressed. A guard holds such changes back until the press is over.
 */
export interface PressGuard {
  /** Makes the change at once, or while something is pressed as soon as the click comes, before anybody hears it. */
  afterPress(change: () => void): void;
  /** Makes what waits, and watches no more. */
  stop(): void;
}

/** Watches the presses of a page. */
export function guardPresses(page: Window): PressGuard {
  let isPressing = false;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    const changes = waiting;
    isPressing = false;
    waiting = [];
    changes.forEach(change => change());
  };
  const press = (): void => {
    isPressing = true;
  };
  // A press that became no click (it was dragged away) is over once the page had its turn.
  const letGo = (): void => {
    page.setTimeout(release);
  };
  page.addEventListener('pointerdown', press, true);
  page.addEventListener('click', release, true);
  page.addEventListener('pointerup', letGo, true);
  page.addEventListener('pointercancel', letGo, true);
  return {
    afterPress(change) {
      if (isPressing) waiting = [...waiting, change];
      else change();
    },
    stop() {
      page.removeEventListener('pointerdown', press, true);
      page.removeEventListener('click', release, true);
      page.removeEventListener('pointerup', letGo, true);
      page.removeEventListener('pointercancel', letGo, true);
      release();
    }
  };
}
