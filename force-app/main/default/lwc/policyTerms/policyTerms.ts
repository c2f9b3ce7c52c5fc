import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import type { NumberReading } from 'c/numberReading';
import type { OfferingOfPolicy, Segment } from 'c/policy';
import amountFrom from '@salesforce/label/c.Policy_Amount_From';
import cancel from '@salesforce/label/c.Policy_Cancel';
import edit from '@salesforce/label/c.Policy_Edit_Terms';
import everyOffering from '@salesforce/label/c.Policy_Every_Offering';
import forOffering from '@salesforce/label/c.Policy_For_Offering';
import heading from '@salesforce/label/c.Policy_Terms_Heading';
import save from '@salesforce/label/c.Policy_Save';

type NumberField = HTMLElement & { take: () => NumberReading | undefined };

/** A term as people read it and enter it. */
interface TermLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly value: number | undefined;
}

/** Something that a policy says of the deals that it is for. */
interface SegmentLine {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A term with what stands in its field. */
interface Field extends TermLine {
  readonly typed: string;
}

/** Stands for every offering among the choices. */
const every = 'every';
/** What the fields of the deals that a policy is for are called. */
const names = { offering: 'offeringId', amount: 'amountFrom' } as const;

/**
 * What a policy says besides its criteria: which deals it is for, and its terms; in a draft it opens as a form. An empty field
 * says that the policy doesn't say.
 *
 * @fires PolicyTerms#edit
 * @fires PolicyTerms#save with `detail.terms`: numbers by the terms' names; and `detail.segment`: which deals it is for.
 * @fires PolicyTerms#typed with `detail.name` and `detail.text`, on each change.
 * @fires PolicyTerms#leave on Escape: what was typed stays for the next time.
 * @fires PolicyTerms#cancel when what was typed is given up.
 */
export default class PolicyTerms extends LightningElement {
  @api lines: readonly TermLine[] = [];
  /** Which deals it is for, as people read it and enter it. */
  @api segmentLines: readonly SegmentLine[] = [];
  @api segment: Segment = {};
  /** What it may be for. */
  @api offerings: readonly OfferingOfPolicy[] = [];
  /** ISO code of amounts. */
  @api currency = 'USD';
  @api isOpen = false;
  @api isEditable = false;
  @api isBusy = false;
  /** What had been typed and not saved, by the terms' names. */
  @api kept: Readonly<Record<string, string>> = {};
  /** BCP 47: in whose locale numbers are typed. */
  @api locale = 'en-US';
  labels = { amountFrom, cancel, edit, forOffering, heading, save };
  names = names;
  /** As many as the platform's fields hold. */
  decimals = 0;
  amountDecimals = 2;
  private entered: Readonly<Record<string, string>> = {};

  /** Brings the reader to the first field, or to what opens the form. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-offering], [data-edit]')?.focus();
  }

  get isShown(): boolean {
    return !this.isOpen;
  }
  get canEdit(): boolean {
    return this.isEditable && !this.isOpen;
  }
  get fields(): Field[] {
    return this.lines.map(line => ({ ...line, typed: this.typedOf(line.name, line.value) }));
  }
  get amountTyped(): string {
    return this.typedOf(names.amount, this.segment.amountFrom);
  }
  get offeringOptions(): { readonly value: string; readonly label: string }[] {
    return [
      { value: every, label: everyOffering },
      ...this.offerings.map(({ id, name }) => ({ value: id, label: name }))
    ];
  }
  get offeringId(): string {
    const { offering } = names;
    return this.entered[offering] ?? this.kept[offering] ?? this.segment.offeringId ?? every;
  }

  handleEdit(): void {
    this.entered = {};
    this.dispatchEvent(new CustomEvent('edit'));
  }
  handleNumber(event: CustomEvent<{ text: string }>): void {
    const name = dataOf(event, 'term');
    this.take(name, event.detail.text);
  }
  handleOffering(event: CustomEvent<{ value: string }>): void {
    this.take(names.offering, event.detail.value);
  }
  handleSave(): void {
    if (this.isBusy) return;
    const readings = this.fieldElements.map(field => [field.dataset['term'] ?? '', field.take()] as const);
    if (readings.some(([, reading]) => reading === undefined)) return;
    const entered = new Map(
      readings.map(([name, reading]) => [name, reading?.kind === 'number' ? reading.value : undefined])
    );
    const terms = Object.fromEntries(this.lines.map(({ name }) => [name, entered.get(name)]));
    const { offeringId } = this;
    const segment: Segment = {
      offeringId: offeringId === every ? undefined : offeringId,
      amountFrom: entered.get(names.amount)
    };
    this.dispatchEvent(new CustomEvent('save', { detail: { terms, segment } }));
  }
  handleCancel(): void {
    this.entered = {};
    this.dispatchEvent(new CustomEvent('cancel'));
  }
  handleTyping(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('leave'));
  }

  private typedOf(name: string, value: number | undefined): string {
    const format = new Intl.NumberFormat(this.locale, { useGrouping: false });
    return this.entered[name] ?? this.kept[name] ?? (value === undefined ? '' : format.format(value));
  }
  private take(name: string, text: string): void {
    this.entered = { ...this.entered, [name]: text };
    this.dispatchEvent(new CustomEvent('typed', { detail: { name, text } }));
  }
  private get fieldElements(): NumberField[] {
    return [...(this.template?.querySelectorAll<NumberField>('[data-term]') ?? [])];
  }
}
