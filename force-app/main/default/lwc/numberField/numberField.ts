import { LightningElement, api } from 'lwc';
import { chosenNumber, readNumber } from 'c/numberReading';
import type { NumberAsked, NumberReading } from 'c/numberReading';
import { echoOf, messageOf, optionsOf, unitOf } from './message';
import type { Option } from './message';

/**
 * A field for a number, written as people write it. What was understood stands below it; what must be seen or chosen
 * first is shown on Enter, and the next Enter takes it. Enter never chooses among several.
 *
 * @fires NumberField#typing with `detail.text`, on each change.
 * @fires NumberField#entered with `detail.reading` (of `c/numberReading`) and `detail.text`, when the person is done.
 */
export default class NumberField extends LightningElement {
  @api label = '';
  @api unit: string | undefined;
  /** ISO code, where the unit doesn't name it. */
  @api currency: string | undefined;
  @api locale = 'en-US';
  @api allowsNegative = false;
  /** How many decimals the platform's field holds. */
  @api decimals: number | undefined;
  private typed = '';
  private isShown = false;
  private chosen: NumberReading | undefined;

  /** What has been typed so far. */
  @api
  get value(): string {
    return this.typed;
  }
  set value(text: string | undefined) {
    if ((text ?? '') !== this.typed) this.startWith(text ?? '');
  }

  /** Puts the cursor into the field. */
  @api focusField(): void {
    this.input?.focus();
  }

  /** How what stands in the field is read now. */
  @api read(): NumberReading {
    return this.chosen ?? readNumber(this.typed, this.asked);
  }

  /**
   * What stands in the field, if it may be taken: a form asks for it before it saves. Otherwise the field shows what
   * must be seen, chosen or corrected, and there is nothing yet.
   */
  @api take(): NumberReading | undefined {
    const reading = this.read();
    const isClear = this.chosen !== undefined || messageOf(reading, this.typed, this.asked) === '';
    const wasSeen = this.isShown && (reading.kind === 'number' || reading.kind === 'doesNotKnow');
    if (isClear || wasSeen) return reading;
    this.isShown = true;
    return undefined;
  }

  get fieldLabel(): string {
    const unit = unitOf(this.asked);
    return unit === '' ? this.label : `${this.label} (${unit})`;
  }
  get echo(): string {
    return this.hasMessage ? '' : echoOf(this.read(), this.typed, this.asked);
  }
  get hasMessage(): boolean {
    return this.isShown && this.chosen === undefined;
  }
  get message(): string {
    return this.hasMessage ? messageOf(this.read(), this.typed, this.asked) : '';
  }
  get messageClass(): string {
    return this.read().kind === 'refused' ? 'message problem' : 'message';
  }
  get options(): readonly Option[] {
    return this.hasMessage ? optionsOf(this.read(), this.asked) : [];
  }
  get hasOptions(): boolean {
    return this.options.length > 0;
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    this.startWith(event.detail.value ?? '');
    this.dispatchEvent(new CustomEvent('typing', { detail: { text: this.typed } }));
  }
  /** What is typed here is text, never a command of the panel around; Escape leaves, and the panel may follow. */
  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.input?.blur();
      return;
    }
    event.stopPropagation();
  }
  handleEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    // A key that is held down has shown nothing to anybody.
    const reading = event.repeat ? undefined : this.take();
    if (reading) this.enter(reading);
  }
  handleOption(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const reading = this.read();
    const value = this.options.find(option => option.key === key)?.value;
    this.chosen = reading.kind === 'asked' && value !== undefined ? chosenNumber(reading, value) : reading;
    // The button goes; who waits for the next step must not lose the place.
    this.focusField();
    this.enter(this.chosen);
  }

  private get asked(): NumberAsked {
    const { locale, unit, currency, allowsNegative, decimals } = this;
    return { locale, unit, currency, allowsNegative, decimals };
  }
  private get input(): HTMLElement | null | undefined {
    return this.template?.querySelector<HTMLElement>('[data-input]');
  }
  private startWith(text: string): void {
    this.typed = text;
    this.isShown = false;
    this.chosen = undefined;
  }
  private enter(reading: NumberReading): void {
    this.dispatchEvent(new CustomEvent('entered', { detail: { reading, text: this.typed } }));
  }
}
