import { LightningElement, api } from 'lwc';
import type { Confirmation } from 'c/guide';
import { saysTheSameValue } from 'c/qualification';
import type { Kept } from 'c/qualification';
import cancel from '@salesforce/label/c.Qualification_Cancel';
import none from '@salesforce/label/c.Qualification_No_Outcomes';
import save from '@salesforce/label/c.Qualification_Save';
import typedOn from '@salesforce/label/c.Qualification_Typed_On';
import which from '@salesforce/label/c.Qualification_Which_Outcome';
import { enteredVersion, savedVersion } from './version';
import type { ValuedOutcome, Version } from './version';

type ValueForm = HTMLElement & { focusStep: () => void; take: () => Confirmation | undefined };

/**
 * Takes the value and the confirmation of one of the deal's outcomes. When somebody else saved another meanwhile, both
 * stand there and the person chooses.
 *
 * @fires QualificationValue#confirm as of c-value-form.
 * @fires QualificationValue#typed as of c-value-form.
 * @fires QualificationValue#cancel with `detail.key` of the outcome.
 */
export default class QualificationValue extends LightningElement {
  /** The outcomes as they were when the form was opened, and as they are now. */
  @api opened: readonly ValuedOutcome[] = [];
  @api outcomes: readonly ValuedOutcome[] = [];
  /** Names the state that this form saves, so that a save of its own is not taken for somebody else's. */
  @api revision = '';
  /** By the outcomes' keys. */
  @api kept: Readonly<Record<string, Kept>> = {};
  /** ISO date. */
  @api today = '';
  @api locale = 'en-US';
  /** ISO code of the currency that the org keeps values in; where it has several, an outcome says its own. */
  @api currency: string | undefined;
  @api isBusy = false;
  labels = { cancel, none, save, typedOn, which };
  private chosenKey = '';
  private typed: Readonly<Record<string, string>> = {};
  private seen: ValuedOutcome | undefined;

  /** Brings the reader to the form. */
  @api focusStep(): void {
    this.form?.focusStep();
  }
  private get form(): ValueForm | null | undefined {
    return this.template?.querySelector<ValueForm>('c-value-form');
  }

  /** The one chosen, else one that was begun, else the first that is not confirmed yet. */
  get outcome(): ValuedOutcome | undefined {
    const { opened, kept, chosenKey } = this;
    const chosen = opened.find(({ key }) => key === chosenKey) ?? opened.find(({ key }) => key in kept);
    return chosen ?? opened.find(({ progress }) => progress !== 'Confirmed') ?? opened[0];
  }
  get key(): string {
    return this.outcome?.key ?? '';
  }
  get statement(): string {
    return this.outcome?.statement ?? '';
  }
  get ownCurrency(): string | undefined {
    return this.outcome?.currency ?? this.currency;
  }
  get isChoice(): boolean {
    return this.opened.length > 1;
  }
  get options(): readonly { readonly label: string; readonly value: string }[] {
    return this.opened.map(({ key, contactName, statement }) => ({
      label: `${contactName}: ${statement}`,
      value: key
    }));
  }
  get keptTexts(): Readonly<Record<string, string>> {
    return this.kept[this.key]?.texts ?? {};
  }
  get keptOn(): string {
    return this.kept[this.key]?.typedOn ?? '';
  }

  // Somebody else's newer value.

  private get present(): ValuedOutcome | undefined {
    return this.outcomes.find(({ key }) => key === this.key);
  }
  get isInConflict(): boolean {
    const { present } = this;
    if (!present || present.revision === this.revision) return false;
    if (this.seen?.key === present.key) return !saysTheSameValue(present, this.seen);
    return (this.kept[this.key]?.isOutdated ?? false) || !saysTheSameValue(present, this.outcome);
  }
  get theirs(): Version {
    return this.present ? savedVersion(this.present) : [];
  }
  get mine(): Version {
    return this.outcome ? enteredVersion(this.outcome, { ...this.keptTexts, ...this.typed }) : [];
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    this.chosenKey = event.detail.value;
    this.typed = {};
  }
  handleTyped(event: CustomEvent<{ name: string; text: string }>): void {
    const { name, text } = event.detail;
    this.chosenKey = this.key;
    this.typed = { ...this.typed, [name]: text };
    this.dispatchEvent(new CustomEvent('typed', { detail: event.detail }));
  }
  handleConfirm(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('confirm', { detail: event.detail }));
  }
  handleReplace(): void {
    const confirmation = this.form?.take();
    if (!confirmation) return;
    this.seen = this.present;
    this.focusStep();
    this.dispatchEvent(new CustomEvent('confirm', { detail: { key: this.key, confirmation } }));
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation();
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel', { detail: { key: this.key } }));
  }
}
