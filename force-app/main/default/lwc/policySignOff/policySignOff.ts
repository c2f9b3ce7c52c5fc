import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import type { Decision, Voice } from 'c/policy';
import { fill } from 'c/phrase';
import { decisions, functions, labels } from './labels';

const icons = {
  Approved: 'utility:success',
  Rejected: 'utility:close',
  Withdrawn: 'utility:undo'
} as const;

/**
 * What one function says to a policy in its review, by whom and when, or that it is missing; and for who may sign, the
 * comment and the buttons to approve, reject and take back.
 *
 * @fires PolicySignOff#sign with `detail.forFunction`, `detail.decision` and `detail.comment`.
 * @fires PolicySignOff#typed with `detail.name` and `detail.text`, on each change of the comment.
 */
export default class PolicySignOff extends LightningElement {
  @api voice: Voice | undefined;
  /** May the person who looks sign for it now? */
  @api maySign = false;
  /** Why somebody who speaks for the function can't sign now; empty otherwise. */
  @api hindered = '';
  /** What had been typed as a comment and not saved. */
  @api kept: string | undefined;
  @api isBusy = false;
  labels = labels;
  private typed: string | undefined;

  private get decision(): Decision | undefined {
    return this.voice?.signOff?.decision;
  }
  get name(): string {
    return this.voice ? functions[this.voice.forFunction] : '';
  }
  get icon(): string {
    return this.decision ? icons[this.decision] : 'utility:clock';
  }
  get stateText(): string {
    const { signOff } = this.voice ?? {};
    return signOff ? fill(decisions[signOff.decision], signOff.signedBy ?? '') : labels.missing;
  }
  get signedOn(): string | undefined {
    return this.voice?.signOff?.signedOn;
  }
  /** Who may sign reads it in the field. */
  get isSaid(): boolean {
    return this.said !== undefined && !this.maySign;
  }
  get said(): string | undefined {
    return this.voice?.signOff?.comment;
  }
  get comment(): string {
    return this.typed ?? this.kept ?? this.said ?? '';
  }
  get commentLabel(): string {
    return fill(labels.comment, this.name);
  }
  get approveText(): string {
    return fill(labels.approve, this.name);
  }
  get canApprove(): boolean {
    return this.decision !== 'Approved';
  }
  get canReject(): boolean {
    return this.decision !== 'Rejected';
  }
  get canWithdraw(): boolean {
    return this.decision === 'Approved' || this.decision === 'Rejected';
  }

  handleComment(event: CustomEvent<{ value: string | null }>): void {
    this.typed = event.detail.value ?? '';
    const detail = { name: this.voice?.forFunction, text: this.typed };
    this.dispatchEvent(new CustomEvent('typed', { detail }));
  }
  handleSign(event: Event): void {
    if (this.isBusy) return;
    const decision = dataOf(event, 'decision');
    const { comment } = this;
    const detail = { forFunction: this.voice?.forFunction, decision, comment };
    this.dispatchEvent(new CustomEvent('sign', { detail }));
  }
}
