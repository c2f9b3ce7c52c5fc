import { isFocusLost } from 'c/lostFocus';
import { commandOf, isCharacter, isInField } from './keys';
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
  /** Is something written at the step, so that letters and signs are for its field? */
  readonly isWritten: () => boolean;
  /** Puts the cursor where one types at the step. */
  readonly type: () => void;
  readonly obey: (command: KeyCommand) => void;
  readonly changed: (focus: FocusState) => void;
}

/** Where the keys go, as far as the focus tells. */
export interface FocusState {
  /** Is the focus elsewhere on the page, so that keys are not for the call? */
  readonly isAway: boolean;
  /** Does somebody write in a field of the panel? */
  readonly isWriting: boolean;
  /** Did Escape leave what is written at the step, so that letters are commands there too? */
  readonly isReleased: boolean;
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
 * Single keys as commands. Where the answer is written, what is typed is the answer, wherever the focus is in the panel:
 * only Escape, pressed for that, makes letters commands there, until somebody types again. It listens to the whole page while nothing has the focus and the panel is the one in view, and
 * holds back presses that can't be meant for what stands on the screen: the same key twice in a row, and any before the
 * step that follows is painted.
 */
export class Keyboard {
  isPainted = true;
  /** Where the last key was pressed. */
  pressed: EventTarget | undefined;
  isElsewhere = false;
  isWriting = false;
  isReleased = false;
  /** The Escape that gave letters to the keys does nothing else. */
  releasedBy: KeyboardEvent | undefined;
  /** What has the focus in the panel, or had it last. */
  focused: EventTarget | undefined;
  last: { readonly key: string; readonly at: number } | undefined;
  panel: KeyboardHost;

  constructor(panel: KeyboardHost) {
    this.panel = panel;
  }

  listen(): void {
    window.addEventListener('keydown', this.onEscape, true);
    window.addEventListener('keydown', this.onPage);
    window.addEventListener('focusin', this.onFocus);
    window.addEventListener('focusout', this.onFocus);
    window.addEventListener('click', this.onTurn);
    window.addEventListener('keyup', this.onTurn);
  }
  stop(): void {
    window.removeEventListener('keydown', this.onEscape, true);
    window.removeEventListener('keydown', this.onPage);
    window.removeEventListener('focusin', this.onFocus);
    window.removeEventListener('focusout', this.onFocus);
    window.removeEventListener('click', this.onTurn);
    window.removeEventListener('keyup', this.onTurn);
  }

  press(event: KeyboardEvent): void {
    if (!this.panel.isOn() || event === this.releasedBy) return;
    [this.pressed] = event.composedPath();
    const command = commandOf(event);
    if (this.isForField(event, command)) {
      // What is typed right after a choice belongs to the field, painted or not; it is shown before anybody takes it.
      if (this.isAgain(event)) event.preventDefault();
      else this.panel.type();
    } else if (command && (command.kind !== 'accept' || isFreeForEnter(event))) {
      event.preventDefault();
      if (this.admits(event)) this.panel.obey(command);
    }
  }
  isForField(event: KeyboardEvent, command: KeyCommand | undefined): boolean {
    if (!isCharacter(event) || isInField(event)) return false;
    return command?.kind === 'choose' ? this.panel.isTyped() : this.areLettersWritten;
  }
  get areLettersWritten(): boolean {
    return this.panel.isWritten() && !this.isReleased;
  }

  /**
   * What stands on the screen changes with the next frame; from the one after that on people have seen it. The heading
   * that has the focus gives it up first: to take away what has it makes the browser lay out in the midst of the change.
   */
  changing(): void {
    this.isPainted = false;
    this.focused = undefined;
    this.isReleased = false;
    this.isWriting = false;
    this.look();
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
  /** It is heard before the field keeps it to itself. */
  onEscape = (event: KeyboardEvent): void => {
    const host = this.panel.host();
    const isHere = this.isFree || (host !== undefined && event.composedPath().includes(host));
    if (event.key !== 'Escape' || event.isComposing || !isHere || !this.areLettersWritten) return;
    this.isReleased = true;
    this.releasedBy = event;
    this.look();
  };
  onFocus = (event: FocusEvent): void => {
    // It goes somewhere, and is told of there.
    if (event.type === 'focusout' && event.relatedTarget) return;
    const host = this.panel.host();
    const isHere = host !== undefined && event.composedPath().includes(host);
    const isSomewhere =
      event.type === 'focusin' && event.target instanceof Element && event.target !== document.body;
    this.isElsewhere = isSomewhere && !isHere;
    if (event.type === 'focusin') this.focused = isHere ? event.composedPath()[0] : undefined;
    this.isWriting = event.type === 'focusin' && isHere && isInField(event);
    if (this.isWriting) this.isReleased = false;
    this.look();
  };
  /** A tab that somebody opens keeps the focus, and brings the panel into view after that. */
  onTurn = (): void => {
    if (this.isElsewhere) requestAnimationFrame(() => this.look());
  };
  look(): void {
    const { isElsewhere, isReleased } = this;
    // Where something is written anyway, a field that has the focus is no news.
    const isWriting = this.isWriting && !this.panel.isWritten();
    this.panel.changed({ isAway: isElsewhere && this.isShown, isWriting, isReleased });
  }
  /** Is nobody anywhere else on the page, and the panel the one in view? */
  get isFree(): boolean {
    return isFocusLost() && this.isShown;
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
