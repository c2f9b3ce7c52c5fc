import { LightningElement, api } from 'lwc';
import { fill } from 'c/phrase';
import { isCounted, isWarning, mayChange, remedyFor } from 'c/qualification';
import type { CriterionStatus, Remedy } from 'c/qualification';
import { judged, labels, sources, states } from './labels';

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
 * One criterion of the policy: what it asks, how it stands and until when, its evidence with who said and who judged it, and
 * the button that brings it forward.
 *
 * @fires QualificationCriterion#remedy with `detail.criterionId` and `detail.remedy` (of `c/qualification`).
 * @fires QualificationCriterion#waive with `detail.criterionId`.
 * @fires QualificationCriterion#withdraw with `detail.criterionId`.
 */
export default class QualificationCriterion extends LightningElement {
  @api status: CriterionStatus | undefined;
  @api mayVerify = false;
  @api mayWaive = false;
  /** May the person only read? */
  @api cannotJudge = false;
  labels = labels;

  /** Brings the reader to the criterion by its name: a button that takes something back is never pressed by accident. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-statement]')?.focus();
  }

  private get state(): CriterionStatus['state'] {
    return this.status?.state ?? 'missing';
  }
  get isCounted(): boolean {
    return this.status !== undefined && isCounted(this.status);
  }
  get isMissing(): boolean {
    return !this.isCounted;
  }
  /** It only warns: nothing waits for it. */
  private get isWarning(): boolean {
    return this.status !== undefined && isWarning(this.status);
  }
  get isWaived(): boolean {
    return this.state === 'waived';
  }
  get awaitsManager(): boolean {
    return this.state === 'awaitsManager';
  }
  get icon(): string {
    return this.isWarning && this.state === 'missing' ? 'utility:warning' : icons[this.state];
  }
  get stateText(): string {
    return this.awaitsManager && this.mayVerify ? labels.awaitsYou : states[this.state];
  }
  /** Met and missing are said by the heading above and by the icon. */
  get tellsState(): boolean {
    return !['met', 'missing'].includes(this.state);
  }

  // What there is to see.

  get isMoney(): boolean {
    return this.status?.criterion.measure === 'Annual value confirmed';
  }
  get figure(): CriterionStatus['figure'] {
    return this.status?.figure;
  }
  /** Nobody has two of one: what goes beyond the need stands beside it. */
  get figureBetween(): string {
    const { value = 0, threshold = 0 } = this.figure ?? {};
    return value > threshold ? labels.figureReached : labels.figureOf;
  }
  get expiry(): string {
    const days = this.status?.expiresInDays;
    if (days === undefined) return '';
    if (days === 0) return labels.expiresToday;
    return days === 1 ? labels.expiresTomorrow : fill(labels.expiresIn, days);
  }
  get expiryClass(): string {
    return this.expiresSoon ? 'expiry soon' : 'expiry';
  }
  private get expiresSoon(): boolean {
    return (this.status?.expiresInDays ?? soon) < soon;
  }
  get expiredOn(): string | undefined {
    return this.state === 'expired' ? this.status?.check?.expiresOn : undefined;
  }
  /** Why it is asked for and what counts, while that is still to be found. */
  get asksForEvidence(): boolean {
    return this.isMissing && !this.awaitsManager;
  }
  get evidenceHint(): string {
    const hint = this.status?.criterion.buyerEvidenceRequired ? labels.evidenceBuyer : labels.evidenceAny;
    const verifier = this.status?.criterion.verifiedBy === 'Manager' ? ` ${labels.verifiedByManager}` : '';
    return hint + verifier;
  }

  // The evidence, and whose word it is.

  get evidence(): string {
    return this.status?.check?.evidence ?? '';
  }
  /** A reason to waive, and what somebody has to judge, or judge again, are there to be read. */
  get isEvidenceOpen(): boolean {
    const isJudged = ['met', 'missing'].includes(this.state) && !this.expiresSoon;
    return this.evidence !== '' && !isJudged;
  }
  get isEvidenceFolded(): boolean {
    return this.evidence !== '' && !this.isEvidenceOpen;
  }
  get source(): string {
    const source = this.status?.check?.evidenceSource;
    return source && !this.isWaived ? sources[source] : '';
  }
  get contact(): string {
    const { contactName, isExternal } = this.status?.check ?? {};
    if (!contactName || this.isWaived) return '';
    return isExternal ? fill(labels.external, contactName) : contactName;
  }
  get judge(): string {
    const { checkedBy, status } = this.status?.check ?? {};
    return checkedBy && status ? fill(judged[status], checkedBy) : '';
  }
  get judgedOn(): string | undefined {
    return this.status?.check?.checkedOn;
  }
  /** Other tools may judge without evidence: whose judgement it is counts then, too. */
  get tellsWhose(): boolean {
    return this.evidence !== '' || this.isCounted;
  }

  // What can be done.

  get remedy(): Remedy {
    return this.status ? remedyFor(this.status, this.mayVerify) : 'addEvidence';
  }
  get remedyLabel(): string {
    const isRenewal = this.state === 'expired' || this.state === 'met';
    const evidence = isRenewal ? labels.renew : labels.addEvidence;
    const names: Readonly<Record<Remedy, string>> = {
      talk: labels.talk,
      noteValue: this.isMoney ? labels.askValue : labels.noteConfirmation,
      verify: labels.verify,
      addEvidence: this.awaitsManager ? labels.changeEvidence : evidence
    };
    return names[this.remedy];
  }
  get remedyClass(): string {
    const isDone = this.isCounted || this.isWarning || (this.awaitsManager && !this.mayVerify);
    return isDone ? 'slds-button slds-button_neutral tall' : 'slds-button slds-button_outline-brand tall';
  }
  /** What a manager judged and still counts is not put back to waiting by others; talking to buyers is open to all. */
  get canRemedy(): boolean {
    if (this.cannotJudge) return false;
    return this.mayChange || this.remedy === 'talk' || this.remedy === 'noteValue';
  }
  private get mayChange(): boolean {
    return this.status !== undefined && mayChange(this.status, this);
  }
  get canWaive(): boolean {
    return this.mayWaive && this.isMissing && !this.cannotJudge;
  }
  /** What no longer holds is corrected by taking it back. */
  get canWithdraw(): boolean {
    const isJudged = this.status?.check !== undefined && this.status.check.status !== 'Not Met';
    return isJudged && this.mayChange && !this.cannotJudge;
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
