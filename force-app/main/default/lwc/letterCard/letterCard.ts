import { LightningElement, api } from 'lwc';
import type { Contact, Conversation, Guide } from 'c/guide';
import {
  decided,
  formatsFor,
  isEdited,
  leftOut,
  letterText,
  noEdits,
  restored,
  rewritten,
  written
} from 'c/letter';
import type { Decision, Doubt, Gap, Letter, LetterEdits, LetterFormats, Sender } from 'c/letter';
import type { LetterAction } from 'c/letterActions';
import { fill } from 'c/phrase';
import { Changes } from './changes';
import { labels } from './labels';
import { phrases } from './phrases';
import { isLogging, logging, sending } from './sending';
import { blank, isChanged, remembering, sentenceOf, withNextStep } from './writing';
import type { NextStep } from './writing';

/** What is asked before the letter leaves, as it was when the asking began, and what is to be done afterwards. */
interface Asking {
  readonly gaps: readonly Gap[];
  readonly doubts: readonly Doubt[];
  readonly action?: LetterAction;
  readonly label: string;
}

/** The platform's tasks have no longer subjects. */
const longestSubject = 255;

/**
 * The letter to one contact of a deal, to be edited in place. What is missing and what contradicts itself is asked before
 * the letter leaves; nothing of that stands in it.
 *
 * @fires LetterCard#edit with `detail.edits`: all that the rep changed (`LetterEdits`), to be kept.
 * @fires LetterCard#log with `detail.subject`, `detail.text`, `detail.edited` (did the rep change it?) and `detail.as`
 *   (`Task`, `Email`, or `Update`: the log that is there is to follow the letter).
 * @fires LetterCard#nextstep with `detail.nextStep` and `detail.nextStepOn`.
 * @fires LetterCard#leave
 */
export default class LetterCard extends LightningElement {
  @api contactId = '';
  /** May the person only read? */
  @api isReadOnly = false;
  /** The contact's conversation in the call; without it no next step can be noted. */
  @api conversationKey: string | undefined;
  /** Contacts who were in the call, though they said nothing. */
  @api inCall: readonly string[] = [];
  /** Outcomes that were given a value or the buyer's words in the call, by key. */
  @api valued: readonly string[] = [];
  @api sender: Sender | undefined;
  @api formats: LetterFormats = formatsFor({ locale: 'en-US', currency: 'USD' });
  /** The letter as it was logged; nothing before. */
  @api loggedSubject: string | undefined;
  @api loggedText: string | undefined;
  /** Moment of the last letter to the contact. */
  @api since: string | undefined;
  /** ISO date. */
  @api today: string | undefined;
  labels = labels;
  announcement = '';
  asking: Asking | undefined;
  private known: Guide | undefined;
  private kept: LetterEdits = noEdits;
  private entered: NextStep | undefined;
  /** Brings the reader to what is there once the questions are, or are gone. */
  private moving: (() => void) | undefined;
  private readonly changes = new Changes();
  private readonly write = remembering();

  /** All that is known, what was entered and not saved yet included. */
  @api
  get guide(): Guide | undefined {
    return this.known;
  }
  set guide(guide: Guide | undefined) {
    this.known = guide;
    this.entered = undefined;
  }
  /** What the rep changed in this letter before. */
  @api
  get edits(): LetterEdits {
    return this.kept;
  }
  set edits(edits: LetterEdits | undefined) {
    this.kept = edits ?? noEdits;
  }

  override renderedCallback(): void {
    const { moving } = this;
    this.moving = undefined;
    moving?.();
  }

  /** Brings the reader to the letter. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  /** Takes back the last change of the letter; false when nothing was changed since it was opened. */
  @api undo(): boolean {
    const edits = this.changes.takeBack();
    if (edits) this.tell(edits);
    return edits !== undefined;
  }

  // What there is to show.

  get letter(): Letter {
    const { inCall, valued, sender, formats, since, today, contactId, conversationKey } = this;
    const guide = this.guideWithStep;
    const edits = this.kept;
    if (!guide) return blank;
    const about = { guide, contactId, conversationKey, inCall, valued, since, today };
    return this.write({ ...about, sender, phrases, formats, edits });
  }
  private get guideWithStep(): Guide | undefined {
    const { known, entered, conversationKey } = this;
    return known && entered ? withNextStep(known, conversationKey, entered) : known;
  }
  /** Is there a conversation in which the next step can be noted, by this person? */
  get isNoted(): boolean {
    return this.conversation !== undefined && !this.isReadOnly;
  }
  get conversation(): Conversation | undefined {
    return this.guideWithStep?.conversations.find(({ key }) => key === this.conversationKey);
  }
  private get contact(): Contact | undefined {
    return this.known?.contacts.find(({ id }) => id === this.contactId);
  }
  /** Ids of what is missing or contradicts itself, and not decided yet. */
  get open(): readonly string[] {
    const { gaps, doubts } = this.letter;
    return [...doubts, ...gaps].map(({ id }) => id).filter(id => this.kept.decisions[id] === undefined);
  }
  get openText(): string {
    return this.open.length === 0 ? labels.nothingToDecide : fill(labels.toDecide, this.open.length);
  }
  get hasQuestions(): boolean {
    const { gaps, doubts } = this.letter;
    return gaps.length + doubts.length > 0;
  }
  get isAsking(): string {
    return String(this.asking !== undefined);
  }
  get isLogged(): boolean {
    return this.loggedText !== undefined;
  }
  get isLogOlder(): boolean {
    return isChanged(this.letter, this.loggedText, this.loggedSubject);
  }

  // What the rep changes.

  handleRewrite(event: CustomEvent<{ id: string; text: string }>): void {
    const { id, text } = event.detail;
    const sentence = sentenceOf(this.letter, id);
    if (sentence) this.keep(rewritten(this.kept, sentence, text), id);
  }
  handleRestore(event: CustomEvent<{ id: string }>): void {
    this.keep(restored(this.kept, event.detail.id));
  }
  handleLeaveOut(event: CustomEvent<{ id: string; isLeftOut: boolean }>): void {
    this.keep(leftOut(this.kept, event.detail.id, event.detail.isLeftOut));
  }
  handleDecide(event: CustomEvent<{ id: string; decision: Decision }>): void {
    const { id, decision } = event.detail;
    this.keep(decided(written(this.kept, id, ''), id, decision));
  }
  handleWrite(event: CustomEvent<{ id: string; text: string }>): void {
    const { id, text } = event.detail;
    this.keep(written(this.kept, id, text), id);
  }
  handleFill(event: CustomEvent<{ kind: 'nextStep' | 'nextStepOn' }>): void {
    type Fields = HTMLElement & { focusField: (name: string) => void };
    this.template?.querySelector<Fields>('c-letter-next-step')?.focusField(event.detail.kind);
  }
  handleNextStep(event: CustomEvent<NextStep>): void {
    this.entered = event.detail;
    this.dispatchEvent(new CustomEvent('nextstep', { detail: event.detail }));
  }
  private keep(edits: LetterEdits, typedIn?: string): void {
    this.changes.begin(this.kept, typedIn);
    this.tell(edits);
  }
  private tell(edits: LetterEdits): void {
    this.kept = edits;
    this.dispatchEvent(new CustomEvent('edit', { detail: { edits } }));
  }

  // How the letter leaves.

  handleQuestions(): void {
    if (this.asking) this.asking = undefined;
    else this.ask('');
  }
  handleNotNow(): void {
    this.closeQuestions();
  }
  async handleAct(event: CustomEvent<{ action: LetterAction; label: string }>): Promise<void> {
    const { action, label } = event.detail;
    if (this.open.length > 0) this.ask(label, action);
    else await this.act(action);
  }
  async handleGoOn(): Promise<void> {
    const { action, gaps = [] } = this.asking ?? {};
    this.closeQuestions();
    this.leaveOutRest(gaps);
    if (action) await this.act(action);
  }
  handleLeave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }

  /** What the rep went past is decided as well; only contradictions are pointed out each time. */
  private leaveOutRest(gaps: readonly Gap[]): void {
    const rest = gaps.filter(({ id }) => this.open.includes(id));
    if (rest.length > 0) this.keep(rest.reduce((edits, { id }) => decided(edits, id, 'leaveOut'), this.kept));
  }
  private ask(label: string, action?: LetterAction): void {
    const { gaps, doubts } = this.letter;
    this.asking = { gaps, doubts, action, label };
    type Questions = HTMLElement & { focusStep: () => void };
    this.moving = () => this.template?.querySelector<Questions>('c-letter-questions')?.focusStep();
  }
  /** The reader goes back to the button that opened the questions. */
  private closeQuestions(): void {
    type Actions = HTMLElement & { focusAction: (action: LetterAction) => void };
    const { action } = this.asking ?? {};
    this.asking = undefined;
    this.moving = () => {
      const opener = this.template?.querySelector<HTMLElement>('[data-questions]');
      if (action) this.template?.querySelector<Actions>('c-letter-actions')?.focusAction(action);
      else if (opener) opener.focus();
      else this.focusStep();
    };
  }
  private async act(action: LetterAction): Promise<void> {
    const { letter, known, contact } = this;
    if (isLogging(action)) return this.log(letter, logging[action]);
    const to = {
      deal: known?.opportunity.name ?? '',
      name: contact?.name ?? '',
      email: contact?.email ?? ''
    };
    this.announcement = await sending[action](letter, to);
  }
  private log(letter: Letter, as: (typeof logging)[keyof typeof logging]): void {
    const subject = letter.subject.text;
    const isTooLong = subject.length > longestSubject;
    this.announcement = isTooLong ? labels.subjectTooLong : '';
    const detail = { subject, text: letterText(letter), edited: isEdited(this.kept), as };
    if (!isTooLong) this.dispatchEvent(new CustomEvent('log', { detail }));
  }
}
