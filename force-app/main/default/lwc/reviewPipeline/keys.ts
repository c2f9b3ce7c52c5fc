import { isFocusLost } from 'c/lostFocus';

/** What a key asks the review to do. */
export type KeyCommand =
  'next' | 'previous' | 'toggle' | 'close' | 'select' | 'decide' | 'ask' | 'moveBack' | 'search' | 'help';

const letters: Readonly<Record<string, KeyCommand>> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  d: 'decide',
  a: 'ask',
  m: 'moveBack',
  '/': 'search',
  '?': 'help'
};
/** They mean what they mean to the browser everywhere but on a deal. */
const onDeals: Readonly<Record<string, KeyCommand>> = { ArrowDown: 'next', ArrowUp: 'previous' };

/** Where a letter is pressed of which none is Latin (Greek, Russian), it counts by where it lies. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isForeign = /^\p{Letter}$/u.test(key) && !/^[a-z]$/i.test(key);
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

const writtenIn = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Does somebody write there, or choose in an open list? */
function isInField(event: Event): boolean {
  return event
    .composedPath()
    .some(
      target =>
        target instanceof HTMLElement &&
        (target.matches(writtenIn) || target.matches('[role="combobox"], [role="listbox"], [role="dialog"]'))
    );
}

/** Is it a deal's own button that has the focus? */
function isOnDeal(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.dataset['deal'] !== undefined;
}

/** The command of a key press; nothing for other keys, for shortcuts of the browser, and while somebody writes. */
export function commandOf(event: KeyboardEvent, areLettersOn: boolean): KeyCommand | undefined {
  const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, key } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isInField(event)) return undefined;
  if (key === 'Escape') return 'close';
  if (isOnDeal(event) && onDeals[key]) return onDeals[key];
  if (key === 'Enter' && event.target === document.body) return 'toggle';
  return areLettersOn ? letters[letterOf(event)] : undefined;
}

/** Hears the keys of a page while the focus is in the panel or nowhere. */
export class Keys {
  private readonly host: () => Element | undefined;
  private readonly press: (event: KeyboardEvent) => void;

  constructor(host: () => Element | undefined, press: (event: KeyboardEvent) => void) {
    this.host = host;
    this.press = press;
  }
  listen(): void {
    window.addEventListener('keydown', this.onKey);
  }
  stop(): void {
    window.removeEventListener('keydown', this.onKey);
  }
  private onKey = (event: KeyboardEvent): void => {
    const host = this.host();
    const isHere = host !== undefined && event.composedPath().includes(host);
    if (isHere || (isFocusLost() && host?.checkVisibility() === true)) this.press(event);
  };
}
