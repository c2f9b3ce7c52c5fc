import { LightningElement, api } from 'lwc';
import { fieldCommand } from 'c/callFieldKeys';
import back from '@salesforce/label/c.Guide_Back_To_Menu';
import heading from '@salesforce/label/c.Guide_Own_Words_Heading';
import hint from '@salesforce/label/c.Guide_Own_Words_Hint';
import save from '@salesforce/label/c.Guide_Save_Need';
import missing from '@salesforce/label/c.Guide_Type_Text';

/**
 * Takes what the buyer wants in the buyer's own words, when the menu has no such outcome; or words it anew.
 *
 * @fires CallOwnWords#need with `detail.words`.
 * @fires CallOwnWords#typing with `detail.field` and `detail.text`, on each change.
 * @fires CallOwnWords#back
 */
export default class CallOwnWords extends LightningElement {
  /** The need as it stands, when it is worded anew. */
  @api words = '';
  /** Half-typed texts to begin with, by field. */
  @api typed: Readonly<Record<string, string>> = {};
  labels = { back, heading, hint, save };
  problem = '';
  private entered: string | undefined;
  private isTaken = false;

  /** Puts the cursor into the field. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-field]')?.focus();
  }
  /** Takes what was typed, as Enter does; once, until it is changed. */
  @api submit(): void {
    // The platform's field is one line.
    const words = this.value.replace(/\s+/g, ' ').trim();
    this.problem = words === '' ? missing : '';
    if (words === '' || this.isTaken) return;
    this.isTaken = true;
    this.dispatchEvent(new CustomEvent('need', { detail: { words } }));
  }

  get value(): string {
    return this.entered ?? this.typed['words'] ?? this.words;
  }

  handleTyped(event: CustomEvent<{ value: string }>): void {
    this.entered = event.detail.value;
    this.problem = '';
    this.isTaken = false;
    const detail = { field: 'words', text: this.entered };
    this.dispatchEvent(new CustomEvent('typing', { detail }));
  }
  handleKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command === 'accept') this.submit();
    if (command === 'leave') this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  handleSave(): void {
    this.submit();
  }
  handleBack(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }
}
