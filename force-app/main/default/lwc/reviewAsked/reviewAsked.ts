import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import type { Context } from 'lightning/messageService';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { mayNotChange, objects, readAccess } from 'c/accessService';
import type { AccessResult } from 'c/accessService';
import { DealPage } from 'c/dealPageService';
import { dayIn } from 'c/isoDate';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import type { Hindrance } from 'c/qualification';
import { askedFrom, askedQuery, readAsked, saveDone, saveNotDone } from 'c/reviewAskedService';
import type { Action, Asked, LastReview, ReadResult } from 'c/reviewAskedService';
import { actionLines } from './actionLines';
import type { ActionLine } from './actionLines';
import { decisions, labels } from './labels';

/** What a call needs is read first: the card begins so many milliseconds after it came onto the page. */
const pause = 500;

/**
 * What the manager decided last about a deal and asked for, with its day, on the deal's page; done with one click. It shows
 * nothing where there is nothing, and so holds no place while it reads.
 */
export default class ReviewAsked extends LightningElement {
  labels = labels;
  query: typeof askedQuery | undefined;
  variables: { readonly opportunityId: string } | undefined;
  asked: Asked | undefined;
  failure: readonly string[] | undefined;
  announcement = '';
  isBusy = false;
  hindrance: Hindrance | undefined;
  /** The action whose save the hindrance kept back. */
  hindered: Action | undefined;
  /** May the person only read what was asked for? */
  cannotChange = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private page = new DealPage();
  private readAgain: (() => Promise<void>) | undefined;

  @api
  get recordId(): string {
    return this.variables?.opportunityId ?? '';
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.recordId) return;
    this.asked = undefined;
    this.failure = undefined;
    this.forget();
    this.variables = { opportunityId };
  }

  @wire(MessageContext) messageContext: Context | undefined;

  override connectedCallback(): void {
    this.timer = setTimeout(() => {
      this.query = askedQuery;
    }, pause);
    this.page.listen(this, this.messageContext, {
      changed: () => this.refresh(),
      asked: ({ recordId, show }) => {
        if (recordId === this.recordId && !show) void this.refresh();
      }
    });
    window.addEventListener('online', this.retryOnline);
  }
  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.page.stop();
    window.removeEventListener('online', this.retryOnline);
  }
  private retryOnline = (): void => {
    if (this.hindrance?.kind === 'unreached') this.handleAgain();
    else if (this.failure) void this.refresh();
  };

  @wire(readAsked, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      this.failure = platformError({ errors }).messages;
    } else if (data) {
      this.asked = askedFrom(data);
      this.failure = undefined;
    }
  }
  /** Whether there is something to do is known by then. */
  get accessObject(): string | undefined {
    return this.asked && this.asked.actions.length > 0 ? objects.review : undefined;
  }
  @wire(readAccess, { objectApiName: '$accessObject' })
  takeAccess(result: AccessResult): void {
    this.cannotChange = mayNotChange(result);
  }

  get isShown(): boolean {
    return this.isFailed || this.last !== undefined;
  }
  get isFailed(): boolean {
    return !this.asked && this.failure !== undefined;
  }
  get last(): LastReview | undefined {
    return this.asked?.last;
  }
  get decision(): string {
    const decided = this.last?.decision ?? '';
    return decisions[decided] ?? decided;
  }
  get lines(): ActionLine[] {
    return this.asked ? actionLines(this.asked, { userId, today: this.today }) : [];
  }
  get hasLines(): boolean {
    return this.lines.length > 0;
  }
  get mayChange(): boolean {
    return !this.cannotChange;
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }

  handleReadRetry(): void {
    void this.refresh();
  }
  handleDone(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const action = this.asked?.actions.find(each => each.id === id);
    if (action) void this.save(action);
  }
  handleAgain(): void {
    if (this.hindered) void this.save(this.hindered);
  }

  /** Done, or not done after all: the other of how it was when the person saw it. */
  private async save(action: Action): Promise<void> {
    if (this.isBusy) return;
    const isDone = action.doneOn === undefined;
    this.isBusy = true;
    this.announcement = '';
    const result = await (isDone ? saveDone(action, this.today) : saveNotDone(action));
    if (result.kind === 'saved') {
      this.forget();
      await this.refresh();
      this.page.tellChange(this);
      this.announcement = fill(isDone ? labels.saidDone : labels.saidNotDone, action.text);
    } else {
      const { kind, messages } = result;
      this.hindered = action;
      this.hindrance = { kind: kind === 'stale' ? 'refused' : kind, messages };
      if (kind === 'stale') await this.refresh();
    }
    this.isBusy = false;
  }
  private forget(): void {
    this.hindrance = undefined;
    this.hindered = undefined;
    this.announcement = '';
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
}
