import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import type { Context } from 'lightning/messageService';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import currency from '@salesforce/i18n/currency';
import language from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { editionOfLastCall } from 'c/callChanges';
import type { Edition } from 'c/callChanges';
import { beforeTheCall, callUnderway, likelyContact, run } from 'c/callFlow';
import type { CallState, Command } from 'c/callFlow';
import { areKeysOn, keepKeysOn } from 'c/draftService';
import { latestConversation } from 'c/guide';
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
import { formatsFor } from 'c/letter';
import type { LetterEdits, LetterFormats, Sender } from 'c/letter';
import { guideWith } from 'c/outbox';
import type { Outbox } from 'c/outbox';
import { platformError } from 'c/platformError';
import { labels } from './labels';
import { CallMemory } from './memory';
import type { KeptLetter } from './memory';
import { PageNews } from './pageNews';
import type { DealMessage } from './pageNews';
import { Saver } from './saver';
import { closedText, emptyText, newerVersion, viewOf, whyNot } from './view';
import type { View } from './view';

/** What the letter says when it is to be logged. */
interface LetterLog {
  readonly subject: string;
  readonly text: string;
  readonly as: 'Task' | 'Email' | 'Update';
}

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
  isAdding = false;
  outbox: Outbox = [];
  isKept = true;
  call: CallState | undefined;
  typed: Readonly<Record<string, string>> = {};
  letter: KeptLetter = {};
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
  private memory: CallMemory | undefined;
  private readAgain: (() => Promise<void>) | undefined;
  private hasResumed = false;
  /** The conversation whose letter is kept in `letter`. */
  private letterKey = '';
  private news = new PageNews();

  private opportunityId = '';
  @wire(MessageContext) messageContext: Context | undefined;

  @api
  get recordId(): string {
    return this.opportunityId;
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.opportunityId) return;
    this.opportunityId = opportunityId;
    this.forgetDeal();
    const memory = new CallMemory(userId, opportunityId);
    this.memory = memory;
    this.call = memory.store.state();
    this.typed = memory.typed();
    this.saver = new Saver(
      {
        guide: () => this.reading,
        refresh: () => this.refresh(),
        newRevision: () => crypto.randomUUID(),
        save: saveEntries,
        changed: (outbox, isKept) => this.takeOutbox(outbox, isKept),
        finished: () => this.news.tellSoon(this)
      },
      memory.store
    );
    this.outbox = this.saver.outbox;
  }
  /** Nothing of the deal before is shown or saved in another one. */
  private forgetDeal(): void {
    this.saver?.stop();
    this.deal = undefined;
    this.variables = undefined;
    this.contactsVariables = undefined;
    this.editionVariables = undefined;
    this.reading = undefined;
    this.guide = undefined;
    this.former = undefined;
    this.failure = undefined;
    this.readAgain = undefined;
    this.found = [];
    this.contactProblem = '';
    this.letterKey = '';
    this.letter = {};
    this.hasResumed = false;
  }

  override connectedCallback(): void {
    this.news.listen(this, this.messageContext, {
      changed: () => this.refresh(),
      asked: message => this.hear(message)
    });
    window.addEventListener('online', this.retry);
    window.addEventListener('focus', this.retryAfterSignIn);
    if (this.reading) void this.saver?.retry();
  }
  override disconnectedCallback(): void {
    this.news.stop();
    window.removeEventListener('online', this.retry);
    window.removeEventListener('focus', this.retryAfterSignIn);
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
    this.takeLetter(this.guide);
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
    const { deal, guide, call, failure } = this;
    return viewOf({ deal, guide, call, hasFailed: failure !== undefined });
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
    return emptyText(this.view, this.deal);
  }
  get closed(): string {
    return closedText(this.deal);
  }
  get newerVersion(): number | undefined {
    return newerVersion(this.deal, this.guide);
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }

  // What people do.

  handleCommand({ detail: { command, field } }: CustomEvent<{ command: Command; field?: string }>): void {
    if (field && takesTyped.includes(command.kind)) this.forgetTyped(field);
    this.obey(command);
  }
  handleTyping({ detail: { field, text } }: CustomEvent<{ field: string; text: string }>): void {
    this.typed = { ...this.typed, [field]: text };
    this.memory?.keepTyped(field, text);
  }
  handleRetry(): void {
    void this.saver?.retry();
  }
  handleSettle({ detail: { key, choice } }: CustomEvent<{ key: string; choice: 'mine' | 'theirs' }>): void {
    this.saver?.settle(key, choice);
    this.mergeGuide();
  }
  handleReadRetry(): void {
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
  async handleAddContact({
    detail: { contact, field }
  }: CustomEvent<{ contact: NewContact; field: string }>): Promise<void> {
    const { accountId } = this.deal ?? {};
    const { opportunityId } = this;
    if (!accountId) return;
    this.isAdding = true;
    const result = await addContact(opportunityId, accountId, contact);
    this.isAdding = false;
    if (opportunityId !== this.opportunityId) return;
    this.contactProblem = whyNot(result);
    const contactId = result.kind === 'saved' ? result.ids.get('contact') : undefined;
    if (contactId === undefined) return;
    this.forgetTyped(field);
    await this.refresh();
    this.obey({ kind: 'speakWith', contactId });
  }
  handleEdit({ detail: { edits } }: CustomEvent<{ edits: LetterEdits }>): void {
    this.letter = { ...this.letter, edits };
    this.memory?.keepEdits(this.letterKey, edits);
  }
  async handleLog({ detail: { subject, text, as } }: CustomEvent<LetterLog>): Promise<void> {
    const { memory, letterKey, opportunityId } = this;
    const contactId = this.call?.contactId ?? '';
    const former = as === 'Update' ? this.letter.logged?.taskId : undefined;
    const letter = { subject, text, isEmail: as === 'Email', opportunityId, contactId, date: this.today };
    const result = await logLetter(letter, former);
    const taskId = result.kind === 'saved' ? (result.ids.get('letter') ?? former) : undefined;
    if (taskId !== undefined) memory?.keepLogged(letterKey, { taskId, subject, text });
    if (letterKey === this.letterKey) this.letter = memory?.letter(letterKey) ?? {};
    await this.tell(result);
  }

  // What follows from it.

  private obey(command: Command): void {
    const { guide, call } = this;
    if (!guide || !call) return;
    const world = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const { state, drafts } = run(guide, call, command, world);
    this.takeCall(state);
    if (drafts.length > 0) this.saver?.put(drafts);
  }
  private takeCall(call: CallState): void {
    this.call = call;
    this.memory?.store.keepState(call);
    this.readEdition();
    this.mergeGuide();
    this.readFormer();
  }
  /** Each conversation has a letter of its own. */
  private takeLetter({ conversations }: Guide): void {
    const own = conversations.filter(({ contactId }) => contactId === this.call?.contactId);
    const letterKey = latestConversation(own)?.key ?? this.call?.contactId ?? '';
    if (letterKey === this.letterKey) return;
    this.letterKey = letterKey;
    this.letter = this.memory?.letter(letterKey) ?? {};
  }
  private forgetTyped(step: string): void {
    this.memory?.forgetStep(step);
    this.typed = this.memory?.typed() ?? {};
  }
  private takeOutbox(outbox: Outbox, isKept: boolean): void {
    this.outbox = outbox;
    this.isKept = isKept;
    this.mergeGuide();
  }
  /** Reads everything anew; what stands there stays when that fails. */
  private async refresh(): Promise<boolean> {
    if (!this.readAgain) return false;
    this.failure = undefined;
    await this.readAgain();
    return this.failure === undefined;
  }
  /** Says what the platform refused; what it did is read anew. */
  private async tell(result: SaveResult): Promise<void> {
    const message = whyNot(result);
    if (result.kind === 'saved') await this.refresh();
    else
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.notDone, message, variant: 'error', mode: 'sticky' })
      );
  }
}
