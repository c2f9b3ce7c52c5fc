import { LightningElement, api } from 'lwc';
import { isFocusLost } from 'c/lostFocus';
import { labels } from './labels';

/** What a rep can do with a finished letter. */
export type LetterAction = 'copy' | 'copyPlain' | 'mail' | 'download' | 'logTask' | 'logEmail' | 'logUpdate';

interface ActionButton {
  readonly action: LetterAction;
  readonly label: string;
}

/**
 * The ways in which a letter leaves.
 *
 * @fires LetterActions#act with `detail.action` (a LetterAction) and `detail.label`, its name for people.
 * @fires LetterActions#leave
 */
export default class LetterActions extends LightningElement {
  @api isLogged = false;
  /** Was the letter changed since it was logged? */
  @api isLogOlder = false;
  labels = labels;
  /** The button that was pressed last, as long as it may go. */
  private pressed: string | undefined;

  override renderedCallback(): void {
    const { pressed } = this;
    if (pressed === undefined || this.buttonOf(pressed)) return;
    this.pressed = undefined;
    if (isFocusLost()) this.focusLog();
  }

  /** Brings the reader to the button of an action, or to what takes its place. */
  @api focusAction(action: LetterAction): void {
    const button = this.buttonOf(action);
    this.pressed = action;
    if (button) button.focus();
    else this.focusLog();
  }
  private focusLog(): void {
    this.template?.querySelector<HTMLElement>('[data-log]')?.focus();
  }
  private buttonOf(action: string): HTMLElement | null | undefined {
    return this.template?.querySelector<HTMLElement>(`[data-action="${action}"]`);
  }

  get others(): readonly ActionButton[] {
    return [
      { action: 'copyPlain', label: labels.copyPlain },
      { action: 'mail', label: labels.mail },
      { action: 'download', label: labels.download },
      ...this.logs
    ];
  }
  private get logs(): readonly ActionButton[] {
    if (this.isLogged) return this.isLogOlder ? [{ action: 'logUpdate', label: labels.update }] : [];
    return [
      { action: 'logTask', label: labels.logTask },
      { action: 'logEmail', label: labels.logEmail }
    ];
  }
  get logText(): string {
    if (!this.isLogged) return '';
    return this.isLogOlder ? labels.older : labels.logged;
  }

  handleAct(event: Event): void {
    const { action, label } = (event.currentTarget as HTMLElement).dataset;
    this.pressed = action;
    this.dispatchEvent(new CustomEvent('act', { detail: { action, label } }));
  }
  handleLeave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }
}
