import { LightningElement, api } from 'lwc';
import type { FieldJson } from '../../../pageJson.ts';
import { failureOf } from '../../../failure.ts';
import { request, servicePath } from '../../../http.ts';

interface Option {
  readonly id: string;
  readonly elementId: string;
  readonly name: string;
  readonly selected: 'true' | 'false';
  readonly optionClass: string;
}
interface QueryAnswer {
  readonly records: readonly Readonly<Record<string, string>>[];
}

const quote = (text: string): string => `'${text.replace(/[\\']/g, character => `\\${character}`)}'`;

/** Chooses a parent record by its name. Tells the choice as `change` with the record's id, or null. */
export default class Lookup extends LightningElement {
  @api label = '';
  @api reference?: FieldJson['reference'];
  @api required = false;
  found: readonly { id: string; name: string }[] = [];
  open = false;
  active = -1;
  message = '';
  private chosenId = '';
  private chosenName?: string;
  private shownName = '';
  private customMessage = '';
  private latest = 0;

  @api
  get value(): string {
    return this.chosenId;
  }
  set value(id: string) {
    this.chosenId = id;
  }

  /** The name of the chosen record. */
  @api
  get shown(): string {
    return this.chosenName ?? this.shownName;
  }
  set shown(name: string | null) {
    this.shownName = name ?? '';
  }

  get options(): Option[] {
    return this.found.map(({ id, name }, index) => ({
      id,
      elementId: `option-${index}`,
      name,
      selected: index === this.active ? 'true' : 'false',
      optionClass: `slds-listbox__option slds-listbox__option_plain slds-p-around_x-small${index === this.active ? ' slds-has-focus' : ''}`
    }));
  }

  get expanded(): 'true' | 'false' {
    return this.open ? 'true' : 'false';
  }

  get dropdownClass(): string {
    return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.open ? ' slds-is-open' : ''}`;
  }

  get elementClass(): string {
    return `slds-form-element${this.message ? ' slds-has-error' : ''}`;
  }

  renderedCallback(): void {
    const input = this.template?.querySelector('input');
    const option = this.open ? this.template?.querySelectorAll('[role="option"]')[this.active] : undefined;
    if (option) input?.setAttribute('aria-activedescendant', option.id);
    else input?.removeAttribute('aria-activedescendant');
  }

  @api
  setCustomValidity(message: string): void {
    this.customMessage = message;
  }

  @api
  reportValidity(): boolean {
    this.message = this.customMessage || (this.required && !this.chosenId ? 'Complete this field.' : '');
    return this.message === '';
  }

  @api
  focus(): void {
    this.template?.querySelector('input')?.focus();
  }

  async search(event: Event & { target: HTMLInputElement }): Promise<void> {
    const text = event.target.value.trim();
    this.chosenName = event.target.value;
    if (text === '') this.choose(null, '');
    await this.find(text);
  }

  async openAll(): Promise<void> {
    if (!this.open) await this.find('');
  }

  close(): void {
    this.open = false;
    this.active = -1;
    if (this.chosenId)
      this.chosenName = this.found.find(({ id }) => id === this.chosenId)?.name ?? this.shownName;
    const input = this.template?.querySelector('input');
    if (input) input.value = this.shown;
  }

  keys(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!this.open) void this.openAll();
      else this.active = (this.active + step + this.found.length) % Math.max(this.found.length, 1);
    } else if (event.key === 'Enter' && this.open) {
      event.preventDefault();
      const option = this.found[this.active];
      if (option) this.choose(option.id, option.name);
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.close();
    }
  }

  /** On mouse down, before the input loses its focus. */
  pick(event: Event & { currentTarget: HTMLElement }): void {
    event.preventDefault();
    const option = this.found.find(({ id }) => id === event.currentTarget.dataset['id']);
    if (option) this.choose(option.id, option.name);
  }

  private choose(id: string | null, name: string): void {
    this.chosenId = id ?? '';
    this.chosenName = name;
    this.open = false;
    this.message = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { value: id } }));
  }

  private async find(text: string): Promise<void> {
    if (!this.reference) return;
    const { object, nameField } = this.reference;
    const where = text ? ` WHERE ${nameField} LIKE ${quote(`%${text}%`)}` : '';
    const soql = `SELECT Id, ${nameField} FROM ${object}${where} ORDER BY ${nameField} LIMIT 10`;
    this.latest += 1;
    const asked = this.latest;
    try {
      const { records } = await request<QueryAnswer>(
        'GET',
        servicePath(`query?q=${encodeURIComponent(soql)}`)
      );
      if (asked !== this.latest) return;
      this.found = records.map(record => ({ id: record['Id'] ?? '', name: record[nameField] ?? '' }));
      this.open = true;
      this.active = this.found.length > 0 ? 0 : -1;
    } catch (reason) {
      this.message = failureOf(reason).messages.join(' ');
    }
  }
}
