import { LightningElement, api } from 'lwc';
import type { BuyerOutcome } from 'c/guide';
import type { Confirmation } from 'c/callDrafts';
import { fill, withoutStop } from 'c/phrase';
import ask from '@salesforce/label/c.Guide_Would_You_Reach';
import confirmedOn from '@salesforce/label/c.Guide_Confirmed_On';
import save from '@salesforce/label/c.Guide_Save_And_Next';
import value from '@salesforce/label/c.Guide_Annual_Value';
import words from '@salesforce/label/c.Guide_Buyer_Words';
import needsSomething from '@salesforce/label/c.Guide_Type_Value';

/**
 * Asks what reaching an outcome would be worth a year, in which words the buyer put it, and, once there is a written
 * confirmation, of which day it is.
 *
 * @fires ValueForm#confirm with `detail.key` (of the buyer outcome) and `detail.confirmation` (of `c/callDrafts`).
 */
export default class ValueForm extends LightningElement {
  @api statement = '';
  @api saveLabel = save;
  /** ISO date; a confirmation can't be of a later day. */
  @api today = '';
  labels = { confirmedOn, value, words };
  problem = '';
  private shown: BuyerOutcome | undefined;
  private entered: Record<string, string> = {};

  @api
  get buyerOutcome(): BuyerOutcome | undefined {
    return this.shown;
  }
  set buyerOutcome(outcome: BuyerOutcome | undefined) {
    if (outcome?.key !== this.shown?.key) this.entered = {};
    this.shown = outcome;
  }

  /** Brings the reader to the question. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  /** Saves what was entered, as Enter does. */
  @api submit(): void {
    const confirmation = this.confirmation;
    const isEmpty = Object.values(confirmation).every(member => member === undefined);
    const fields = [...(this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [])];
    const isInvalid = fields.map(field => field.reportValidity()).includes(false);
    this.problem = isEmpty ? needsSomething : '';
    if (isEmpty || isInvalid) return;
    this.dispatchEvent(new CustomEvent('confirm', { detail: { key: this.shown?.key, confirmation } }));
  }

  get question(): string {
    return fill(ask, withoutStop(this.statement));
  }
  get annualValue(): string {
    return this.entered['annualValue'] ?? String(this.shown?.annualValue ?? '');
  }
  get buyerWords(): string {
    return this.entered['buyerWords'] ?? this.shown?.buyerWords ?? '';
  }
  get confirmedOn(): string {
    return this.entered['confirmedOn'] ?? this.shown?.confirmedOn ?? '';
  }
  private get confirmation(): Confirmation {
    return {
      annualValue: this.annualValue === '' ? undefined : Number(this.annualValue),
      buyerWords: this.buyerWords.trim() || undefined,
      confirmedOn: this.confirmedOn || undefined
    };
  }
  /** The words are what a confirmation rests on. */
  get needsWords(): boolean {
    return this.confirmedOn !== '';
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    const name = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
    this.entered = { ...this.entered, [name]: event.detail.value ?? '' };
    this.problem = '';
  }
  handleTyping(event: KeyboardEvent): void {
    const { field } = (event.target as HTMLElement).dataset;
    if (event.key === 'Enter' && field !== 'buyerWords') {
      event.preventDefault();
      this.submit();
    }
    if (event.key === 'Escape') this.focusStep();
    if (field !== undefined) event.stopPropagation();
  }
}
