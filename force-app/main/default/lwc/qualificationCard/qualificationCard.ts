import { LightningElement, api, wire } from 'lwc';
import { MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import type { Context, Subscription } from 'lightning/messageService';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import mayVerify from '@salesforce/customPermission/Verify_Criteria';
import timeZone from '@salesforce/i18n/timeZone';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';
import { dayIn } from 'c/isoDate';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { answersAt, criterionStatuses, gatesIn, nextStepOf } from 'c/qualification';
import type { GateAnswer, NextStep, OrgGates } from 'c/qualification';
import {
  categoriesIn,
  categoryPicklist,
  dealFrom,
  everyRecordType,
  qualificationQuery,
  readPicklist,
  readQualification
} from 'c/qualificationService';
import type { DealAtGates, PicklistResult, ReadResult } from 'c/qualificationService';
import { labels } from './labels';
import { nextText } from './next';
import type { Next } from './next';

/** What panels of a deal's page tell each other; without `show`, that the deal changed. */
interface DealMessage {
  readonly recordId: string;
  readonly show?: string;
}

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
export default class QualificationCard extends LightningElement {
  labels = labels;
  query: typeof qualificationQuery | undefined;
  categoryPicklist = categoryPicklist;
  recordTypeId: string | undefined;
  org: OrgGates = {};
  variables: { readonly opportunityId: string } | undefined;
  deal: DealAtGates | undefined;
  failure: readonly string[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAnnouncing = false;
  private isOpen = false;
  private readAgain: (() => Promise<void>) | undefined;
  private registration: number | undefined;
  private subscription: Subscription | undefined;

  @api
  get recordId(): string {
    return this.variables?.opportunityId ?? '';
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.recordId) return;
    this.deal = undefined;
    this.variables = { opportunityId };
  }

  @wire(MessageContext) messageContext: Context | undefined;

  override connectedCallback(): void {
    this.timer = setTimeout(() => {
      this.query = qualificationQuery;
    }, pause);
    this.registration = registerRefreshHandler(this, async () => {
      if (!this.isAnnouncing) await this.refresh();
    });
    if (!this.messageContext) return;
    this.subscription = subscribe<DealMessage>(this.messageContext, dealPage, ({ recordId, show }) => {
      if (recordId !== this.recordId) return;
      if (show === 'qualification') void this.open();
      if (!show) void this.refresh();
    });
  }
  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
    unsubscribe(this.subscription);
  }

  @wire(readQualification, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      this.failure = platformError({ errors }).messages;
    } else if (data) {
      this.deal = dealFrom(data);
      this.failure = this.deal ? undefined : [labels.notFound];
      // Which categories the org has is asked for after what people wait for.
      this.recordTypeId = everyRecordType;
    }
  }
  @wire(readPicklist, { recordTypeId: '$recordTypeId', fieldApiName: '$categoryPicklist' })
  takeCategories({ data }: PicklistResult): void {
    if (data) this.org = { categories: categoriesIn(data) };
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
  get gates(): GateLine[] {
    const { deal } = this;
    if (!deal) return [];
    return answersAt(this.org, deal.judgement, deal).map(answer => ({
      ...answer,
      icon: answer.missing === 0 ? 'utility:success' : 'utility:close',
      answer: answer.missing === 0 ? labels.yes : fill(labels.missing, answer.missing)
    }));
  }
  private get step(): NextStep | undefined {
    if (!this.deal) return undefined;
    const { judgement, forecastRank } = this.deal;
    const statuses = criterionStatuses(judgement, dayIn(timeZone, new Date()));
    return nextStepOf(judgement, statuses, forecastRank, mayVerify === true, gatesIn(this.org));
  }
  get isNothingMissing(): boolean {
    return this.gates.every(({ missing }) => missing === 0);
  }
  get next(): Next | undefined {
    return nextText(this.step, this.org);
  }

  handleReadRetry(): void {
    this.failure = undefined;
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
    if (this.messageContext) {
      publish(this.messageContext, dealPage, { recordId: this.recordId, show: 'guide' });
    }
  }
  /** What was saved over the page is read anew by everything on it. */
  private async takeChange(): Promise<void> {
    this.isAnnouncing = true;
    this.dispatchEvent(new RefreshEvent());
    this.isAnnouncing = false;
    await this.refresh();
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
}
