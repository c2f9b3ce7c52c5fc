import { LightningElement, api } from 'lwc';
import type { Capability } from 'c/guide';
import { helpsInOrder } from 'c/reply';
import { capabilityQuestion } from 'c/stepText';
import answered from '@salesforce/label/c.Guide_Answered';
import facts from '@salesforce/label/c.Guide_Facts';
import howToAnswer from '@salesforce/label/c.Guide_How_To_Answer';
import no from '@salesforce/label/c.Guide_No';
import partly from '@salesforce/label/c.Guide_Partly';
import wouldItHelp from '@salesforce/label/c.Guide_Would_It_Help';
import yes from '@salesforce/label/c.Guide_Yes';

/**
 * The capability of a question that was just answered, asked as “would it help if …?”.
 *
 * @fires CapabilityCard#help with `detail.helps`: Yes, Partly or No.
 */
export default class CapabilityCard extends LightningElement {
  @api capability: Capability | undefined;
  /** The question and what was answered, for context. */
  @api question = '';
  @api reply = '';
  labels = { answered, facts, howToAnswer };
  choices = [yes, partly, no].map((label, index) => ({ digit: String(index + 1), label }));

  /** Brings the reader to the question. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  /** Answers with the option of that digit; nothing happens when there is none. */
  @api choose(digit: string): void {
    const helps = helpsInOrder[Number(digit) - 1];
    if (helps) this.dispatchEvent(new CustomEvent('help', { detail: { helps } }));
  }

  get asked(): string {
    return this.capability ? capabilityQuestion(wouldItHelp, this.capability) : '';
  }

  handleChoose(event: CustomEvent<{ digit: string }>): void {
    this.choose(event.detail.digit);
  }
}
