import { LightningElement, api } from 'lwc';
import type { NumberReading } from 'c/numberReading';
import cancel from '@salesforce/label/c.Policy_Cancel';
import edit from '@salesforce/label/c.Policy_Edit_Terms';
import heading from '@salesforce/label/c.Policy_Terms_Heading';
import save from '@salesforce/label/c.Policy_Save';

type NumberField = HTMLElement & { take: () => NumberReading | undefined; focusField: () => void };

/** A term as people read it and enter it. */
interface TermLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly value: number | undefined;
}

/** A term with what stands in its field. */
interface Field extends TermLine {
  readonly typed: string;
}

/**
 * What a policy says besides its criteria; in a draft it opens as a form. An empty field says that the policy doesn't say.
 *
 * @fires PolicyTerms#edit
 * @fires PolicyTerms#save with `detail.terms`: numbers by the terms' names.
 * @fires PolicyTerms#typed with `detail.name` and `detail.text`, on each change.
 * @fires PolicyTerms#leave on Escape: what was typed stays for the next time.
 * @fires PolicyTerms#cancel when what was typed is given up.
 */
export default class PolicyTerms extends LightningElement {
  @api lines: readonly TermLine[] = [];
  @api isOpen = false;
  @api isEditable = false;
  @api isBusy = false;
  /** What had been typed and not saved, by the terms' names. */
  @api kept: Readonly<Record<string, string>> = {};
  /** BCP 47: in whose locale numbers are typed. */
  @api locale = 'en-US';
  labels = { cancel, edit, heading, save };
  /** As many as the platform's fields hold. */
  decimals = 0;
  private entered: Readonly<Record<string, string>> = {};

  /** Brings the reader to the first field, or to what opens the form. */
  @api focusStep(): void {
    const [first] = this.fieldElements;
    if (first) first.focusField();
    else this.template?.querySelector<HTMLElement>('[data-edit]')?.focus();
  }

  get isShown(): boolean {
    return !this.isOpen;
  }
  get canEdit(): boolean {
    return this.isEditable && !this.isOpen;
  }
  get fields(): Field[] {
    const format = new Intl.NumberFormat(this.locale, { useGrouping: false });
    return this.lines.map(line => ({
      ...line,
      typed:
        this.entered[line.name] ??
        this.kept[line.name] ??
        (line.value === undefined ? '' : format.format(line.value))
    }));
  }

  handleEdit(): void {
    this.entered = {};
    this.dispatchEvent(new CustomEvent('edit'));
  }
  handleNumber(event: CustomEvent<{ text: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset['term'] ?? '';
    const { text } = event.detail;
    this.entered = { ...this.entered, [name]: text };
    this.dispatchEvent(new CustomEvent('typed', { detail: { name, text } }));
  }
  handleSave(): void {
    if (this.isBusy) return;
    const readings = this.fieldElements.map(field => [field.dataset['term'] ?? '', field.take()] as const);
    if (readings.some(([, reading]) => reading === undefined)) return;
    const terms = Object.fromEntries(
      readings.map(([name, reading]) => [name, reading?.kind === 'number' ? reading.value : undefined])
    );
    this.dispatchEvent(new CustomEvent('save', { detail: { terms } }));
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

  private get fieldElements(): NumberField[] {
    return [...(this.template?.querySelectorAll<NumberField>('[data-term]') ?? [])];
  }
}
