import LightningConfirm from 'lightning/confirm';
import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import userId from '@salesforce/user/Id';
import { dayText } from 'c/dayText';
import { forgetText, keepText, textsOf } from 'c/draftService';
import { dataOf } from 'c/eventData';
import { fill } from 'c/phrase';
import { criteriaAt, judgedBefore, placed, positionIn, step, unfinished } from 'c/policy';
import type {
  CriterionContent,
  Edition,
  OfferingOfPolicy,
  Placement,
  PolicyCriterion,
  Segment,
  Terms,
  Unfinished
} from 'c/policy';
import { changesBetween } from 'c/policyChange';
import type { Changes } from 'c/policyChange';
import { PolicyPagePanel } from 'c/policyPagePanel';
import { placeCriteria, removeCriterion } from 'c/policyService';
import type { SaveResult } from 'c/policyService';
import { gatesInOrder } from 'c/qualification';
import type { Gate, Hindrance } from 'c/qualification';
import { gateRows } from './gateRows';
import type { GateRows } from './gateRows';
import { labels, statuses } from './labels';
import { focusForm, focusOpener, tables } from './landing';
import { besideOther, stateOf, storedIn } from './meanwhile';
import type { Meanwhile, Stored } from './meanwhile';
import { changeLines, segmentLines, termLines } from './words';
import type { ChangeLine, Manner, SegmentLine, TermLine } from './words';
import { isOfCriterion, newAt, ofTerms, saveIn, stateName, textsOfContent } from './work';
import type { Work } from './work';

/**
 * The criteria of a policy by gate: what it asks of deals, and in a draft the place where it is written. Beside each criterion
 * stands what is not complete yet and what it changes in the policy in force, so that signers see what they sign.
 */
export default class PolicyCriteria extends PolicyPagePanel {
  labels = labels;
  locale = locale;
  work: Work | undefined;
  /** What somebody else saved there while the form was open. */
  meanwhile: Meanwhile | undefined;
  private picked: string | undefined;
  private landing: ((root: Element | ShadowRoot) => boolean) | undefined;

  override renderedCallback(): void {
    const { template } = this;
    if (template && this.landing?.(template)) this.landing = undefined;
  }

  // What there is to show.

  get edition(): Edition | undefined {
    return this.atHand?.edition;
  }
  get statusText(): string {
    const { status, agreedOn, acceptedUntil } = this.edition ?? {};
    const day = status === 'Retired' ? acceptedUntil : agreedOn;
    return status ? fill(statuses[status], day === undefined ? labels.none : dayText(locale, day)) : '';
  }
  get isUnwritten(): boolean {
    return this.edition?.criteria.length === 0;
  }
  get unfinishedText(): string {
    const count = this.unfinished.length;
    if (this.isUnwritten || count === 0) return '';
    return fill(labels.unfinished, count);
  }
  /** What signers compare it with: what judges these deals today, while this one is to follow it. */
  private get before(): Edition | undefined {
    const { edition, agreed } = this.atHand ?? {};
    const isComing = edition?.status === 'Draft' || edition?.status === 'In Review';
    return edition && agreed && isComing ? judgedBefore(edition, agreed, this.offerings) : undefined;
  }
  get changes(): Changes | undefined {
    const { edition, before } = this;
    return edition && before ? changesBetween(before, edition) : undefined;
  }
  get changeLines(): ChangeLine[] {
    return this.changes ? changeLines(this.changes, this.manner) : [];
  }
  get changeSummary(): string {
    const count = (kind: string) => this.changes?.criteria.filter(change => change.kind === kind).length ?? 0;
    const { name = '' } = this.before ?? {};
    return fill(labels.compared, name, count('added'), count('changed'), count('removed'));
  }
  get terms(): TermLine[] {
    return this.edition ? termLines(this.edition.terms, this.manner) : [];
  }
  get segmentLines(): SegmentLine[] {
    return this.edition ? segmentLines(this.edition) : [];
  }
  get offerings(): readonly OfferingOfPolicy[] {
    return this.atHand?.offerings ?? [];
  }
  get areTermsOpen(): boolean {
    return this.work?.id === ofTerms;
  }
  /** To who still writes what is no draft any more. */
  get heldText(): string {
    return this.work && this.isRead && !this.isDraft ? labels.noDraft : '';
  }
  get termsHeldText(): string {
    return this.areTermsOpen ? this.heldText : '';
  }
  get keptTerms(): Readonly<Record<string, string>> {
    return this.areTermsOpen ? this.keptOf(ofTerms) : {};
  }
  get termsHindrance(): Hindrance | undefined {
    return this.refusalOf(ofTerms);
  }
  get termsMeanwhile(): Meanwhile | undefined {
    return this.areTermsOpen ? this.meanwhile : undefined;
  }
  /** Terms stand in the policy itself, which its owner changes. */
  get mayChangeTerms(): boolean {
    return this.isDraft && this.mayMove;
  }
  get gates(): GateRows[] {
    return gatesInOrder.map(gate => this.gateOf(gate));
  }
  private gateOf(gate: Gate): GateRows {
    const { edition, work } = this;
    const criteria = edition?.criteria ?? [];
    return gateRows(gate, {
      criteria: criteriaAt(criteria, gate),
      unfinished: this.unfinished,
      changes: this.changes,
      manner: this.manner,
      openId: work?.id,
      held: this.heldText,
      kept: this.keptOf(work?.id ?? ''),
      meanwhile: this.meanwhile,
      hindrance: id => this.refusalOf(id),
      canMove: (id, by) => step(criteria, id, by).length > 0
    });
  }
  /** What the policy's own amounts are in. */
  get currency(): string {
    return this.edition?.currency ?? currency;
  }
  /** What thresholds are in; nothing where that is the currency of each deal. */
  get thresholdCurrency(): string | undefined {
    return this.edition?.currency === undefined ? currency : undefined;
  }
  get manner(): Manner {
    return { locale, currency: this.currency, hasSeveral: this.edition?.currency !== undefined };
  }
  /** What stands in the way of something that has no place of its own: of reading, or of a criterion that is gone. */
  get readHindrance(): Hindrance | undefined {
    const { about, hindrance } = this.asked;
    return this.signedOut ?? (isOfCriterion(about) && !this.criterionOf(about) ? hindrance : undefined);
  }

  // What people do.

  handleEditTerms(): void {
    this.open({ id: ofTerms });
  }
  async handleSaveTerms(event: CustomEvent<{ terms: Terms; segment: Segment }>): Promise<void> {
    const { terms, segment } = event.detail;
    const offeringName = this.offerings.find(({ id }) => id === segment.offeringId)?.name;
    await this.save({ kind: 'terms', said: { ...terms, ...segment, offeringName } });
  }
  handleEdit(event: CustomEvent<{ id: string }>): void {
    this.open({ id: event.detail.id });
  }
  handleAdd(event: Event): void {
    const name = dataOf(event, 'gate');
    const gate = gatesInOrder.find(candidate => candidate === name);
    if (gate) this.open({ id: newAt(gate), gate });
  }
  async handleSave(event: CustomEvent<{ content: CriterionContent }>): Promise<void> {
    await this.save({ kind: 'criterion', said: event.detail.content });
  }
  handleKeep(): void {
    this.handleCancel();
  }
  /** What the person entered takes the place of what is shown beside it. */
  async handleReplace(): Promise<void> {
    const { work, edition, meanwhile } = this;
    const now = work && edition && this.storedAt(work, edition);
    if (!work || !meanwhile || !now) return;
    this.work = { ...work, opened: now, state: stateOf(now) };
    await this.save(meanwhile.merged);
  }
  handleTyped(event: CustomEvent<{ name: string; text: string }>): void {
    const { name, text } = event.detail;
    const { work } = this;
    if (!work) return;
    keepText(userId, this.recordId, `${work.id}/${name}`, text);
    if (work.state) keepText(userId, this.recordId, `${work.id}/${stateName}`, work.state);
    this.meanwhile = undefined;
  }
  handleLeave(): void {
    this.forgetAsked();
    this.close();
  }
  handleCancel(): void {
    if (this.work) this.forgetTyped(this.work.id);
    this.handleLeave();
  }
  async handleRemove(event: CustomEvent<{ id: string }>): Promise<void> {
    const { id } = event.detail;
    const criterion = this.edition?.criteria.find(candidate => candidate.id === id);
    if (!criterion) return;
    const message = fill(labels.confirmRemove, criterion.statement);
    if (!(await LightningConfirm.open({ label: labels.remove, message }))) return;
    await this.ask({ about: id, question: () => removeCriterion(id), done: labels.saved });
  }
  async handleStep(event: CustomEvent<{ id: string; by: -1 | 1 }>): Promise<void> {
    const { id, by } = event.detail;
    await this.place(id, step(this.edition?.criteria ?? [], id, by), by);
  }
  handlePick(event: CustomEvent<{ id: string }>): void {
    this.picked = event.detail.id;
  }
  async handlePlace(event: CustomEvent<{ gate: Gate; before?: string }>): Promise<void> {
    const { picked } = this;
    const { gate, before } = event.detail;
    this.picked = undefined;
    if (picked === undefined || picked === before) return;
    const criteria = this.edition?.criteria ?? [];
    const others = criteriaAt(criteria, gate).filter(({ id }) => id !== picked);
    const position = before === undefined ? others.length : others.findIndex(({ id }) => id === before);
    await this.place(picked, placed(criteria, picked, gate, position));
  }

  // What follows from it.

  private get unfinished(): Unfinished[] {
    return this.edition ? unfinished(this.edition.criteria) : [];
  }
  /** Saves what the open form says, and closes it once that is done. What somebody else saved meanwhile is shown instead. */
  private async save(entered: Stored): Promise<void> {
    const { work } = this;
    if (!work || this.asked.isBusy) return;
    this.meanwhile = undefined;
    const asked = async (): Promise<SaveResult> => {
      await this.refresh();
      if (!this.atHand) throw new Error('A policy is changed before it is read.');
      const now = this.storedAt(work, this.atHand.edition);
      if (work.opened && now && stateOf(now) !== work.state) {
        this.meanwhile = besideOther(work.opened, now, entered, this.manner);
        if (this.meanwhile) return { kind: 'stale', messages: [] };
      }
      if (work.opened && !now && entered.kind === 'criterion') this.begin(entered.said);
      return saveIn(this.atHand, work, entered);
    };
    const isSaved = await this.ask({ about: work.id, question: asked, done: labels.saved });
    if (!isSaved) return;
    this.forgetTyped(work.id);
    if (this.work === work) this.close();
  }
  private open({ id, gate }: Work): void {
    const opened = this.edition && this.storedAt({ id }, this.edition);
    const state = this.keptOf(id)[stateName] ?? (opened && stateOf(opened));
    const work = { id, gate, opened, state };
    this.work = work;
    this.meanwhile = undefined;
    this.forgetAsked();
    this.landing = root => focusForm(root, this.gateAt(work));
  }
  /** What was entered into a criterion that is gone goes on as a new one. */
  private begin(content: CriterionContent): void {
    const { gate } = content;
    for (const [name, text] of textsOfContent(content, locale))
      keepText(userId, this.recordId, `${newAt(gate)}/${name}`, text);
    this.open({ id: newAt(gate), gate });
  }
  private gateAt({ id, gate }: Work): Gate | undefined {
    return gate ?? this.criterionOf(id)?.gate;
  }
  private criterionOf(id: string): PolicyCriterion | undefined {
    return this.edition?.criteria.find(candidate => candidate.id === id);
  }
  private storedAt({ id }: Work, edition: Edition): Stored | undefined {
    return storedIn(edition, id, id === ofTerms);
  }
  /** What stands in the way of that, but for what is shown beside it. */
  private refusalOf(about: string): Hindrance | undefined {
    return this.meanwhile && this.work?.id === about ? undefined : this.hindranceOf(about);
  }
  /** Closes the form, and brings the reader back to where it was opened. */
  private close(): void {
    const { work } = this;
    this.work = undefined;
    this.meanwhile = undefined;
    if (!work) return;
    this.landing = root => focusOpener(root, work);
  }
  private async place(id: string, placements: readonly Placement[], by?: -1 | 1): Promise<void> {
    if (placements.length === 0) return;
    const question = () => placeCriteria(placements);
    const isSaved = await this.ask({ about: id, question, done: '' });
    if (!isSaved) return;
    const criterion = this.criterionOf(id);
    if (criterion) this.asked = { ...this.asked, announcement: this.placeText(criterion) };
    this.landing = root => tables(root).some(table => table.focusRow(id, by));
  }
  private placeText({ id, statement, gate }: PolicyCriterion): string {
    return fill(labels.moved, statement, gate, positionIn(this.edition?.criteria ?? [], id) + 1);
  }
  private keptOf(id: string): Readonly<Record<string, string>> {
    const place = `${id}/`;
    const kept = textsOf(userId, this.recordId, place);
    return Object.fromEntries(kept.map(({ field, text }) => [field.slice(place.length), text]));
  }
  private forgetTyped(id: string): void {
    forgetText(userId, this.recordId, `${id}/`);
  }
}
