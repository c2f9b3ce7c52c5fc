import { LightningElement, api } from 'lwc';
import type { Beside } from 'c/callBeside';
import { beforeTheCall, canTakeBack } from 'c/callFlow';
import type { CallState } from 'c/callFlow';
import type { Contact, Guide } from 'c/guide';
import { answerText, formatsFor } from 'c/letter';
import type { LetterEdits, LetterFormats, Sender } from 'c/letter';
import type { Edition } from 'c/callChanges';
import { conflictsIn, saveStatus } from 'c/outbox';
import type { Entry, Outbox, SaveStatus } from 'c/outbox';
import { memo } from 'c/memo';
import { fill } from 'c/phrase';
import { callView } from './callView';
import type { CallView, Shown, Surroundings } from './callView';
import { labels } from './labels';

/** What is typed at steps of those names, by the last part of the field's name. */
function typedAt(
  typed: Readonly<Record<string, string>>,
  ...steps: readonly string[]
): Readonly<Record<string, string>> {
  const here = Object.entries(typed).filter(([field]) => steps.some(step => field.startsWith(`${step}/`)));
  return Object.fromEntries(here.map(([field, text]) => [field.slice(field.lastIndexOf('/') + 1), text]));
}

const noCall = beforeTheCall('');
const nobody: readonly string[] = [];

/** What there is to show of a call, from what its panel is given. It says nothing and does nothing. */
export abstract class CallShowing extends LightningElement {
  /** All that is known, what was entered and not saved yet included. */
  @api guide: Guide | undefined;
  @api call: CallState | undefined;
  @api outbox: Outbox = [];
  /** Can this browser keep unsaved entries through a reload? */
  @api isKept = false;
  /** Half-typed texts by field. */
  @api typed: Readonly<Record<string, string>> = {};
  /** Contacts that a search found. */
  @api found: readonly Contact[] = [];
  /** What the platform said when a contact could not be added. */
  @api contactProblem = '';
  /** Is a new contact on its way to the platform? */
  @api isAdding = false;
  @api formats: LetterFormats = formatsFor({ locale: 'en-US', currency: 'USD' });
  @api locale = '';
  @api currency = '';
  /** Who signs the letter. */
  @api sender: Sender | undefined;
  @api letterEdits: LetterEdits | undefined;
  /** The letter as it was logged. */
  @api logged: { readonly subject: string; readonly text: string } | undefined;
  /** ISO date. */
  @api today = '';
  @api dayOf: (moment: string) => string = moment => moment.slice(0, 10);
  /** Are single keys commands? */
  @api keysOn = false;
  /** The number of an edition that came into use since the call began. */
  @api newerVersion: number | undefined;
  /** The edition of the last call with the contact, when it was another one. */
  @api former: Edition | undefined;
  /** Why no call can begin; empty when one can. */
  @api closed = '';
  /** May the person only read? */
  @api isReadOnly = false;
  /** What happened to the call that nobody did here. */
  @api notice = '';
  labels = labels;
  isHelpShown = false;
  isAway = false;
  isWriting = false;
  isReleased = false;
  private viewOf = memo(
    (
      guide: Guide,
      state: CallState,
      today: string,
      dayOf: Surroundings['dayOf'],
      closed: Surroundings['closed']
    ) => callView(guide, state, { ownWords: labels.ownWords, today, dayOf, closed })
  );
  private typedAt = memo(typedAt);

  get state(): CallState {
    return this.call ?? noCall;
  }
  get view(): CallView | undefined {
    const { guide, state, today, dayOf } = this;
    const forCalls = this.closed === '' ? undefined : 'forCalls';
    return guide && this.viewOf(guide, state, today, dayOf, this.isReadOnly ? 'forWriting' : forCalls);
  }
  /** What fills the place of the step, as the template asks for it. */
  get is(): Readonly<Partial<Record<Shown, true>>> {
    return this.view ? { [this.view.shown]: true } : {};
  }
  get isAsking(): boolean {
    return this.state.place.kind === 'topic';
  }
  get contactId(): string {
    return this.state.contactId;
  }
  /** What the call is about, and how much of it is answered. */
  get outcome(): string {
    return [this.view?.statement, this.view?.progress].filter(Boolean).join(' · ');
  }
  get started(): string {
    return this.state.underway?.started ?? '';
  }
  get callId(): string | undefined {
    return this.state.underway?.id;
  }
  get buyers(): readonly string[] {
    return this.state.underway?.buyers ?? nobody;
  }
  get status(): SaveStatus {
    return saveStatus(this.outbox);
  }
  get conflicts(): readonly Entry[] {
    return conflictsIn(this.outbox);
  }
  get question(): string {
    return this.view?.prompt?.question ?? '';
  }
  /** What was answered to the question that the capability follows. */
  get reply(): string {
    const { answer, prompt } = this.view ?? {};
    return answer ? answerText(answer, prompt, labels, this.formats) : '';
  }
  /** Each letter begins anew: nothing that was half done in one stands in the next. */
  get readers(): readonly string[] {
    return [this.view?.letterKey ?? this.contactId];
  }
  get loggedSubject(): string | undefined {
    return this.logged?.subject;
  }
  get loggedText(): string | undefined {
    return this.logged?.text;
  }
  get next(): string {
    return this.view?.next ? fill(labels.next, this.view.next) : '';
  }
  private get isNeed(): boolean {
    return this.view?.topic?.topic.kind === 'unmetNeed';
  }
  get throughText(): string {
    const left = this.view?.left ?? 0;
    if (left > 0) return fill(labels.stillOpen, left);
    return this.isNeed ? labels.needNoted : labels.everythingSaid;
  }
  get throughChoices(): readonly { readonly id: string; readonly label: string }[] {
    const left = this.view?.left ?? 0;
    return [
      { id: 'menu', label: labels.another },
      { id: 'end', label: labels.end },
      ...(left > 0 ? [{ id: 'left', label: fill(labels.skipped, left) }] : []),
      ...(this.isNeed ? [{ id: 'free', label: labels.askMore }] : [])
    ];
  }
  get typedHere(): Readonly<Record<string, string>> {
    return this.typedAt(this.typed, this.view?.field ?? '', this.callField);
  }
  /** Private notes are typed for the call with the buyer, whichever step it is at. */
  get callField(): string {
    return `${this.contactId} call`;
  }
  /** Is it told, and asked, which title the contact was taken for? */
  get isMatching(): boolean {
    return this.view?.isMatching === true && !this.isReadOnly;
  }
  get canUndo(): boolean {
    return canTakeBack(this.state);
  }
  get beside(): Beside | undefined {
    const { guide, contactId, callId, buyers, formats, former, newerVersion, isReadOnly } = this;
    const topic = this.view?.lastTopic;
    return guide && { guide, contactId, callId, buyers, topic, formats, former, newerVersion, isReadOnly };
  }
  /** Beside the step stands what is known; before the first word there is nothing, and the letter takes the place. */
  get hasAside(): boolean {
    const isKnown = this.view?.isCalling === true || (this.guide?.buyerOutcomes.length ?? 0) > 0;
    return isKnown && this.view?.shown !== 'letter';
  }
  /** What the guide was agreed on, and in which edition. */
  get edition(): string {
    const { offering } = this.guide ?? {};
    return offering?.version ? fill(labels.version, offering.name, offering.version.number) : '';
  }
  private get isTypingOff(): boolean {
    return this.isWriting || (this.view?.isWritten === true && !this.isReleased);
  }
  /** How the keys that the panel shows look: those that do nothing now are struck out. */
  get callClass(): string {
    const areLettersOff = !this.keysOn || this.isAway || this.isTypingOff;
    const areDigitsOff = !this.keysOn || this.isAway || this.isWriting;
    return ['call', areLettersOff ? 'no-letters' : '', areDigitsOff ? 'no-digits' : ''].join(' ').trim();
  }
  /** Why keys are off, and how they come on; they are told to be on only where somebody made them so. */
  get keysOffText(): string {
    return this.keysOn && !this.isAway && this.isTypingOff ? labels.keysTyping : '';
  }
  get keysOnText(): string {
    return this.keysOn && this.view?.isWritten && this.isReleased ? labels.keysReleased : '';
  }
  get helpExpanded(): string {
    return String(this.isHelpShown);
  }
}
