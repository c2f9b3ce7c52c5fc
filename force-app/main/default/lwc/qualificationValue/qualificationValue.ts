import { LightningElement, api } from 'lwc';
import type { BuyerOutcome } from 'c/guide';
import type { HeardOutcome } from 'c/qualification';
import none from '@salesforce/label/c.Qualification_No_Outcomes';
import save from '@salesforce/label/c.Qualification_Save';
import which from '@salesforce/label/c.Qualification_Which_Outcome';
import cancel from '@salesforce/label/c.Qualification_Cancel';

type ValuedOutcome = BuyerOutcome & HeardOutcome;

/**
 * Takes the value and the confirmation of one of the deal's outcomes.
 *
 * @fires QualificationValue#confirm as of c-value-form.
 * @fires QualificationValue#cancel
 */
export default class QualificationValue extends LightningElement {
  @api outcomes: readonly ValuedOutcome[] = [];
  /** ISO date. */
  @api today = '';
  labels = { cancel, none, save, which };
  private chosenKey = '';

  /** Brings the reader to the form. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement & { focusStep: () => void }>('c-value-form')?.focusStep();
  }

  /** The one chosen, else the first that is not confirmed yet. */
  get outcome(): ValuedOutcome | undefined {
    const chosen = this.outcomes.find(({ key }) => key === this.chosenKey);
    return chosen ?? this.outcomes.find(({ progress }) => progress !== 'Confirmed') ?? this.outcomes[0];
  }
  get key(): string {
    return this.outcome?.key ?? '';
  }
  get statement(): string {
    return this.outcome?.statement ?? '';
  }
  get isChoice(): boolean {
    return this.outcomes.length > 1;
  }
  get options(): readonly { readonly label: string; readonly value: string }[] {
    return this.outcomes.map(({ key, contactName, statement }) => ({
      label: `${contactName}: ${statement}`,
      value: key
    }));
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    this.chosenKey = event.detail.value;
  }
  handleConfirm(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('confirm', { detail: event.detail }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
