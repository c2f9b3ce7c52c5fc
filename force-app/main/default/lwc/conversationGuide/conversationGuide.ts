import { LightningElement, api, wire } from 'lwc';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import userId from '@salesforce/user/Id';
import type { Call } from 'c/callDrafts';
import { areKeysOn, draftStore, keepKeysOn } from 'c/draftService';
import type { DraftStore } from 'c/draftService';
import type { Guide } from 'c/guide';
import {
  chooseOffering,
  chooseTitle,
  dealFields,
  dealFrom,
  dealOptionalFields,
  guideFrom,
  guideQuery,
  logLetter,
  offeringsFrom,
  offeringsQuery,
  readDeal,
  readGuide,
  saveDrafts
} from 'c/guideService';
import type { Deal, DealResult, GuideVariables, ReadResult, SaveResult } from 'c/guideService';
import type { LetterFormats } from 'c/letter';
import { guideWith, saveStatus } from 'c/outbox';
import type { Draft, Outbox, SaveStatus } from 'c/outbox';
import { isoDate } from 'c/isoDate';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { labels } from './labels';
import { callUnderway } from './resume';
import { Saver } from './saver';

type View = 'loading' | 'failed' | 'noAccount' | 'noOffering' | 'noVersion' | 'noContacts' | 'ready';

/** How long after the last answer the rest of the page hears of it, in milliseconds. */
const quietTime = 1_000;

/** Asks the guide of a deal to come into view; the qualification panel sends it. */
const showGuide = 'samepageshowguide';

/**
 * The conversation guide on an opportunity's page: reads the guide and what buyers said in one request, leads through
 * the call, and saves every answer in the background.
 */
export default class ConversationGuide extends LightningElement {
  labels = labels;
  dealFields = dealFields;
  dealOptionalFields = dealOptionalFields;
  variables: GuideVariables | undefined;
  deal: Deal | undefined;
  reading: Guide | undefined;
  failure: readonly string[] | undefined;
  offerings: readonly { readonly label: string; readonly value: string }[] = [];
  outbox: Outbox = [];
  isKept = true;
  call: Call | undefined;
  isLogged = false;
  keysOn = areKeysOn(userId);
  formats: LetterFormats = {
    number: value => new Intl.NumberFormat(locale).format(value),
    money: value =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value)
  };
  private saver: Saver | undefined;
  private store: DraftStore | undefined;
  private readAgain: (() => Promise<void>) | undefined;
  private registration: number | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private hasResumed = false;
  private isAnnouncing = false;

  private opportunityId = '';

  @api
  get recordId(): string {
    return this.opportunityId;
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.opportunityId) return;
    this.opportunityId = opportunityId;
    this.reading = undefined;
    this.hasResumed = false;
    this.saver?.stop();
    this.store = draftStore(userId, opportunityId);
    this.saver = new Saver(
      {
        guide: () => this.reading,
        refresh: () => this.refresh(),
        save: saveDrafts,
        changed: (outbox, isKept) => this.takeOutbox(outbox, isKept),
        finished: () => this.announceSoon()
      },
      this.store
    );
    this.outbox = this.saver.outbox;
  }

  override connectedCallback(): void {
    this.registration = registerRefreshHandler(this, async () => {
      if (!this.isAnnouncing) await this.refresh();
    });
    window.addEventListener('online', this.retryOnline);
    window.addEventListener(showGuide, this.comeIntoView);
    if (this.reading) void this.saver?.retry();
  }
  override disconnectedCallback(): void {
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
    window.removeEventListener('online', this.retryOnline);
    window.removeEventListener(showGuide, this.comeIntoView);
    clearTimeout(this.announcing);
    this.saver?.stop();
  }
  private retryOnline = (): void => void this.saver?.retry();
  private comeIntoView = (event: Event): void => {
    if ((event as CustomEvent<string>).detail !== this.recordId) return;
    this.template?.querySelector('section')?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    this.template?.querySelector<HTMLElement & { focusStep: () => void }>('c-call-panel')?.focusStep();
  };

  @wire(readDeal, { recordId: '$recordId', fields: '$dealFields', optionalFields: '$dealOptionalFields' })
  takeDeal({ data, error }: DealResult): void {
    if (error) this.failure = platformError(error).messages;
    if (!data) return;
    this.failure = undefined;
    this.deal = dealFrom(data);
    const { accountId, versionId } = this.deal;
    const isSame = this.variables?.accountId === accountId && this.variables?.versionId === versionId;
    if (accountId && versionId && !isSame) {
      this.variables = { opportunityId: this.opportunityId, accountId, versionId };
    }
  }

  /** Nothing is read before it is known what the deal is about. */
  get query(): typeof guideQuery | undefined {
    return this.variables && guideQuery;
  }
  @wire(readGuide, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      this.failure = platformError({ errors }).messages;
    } else if (data) {
      this.failure = undefined;
      const guide = guideFrom(data, userId);
      if (!guide) this.failure = [labels.notFound];
      else this.takeGuide(guide);
    }
  }
  private takeGuide(guide: Guide): void {
    this.reading = guide;
    this.saver?.reconcile(guide);
    if (this.hasResumed) return;
    this.hasResumed = true;
    this.call = callUnderway(guideWith(guide, this.outbox), this.store?.call(), new Date());
  }

  /** Offerings are read only when the deal has none. */
  get offeringsQuery(): typeof offeringsQuery | undefined {
    return this.view === 'noOffering' ? offeringsQuery : undefined;
  }
  @wire(readGuide, { query: '$offeringsQuery' })
  takeOfferings({ data }: ReadResult): void {
    this.offerings = offeringsFrom(data).map(({ id, name }) => ({ label: name, value: id }));
  }

  // What there is to show.

  private get view(): View {
    if (this.deal && !this.deal.accountId) return 'noAccount';
    if (this.deal && !this.deal.offeringId) return 'noOffering';
    if (this.deal && !this.deal.versionId) return 'noVersion';
    if (!this.reading) return this.failure ? 'failed' : 'loading';
    return this.reading.contacts.length === 0 ? 'noContacts' : 'ready';
  }
  get isLoading(): boolean {
    return this.view === 'loading';
  }
  get isFailed(): boolean {
    return this.view === 'failed';
  }
  get isWithoutOffering(): boolean {
    return this.view === 'noOffering';
  }
  get isReady(): boolean {
    return this.view === 'ready';
  }
  get emptyText(): string {
    if (this.view === 'noAccount') return labels.noAccount;
    if (this.view === 'noVersion') return fill(labels.noVersion, this.deal?.offeringName ?? '');
    return this.view === 'noContacts' ? fill(labels.noContacts, this.deal?.accountName ?? '') : '';
  }
  get guide(): Guide | undefined {
    return this.reading && guideWith(this.reading, this.outbox);
  }
  get offeringText(): string {
    const { offering } = this.reading ?? {};
    return offering?.version
      ? fill(labels.version, offering.name, offering.version.number)
      : (offering?.name ?? '');
  }
  get status(): SaveStatus {
    return saveStatus(this.outbox);
  }
  get today(): string {
    return isoDate(new Date());
  }

  // What people do.

  handleEnter(event: CustomEvent<{ drafts: readonly Draft[] }>): void {
    this.saver?.put(event.detail.drafts);
  }
  handleCallChange(event: CustomEvent<{ call: Call | undefined }>): void {
    this.call = event.detail.call;
    this.isLogged = false;
    this.store?.keepCall(this.call);
  }
  handleSaveRetry(): void {
    void this.saver?.retry();
  }
  handleReadRetry(): void {
    this.failure = undefined;
    void this.refresh();
  }
  handleKeysToggle(event: CustomEvent<{ isOn: boolean }>): void {
    this.keysOn = event.detail.isOn;
    keepKeysOn(userId, this.keysOn);
  }
  async handleOffering(event: CustomEvent<{ value: string }>): Promise<void> {
    await this.tell(await chooseOffering(this.recordId, event.detail.value));
  }
  async handleTitle(event: CustomEvent<{ contactId: string; titleId: string }>): Promise<void> {
    await this.tell(await chooseTitle(event.detail.contactId, event.detail.titleId));
  }
  async handleLog(event: CustomEvent<{ contactId: string; text: string }>): Promise<void> {
    const { contactId, text } = event.detail;
    const subject = fill(labels.letterSubject, this.contactName(contactId));
    const result = await logLetter({
      opportunityId: this.recordId,
      contactId,
      subject,
      letter: text,
      date: this.today
    });
    this.isLogged = result.kind === 'saved';
    await this.tell(result);
  }

  // What follows from it.

  private contactName(contactId: string): string {
    return this.reading?.contacts.find(({ id }) => id === contactId)?.name ?? '';
  }
  private takeOutbox(outbox: Outbox, isKept: boolean): void {
    this.outbox = outbox;
    this.isKept = isKept;
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
  /** Says what the platform refused; what it did is read anew. */
  private async tell(result: SaveResult): Promise<void> {
    if (result.kind === 'saved') await this.refresh();
    else {
      const message = result.messages.join(' ');
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.notDone, message, variant: 'error', mode: 'sticky' })
      );
    }
  }
  /** The deal's figures follow from what was saved: once nobody types, everything on the page reads them anew. */
  private announceSoon(): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      this.isAnnouncing = true;
      this.dispatchEvent(new RefreshEvent());
      this.isAnnouncing = false;
    }, quietTime);
  }
}
