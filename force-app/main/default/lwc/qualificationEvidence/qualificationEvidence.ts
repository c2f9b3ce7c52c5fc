import { LightningElement, api } from 'lwc';
import { expiryOf, statusOfEvidence } from 'c/qualification';
import type { Check, CheckStatus, Criterion } from 'c/qualification';
import { labels, sources } from './labels';

/** What the form sends away; the platform's rules judge it. */
interface EnteredEvidence {
  readonly status: CheckStatus;
  readonly evidence: string;
  readonly evidenceSource?: string;
  readonly contactId?: string;
  readonly checkedOn: string;
  readonly expiresOn?: string;
}

/**
 * Takes the evidence for a criterion, or the reason to waive it. What stands there already is offered for change.
 *
 * @fires QualificationEvidence#save with `detail.criterionId` and `detail.entry` (EnteredEvidence).
 * @fires QualificationEvidence#cancel
 */
export default class QualificationEvidence extends LightningElement {
  @api criterion: Criterion | undefined;
  @api check: Check | undefined;
  @api contacts: readonly { readonly id: string; readonly name: string; readonly title?: string }[] = [];
  /** What buyers said that bears on the criterion; the evidence begins with it. */
  @api atHand = '';
  @api isWaiver = false;
  @api mayVerify = false;
  /** ISO date. */
  @api today = '';
  @api isBusy = false;
  labels = labels;
  problem = '';
  private entered: Readonly<Record<string, string>> = {};

  /** Puts the cursor into the first field. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-field="evidence"]')?.focus();
  }

  get evidenceLabel(): string {
    return this.isWaiver ? labels.reason : labels.evidence;
  }
  private get missingText(): string {
    return this.isWaiver ? labels.typeReason : labels.typeEvidence;
  }
  get evidence(): string {
    return this.entered['evidence'] ?? this.check?.evidence ?? (this.isWaiver ? '' : this.atHand);
  }
  get source(): string {
    const usual = this.criterion?.buyerEvidenceRequired ? 'Buyer said' : 'Our view';
    return this.entered['source'] ?? this.check?.evidenceSource ?? usual;
  }
  get contactId(): string {
    return this.entered['contactId'] ?? this.check?.contactId ?? '';
  }
  get checkedOn(): string {
    return this.entered['checkedOn'] ?? this.today;
  }
  get expiresOn(): string {
    return this.entered['expiresOn'] ?? this.latestExpiry ?? '';
  }
  get latestExpiry(): string | undefined {
    return this.criterion && this.checkedOn ? expiryOf(this.criterion, this.checkedOn) : undefined;
  }
  get takesSource(): boolean {
    return !this.isWaiver;
  }
  get expires(): boolean {
    return this.criterion?.validDays !== undefined;
  }
  get sourceOptions(): readonly { readonly label: string; readonly value: string }[] {
    return Object.entries(sources).map(([value, label]) => ({ label, value }));
  }
  get contactOptions(): readonly { readonly label: string; readonly value: string }[] {
    return this.contacts.map(({ id, name, title }) => ({
      label: title ? `${name}, ${title}` : name,
      value: id
    }));
  }
  private get status(): CheckStatus {
    if (this.isWaiver) return 'Waived';
    return this.criterion ? statusOfEvidence(this.criterion, this.mayVerify) : 'Not Met';
  }
  get saveLabel(): string {
    if (this.isWaiver) return labels.saveWaiver;
    return this.status === 'Met' ? labels.saveMet : labels.saveForManager;
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    const name = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
    this.entered = { ...this.entered, [name]: event.detail.value ?? '' };
  }
  handleSave(): void {
    const fields = [...(this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [])];
    const isInvalid = fields.map(field => field.reportValidity()).includes(false);
    const isEmpty = this.evidence.trim() === '';
    this.problem = isEmpty ? this.missingText : '';
    if (isInvalid || isEmpty) return;
    const entry: EnteredEvidence = {
      status: this.status,
      evidence: this.evidence,
      evidenceSource: this.isWaiver ? undefined : this.source,
      contactId: this.contactId || undefined,
      checkedOn: this.checkedOn,
      expiresOn: this.expiresOn || undefined
    };
    this.dispatchEvent(new CustomEvent('save', { detail: { criterionId: this.criterion?.id, entry } }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
  handleTyping(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.handleCancel();
  }
}
