import { api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import type { Context } from 'lightning/messageService';
import currency from '@salesforce/i18n/currency';
import language from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { beforeTheCall, callUnderway, endedElsewhere, likelyContact, run } from 'c/callFlow';
import type { CallState, Command } from 'c/callFlow';
import { areKeysOn, keepKeysOn } from 'c/draftService';
import { latestConversation } from 'c/guide';
import type { Guide } from 'c/guide';
import { logLetter, saveEntries } from 'c/guideService';
import type { DealAbout } from 'c/guideService';
import { dayIn } from 'c/isoDate';
import { formatsFor } from 'c/letter';
import type { LetterEdits, LetterFormats } from 'c/letter';
import { guideWith } from 'c/outbox';
import type { Outbox } from 'c/outbox';
import { painted } from 'c/painted';
import { DealWriting } from './dealWriting';
import { EndOfCall } from './endOfCall';
import { labels } from './labels';
import { CallMemory, usesTyped } from './memory';
import type { KeptLetter } from './memory';
import { PageNews } from './pageNews';
import type { DealMessage } from './pageNews';
import { Saver } from './saver';
import { closedText, emptyText, failureTexts, newerVersion } from './view';

/** What the letter says when it is to be logged. */
interface LetterLog {
  readonly subject: string;
  readonly text: string;
  readonly as: 'Task' | 'Email' | 'Update';
}

/** A call begins with the likely contact; without any it begins with who is there. */
function startOf(guide: Guide): CallState {
  const contact = likelyContact(guide);
  return contact ? beforeTheCall(contact.id) : { ...beforeTheCall(''), place: { kind: 'buyers' } };
}

/**
 * The conversation guide on an opportunity's page: keeps the course of the call on top of what is read, and saves every
 * answer in the background.
 */
export default class ConversationGuide extends DealWriting {
  labels = labels;
  locale = locale;
  currency = currency;
  /** What happened to the call that nobody did here. */
  notice = '';
  outbox: Outbox = [];
  isKept = true;
  typed: Readonly<Record<string, string>> = {};
  letter: KeptLetter = {};
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
  private hasResumed = false;
  /** The conversation whose letter is kept in `letter`. */
  private letterKey = '';
  private news = new PageNews();
  private endOfCall = new EndOfCall();
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
    this.endOfCall.store = memory.store;
    this.call = memory.store.state();
    this.about = memory.about();
    this.readEdition();
    this.typed = memory.typed();
    this.saver = new Saver(
      {
        guide: () => this.reading,
        refresh: () => this.refresh(),
        newRevision: () => crypto.randomUUID(),
        // Nobody waits for a save, and everybody for the next question.
        save: async (guide, entries) => {
          await painted();
          return saveEntries(guide, entries);
        },
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
    this.forgetReading();
    this.contactProblem = '';
    this.notice = '';
    this.letterKey = '';
    this.letter = {};
    this.hasResumed = false;
  }

  override connectedCallback(): void {
    this.news.listen(this, this.messageContext, {
      changed: () => this.refresh(),
      asked: message => this.hear(message)
    });
    this.endOfCall.listen(() => this.refresh());
    window.addEventListener('online', this.retry);
    window.addEventListener('focus', this.retryAfterSignIn);
    if (this.reading) void this.saver?.retry();
  }
  override disconnectedCallback(): void {
    this.news.stop();
    this.endOfCall.stop();
    window.removeEventListener('online', this.retry);
    window.removeEventListener('focus', this.retryAfterSignIn);
    this.saver?.stop();
  }
  /** Whoever asked for the guide here is brought to its question. */
  override renderedCallback(): void {
    if (!this.isAwaited || !this.isReady) return;
    this.isAwaited = false;
    void painted().then(() => this.panel?.focusStep());
  }
  private get panel(): (HTMLElement & { focusStep: () => void }) | null | undefined {
    return this.template?.querySelector('c-call-panel');
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
    this.panel?.focusStep();
  }

  // What there is to show.

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
  get mayChoose(): boolean {
    return !this.isReadOnly;
  }
  get offeringText(): string {
    return this.isReadOnly ? labels.noOffering : labels.chooseOffering;
  }
  get emptyText(): string {
    return emptyText(this.view, this.deal);
  }
  get failureTexts(): readonly string[] {
    return failureTexts(this.failure, this.outbox);
  }
  get whatToDo(): string {
    return this.failure?.kind === 'unreached' ? labels.whenOnline : labels.whatToDo;
  }
  get closed(): string {
    return closedText(this.deal, this.isReadOnly);
  }
  get newerVersion(): number | undefined {
    return newerVersion(this.deal, this.guide);
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }

  // What people do.

  handleCommand({ detail: { command, field } }: CustomEvent<{ command: Command; field?: string }>): void {
    if (field && usesTyped(command)) this.forgetTyped(field);
    this.obey(command);
  }
  handleTyping({ detail: { field, text } }: CustomEvent<{ field: string; text: string }>): void {
    this.typed = { ...this.typed, [field]: text };
    this.memory?.keepTyped(field, text);
    this.news.keepQuiet(this);
  }
  handleRetry(): void {
    void this.saver?.retry();
  }
  handleSettle({ detail: { key, choice } }: CustomEvent<{ key: string; choice: 'mine' | 'theirs' }>): void {
    this.saver?.settle(key, choice);
    this.mergeGuide();
  }
  handleReadRetry(): void {
    this.isAwaited = true;
    void this.refresh();
  }
  handleKeysToggle({ detail: { isOn } }: CustomEvent<{ isOn: boolean }>): void {
    this.keysOn = isOn;
    keepKeysOn(userId, isOn);
  }
  handleSearch({ detail: { text } }: CustomEvent<{ text: string }>): void {
    this.search(text);
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

  override keepAbout(about: DealAbout | undefined): void {
    this.memory?.keepAbout(about);
  }
  override joins(contactId: string, field: string): void {
    this.forgetTyped(field);
    this.obey({ kind: 'speakWith', contactId });
  }
  override takeGuide(guide: Guide): void {
    this.reading = guide;
    this.saver?.reconcile(guide);
    this.mergeGuide();
    if (this.hasResumed) return this.takeEnd();
    this.hasResumed = true;
    const known = guideWith(guide, this.outbox);
    this.takeCall(callUnderway(known, this.call, new Date()) ?? startOf(known));
  }
  /** A call that was ended in another window goes on in none. */
  private takeEnd(): void {
    const { guide, call } = this;
    const ended = guide && call && endedElsewhere(guide, call);
    if (!ended) return;
    this.notice = labels.endedElsewhere;
    this.takeCall(ended);
  }
  private mergeGuide(): void {
    if (!this.reading) return;
    const merged = guideWith(this.reading, this.outbox);
    const known = new Set(merged.contacts.map(({ id }) => id));
    const joined = this.found.filter(({ id }) => id === this.call?.contactId && !known.has(id));
    this.guide = joined.length > 0 ? { ...merged, contacts: [...merged.contacts, ...joined] } : merged;
    this.takeLetter(this.guide);
  }
  private obey(command: Command): void {
    const { guide, call } = this;
    if (!guide || !call) return;
    const world = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const { state, drafts } = run(guide, call, command, world);
    this.notice = '';
    this.takeCall(state);
    if (command.kind === 'end') this.endOfCall.comes();
    if (drafts.length > 0) this.saver?.put(drafts);
    this.news.keepQuiet(this);
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
    this.endOfCall.tell(outbox);
  }
}
