import { api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import type { Context } from 'lightning/messageService';
import mayVerify from '@salesforce/customPermission/Verify_Criteria';
import timeZone from '@salesforce/i18n/timeZone';
import { DealPage, askToShow } from 'c/dealPageService';
import { dayIn } from 'c/isoDate';
import { whenFocusIsLost } from 'c/lostFocus';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import {
  answersAt,
  criterionStatuses,
  gatesIn,
  gatesInOrder,
  isPreparedIn,
  judgementThatCounts,
  nextStepOf,
  warningsAt
} from 'c/qualification';
import type { CriterionStatus, GateAnswer, Judgement, NextStep, Policy } from 'c/qualification';
import { PlacesOfDeal } from 'c/qualificationPlaces';
import { dealFrom, qualificationQuery, readQualification } from 'c/qualificationService';
import type { DealAtGates, ReadResult } from 'c/qualificationService';
import { labels } from './labels';
import { nextText } from './next';
import type { Next } from './next';

interface GateLine extends GateAnswer {
  readonly icon: string;
  readonly answer: string;
}

/** What a call needs is read first: the card begins so many milliseconds after it came onto the page. */
const pause = 500;

/**
 * Forecast at a glance: a line for each gate, and the next thing to do. It reads what the qualification panel reads, so that
 * the platform's cache answers both, and loads the panel with its forms only when somebody opens it.
 */
export default class QualificationCard extends PlacesOfDeal {
  labels = labels;
  query: typeof qualificationQuery | undefined;
  variables: { readonly opportunityId: string } | undefined;
  deal: DealAtGates | undefined;
  failure: readonly string[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private page = new DealPage();
  private isOpen = false;
  private isReadAgain = false;
  private readAgain: (() => Promise<void>) | undefined;

  @api
  get recordId(): string {
    return this.variables?.opportunityId ?? '';
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.recordId) return;
    this.deal = undefined;
    this.forgetPlaces();
    this.variables = { opportunityId };
  }

  @wire(MessageContext) messageContext: Context | undefined;

  override connectedCallback(): void {
    this.timer = setTimeout(() => {
      this.query = qualificationQuery;
    }, pause);
    this.page.listen(this, this.messageContext, {
      changed: () => this.refresh(),
      asked: ({ recordId, show }) => {
        if (recordId !== this.recordId) return;
        if (show === 'qualification') void this.open();
        if (!show) void this.refresh();
      }
    });
  }
  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.page.stop();
  }
  /** The button that asked for what could not be read is gone once it is. */
  override renderedCallback(): void {
    const open = this.isReadAgain && this.template?.querySelector<HTMLElement>('[data-open]');
    if (!open) return;
    this.isReadAgain = false;
    whenFocusIsLost(() => open.focus());
  }

  @wire(readQualification, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      this.failure = platformError({ errors }).messages;
    } else if (data) {
      this.deal = dealFrom(data);
      this.failure = this.deal ? undefined : [labels.notFound];
      // Which categories and stages the deal may have is asked for after what people wait for.
      this.placedId = this.deal?.opportunityId;
    }
  }

  get isLoading(): boolean {
    return !this.deal && !this.failure;
  }
  get isFailed(): boolean {
    return !this.deal && this.failure !== undefined;
  }
  get hasNoPolicy(): boolean {
    return this.deal !== undefined && !this.deal.judgement.policy;
  }
  get isReady(): boolean {
    return this.deal?.judgement.policy !== undefined;
  }
  get policy(): Policy | undefined {
    return this.deal && judgementThatCounts(this.deal).policy;
  }
  get gates(): GateLine[] {
    const { deal } = this;
    if (!deal) return [];
    return answersAt(this.org, judgementThatCounts(deal), deal).map(answer => ({
      ...answer,
      icon: answer.missing === 0 ? 'utility:success' : 'utility:close',
      answer: answer.missing === 0 ? labels.yes : fill(labels.missing, answer.missing)
    }));
  }
  private get step(): NextStep | undefined {
    const { deal } = this;
    if (!deal) return undefined;
    const step = this.stepBy(deal.judgement);
    // What is prepared moves nothing: the deal moves by what it rests on.
    if (step?.kind !== 'move' || !isPreparedIn(deal)) return step;
    const counted = this.stepBy(judgementThatCounts(deal));
    return counted?.kind === 'move' ? counted : undefined;
  }
  private stepBy(judgement: Judgement): NextStep | undefined {
    const rank = this.deal?.forecastRank ?? 0;
    const statuses = this.statusesBy(judgement);
    return nextStepOf(judgement, statuses, rank, mayVerify === true, gatesIn(this.org));
  }
  private statusesBy(judgement: Judgement): CriterionStatus[] {
    return criterionStatuses(judgement, dayIn(timeZone, new Date()));
  }
  /** What the category that the deal is in only warns of. */
  get warningsText(): string {
    const gate = gatesInOrder[(this.deal?.forecastRank ?? 0) - 1];
    const statuses = this.deal ? this.statusesBy(judgementThatCounts(this.deal)) : [];
    const count = gate ? warningsAt(gate, statuses).length : 0;
    return count > 0 ? fill(labels.warnings, count) : '';
  }
  get isNothingMissing(): boolean {
    return this.gates.every(({ missing }) => missing === 0);
  }
  get next(): Next | undefined {
    const next = nextText(this.step, this.org);
    const isOthers = this.step?.kind === 'move' ? this.cannotMove : this.cannotJudge;
    return next && isOthers ? { ...next, button: '' } : next;
  }

  handleReadRetry(): void {
    this.isReadAgain = true;
    void this.refresh();
  }
  handleOpen(): void {
    void this.open();
  }
  handleNext(): void {
    const { step } = this;
    if (step?.kind === 'remedy' && step.remedy === 'talk') this.showGuide();
    else if (step?.kind === 'remedy') {
      void this.open({ criterionId: step.status.criterion.id, remedy: step.remedy });
    } else if (step?.kind === 'move') void this.open({ gate: step.gate });
  }

  private async open(startWith?: Readonly<Record<string, string>>): Promise<void> {
    if (this.isOpen) return;
    this.isOpen = true;
    try {
      const { default: QualificationModal } = await import('c/qualificationModal');
      const closedWith = await QualificationModal.open({
        label: labels.title,
        size: 'medium',
        recordId: this.recordId,
        startWith,
        onsaved: () => void this.takeChange()
      });
      if (closedWith === 'guide') this.showGuide();
    } finally {
      this.isOpen = false;
    }
  }
  private showGuide(): void {
    askToShow(this.messageContext, this.recordId, 'guide');
  }
  /** What was saved over the page is read anew by everything on it. */
  private async takeChange(): Promise<void> {
    this.page.tellChange(this);
    await this.refresh();
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
}
