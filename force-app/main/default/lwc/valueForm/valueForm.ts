import { LightningElement, api } from 'lwc';
import type { BuyerOutcome, Confirmation } from 'c/guide';
import type { NumberReading } from 'c/numberReading';
import { fill, withoutStop } from 'c/phrase';
import ask from '@salesforce/label/c.Guide_Would_You_Reach';
import confirmedOn from '@salesforce/label/c.Guide_Confirmed_On';
import save from '@salesforce/label/c.Guide_Save_And_Next';
import value from '@salesforce/label/c.Guide_Annual_Value';
import words from '@salesforce/label/c.Guide_Buyer_Words';
import needsSomething from '@salesforce/label/c.Guide_Type_Value';

type NumberField = HTMLElement & { focusField: () => void; take: () => NumberReading | undefined };

/**
 * Asks what reaching an outcome would be worth a year, in which words the buyer put it, and, once there is a written
 * confirmation, of which day it is.
 *
 * @fires ValueForm#confirm with `detail.key` (of the buyer outcome) and `detail.confirmation` (of `c/guide`).
 * @fires ValueForm#typed with `detail.key`, `detail.name` and `detail.text`, on each change.
 */
export default class ValueForm extends LightningElement {
  @api statement = '';
  @api saveLabel = save;
  /** ISO date; a confirmation can't be of a later day. */
  @api today = '';
  /** BCP 47: in whose locale the value is typed. */
  @api locale = 'en-US';
  /** ISO code of the currency that values are kept in. */
  @api currency: string | undefined;
  /** What had been typed into the fields and was not saved, by their names. */
  @api kept: Readonly<Record<string, string>> = {};
  /** Is there something to choose before the form may save? Then its buttons are not there. */
  @api isHeld = false;
  labels = { confirmedOn, value, words };
  /** As many as the platform's field holds. */
  decimals = 2;
  problem = '';
  private shown: BuyerOutcome | undefined;
  private entered: Readonly<Record<string, string>> = {};

  @api
  get buyerOutcome(): BuyerOutcome | undefined {
    return this.shown;
  }
  set buyerOutcome(outcome: BuyerOutcome | undefined) {
    if (outcome?.key !== this.shown?.key) this.entered = {};
    this.shown = outcome;
  }

  /** Brings the reader to where the value is typed. */
  @api focusStep(): void {
    this.numberField?.focusField();
  }
  /** What is entered, if it may be saved; otherwise the form shows what must be seen or corrected. */
  @api take(): Confirmation | undefined {
    const fields = [...(this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [])];
    const isInvalid = fields.map(field => field.reportValidity()).includes(false);
    const reading = this.numberField?.take();
    if (!reading || isInvalid) return undefined;
    const confirmation = this.confirmationOf(reading);
    const isEmpty = Object.values(confirmation).every(member => member === undefined);
    this.problem = isEmpty ? needsSomething : '';
    return isEmpty ? undefined : confirmation;
  }
  /** Saves what was entered, as Enter does. */
  @api submit(): void {
    const confirmation = this.take();
    if (!confirmation) return;
    this.dispatchEvent(new CustomEvent('confirm', { detail: { key: this.shown?.key, confirmation } }));
  }

  get isFree(): boolean {
    return !this.isHeld;
  }
  get question(): string {
    return fill(ask, withoutStop(this.statement));
  }
  private typedIn(name: string): string | undefined {
    return this.entered[name] ?? this.kept[name];
  }
  get annualValue(): string {
    const amount = this.shown?.annualValue;
    const written = { useGrouping: false, maximumFractionDigits: 2 };
    return (
      this.typedIn('annualValue') ??
      (amount === undefined ? '' : new Intl.NumberFormat(this.locale, written).format(amount))
    );
  }
  get buyerWords(): string {
    return this.typedIn('buyerWords') ?? this.shown?.buyerWords ?? '';
  }
  get confirmedOn(): string {
    return this.typedIn('confirmedOn') ?? this.shown?.confirmedOn ?? '';
  }
  /** The words are what a confirmation rests on. */
  get needsWords(): boolean {
    return this.confirmedOn !== '';
  }
  /** What was said beside the figure (“about 60,000”) stays readable where no other words do. */
  private confirmationOf(reading: NumberReading): Confirmation {
    const said = reading.kind === 'number' ? reading.said : undefined;
    return {
      annualValue: reading.kind === 'number' ? reading.value : undefined,
      buyerWords: this.buyerWords.trim() || said,
      confirmedOn: this.confirmedOn || undefined
    };
  }

  handleEntered(): void {
    if (this.isFree) this.submit();
  }
  handleNumber(event: CustomEvent<{ text: string }>): void {
    this.enter('annualValue', event.detail.text);
  }
  handleChange(event: CustomEvent<{ value: string | null }>): void {
    const name = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
    this.enter(name, event.detail.value ?? '');
  }
  handleTyping(event: KeyboardEvent): void {
    const { field } = (event.target as HTMLElement).dataset;
    if (event.key === 'Enter' && field !== 'buyerWords' && this.isFree) {
      event.preventDefault();
      this.submit();
    }
    if (event.key === 'Escape') this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
    if (field !== undefined) event.stopPropagation();
  }

  private get numberField(): NumberField | null | undefined {
    return this.template?.querySelector<NumberField>('[data-number]');
  }
  private enter(name: string, text: string): void {
    this.entered = { ...this.entered, [name]: text };
    this.problem = '';
    this.dispatchEvent(new CustomEvent('typed', { detail: { key: this.shown?.key, name, text } }));
  }
}
