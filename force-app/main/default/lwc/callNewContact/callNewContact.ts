import { LightningElement, api } from 'lwc';
import { fieldCommand } from 'c/callFieldKeys';
import add from '@salesforce/label/c.Guide_Add_Contact';
import email from '@salesforce/label/c.Guide_Email';
import firstName from '@salesforce/label/c.Guide_First_Name';
import heading from '@salesforce/label/c.Guide_New_Contact';
import lastName from '@salesforce/label/c.Guide_Last_Name';
import missing from '@salesforce/label/c.Guide_Type_Last_Name';
import title from '@salesforce/label/c.Guide_Title';

/** What is taken of a new contact. */
const fields = ['firstName', 'lastName', 'title', 'email'] as const;
type Field = (typeof fields)[number];

/** As many characters as the platform takes. */
const lengths: Readonly<Record<Field, number>> = { firstName: 40, lastName: 80, title: 128, email: 80 };
const fieldLabels: Readonly<Record<Field, string>> = { firstName, lastName, title, email };

/**
 * Takes a new contact, folded until somebody asks for it or has begun. What is typed stays when the platform refuses it.
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
  labels = { add, heading };
  private entered: Readonly<Record<string, string>> = {};
  private isOpened = false;
  private isMoving = false;
  private isMissing = false;

  override renderedCallback(): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.focusField('firstName');
  }

  get isOpen(): boolean {
    return this.isOpened || fields.some(field => this.textOf(field) !== '');
  }
  get rows(): readonly object[] {
    return fields.map(field => ({
      field,
      label: fieldLabels[field],
      type: field === 'email' ? 'email' : 'text',
      value: this.textOf(field),
      maxLength: lengths[field],
      required: field === 'lastName'
    }));
  }
  get told(): string {
    return this.isMissing ? missing : this.problem;
  }

  handleOpen(): void {
    this.isOpened = true;
    this.isMoving = true;
  }
  /** Whoever empties the fields is still writing in them. */
  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
    const text = event.detail.value;
    this.isOpened = true;
    this.isMissing = false;
    this.entered = { ...this.entered, [field]: text };
    this.dispatchEvent(new CustomEvent('typing', { detail: { field, text } }));
  }
  handleKey(event: KeyboardEvent): void {
    if (fieldCommand(event) === 'accept') this.handleAdd();
  }
  handleAdd(): void {
    if (this.isAdding) return;
    this.isMissing = this.textOf('lastName').trim() === '';
    if (this.isMissing) return this.focusField('lastName');
    const detail = Object.fromEntries(fields.map(field => [field, this.textOf(field).trim()]));
    this.dispatchEvent(new CustomEvent('addcontact', { detail }));
  }

  private textOf(field: Field): string {
    return this.entered[field] ?? this.typed[field] ?? '';
  }
  private focusField(field: Field): void {
    this.template?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  }
}
