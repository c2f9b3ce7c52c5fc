const refreshEventName = 'lightning__refresh';

/** Asks the containers around the component for fresh data. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(refreshEventName, { bubbles: true, composed: true });
  }
}

const registrations = new Map<number, () => void>();
let lastRegistration = 0;

export function registerRefreshHandler(element: EventTarget, refresh: () => Promise<unknown>): number {
  const listener = (): void => {
    void refresh();
  };
  element.addEventListener(refreshEventName, listener);
  lastRegistration += 1;
  registrations.set(lastRegistration, () => element.removeEventListener(refreshEventName, listener));
  return lastRegistration;
}

export function unregisterRefreshHandler(registration: number): void {
  registrations.get(registration)?.();
  registrations.delete(registration);
}
