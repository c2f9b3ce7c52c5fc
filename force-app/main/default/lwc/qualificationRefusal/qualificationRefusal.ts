import { LightningElement, api } from 'lwc';
import { whenFocusIsLost } from 'c/lostFocus';
import { fill } from 'c/phrase';
import type { Hindrance } from 'c/qualification';
import expired from '@salesforce/label/c.Qualification_Session_Ended';
import missing from '@salesforce/label/c.Qualification_Refused_Missing';
import refused from '@salesforce/label/c.Qualification_Refused';
import retry from '@salesforce/label/c.Qualification_Try_Again';
import signIn from '@salesforce/label/c.Qualification_Sign_In';
import unreached from '@salesforce/label/c.Qualification_Unreached';

/**
 * What stands in the way, announced as it comes: what the platform refused, in its own words and then with the names of what
 * is missing; or that it was not reached or the session has ended, with the way on.
 *
 * @fires QualificationRefusal#retry
 */
export default class QualificationRefusal extends LightningElement {
  private shown: Hindrance | undefined;
  private isNew = false;

  @api
  get hindrance(): Hindrance | undefined {
    return this.shown;
  }
  set hindrance(hindrance: Hindrance | undefined) {
    this.isNew = hindrance !== undefined && hindrance !== this.shown;
    this.shown = hindrance;
  }
  /** The names of the criteria that are missing, and of the gate that asks for them. */
  @api missing: readonly string[] = [];
  @api gateName = '';
  labels = { expired, refused, retry, signIn, unreached };

  override renderedCallback(): void {
    if (!this.isNew) return;
    this.isNew = false;
    const refusal = this.template?.querySelector<HTMLElement>('.refusal');
    refusal?.scrollIntoView({ block: 'nearest' });
    whenFocusIsLost(() => refusal?.focus());
  }

  get isRefused(): boolean {
    return this.shown?.kind === 'refused';
  }
  get isExpired(): boolean {
    return this.shown?.kind === 'expired';
  }
  get isUnreached(): boolean {
    return this.shown?.kind === 'unreached';
  }
  get messages(): readonly string[] {
    return this.shown?.messages ?? [];
  }
  get missingText(): string {
    return this.missing.length > 0 ? fill(missing, this.gateName) : '';
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
