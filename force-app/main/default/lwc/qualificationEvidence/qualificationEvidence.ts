import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import { fill } from 'c/phrase';
import { expiryOf, saysTheSame, statusOfEvidence } from 'c/qualification';
import type { Check, CheckStatus, Criterion, Kept, Opening } from 'c/qualification';
import { labels, sources } from './labels';
import { versionOf } from './version';
import type { EnteredEvidence, Version } from './version';
import { optionsOf, witnessesWith } from './witnesses';
import type { Witness } from './witnesses';

/** More contacts than these are looked for rather than looked through. */
const few = 9;
/** How long somebody who types a name pauses before it is searched for, in milliseconds. */
const pause = 300;

const blank: Opening = { evidence: '', proposal: '', origin: 'buyers' };

/**
 * Takes the evidence for a criterion, or the reason to waive it. A proposal stands below the field and counts only once it
 * is changed or confirmed. When somebody else saved meanwhile, both stand there and the person chooses.
 *
 * @fires QualificationEvidence#save with `detail.criterionId` and `detail.entry` (EnteredEvidence).
 * @fires QualificationEvidence#find with `detail.text`, after a pause; who is found comes among the `contacts`.
 * @fires QualificationEvidence#typed with `detail.name` and `detail.text`, on each change.
 * @fires QualificationEvidence#leave on Escape: what was typed stays for the next time.
 * @fires QualificationEvidence#cancel when what was typed is given up.
 */
export default class QualificationEvidence extends LightningElement {
  @api criterion: Criterion | undefined;
  @api opening: Opening = blank;
  /** The check as it was when the form was opened, and as it is now. */
  @api opened: Check | undefined;
  @api check: Check | undefined;
  /** Names the state that this form saves, so that a save of its own is not taken for somebody else's. */
  @api revision = '';
  @api contacts: readonly Witness[] = [];
  @api kept: Kept | undefined;
  @api isWaiver = false;
  @api mayVerify = false;
  /** ISO date. */
  @api today = '';
  @api isBusy = false;
  labels = labels;
  problem = '';
  private entered: Readonly<Record<string, string>> = {};
  private hasConfirmed = false;
  private seen: Check | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    if (this.words !== '') this.find(this.words);
  }
  override disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  /** Puts the cursor into the first field. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-field="evidence"]')?.focus();
  }

  // The fields.

  private typedIn(name: string): string | undefined {
    return this.entered[name] ?? this.kept?.texts[name];
  }
  get evidenceLabel(): string {
    return this.isWaiver ? labels.reason : labels.evidence;
  }
  get evidence(): string {
    return this.typedIn('evidence') ?? this.opening.evidence;
  }
  get source(): string {
    const usual = this.criterion?.buyerEvidenceRequired ? 'Buyer said' : 'Our view';
    return this.typedIn('source') ?? this.opened?.evidenceSource ?? usual;
  }
  get contactId(): string {
    return this.typedIn('contactId') ?? this.opened?.contactId ?? '';
  }
  private get contact(): Witness | undefined {
    return this.contacts.find(({ id }) => id === this.contactId);
  }
  /** That a contact of another account speaks for this one is said by a person, never taken for granted. */
  get externalText(): string {
    const { contact } = this;
    return contact?.worksElsewhere === undefined || this.isWaiver
      ? ''
      : fill(labels.speaksForAccount, contact.name);
  }
  get isExternal(): boolean {
    const entered = this.typedIn('isExternal');
    const isOfBefore = this.contactId === this.opened?.contactId && this.opened.isExternal;
    return this.externalText !== '' && (entered === undefined ? isOfBefore : entered === 'true');
  }
  get checkedOn(): string {
    return this.typedIn('checkedOn') ?? this.today;
  }
  get expiresOn(): string {
    return this.typedIn('expiresOn') ?? this.latestExpiry ?? '';
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
    return optionsOf(this.contacts, this.words, this.contactId);
  }
  get areContactsMany(): boolean {
    return this.contacts.length > few;
  }
  get words(): string {
    return this.typedIn('words') ?? '';
  }
  get count(): string {
    const { words } = this;
    return words.trim() === '' ? '' : fill(labels.count, witnessesWith(this.contacts, words).length);
  }
  get keptOn(): string {
    return this.kept?.typedOn ?? '';
  }

  // The proposal.

  get hasProposal(): boolean {
    return this.opening.proposal !== '' && !this.isWaiver;
  }
  get proposalHeading(): string {
    return this.opening.origin === 'buyers' ? labels.buyersSaid : labels.saidBefore;
  }
  get isUntouched(): boolean {
    return this.hasProposal && this.evidence.trim() === this.opening.proposal.trim();
  }
  get canUse(): boolean {
    return !this.isUntouched;
  }

  // What is saved.

  private get status(): CheckStatus {
    if (this.isWaiver) return 'Waived';
    return this.criterion ? statusOfEvidence(this.criterion, this.mayVerify) : 'Not Met';
  }
  get saveLabel(): string {
    if (this.isWaiver) return labels.saveWaiver;
    return this.status === 'Met' ? labels.saveMet : labels.saveForManager;
  }
  private get entry(): EnteredEvidence {
    return {
      status: this.status,
      evidence: this.evidence,
      evidenceSource: this.isWaiver ? undefined : this.source,
      contactId: this.isWaiver ? undefined : this.contactId || undefined,
      isExternal: this.isExternal,
      checkedOn: this.checkedOn,
      expiresOn: this.expiresOn || undefined
    };
  }
  private get missing(): string {
    if (this.evidence.trim() === '') return this.isWaiver ? labels.typeReason : labels.typeEvidence;
    if (this.isUntouched && !this.hasConfirmed) return labels.touchProposal;
    if (this.needsBuyer && this.contactId === '') return labels.chooseBuyer;
    return this.externalText !== '' && !this.isExternal ? labels.sayExternal : '';
  }
  /** What is met on the buyer's evidence names the buyer; what a manager has yet to verify may name the buyer then. */
  private get needsBuyer(): boolean {
    return this.status === 'Met' && this.criterion?.buyerEvidenceRequired === true;
  }

  // Somebody else's newer check.

  get isInConflict(): boolean {
    const { check } = this;
    if (!check || check.revision === this.revision) return false;
    if (this.seen) return !saysTheSame(check, this.seen);
    return (this.kept?.isOutdated ?? false) || !saysTheSame(check, this.opened);
  }
  get theirs(): Version {
    const { check } = this;
    return check ? versionOf(check, check.contactName, check.checkedBy) : [];
  }
  get mine(): Version {
    return versionOf(this.entry, this.isWaiver ? undefined : this.contact?.name);
  }

  // What people do.

  handleChange(event: CustomEvent<{ value?: string | null; checked?: boolean }>): void {
    const name = dataOf(event, 'field');
    const { value, checked } = event.detail;
    this.enter(name, checked === undefined ? (value ?? '') : String(checked));
  }
  handleWords(event: CustomEvent<{ value: string }>): void {
    this.handleChange(event);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.find(event.detail.value), pause);
  }
  handleUse(): void {
    this.enter('evidence', this.opening.proposal);
    this.hasConfirmed = false;
    this.focusStep();
  }
  handleConfirm(event: CustomEvent<{ checked: boolean }>): void {
    this.hasConfirmed = event.detail.checked;
    this.problem = '';
  }
  handleSave(): void {
    if (this.isBusy) return;
    const fields = [...(this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [])];
    const isInvalid = fields.map(field => field.reportValidity()).includes(false);
    this.problem = this.missing;
    if (isInvalid || this.problem !== '') return;
    const detail = { criterionId: this.criterion?.id, entry: this.entry };
    this.dispatchEvent(new CustomEvent('save', { detail }));
  }
  handleReplace(): void {
    this.seen = this.check;
    this.handleSave();
    this.focusStep();
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
  handleTyping(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('leave'));
  }

  private find(text: string): void {
    this.dispatchEvent(new CustomEvent('find', { detail: { text } }));
  }
  private enter(name: string, text: string): void {
    this.entered = { ...this.entered, [name]: text };
    this.problem = '';
    this.dispatchEvent(new CustomEvent('typed', { detail: { name, text } }));
  }
}
