import { commandOf } from './keys';
import type { KeyCommand } from './keys';

/** In this time a second press of the same key is no second answer, in milliseconds. */
const oneAnswer = 400;

/** What the keyboard needs of the panel around it. */
export interface KeyboardHost {
  readonly host: () => Element | undefined;
  /** Are single keys commands? */
  readonly isOn: () => boolean;
  /** Is the step answered by typing, so that a digit is for its field? */
  readonly isTyped: () => boolean;
  /** Does what the key asks for; false leaves the key to the field that has the focus by now. */
  readonly obey: (command: KeyCommand) => boolean;
  /** Is the focus elsewhere on the page, so that keys are not for the call? */
  readonly away: (isAway: boolean) => void;
}

function isHeading(target: EventTarget | undefined): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset['question'] !== undefined;
}

/** On a button Enter presses the button; it accepts the step only on the step's own heading, or with no focus at all. */
function isFreeForEnter(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return event.target === document.body || isHeading(target);
}

/**
 * Single keys as commands. It listens to the whole page while nothing has the focus and the panel is the one in view, and
 * holds back presses that can't be meant for what stands on the screen: the same key twice in a row, and any before the
 * step that follows is painted.
 */
export class Keyboard {
  isPainted = true;
  /** Where the last key was pressed. */
  pressed: EventTarget | undefined;
  isElsewhere = false;
  /** What has the focus in the panel, or had it last. */
  focused: EventTarget | undefined;
  last: { readonly key: string; readonly at: number } | undefined;
  panel: KeyboardHost;

  constructor(panel: KeyboardHost) {
    this.panel = panel;
  }

  listen(): void {
    window.addEventListener('keydown', this.onPage);
    window.addEventListener('focusin', this.onFocus);
    window.addEventListener('focusout', this.onFocus);
    window.addEventListener('click', this.onTurn);
    window.addEventListener('keyup', this.onTurn);
  }
  stop(): void {
    window.removeEventListener('keydown', this.onPage);
    window.removeEventListener('focusin', this.onFocus);
    window.removeEventListener('focusout', this.onFocus);
    window.removeEventListener('click', this.onTurn);
    window.removeEventListener('keyup', this.onTurn);
  }

  press(event: KeyboardEvent): void {
    const command = this.panel.isOn() ? commandOf(event) : undefined;
    [this.pressed] = event.composedPath();
    if (!command || (command.kind === 'accept' && !isFreeForEnter(event))) return;
    // What is typed right after a choice belongs to the field, painted or not; it is shown before anybody takes it.
    if (command.kind === 'choose' && this.panel.isTyped() && !this.isAgain(event)) this.panel.obey(command);
    else if (!this.admits(event)) event.preventDefault();
    else if (this.panel.obey(command)) event.preventDefault();
  }

  /**
   * What stands on the screen changes with the next frame; from the one after that on people have seen it. The heading
   * that has the focus gives it up first: to take away what has it makes the browser lay out in the midst of the change.
   */
  changing(): void {
    this.isPainted = false;
    this.focused = undefined;
    if (isHeading(this.pressed)) this.pressed.blur();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.isPainted = true;
      })
    );
  }

  onPage = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented && this.isFree) this.press(event);
  };
  onFocus = (event: FocusEvent): void => {
    const host = this.panel.host();
    const isHere = host !== undefined && event.composedPath().includes(host);
    const isSomewhere =
      event.type === 'focusin' && event.target instanceof Element && event.target !== document.body;
    this.isElsewhere = isSomewhere && !isHere;
    if (event.type === 'focusin') this.focused = isHere ? event.composedPath()[0] : undefined;
    this.look();
  };
  /** A tab that somebody opens keeps the focus, and brings the panel into view after that. */
  onTurn = (): void => {
    if (this.isElsewhere) requestAnimationFrame(() => this.look());
  };
  look(): void {
    this.panel.away(this.isElsewhere && this.isShown);
  }
  /** Is nobody anywhere else on the page, and the panel the one in view? */
  get isFree(): boolean {
    const { activeElement, body } = document;
    return (activeElement ?? body) === body && this.isShown;
  }
  /** Did what had the focus here go from the page, so that nothing has it any more? */
  get isLost(): boolean {
    return this.focused instanceof Node && !this.focused.isConnected && this.isFree;
  }
  /** A panel in a tab that is not open takes no keys. */
  get isShown(): boolean {
    return this.panel.host()?.checkVisibility() === true;
  }

  admits(event: KeyboardEvent): boolean {
    if (this.isAgain(event) || !this.isPainted) return false;
    this.last = { key: event.key, at: performance.now() };
    return true;
  }
  isAgain({ key }: KeyboardEvent): boolean {
    return this.last?.key === key && performance.now() - this.last.at < oneAnswer;
  }
}
