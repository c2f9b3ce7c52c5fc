import { api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import type { Context } from 'lightning/messageService';
import mayVerify from '@salesforce/customPermission/Verify_Criteria';
import mayWaive from '@salesforce/customPermission/Waive_Criteria';
import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { DealPage, askToShow } from 'c/dealPageService';
import type { Confirmation } from 'c/guide';
import { dayIn } from 'c/isoDate';
import { fill } from 'c/phrase';
import {
  criterionStatuses,
  isCounted,
  isOver,
  isWarning,
  judgementThatCounts,
  missingFor,
  nameIn,
  waitingForManager
} from 'c/qualification';
import type { Criterion, CriterionStatus, Gate, Hindrance, Remedy } from 'c/qualification';
import type { CheckEntry, DealAtGates, Move } from 'c/qualificationService';
import { Asking, nothingAsked } from './asking';
import { confirm, judge, move, succeed, withdrawal } from './changes';
import type { Reader } from './changes';
import { GateReading } from './gateReading';
import { groupsOf, placeOf } from './groups';
import type { Group } from './groups';
import { forgetTyped, keepTyped } from './keeping';
import type { FormSubject, Keeper } from './keeping';
import { labels } from './labels';
import { land, landingAt, openedForm } from './landing';
import type { Landing } from './landing';
import { refusalAtGates } from './refusal';
import type { RefusalAtGates } from './refusal';
import type { Answer } from './saveUpon';
import { formFor, subjectOf, workOn } from './work';
import type { Work } from './work';

/** What the panel begins with once it has read the deal: a form of a criterion, or asking for a gate. */
export interface Start {
  readonly criterionId?: string;
  readonly remedy?: Remedy;
  readonly gate?: Gate;
}

/**
 * The qualification panel on an opportunity's page: for each gate yes or what is missing, for each criterion what helps.
 * The platform decides; the panel asks it and shows its answer as it was said.
 *
 * @fires QualificationPanel#showguide before the guide is asked to come into view; who cancels it takes that upon itself.
 * @fires QualificationPanel#moveback before the deal is asked to move back; who cancels it takes that upon itself.
 * @fires QualificationPanel#read with how the deal stands at its gates, whenever that was read.
 * @fires QualificationPanel#saved after the deal was changed.
 */
export default class QualificationPanel extends GateReading {
  @api startWith: Start | undefined;
  labels = labels;
  mayVerify = mayVerify === true;
  currency = currency;
  locale = locale;
  asked = nothingAsked;
  work: Work | undefined;
  private hasStarted = false;
  private landing: Landing | undefined;
  private page = new DealPage();
  private asking = new Asking({
    changed: asked => {
      this.asked = asked;
    },
    missing: gate => (this.counting ? missingFor(gate, this.counting) : 0)
  });

  @api
  get recordId(): string {
    return this.variables?.opportunityId ?? '';
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.recordId) return;
    this.work = undefined;
    this.asking.clear();
    this.readDeal(opportunityId);
  }

  @wire(MessageContext) messageContext: Context | undefined;

  override connectedCallback(): void {
    this.page.listen(this, this.messageContext, {
      changed: () => this.refresh(),
      asked: ({ recordId, show }) => {
        if (recordId === this.recordId && !show) void this.refresh();
      }
    });
    window.addEventListener('online', this.retryOnline);
  }
  override disconnectedCallback(): void {
    this.page.stop();
    this.asking.stop();
    window.removeEventListener('online', this.retryOnline);
  }
  override renderedCallback(): void {
    if (this.landing && land(this.template, this.landing)) this.landing = undefined;
  }
  private retryOnline = (): void => {
    if (this.asked.hindrance?.kind === 'unreached') this.handleAgain();
    else if (this.failure) void this.refresh();
  };

  /** A refusal goes with its cause; the panel begins with what it was opened for. */
  override takeDeal(deal: DealAtGates): void {
    const { hindrance } = this.asked;
    if (hindrance && isOver(hindrance, judgementThatCounts(deal))) this.asking.clear();
    this.start();
    this.dispatchEvent(new CustomEvent('read', { detail: deal }));
  }

  /** Nobody waives for the own deal. */
  get mayWaive(): boolean {
    return mayWaive === true && this.deal?.ownerId !== userId;
  }

  // What there is to show.

  /** A failed reading is told unless something that was asked failed with it. */
  get isFailed(): boolean {
    return this.failure !== undefined && !this.asked.hindrance;
  }
  get readHindrance(): Hindrance | undefined {
    return this.asked.hindrance ? undefined : this.signedOut;
  }
  private get statuses(): CriterionStatus[] {
    return this.deal ? criterionStatuses(this.deal.judgement, this.today) : [];
  }
  /** What only a manager takes over to the policy in force. */
  get waiting(): readonly Criterion[] {
    const { succession, judgement } = this.deal ?? {};
    return succession && judgement ? waitingForManager(succession, judgement, this, this.today) : [];
  }
  get groups(): Group[] {
    return groupsOf(this.statuses, gate => nameIn(this.org, gate), this.work, this.asked.hindrance);
  }
  get isNothingMissing(): boolean {
    return this.statuses.every(status => isCounted(status) || isWarning(status));
  }
  get refusal(): RefusalAtGates {
    const statuses = this.counting ? criterionStatuses(this.counting, this.today) : [];
    return refusalAtGates(this.asked.hindrance, this.org, statuses);
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }

  // What people do.

  handleReadRetry(): void {
    this.landing = landingAt({});
    void this.refresh();
  }
  handleAgain(): void {
    void this.asking.retry();
  }
  async handleMove({ detail: { gate, stage } }: CustomEvent<{ gate: Gate; stage?: string }>): Promise<void> {
    await this.move(gate === 'Closed Won' ? { stage: stage ?? gate } : { category: gate }, gate);
  }
  async handleBack(): Promise<void> {
    if (!this.dispatchEvent(new CustomEvent('moveback', { cancelable: true }))) return;
    await this.move({ category: 'Pipeline' }, 'Pipeline');
  }
  async handleTakeOver(): Promise<void> {
    const { takenOverLater: later, takenOverWaits } = labels;
    const waits = fill(takenOverWaits, this.succession?.from.name ?? '');
    const telling = { later, waits, prepared: () => this.tellSaved() };
    const question = () => succeed(this.reader, this, this.today, telling);
    await this.ask({}, question, fill(labels.takenOver, this.succession?.to.name ?? ''));
  }
  handleRemedy(event: CustomEvent<{ criterionId: string; remedy: Remedy }>): void {
    const { criterionId, remedy } = event.detail;
    if (remedy === 'talk') this.showGuide();
    else this.begin(criterionId, formFor(remedy));
  }
  handleWaive(event: CustomEvent<{ criterionId: string }>): void {
    this.begin(event.detail.criterionId, 'waiver');
  }
  async handleWithdraw(event: CustomEvent<{ criterionId: string }>): Promise<void> {
    const { criterionId } = event.detail;
    this.work = undefined;
    const question = withdrawal(this.reader, criterionId, this.today);
    await this.ask({ criterionId }, question, labels.saved);
  }
  async handleSave(event: CustomEvent<{ criterionId: string; entry: CheckEntry }>): Promise<void> {
    const { criterionId, entry } = event.detail;
    const { work } = this;
    if (!work) return;
    const question = () => judge(this.reader, criterionId, entry, work.revision);
    await this.ask({ criterionId }, question, labels.saved, subjectOf(work));
  }
  async handleConfirm(event: CustomEvent<{ key: string; confirmation: Confirmation }>): Promise<void> {
    const { work } = this;
    const { key, confirmation } = event.detail;
    if (!work) return;
    const question = () => confirm(this.reader, key, confirmation, work.revision);
    await this.ask({ criterionId: work.criterionId }, question, labels.saved, subjectOf(work, key));
  }
  handleTyped(event: CustomEvent<{ key?: string; name: string; text: string }>): void {
    const { key, name, text } = event.detail;
    if (!this.work) return;
    const { revision, ...subject } = subjectOf(this.work, key);
    keepTyped(this.keeper, subject, name, text, revision);
    this.asking.forgetWaiting();
  }
  handleCancel(event: CustomEvent<{ key?: string } | null>): void {
    if (this.work) forgetTyped(this.keeper, subjectOf(this.work, event.detail?.key));
    this.handleLeave();
  }
  handleLeave(): void {
    if (this.work) this.landing = landingAt(this.work);
    this.work = undefined;
    this.asking.clear();
  }

  // What follows from it.

  private get keeper(): Keeper {
    return { userId, opportunityId: this.recordId };
  }
  /** Begins with what the panel was opened for. */
  private start(): void {
    if (this.hasStarted || !this.startWith) return;
    this.hasStarted = true;
    const { criterionId, remedy, gate } = this.startWith;
    if (gate) void this.move({ category: gate }, gate);
    else if (criterionId && remedy) this.begin(criterionId, formFor(remedy));
  }
  private begin(criterionId: string, kind: Work['kind']): void {
    const status = this.statuses.find(({ criterion }) => criterion.id === criterionId);
    if (!this.deal || !status) return;
    this.work = workOn(status, placeOf(status), kind, this.deal, this.keeper);
    this.asking.clear();
    this.landing = openedForm;
  }
  private showGuide(): void {
    const isFree = this.dispatchEvent(new CustomEvent('showguide', { cancelable: true }));
    if (isFree) askToShow(this.messageContext, this.recordId, 'guide');
  }
  private get reader(): Reader {
    return { deal: () => this.deal, readAgain: () => this.refresh() };
  }
  private async move(to: Move, place: Gate | 'Pipeline'): Promise<void> {
    const overtaken = ({ stage, category }: DealAtGates) => fill(labels.movedMeanwhile, stage, category);
    const gate = place === 'Pipeline' ? undefined : place;
    const done = this.saidOnceMoved(place, gate);
    const question = async (): Promise<Answer> => {
      const answer = await move(this.reader, to, overtaken);
      if (answer.kind === 'overtaken') this.landing = landingAt({});
      return answer;
    };
    await this.ask({ gate }, question, done);
  }
  /** What a gate that isn't enforced lets through is told. */
  private saidOnceMoved(place: Gate | 'Pipeline', gate: Gate | undefined): string {
    const name = nameIn(this.org, place);
    const missing = gate && this.counting ? missingFor(gate, this.counting) : 0;
    if (missing === 0 || this.deal?.enforcement !== 'Warn') return fill(labels.moved, name);
    return fill(labels.movedLacking, name, missing);
  }
  private tellSaved(): void {
    this.page.tellChange(this);
    this.dispatchEvent(new CustomEvent('saved'));
  }
  private async ask(
    about: Pick<Hindrance, 'criterionId' | 'gate'>,
    question: () => Promise<Answer>,
    done: string,
    form?: FormSubject
  ): Promise<void> {
    const { work } = this;
    const finish = async (): Promise<void> => {
      if (form) forgetTyped(this.keeper, form);
      if (form && this.work === work) this.work = undefined;
      this.tellSaved();
      await this.refresh();
      if (!this.work) this.landing = landingAt(about);
    };
    await this.asking.ask({ about, question, done, finish });
  }
}
