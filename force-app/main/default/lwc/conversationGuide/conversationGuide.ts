import { LightningElement, api, wire } from 'lwc';
import { MessageContext, subscribe, unsubscribe } from 'lightning/messageService';
import type { Context, Subscription } from 'lightning/messageService';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import currency from '@salesforce/i18n/currency';
import language from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';
import userId from '@salesforce/user/Id';
import { editionOfLastCall } from 'c/callChanges';
import type { Edition } from 'c/callChanges';
import { beforeTheCall, callUnderway, likelyContact, run } from 'c/callFlow';
import type { CallState, Command } from 'c/callFlow';
import { areKeysOn, draftStore, forgetText, keepKeysOn, keepText, textsOf } from 'c/draftService';
import type { DraftStore } from 'c/draftService';
import type { Contact, Guide } from 'c/guide';
import {
  addContact,
  chooseOffering,
  chooseTitle,
  contactsFoundFrom,
  contactsQuery,
  dealFields,
  dealFrom,
  dealOptionalFields,
  editionFrom,
  editionQuery,
  guideFrom,
  guideQuery,
  logLetter,
  offeringsFrom,
  offeringsQuery,
  readDeal,
  readGuide,
  saveEntries,
  senderFields,
  senderFrom,
  senderOptionalFields
} from 'c/guideService';
import type {
  Deal,
  DealResult,
  GuideVariables,
  NewContact,
  ReadResult,
  SaveResult,
  TitleChoice
} from 'c/guideService';
import { dayIn } from 'c/isoDate';
import { formatsFor, isLetterEdits } from 'c/letter';
import type { LetterEdits, LetterFormats, Sender } from 'c/letter';
import { guideWith } from 'c/outbox';
import type { Outbox } from 'c/outbox';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { labels } from './labels';
import { Saver } from './saver';

type View = 'loading' | 'failed' | 'noAccount' | 'noOffering' | 'noVersion' | 'ready';

/** A letter as it was logged last. */
interface Logged {
  readonly taskId: string;
  readonly text: string;
}

function isLogged(value: unknown): value is Logged {
  return typeof value === 'object' && value !== null && 'taskId' in value && 'text' in value;
}

/** What the letter says when it is to be logged. */
interface LetterLog {
  readonly subject: string;
  readonly text: string;
  readonly as: 'Task' | 'Email' | 'Update';
}

/** What panels of a deal's page tell each other; without `show`, that the deal changed. */
interface DealMessage {
  readonly recordId: string;
  readonly show?: string;
}

/** How long after the last answer the rest of the page hears of it, in milliseconds. */
const quietTime = 1_000;

/** Where the guide's half-typed texts stand among those of the deal. */
const typedBelow = 'guide/';

/** These use up what was typed at their step. */
const takesTyped: readonly Command['kind'][] = [
  'answer',
  'answerFreely',
  'help',
  'confirm',
  'noteNeed',
  'notePrivately'
];

/** A call begins with the likely contact; without any it begins with who is there. */
function startOf(guide: Guide): CallState {
  const contact = likelyContact(guide);
  return contact ? beforeTheCall(contact.id) : { ...beforeTheCall(''), place: { kind: 'buyers' } };
}

/**
 * The conversation guide on an opportunity's page: reads the guide and what buyers said in one request, keeps the course of
 * the call, and saves every answer in the background.
 */
export default class ConversationGuide extends LightningElement {
  labels = labels;
  locale = locale;
  currency = currency;
  dealFields = dealFields;
  dealOptionalFields = dealOptionalFields;
  senderFields = senderFields;
  senderOptionalFields = senderOptionalFields;
  editionVariables: { readonly versionId: string } | undefined;
  former: Edition | undefined;
  contactsQuery: typeof contactsQuery | undefined;
  contactsVariables: { readonly accountId: string; readonly pattern: string } | undefined;
  variables: GuideVariables | undefined;
  deal: Deal | undefined;
  reading: Guide | undefined;
  /** What was read, with everything entered since. */
  guide: Guide | undefined;
  failure: readonly string[] | undefined;
  offerings: readonly { readonly label: string; readonly value: string }[] = [];
  found: readonly Contact[] = [];
  contactProblem = '';
  outbox: Outbox = [];
  isKept = true;
  call: CallState | undefined;
  typed: Readonly<Record<string, string>> = {};
  letterEdits: LetterEdits | undefined;
  logged: Logged | undefined;
  sender: Sender | undefined;
  keysOn = areKeysOn(userId);
  formats: LetterFormats = formatsFor({
    locale,
    currency,
    timeZone,
    today: dayIn(timeZone, new Date()),
    language
  });
  dayOf = (moment: string): string => dayIn(timeZone, new Date(moment));
  private saver: Saver | undefined;
  private store: DraftStore | undefined;
  private readAgain: (() => Promise<void>) | undefined;
  private registration: number | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private hasResumed = false;
  private isAnnouncing = false;

  private opportunityId = '';
  private subscription: Subscription | undefined;
  @wire(MessageContext) messageContext: Context | undefined;

  @api
  get recordId(): string {
    return this.opportunityId;
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.opportunityId) return;
    this.opportunityId = opportunityId;
    this.reading = undefined;
    this.guide = undefined;
    this.hasResumed = false;
    this.saver?.stop();
    this.store = draftStore(userId, opportunityId);
    this.call = this.store.state();
    const texts = textsOf(userId, opportunityId, typedBelow);
    this.typed = Object.fromEntries(texts.map(({ field, text }) => [field.slice(typedBelow.length), text]));
    this.saver = new Saver(
      {
        guide: () => this.reading,
        refresh: () => this.refresh(),
        newRevision: () => crypto.randomUUID(),
        save: saveEntries,
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
    if (this.messageContext)
      this.subscription = subscribe<DealMessage>(this.messageContext, dealPage, message =>
        this.hear(message)
      );
    window.addEventListener('online', this.retry);
    window.addEventListener('focus', this.retryAfterSignIn);
    if (this.reading) void this.saver?.retry();
  }
  override disconnectedCallback(): void {
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
    if (this.subscription) unsubscribe(this.subscription);
    window.removeEventListener('online', this.retry);
    window.removeEventListener('focus', this.retryAfterSignIn);
    clearTimeout(this.announcing);
    this.saver?.stop();
  }
  private retry = (): void => void this.saver?.retry();
  /** Who signed in again in another window comes back here. */
  private retryAfterSignIn = (): void => {
    if (this.outbox.some(({ state }) => state === 'expired')) void this.saver?.retry();
  };

  /** Another panel changed the deal, or asks for the guide. */
  private hear({ recordId, show }: DealMessage): void {
    if (recordId !== this.recordId) return;
    if (show === undefined) void this.refresh();
    if (show !== 'guide') return;
    this.template?.querySelector('section')?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    this.template?.querySelector<HTMLElement & { focusStep: () => void }>('c-call-panel')?.focusStep();
  }

  // What is read.

  @wire(readDeal, { recordId: '$recordId', fields: '$dealFields', optionalFields: '$dealOptionalFields' })
  takeDeal({ data, error }: DealResult): void {
    if (error) this.failure = platformError(error).messages;
    if (!data) return;
    this.failure = undefined;
    this.deal = dealFrom(data);
    this.readEdition();
  }
  /** Reads the edition that the call began with, else the one in use. */
  private readEdition(): void {
    const { accountId, versionId: current } = this.deal ?? {};
    const versionId = this.call?.underway?.versionId ?? current;
    const isRead = this.variables?.accountId === accountId && this.variables?.versionId === versionId;
    if (accountId && versionId && !isRead)
      this.variables = { opportunityId: this.opportunityId, accountId, versionId };
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
    this.mergeGuide();
    if (this.hasResumed) return;
    this.hasResumed = true;
    const known = guideWith(guide, this.outbox);
    this.takeCall(callUnderway(known, this.call, new Date()) ?? startOf(known));
  }
  private mergeGuide(): void {
    if (!this.reading) return;
    const merged = guideWith(this.reading, this.outbox);
    const known = new Set(merged.contacts.map(({ id }) => id));
    const joined = this.found.filter(({ id }) => id === this.call?.contactId && !known.has(id));
    this.guide = joined.length > 0 ? { ...merged, contacts: [...merged.contacts, ...joined] } : merged;
  }

  /** Offerings are read only when the deal has none. */
  get offeringsQuery(): typeof offeringsQuery | undefined {
    return this.view === 'noOffering' ? offeringsQuery : undefined;
  }
  @wire(readGuide, { query: '$offeringsQuery' })
  takeOfferings({ data }: ReadResult): void {
    this.offerings = offeringsFrom(data).map(({ id, name }) => ({ label: name, value: id }));
  }
  @wire(readGuide, { query: '$contactsQuery', variables: '$contactsVariables' })
  takeFound({ data }: ReadResult): void {
    if (data) this.found = contactsFoundFrom(data);
  }
  /** The edition of the last call is read only when it was another one, to say what changed since. */
  get editionQuery(): typeof editionQuery | undefined {
    return this.editionVariables && editionQuery;
  }
  @wire(readGuide, { query: '$editionQuery', variables: '$editionVariables' })
  takeFormer({ data }: ReadResult): void {
    this.former = data ? editionFrom(data, this.reading?.offering) : undefined;
  }
  private readFormer(): void {
    const { guide, call } = this;
    const since = { contactId: call?.contactId ?? '', callId: call?.underway?.id };
    const versionId = guide && editionOfLastCall(guide, since);
    if (versionId !== this.editionVariables?.versionId)
      this.editionVariables = versionId ? { versionId } : undefined;
  }
  /** Who signs is read only for a letter. */
  get senderId(): string | undefined {
    return this.call?.place.kind === 'letter' ? userId : undefined;
  }
  @wire(readDeal, {
    recordId: '$senderId',
    fields: '$senderFields',
    optionalFields: '$senderOptionalFields'
  })
  takeSender({ data }: DealResult): void {
    if (data) this.sender = senderFrom(data);
  }

  // What there is to show.

  private get view(): View {
    if (this.deal && !this.deal.accountId) return 'noAccount';
    if (this.deal && !this.deal.offeringId) return 'noOffering';
    if (this.deal && !this.deal.versionId && !this.call?.underway) return 'noVersion';
    if (!this.guide) return this.failure ? 'failed' : 'loading';
    return 'ready';
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
    return this.view === 'noVersion' ? fill(labels.noVersion, this.deal?.offeringName ?? '') : '';
  }
  /** Why no call can begin. */
  get closed(): string {
    return this.deal?.isRetired ? fill(labels.versionRetired, this.deal.offeringName ?? '') : '';
  }
  get newerVersion(): number | undefined {
    const read = this.guide?.offering?.version?.number ?? 0;
    const { versionNumber = 0 } = this.deal ?? {};
    return versionNumber > read ? versionNumber : undefined;
  }
  get loggedText(): string | undefined {
    return this.logged?.text;
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }

  // What people do.

  handleCommand({ detail }: CustomEvent<{ command: Command; field?: string }>): void {
    const { guide, call } = this;
    if (!guide || !call) return;
    const world = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const { state, drafts } = run(guide, call, detail.command, world);
    if (detail.field && takesTyped.includes(detail.command.kind)) this.forgetTyped(detail.field);
    this.takeCall(state);
    if (drafts.length > 0) this.saver?.put(drafts);
  }
  handleTyping({ detail: { field, text } }: CustomEvent<{ field: string; text: string }>): void {
    this.typed = { ...this.typed, [field]: text };
    if (text === '') forgetText(userId, this.recordId, typedBelow + field);
    else keepText(userId, this.recordId, typedBelow + field, text);
  }
  handleRetry(): void {
    void this.saver?.retry();
  }
  handleSettle({ detail: { key, choice } }: CustomEvent<{ key: string; choice: 'mine' | 'theirs' }>): void {
    this.saver?.settle(key, choice);
    this.mergeGuide();
  }
  handleReadRetry(): void {
    this.failure = undefined;
    void this.refresh();
  }
  handleKeysToggle({ detail: { isOn } }: CustomEvent<{ isOn: boolean }>): void {
    this.keysOn = isOn;
    keepKeysOn(userId, isOn);
  }
  handleSearch({ detail: { text } }: CustomEvent<{ text: string }>): void {
    const { accountId } = this.deal ?? {};
    const words = text.trim().replaceAll(/[\\%_]/g, character => `\\${character}`);
    if (!accountId || words === '') return;
    this.contactsQuery = contactsQuery;
    this.contactsVariables = { accountId, pattern: `%${words}%` };
  }
  async handleOffering({ detail: { value } }: CustomEvent<{ value: string }>): Promise<void> {
    await this.tell(await chooseOffering(this.recordId, value));
  }
  async handleTitle({ detail }: CustomEvent<TitleChoice>): Promise<void> {
    await this.tell(await chooseTitle(detail));
  }
  async handleAddContact({ detail }: CustomEvent<NewContact>): Promise<void> {
    const { accountId } = this.deal ?? {};
    if (!accountId) return;
    const result = await addContact(this.recordId, accountId, detail);
    this.contactProblem = result.kind === 'saved' ? '' : this.wordsOf(result);
    const id = result.kind === 'saved' ? result.ids.get('contact') : undefined;
    if (id === undefined) return;
    await this.refresh();
    this.handleCommand(
      new CustomEvent('command', { detail: { command: { kind: 'speakWith', contactId: id } } })
    );
  }
  handleEdit({ detail: { edits } }: CustomEvent<{ edits: LetterEdits }>): void {
    this.letterEdits = edits;
    this.store?.keepAs(this.letterName, edits);
  }
  async handleLog({ detail }: CustomEvent<LetterLog>): Promise<void> {
    const contactId = this.call?.contactId ?? '';
    const { subject, text, as } = detail;
    const letter = {
      subject,
      text,
      isEmail: as === 'Email',
      opportunityId: this.recordId,
      contactId,
      date: this.today
    };
    const result = await logLetter(letter, as === 'Update' ? this.logged?.taskId : undefined);
    const taskId = result.kind === 'saved' ? (result.ids.get('letter') ?? this.logged?.taskId) : undefined;
    if (taskId) this.keepLogged({ taskId, text });
    await this.tell(result);
  }

  // What follows from it.

  private get letterName(): string {
    return `letter/${this.call?.contactId ?? ''}`;
  }
  private get loggedName(): string {
    return `logged/${this.call?.contactId ?? ''}`;
  }
  private keepLogged(logged: Logged): void {
    this.logged = logged;
    this.store?.keepAs(this.loggedName, logged);
  }
  private takeCall(call: CallState): void {
    const isOther = call.contactId !== this.call?.contactId || this.letterEdits === undefined;
    this.call = call;
    this.store?.keepState(call);
    if (isOther) {
      const kept = this.store?.kept(this.letterName);
      this.letterEdits = isLetterEdits(kept) ? kept : undefined;
      const logged = this.store?.kept(this.loggedName);
      this.logged = isLogged(logged) ? logged : undefined;
    }
    this.readEdition();
    this.mergeGuide();
    this.readFormer();
  }
  private forgetTyped(step: string): void {
    const isOfStep = (field: string) => field.startsWith(`${step}/`);
    forgetText(userId, this.recordId, `${typedBelow}${step}/`);
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([field]) => !isOfStep(field)));
  }
  private takeOutbox(outbox: Outbox, isKept: boolean): void {
    this.outbox = outbox;
    this.isKept = isKept;
    this.mergeGuide();
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
  private wordsOf(result: Exclude<SaveResult, { kind: 'saved' }>): string {
    if (result.kind === 'unreached') return labels.unreached;
    return result.kind === 'expired' ? labels.expired : result.messages.join(' ');
  }
  /** Says what the platform refused; what it did is read anew. */
  private async tell(result: SaveResult): Promise<void> {
    if (result.kind === 'saved') return this.refresh();
    const message = this.wordsOf(result);
    this.dispatchEvent(
      new ShowToastEvent({ title: labels.notDone, message, variant: 'error', mode: 'sticky' })
    );
    return undefined;
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
