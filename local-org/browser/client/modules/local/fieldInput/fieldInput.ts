import { LightningElement, api } from 'lwc';
import type { DisplayType, FieldJson } from '../../../pageJson.ts';
import type { FieldView } from '../../../fieldView.ts';

const inputTypes: Partial<Record<DisplayType, string>> = {
  number: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  dateTime: 'datetime',
  time: 'time',
  email: 'email',
  phone: 'tel',
  url: 'url'
};

interface ValidatedElement extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/** A field's editor. Tells each change as `valuechange` with the value as the API takes it: null for nothing. */
export default class FieldInput extends LightningElement {
  @api field?: FieldView;
  @api value: unknown;
  @api required = false;
  private serverMessage = '';
  private showMessage = false;

  /** What the server says about this field's value. */
  @api
  get message(): string {
    return this.serverMessage;
  }
  set message(text: string) {
    this.showMessage = text !== this.serverMessage;
    this.serverMessage = text;
  }

  renderedCallback(): void {
    if (!this.showMessage) return;
    this.showMessage = false;
    this.input?.setCustomValidity(this.serverMessage);
    this.input?.reportValidity();
  }

  /** What the server refused may be right the next time: only the browser's own checks hold a save back. */
  @api
  reportValidity(): boolean {
    this.input?.setCustomValidity('');
    return this.input?.reportValidity() ?? true;
  }

  @api
  focus(): void {
    this.input?.focus();
  }

  private get input(): ValidatedElement | null | undefined {
    return this.template?.querySelector<ValidatedElement>('[data-control]');
  }

  private get type(): DisplayType {
    return this.field?.type ?? 'text';
  }

  get isPicklist(): boolean {
    return this.type === 'picklist';
  }
  get isMultiPicklist(): boolean {
    return this.type === 'multiPicklist';
  }
  get isLongText(): boolean {
    return this.type === 'longText';
  }
  get isCheckbox(): boolean {
    return this.type === 'checkbox';
  }
  get isReference(): boolean {
    return this.type === 'reference';
  }
  get inputType(): string {
    return inputTypes[this.type] ?? 'text';
  }
  get isNumber(): boolean {
    return this.inputType === 'number';
  }
  get step(): string | undefined {
    return this.isNumber ? String(10 ** -(this.field?.scale ?? 0)) : undefined;
  }
  get maxLength(): number | undefined {
    return this.isNumber ? undefined : this.field?.length;
  }
  get options(): NonNullable<FieldJson['values']> {
    const values = this.field?.values ?? [];
    return this.required || this.isMultiPicklist ? values : [{ label: '--None--', value: '' }, ...values];
  }
  get text(): string {
    return this.value === null || this.value === undefined ? '' : String(this.value);
  }
  get chosen(): string[] {
    return this.text === '' ? [] : this.text.split(';');
  }
  get checked(): boolean {
    return this.value === true;
  }

  changeText(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.tell(value === '' ? null : this.isNumber ? Number(value) : value);
  }

  changeChosen(event: CustomEvent<{ value: string[] }>): void {
    this.tell(event.detail.value.length > 0 ? event.detail.value.join(';') : null);
  }

  changeChecked(event: CustomEvent<{ checked: boolean }>): void {
    this.tell(event.detail.checked);
  }

  changeReference(event: CustomEvent<{ value: string | null }>): void {
    event.stopPropagation();
    this.tell(event.detail.value);
  }

  private tell(value: unknown): void {
    this.dispatchEvent(new CustomEvent('valuechange', { detail: { value } }));
  }
}
