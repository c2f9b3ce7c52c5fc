import { LightningElement, api } from 'lwc';
import type { DisplayType } from '../../../pageJson.ts';

/** A field's value as people of this locale read it. */
export default class FieldOutput extends LightningElement {
  @api type: DisplayType = 'text';
  @api scale = 0;
  @api value: unknown;
  /** Of a reference: the parent's page; `value` is its name. */
  @api url?: string;

  get isText(): boolean {
    return this.hasValue && ['text', 'picklist', 'reference', 'time'].includes(this.type) && !this.url;
  }
  get isLink(): boolean {
    return this.hasValue && Boolean(this.url);
  }
  get isLongText(): boolean {
    return this.hasValue && this.type === 'longText';
  }
  get isNumber(): boolean {
    return this.hasValue && ['number', 'currency', 'percent'].includes(this.type);
  }
  get isDate(): boolean {
    return this.hasValue && this.type === 'date';
  }
  get isDateTime(): boolean {
    return this.hasValue && this.type === 'dateTime';
  }
  get isEmail(): boolean {
    return this.hasValue && this.type === 'email';
  }
  get isPhone(): boolean {
    return this.hasValue && this.type === 'phone';
  }
  get isUrl(): boolean {
    return this.hasValue && this.type === 'url';
  }
  get isMultiPicklist(): boolean {
    return this.hasValue && this.type === 'multiPicklist';
  }
  get isCheckbox(): boolean {
    return this.type === 'checkbox';
  }
  get checkboxIcon(): string {
    return this.value === true ? 'utility:check' : 'utility:dash';
  }
  get checkboxText(): string {
    return this.value === true ? 'Yes' : 'No';
  }
  get options(): string {
    return String(this.value).split(';').join(', ');
  }

  get numberStyle(): string {
    if (this.type === 'currency') return 'currency';
    return this.type === 'percent' ? 'percent-fixed' : 'decimal';
  }

  private get hasValue(): boolean {
    return this.value !== null && this.value !== undefined && this.value !== '';
  }
}
