import { LightningElement, api } from 'lwc';
import { fill } from 'c/phrase';
import { askedInAddition } from 'c/qualification';
import type { Criterion, DealSuccession } from 'c/qualification';
import adds from '@salesforce/label/c.Qualification_Succession_Adds';
import addsNothing from '@salesforce/label/c.Qualification_Succession_Adds_Nothing';
import isOver from '@salesforce/label/c.Qualification_Succession_Over';
import isPreparedBeside from '@salesforce/label/c.Qualification_Succession_Beside';
import isPrepared from '@salesforce/label/c.Qualification_Succession_Prepared';
import prepare from '@salesforce/label/c.Qualification_Prepare';
import takeOver from '@salesforce/label/c.Qualification_Take_Over';
import notForIt from '@salesforce/label/c.Qualification_Not_For_It';
import specific from '@salesforce/label/c.Qualification_Succession_Specific';
import specificOver from '@salesforce/label/c.Qualification_Specific_Over';
import specificUntil from '@salesforce/label/c.Qualification_Specific_Until';
import warns from '@salesforce/label/c.Qualification_Succession_Warns';
import waits from '@salesforce/label/c.Qualification_Succession_Waits';
import until from '@salesforce/label/c.Qualification_Succession_Until';

/** What is said of the policy that a deal rests on: that it counts until a day, counts, or counts no more. */
const texts = {
  Retired: { until, counts: isOver, over: isOver },
  'More specific': { until: specificUntil, counts: specific, over: specificOver },
  'Not for it': { until: notForIt, counts: notForIt, over: notForIt }
} as const;

/**
 * Says which policy a deal rests on, why another is to judge it, and until when it may go on so; what the policy in force asks in
 * addition, or which of both counts and which is prepared; what waits for a manager; and a button that lets the one in force
 * judge the deal.
 *
 * @fires QualificationSuccession#takeover
 */
export default class QualificationSuccession extends LightningElement {
  @api succession: DealSuccession | undefined;
  /** Has the policy in force judged the deal, which still rests on the other? */
  @api isPrepared = false;
  /** What only a manager takes over, so that it isn't lost. */
  @api waiting: readonly Criterion[] = [];
  @api isBusy = false;
  /** May the person only read? */
  @api cannotTakeOver = false;

  /** Brings the reader to what is said here. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-notice]')?.focus();
  }

  private get from(): string {
    return this.succession?.from.name ?? '';
  }
  private get to(): string {
    return this.succession?.to.name ?? '';
  }
  get acceptedUntil(): string | undefined {
    const { isAccepted, acceptedUntil } = this.succession?.from ?? {};
    return isAccepted ? acceptedUntil : undefined;
  }
  get restsText(): string {
    const { cause = 'Retired', from } = this.succession ?? {};
    if (!from?.isAccepted) return fill(texts[cause].over, this.from);
    return fill(from.acceptedUntil ? texts[cause].until : texts[cause].counts, this.from);
  }
  get additions(): readonly { readonly id: string; readonly text: string }[] {
    if (!this.succession || this.isPrepared) return [];
    return askedInAddition(this.succession).map(({ id, statement, warns: onlyWarns }) => ({
      id,
      text: onlyWarns ? fill(warns, statement) : statement
    }));
  }
  get additionText(): string {
    if (this.isPrepared) {
      return this.succession?.from.isAccepted
        ? fill(isPreparedBeside, this.to, this.from)
        : fill(isPrepared, this.to);
    }
    return fill(this.additions.length > 0 ? adds : addsNothing, this.to);
  }
  get waitsText(): string {
    return this.waiting.length > 0 ? fill(waits, this.from) : '';
  }
  /** There is nothing more to do for who has prepared it and waits for a manager. */
  get mayTakeOver(): boolean {
    return !this.cannotTakeOver && !(this.isPrepared && this.waiting.length > 0);
  }
  get takeOverText(): string {
    return fill(this.waiting.length > 0 ? prepare : takeOver, this.to);
  }

  handleTakeOver(): void {
    if (this.isBusy) return;
    this.dispatchEvent(new CustomEvent('takeover'));
  }
}
