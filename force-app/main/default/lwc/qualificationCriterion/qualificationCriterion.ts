import { LightningElement, api } from 'lwc';
import { fill } from 'c/phrase';
import { isCounted, remedyFor } from 'c/qualification';
import type { CriterionStatus, Remedy } from 'c/qualification';
import { labels, states } from './labels';

const icons = {
  awaitsManager: 'utility:clock',
  expired: 'utility:date_time',
  met: 'utility:success',
  missing: 'utility:close',
  notHeld: 'utility:warning',
  waived: 'utility:skip'
} as const;

/** From this many days on an expiry is worth mentioning first. */
const soon = 14;

/**
 * One criterion of the policy: what it asks, whether it counts and until when, what counts as evidence, and the button
 * that brings it forward.
 *
 * @fires QualificationCriterion#remedy with `detail.criterionId` and `detail.remedy` (of `c/qualification`).
 * @fires QualificationCriterion#waive with `detail.criterionId`.
 * @fires QualificationCriterion#withdraw with `detail.criterionId`.
 */
export default class QualificationCriterion extends LightningElement {
  @api status: CriterionStatus | undefined;
  @api mayVerify = false;
  @api mayWaive = false;
  labels = labels;

  get isCounted(): boolean {
    return this.status !== undefined && isCounted(this.status);
  }
  get isMissing(): boolean {
    return !this.isCounted;
  }
  get icon(): string {
    return icons[this.status?.state ?? 'missing'];
  }
  get stateText(): string {
    return states[this.status?.state ?? 'missing'];
  }
  /** Met and missing are said by the heading above and by the icon. */
  get tellsState(): boolean {
    return this.status !== undefined && !['met', 'missing'].includes(this.status.state);
  }
  get evidenceHint(): string {
    const hint = this.status?.criterion.buyerEvidenceRequired ? labels.evidenceBuyer : labels.evidenceAny;
    const verifier = this.status?.criterion.verifiedBy === 'Manager' ? ` ${labels.verifiedByManager}` : '';
    return hint + verifier;
  }
  get evidence(): string | undefined {
    return this.status?.check?.evidence;
  }
  get isMoney(): boolean {
    return this.status?.criterion.measure === 'Annual value confirmed';
  }
  get expiry(): string {
    const days = this.status?.expiresInDays;
    if (days === undefined) return '';
    if (days === 0) return labels.expiresToday;
    return days === 1 ? labels.expiresTomorrow : fill(labels.expiresIn, days);
  }
  get expiryClass(): string {
    return (this.status?.expiresInDays ?? soon) < soon ? 'expiry soon' : 'expiry';
  }
  get expiredOn(): string | undefined {
    return this.status?.state === 'expired' ? this.status.check?.expiresOn : undefined;
  }
  get remedy(): Remedy {
    return this.status ? remedyFor(this.status, this.mayVerify) : 'addEvidence';
  }
  get remedyLabel(): string {
    const isRenewal = this.status?.state === 'expired' || this.isCounted;
    const names: Readonly<Record<Remedy, string>> = {
      talk: labels.talk,
      noteValue: this.isMoney ? labels.askValue : labels.noteConfirmation,
      verify: labels.verify,
      addEvidence: isRenewal ? labels.renew : labels.addEvidence
    };
    return names[this.remedy];
  }
  get remedyClass(): string {
    return this.isCounted
      ? 'slds-button slds-button_neutral tall'
      : 'slds-button slds-button_outline-brand tall';
  }
  get canWaive(): boolean {
    return this.mayWaive && this.isMissing;
  }
  /** What no longer holds is corrected by taking it back. */
  get canWithdraw(): boolean {
    return this.status?.check !== undefined && this.status.check.status !== 'Not Met';
  }

  handleRemedy(): void {
    this.fire('remedy', { remedy: this.remedy });
  }
  handleWaive(): void {
    this.fire('waive', {});
  }
  handleWithdraw(): void {
    this.fire('withdraw', {});
  }
  private fire(name: string, detail: Readonly<Record<string, string>>): void {
    const criterionId = this.status?.criterion.id;
    this.dispatchEvent(new CustomEvent(name, { detail: { criterionId, ...detail } }));
  }
}
