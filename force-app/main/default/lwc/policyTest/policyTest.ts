import { api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import mayVerify from '@salesforce/customPermission/Verify_Criteria';
import locale from '@salesforce/i18n/locale';
import userId from '@salesforce/user/Id';
import { objects } from 'c/accessService';
import { countingIn, seenDeals } from 'c/agreement';
import type { Answer, Deal, ManagerTest, TestDeal } from 'c/agreement';
import { DealPage } from 'c/dealPageService';
import { draftStore } from 'c/draftService';
import { fill } from 'c/phrase';
import type { ChosenDeal } from 'c/policyTestDeals';
import type { JudgingRow } from 'c/policyTestJudging';
import { chooseDeals, removeDeal } from 'c/policyTestService';
import type { SaveResult } from 'c/policyTestService';
import { Answering } from './answering';
import { comparisonOf } from './comparison';
import type { Comparison } from './comparison';
import { doneBy, givenIn, rowsOf } from './given';
import type { Done, Given, Own } from './given';
import { labels } from './labels';
import { TestReading } from './testReading';

const kept = 'policyTest';

/**
 * The two-manager test of a policy, on its page: who may choose deals does so, managers judge them one at a time and see
 * nobody's answers but their own, and who compares sees how far they agree.
 */
export default class PolicyTest extends TestReading {
  labels = labels;
  isBusy = false;
  announcement = '';
  dealUrl = '';
  /** What was answered here, by the keys of judgements. */
  private given: ReadonlyMap<string, Given> = new Map();
  /** The deal that is judged; nothing until the first one that lacks an answer is known. */
  private dealId: string | undefined;
  private again: (() => Promise<void>) | undefined;
  private page = new DealPage();
  private answering = new Answering({
    judgeId: userId,
    test: () => this.test,
    refresh: () => this.refresh(),
    keep: unsaved => draftStore(userId, this.recordId).keepAs(kept, unsaved),
    changed: given => {
      this.given = given;
    }
  });

  @api
  get recordId(): string {
    return this.variables?.policyId ?? '';
  }
  set recordId(policyId: string) {
    if (policyId === this.recordId) return;
    this.answering.clear();
    this.dealId = undefined;
    this.readPolicy(policyId);
  }

  override connectedCallback(): void {
    this.page.listen(this, undefined, { changed: () => this.refresh(), asked: () => undefined });
    window.addEventListener('online', this.retryOnline);
  }
  override disconnectedCallback(): void {
    this.page.stop();
    this.answering.stop();
    window.removeEventListener('online', this.retryOnline);
  }
  private retryOnline = (): void => this.answering.retryUnreached();

  override takeTest(test: ManagerTest, isFirst: boolean): void {
    if (!isFirst) this.answering.forgetSaved(test);
    else if (this.mayJudge)
      this.answering.takeUp(givenIn(draftStore(userId, this.recordId).kept(kept), test));
    this.findDeal();
  }

  // What there is to show.

  /** Why there is nothing to do, or what to know first. */
  get notice(): string {
    if (this.hasNoPart) return labels.noPart;
    const { test } = this;
    if (!test || this.isFailed) return '';
    if (!test.isOpen) return labels.over;
    if (test.criteria.length === 0) return labels.noCriteria;
    if (test.deals.length === 0) return this.mayChoose ? '' : labels.noDeals;
    return this.mayJudge && this.seen.length === 0 ? labels.allOutOfSight : '';
  }
  get isChoosing(): boolean {
    return this.isReady && this.mayChoose && (this.test?.criteria.length ?? 0) > 0;
  }
  get isOver(): boolean {
    return this.test?.isOpen !== true;
  }
  get chosen(): ChosenDeal[] {
    const { deals = [] } = this.test ?? {};
    const judgesOf = ({ id }: TestDeal): Set<string> =>
      new Set(this.counting.filter(({ testDealId }) => testDealId === id).map(({ judgeId }) => judgeId));
    return deals.map(deal => ({ ...deal, judges: judgesOf(deal).size }));
  }

  // A manager's part.

  get isJudging(): boolean {
    return this.isReady && this.mayJudge && this.deal !== undefined && (this.test?.criteria.length ?? 0) > 0;
  }
  get deal(): Deal | undefined {
    return this.seen[this.placeOfDeal]?.deal;
  }
  get rows(): JudgingRow[] {
    const { own } = this;
    const deal = this.seen[this.placeOfDeal];
    return own && deal ? rowsOf(deal.id, own) : [];
  }
  get place(): string {
    return fill(labels.place, this.placeOfDeal + 1, this.seen.length);
  }
  get hasPrevious(): boolean {
    return this.placeOfDeal > 0;
  }
  get hasNext(): boolean {
    return this.placeOfDeal < this.seen.length - 1;
  }
  get progress(): string {
    const { answers, ofAnswers, deals, ofDeals } = this.done;
    return fill(labels.progress, answers, ofAnswers, deals, ofDeals);
  }
  get isDone(): boolean {
    const { deals, ofDeals } = this.done;
    return !this.isOver && ofDeals > 0 && deals === ofDeals;
  }
  get outOfSight(): string {
    const count = (this.test?.deals.length ?? 0) - this.seen.length;
    return count > 0 && this.seen.length > 0 ? fill(labels.outOfSightCount, count) : '';
  }

  // The comparison.

  /** Who judges, too, sees it once the own answers are given. */
  private get isComparing(): boolean {
    if (!this.isReady || (this.test?.deals.length ?? 0) === 0) return false;
    return !this.mayJudge || (this.mayChoose && (this.isDone || this.isOver));
  }
  get isKeptBack(): boolean {
    return this.isJudging && this.mayChoose && !this.isComparing;
  }
  /** What somebody said comes before the deals; that nobody did comes after them. */
  get isComparedFirst(): boolean {
    return this.isComparing && this.counting.length > 0;
  }
  get isComparedLast(): boolean {
    return this.isComparing && this.counting.length === 0;
  }
  get comparison(): Comparison | undefined {
    return this.test && comparisonOf(this.test, locale);
  }

  // What people do.

  handleAnswer(event: CustomEvent<{ criterionId: string; answer: Answer }>): void {
    const deal = this.seen[this.placeOfDeal];
    if (deal) this.answering.answer(event.detail.criterionId, deal.id, event.detail.answer);
  }
  handleRetry(event: CustomEvent<{ criterionId: string }>): void {
    const deal = this.seen[this.placeOfDeal];
    if (deal) this.answering.retry(event.detail.criterionId, deal.id);
  }
  handleGo(event: CustomEvent<{ by: number }>): void {
    const next = this.seen[this.placeOfDeal + event.detail.by];
    if (next) this.open(next);
  }
  async handleChoose(event: CustomEvent<{ opportunityIds: readonly string[] }>): Promise<void> {
    const { test } = this;
    const { opportunityIds } = event.detail;
    if (test) await this.ask(() => chooseDeals(test, opportunityIds), labels.chosenDone);
  }
  async handleRemove(event: CustomEvent<{ testDealId: string }>): Promise<void> {
    const { testDealId } = event.detail;
    await this.ask(() => removeDeal(testDealId), labels.removedDone);
  }
  async handleAskAgain(): Promise<void> {
    await (this.again?.() ?? this.refresh());
  }

  // What follows from it.

  private get mayJudge(): boolean {
    return mayVerify === true;
  }
  private get counting(): ReturnType<typeof countingIn> {
    return this.test ? countingIn(this.test) : [];
  }
  private get seen(): ReturnType<typeof seenDeals> {
    return this.test ? seenDeals(this.test) : [];
  }
  private get placeOfDeal(): number {
    return Math.max(
      0,
      this.seen.findIndex(({ id }) => id === this.dealId)
    );
  }
  /** What the judge said. */
  private get own(): Own | undefined {
    const { test, given } = this;
    return test && { test, given, judgeId: userId };
  }
  private get done(): Done {
    return doneBy(this.own, this.seen);
  }
  /** A test that was left half-way goes on where it was left; where the deal went from the test, too. */
  private findDeal(): void {
    const { own, seen } = this;
    if (!own || !this.mayJudge || seen.some(({ id }) => id === this.dealId)) return;
    const isOpen = ({ id }: TestDeal): boolean => rowsOf(id, own).some(({ answer }) => answer === undefined);
    const next = seen.find(isOpen) ?? seen[0];
    if (next) this.open(next);
  }
  private open({ id, opportunityId }: TestDeal): void {
    this.dealId = id;
    this.dealUrl = '';
    void this[NavigationMixin.GenerateUrl]({
      type: 'standard__recordPage',
      attributes: { objectApiName: objects.deal, recordId: opportunityId ?? '', actionName: 'view' }
    }).then(url => {
      if (this.dealId === id) this.dealUrl = url;
    });
  }
  /** Asks the platform for one thing at a time, and reads the test anew once it is done. */
  private async ask(question: () => Promise<SaveResult>, done: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.announcement = '';
    this.again = () => this.ask(question, done);
    const result = await question();
    await this.refresh();
    this.isBusy = false;
    if (result.kind === 'saved') {
      this.hindrance = undefined;
      this.announcement = done;
    } else {
      const kind = result.kind === 'stale' ? 'refused' : result.kind;
      this.hindrance = { kind, messages: result.messages };
    }
  }
}
