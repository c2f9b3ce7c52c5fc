import { LightningElement, api } from 'lwc';
import { fieldCommand } from 'c/callFieldKeys';
import add from '@salesforce/label/c.Guide_Add_Note';

/** A line beside the answer, named for the events that tell of it. */
export interface NoteField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
}

/**
 * Lines beside an answer: one button until somebody wants to write, or has written. Enter takes the person back to the
 * answer, what was typed stays; Shift and Enter make a new line.
 *
 * @fires CallNotes#typing with `detail.field` and `detail.text`, on each change.
 * @fires CallNotes#note with `detail.field`, when the person is done writing there.
 * @fires CallNotes#accept when Enter says that the line is written.
 * @fires CallNotes#leave when Escape leaves the line.
 */
export default class CallNotes extends LightningElement {
  @api fields: readonly NoteField[] = [];
  @api addLabel = add;
  isOpened = false;
  private besides: string | undefined;
  private isComing = false;

  /** Names what the lines stand beside; beside something else they are folded again. */
  @api
  get beside(): string | undefined {
    return this.besides;
  }
  set beside(beside: string | undefined) {
    if (beside !== this.besides) this.isOpened = false;
    this.besides = beside;
  }

  /** Unfolds the lines and puts the cursor into the first. */
  @api focusNote(): void {
    this.isComing = true;
    if (this.isOpen) this.renderedCallback();
    this.isOpened = true;
  }

  override renderedCallback(): void {
    if (!this.isComing || !this.isOpen) return;
    this.isComing = false;
    this.template?.querySelector<HTMLElement>('[data-field]')?.focus();
  }

  get isOpen(): boolean {
    return this.isOpened || this.fields.some(({ value }) => value !== '');
  }

  handleAdd(): void {
    this.focusNote();
  }
  /** Whoever empties a line is still writing in it. */
  handleTyped(event: CustomEvent<{ value: string }>): void {
    this.isOpened = true;
    this.tell('typing', { field: this.fieldOf(event), text: event.detail.value });
  }
  handleDone(event: Event): void {
    this.tell('note', { field: this.fieldOf(event) });
  }
  handleKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command) this.tell(command);
  }

  private fieldOf({ currentTarget }: Event): string | undefined {
    return (currentTarget as HTMLElement).dataset['field'];
  }
  private tell(name: string, detail?: { readonly field: string | undefined; readonly text?: string }): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
