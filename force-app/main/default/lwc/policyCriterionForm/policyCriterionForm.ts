import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import type { NumberReading } from 'c/numberReading';
import { mostOf } from 'c/policy';
import type { CriterionContent, PolicyCriterion } from 'c/policy';
import { gatesInOrder, measures } from 'c/qualification';
import type { Gate } from 'c/qualification';
import { labels, verifiers } from './labels';

type NumberField = HTMLElement & { take: () => NumberReading | undefined };

interface Option {
  readonly label: string;
  readonly value: string;
}
const optionOf = (value: string): Option => ({ label: value, value });

/**
 * Takes what one criterion says: its statement, how to check it, for which gate, how it is met, who verifies it and for how
 * long that holds. The platform's rules judge it.
 *
 * @fires PolicyCriterionForm#save with `detail.content` (CriterionContent of `c/policy`).
 * @fires PolicyCriterionForm#typed with `detail.name` and `detail.text`, on each change.
 * @fires PolicyCriterionForm#leave on Escape: what was typed stays for the next time.
 * @fires PolicyCriterionForm#cancel when what was typed is given up.
 */
export default class PolicyCriterionForm extends LightningElement {
  /** Nothing for a new one. */
  @api criterion: PolicyCriterion | undefined;
  /** Where a new one is to stand. */
  @api gate: Gate = 'Best Case';
  /** What had been typed and not saved, by the fields' names. */
  @api kept: Readonly<Record<string, string>> = {};
  /** BCP 47: in whose locale numbers are typed. */
  @api locale = 'en-US';
  /** ISO code of the currency that values are kept in; nothing where that is each deal's own. */
  @api currency: string | undefined;
  @api isBusy = false;
  labels = labels;
  mostOf = mostOf;
  /** As many as the platform's fields hold. */
  thresholdDecimals = 2;
  dayDecimals = 0;
  private entered: Readonly<Record<string, string>> = {};

  /** Puts the cursor into the first field. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-field="statement"]')?.focus();
  }

  private typedIn(name: string): string | undefined {
    return this.entered[name] ?? this.kept[name];
  }
  private numberIn(name: 'threshold' | 'validDays'): string {
    const known = this.criterion?.[name];
    const written = { useGrouping: false, maximumFractionDigits: 2 };
    return (
      this.typedIn(name) ??
      (known === undefined ? '' : new Intl.NumberFormat(this.locale, written).format(known))
    );
  }
  get statement(): string {
    return this.typedIn('statement') ?? this.criterion?.statement ?? '';
  }
  get howToCheck(): string {
    return this.typedIn('howToCheck') ?? this.criterion?.howToCheck ?? '';
  }
  get gateValue(): string {
    return this.typedIn('gate') ?? this.criterion?.gate ?? this.gate;
  }
  get measure(): string {
    return this.typedIn('measure') ?? this.criterion?.measure ?? 'Attested';
  }
  get isMeasured(): boolean {
    return this.measure !== 'Attested';
  }
  get moneyUnit(): string | undefined {
    return this.measure === 'Annual value confirmed' ? this.currency : undefined;
  }
  get threshold(): string {
    return this.numberIn('threshold');
  }
  get validDays(): string {
    return this.numberIn('validDays');
  }
  get verifiedBy(): string {
    return this.typedIn('verifiedBy') ?? this.criterion?.verifiedBy ?? 'Rep';
  }
  get buyerEvidenceRequired(): boolean {
    const typed = this.typedIn('buyerEvidenceRequired');
    return typed === undefined ? (this.criterion?.buyerEvidenceRequired ?? true) : typed === 'true';
  }
  get warns(): boolean {
    const typed = this.typedIn('warns');
    return typed === undefined ? this.criterion?.warns === true : typed === 'true';
  }
  get gateOptions(): Option[] {
    return gatesInOrder.map(optionOf);
  }
  get measureOptions(): Option[] {
    return measures.map(optionOf);
  }
  get verifierOptions(): Option[] {
    return Object.entries(verifiers).map(([value, label]) => ({ label, value }));
  }

  handleChange(event: CustomEvent<{ value?: string | null; checked?: boolean }>): void {
    const name = dataOf(event, 'field');
    const { value, checked } = event.detail;
    this.enter(name, checked === undefined ? (value ?? '') : String(checked));
  }
  handleNumber(event: CustomEvent<{ text: string }>): void {
    const name = dataOf(event, 'number');
    this.enter(name, event.detail.text);
  }
  handleSave(): void {
    const content = this.isBusy ? undefined : this.take();
    if (content) this.dispatchEvent(new CustomEvent('save', { detail: { content } }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
  handleTyping(event: KeyboardEvent): void {
    const { target } = event;
    const isLine = target instanceof HTMLElement && target.dataset['field'] === 'statement';
    if (event.key === 'Enter' && isLine && !event.isComposing) {
      event.preventDefault();
      this.handleSave();
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('leave'));
  }

  /** What is entered, if it can be read; otherwise the fields show what must be corrected. */
  private take(): CriterionContent | undefined {
    const fields = [...(this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [])];
    const isInvalid = fields.map(field => field.reportValidity()).includes(false);
    const threshold = this.takeNumber('threshold');
    const validDays = this.takeNumber('validDays');
    const measure = measures.find(name => name === this.measure);
    if (isInvalid || !threshold || !validDays || !measure) return undefined;
    return {
      statement: this.statement.trim(),
      howToCheck: this.howToCheck.trim() || undefined,
      gate: gatesInOrder.find(name => name === this.gateValue) ?? this.gate,
      warns: this.warns,
      measure,
      threshold: threshold.value,
      buyerEvidenceRequired: this.buyerEvidenceRequired,
      verifiedBy: this.verifiedBy === 'Manager' ? 'Manager' : 'Rep',
      validDays: validDays.value
    };
  }
  /** A number as it is read, or that there is none; nothing while it must be corrected. */
  private takeNumber(name: string): { readonly value?: number } | undefined {
    const field = this.template?.querySelector<NumberField>(`[data-number="${name}"]`);
    if (!field) return {};
    const reading = field.take();
    return reading && (reading.kind === 'number' ? { value: reading.value } : {});
  }
  private enter(name: string, text: string): void {
    this.entered = { ...this.entered, [name]: text };
    this.dispatchEvent(new CustomEvent('typed', { detail: { name, text } }));
  }
}
