import { LightningElement, api } from 'lwc';
import { fieldCommand } from 'c/callFieldKeys';
import { contactFields, lengths, problemsOf } from './contactFields';
import type { ContactField } from './contactFields';
import { fieldLabels, labels } from './labels';

/**
 * Takes a new contact, folded until somebody asks for it or has begun. What can be seen of it beforehand is told at its
 * field; what is typed stays when the platform refuses it, and when somebody closes it.
 *
 * @fires CallNewContact#typing with `detail.field` and `detail.text`, on each change.
 * @fires CallNewContact#addcontact with `detail.firstName`, `detail.lastName`, `detail.title` and `detail.email`.
 */
export default class CallNewContact extends LightningElement {
  /** What was typed before, by field. */
  @api typed: Readonly<Record<string, string>> = {};
  /** What the platform said against it. */
  @api problem = '';
  /** Is it on its way to the platform? */
  @api isAdding = false;
  labels = labels;
  private entered: Readonly<Record<string, string>> = {};
  private isOpened: boolean | undefined;
  /** Was it tried, so that its fields tell what stands against them? */
  private isTried = false;
  /** Where the focus goes once it is there. */
  private next = '';

  override renderedCallback(): void {
    if (this.next === '') return;
    this.template?.querySelector<HTMLElement>(this.next)?.focus();
    this.next = '';
  }

  get isOpen(): boolean {
    return this.isOpened ?? contactFields.some(field => this.textOf(field) !== '');
  }
  get rows(): readonly object[] {
    return contactFields.map(field => ({
      field,
      label: fieldLabels[field],
      type: field === 'email' ? 'email' : 'text',
      value: this.textOf(field),
      maxLength: lengths[field],
      required: field === 'lastName'
    }));
  }
  /** For `aria-disabled`: a button that is switched off would lose the focus. */
  get isWaiting(): string {
    return String(this.isAdding);
  }

  handleOpen(): void {
    this.isOpened = true;
    this.next = '[data-field]';
  }
  handleClose(): void {
    this.isOpened = false;
    this.isTried = false;
    this.next = '[data-open]';
  }
  /** Whoever empties the fields is still writing in them. */
  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
    const text = event.detail.value;
    this.isOpened = true;
    this.entered = { ...this.entered, [field]: text };
    if (this.isTried) this.tellProblems();
    this.dispatchEvent(new CustomEvent('typing', { detail: { field, text } }));
  }
  handleKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command === 'accept') this.handleAdd();
    if (command === 'leave') this.handleClose();
  }
  handleAdd(): void {
    if (this.isAdding) return;
    this.isTried = true;
    const wrong = this.tellProblems();
    if (wrong) return wrong.focus();
    this.dispatchEvent(new CustomEvent('addcontact', { detail: this.contact }));
  }

  private get contact(): Readonly<Record<ContactField, string>> {
    const trimmed = (field: ContactField) => this.textOf(field).trim();
    return {
      firstName: trimmed('firstName'),
      lastName: trimmed('lastName'),
      title: trimmed('title'),
      email: trimmed('email')
    };
  }
  private textOf(field: ContactField): string {
    return this.entered[field] ?? this.typed[field] ?? '';
  }
  /** Each field tells what stands against it; the first of which something does. */
  private tellProblems(): HTMLInputElement | undefined {
    const problems = problemsOf(this.contact);
    const told = contactFields.flatMap(field => {
      const input = this.template?.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
      input?.setCustomValidity(problems[field] ?? '');
      input?.reportValidity();
      return input && problems[field] ? [input] : [];
    });
    return told[0];
  }
}
