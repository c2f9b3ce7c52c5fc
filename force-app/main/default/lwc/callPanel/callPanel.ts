import { LightningElement, api } from 'lwc';
import {
  draftsOfAnswer,
  draftsOfConfirmation,
  draftsOfEnd,
  draftsOfHelp,
  draftsOfUnmetNeed
} from 'c/callDrafts';
import type { Call, Confirmation, Topic } from 'c/callDrafts';
import { questionAfter, stepName } from 'c/callProgress';
import { latestConversation } from 'c/guide';
import type { CapabilityHelps, Guide } from 'c/guide';
import { answerText } from 'c/letter';
import type { LetterFormats } from 'c/letter';
import type { Draft } from 'c/outbox';
import { fill } from 'c/phrase';
import { answerKey, conversationKey, unmetNeedKey } from 'c/recordKeys';
import type { Given } from 'c/reply';
import { viewOf } from './callView';
import type { CallView } from './callView';
import { commandOf } from './keys';
import { labels } from './labels';
import { likelyContact, outcomeMenu } from './menu';
import type { MenuChoice } from './menu';
import { draftsOfStepBack } from './undo';
import type { Undo } from './undo';

/** A step that has a form or choices of its own. */
interface StepElement extends HTMLElement {
  focusStep?: () => void;
  focusNote?: () => void;
  choose?: (digit: string) => void;
  submit?: () => void;
}

/** What was said to one prompt, for under the step. */
interface SaidLine {
  readonly key: string;
  readonly promptId: string;
  readonly question: string;
  readonly reply: string;
  readonly askAgain: string;
}

/** On a button Enter presses the button; it accepts the step only on the step's own heading, or with no focus at all. */
function isFreeForEnter({ target }: KeyboardEvent): boolean {
  return target === document.body || (target as HTMLElement).dataset['question'] !== undefined;
}

/**
 * Leads through one call, with the keyboard or the mouse: who, which outcome, one question at a time, then the letter.
 * It changes nothing itself: what is entered leaves as drafts.
 *
 * @fires CallPanel#enter with `detail.drafts`: what was entered, to be saved in the background.
 * @fires CallPanel#callchange with `detail.call`: where the call stands, to be kept; undefined when none is underway.
 * @fires CallPanel#log with `detail.contactId` and `detail.text`: the letter to be logged.
 * @fires CallPanel#keystoggle with `detail.isOn`.
 * @fires CallPanel#titlechoice with `detail.contactId` and `detail.titleId`: which title the contact holds.
 */
export default class CallPanel extends LightningElement {
  /** All that is known, what was entered and not saved yet included. */
  @api guide: Guide | undefined;
  @api call: Call | undefined;
  @api formats: LetterFormats = { number: String, money: String };
  @api isLogged = false;
  /** ISO date. */
  @api today = '';
  /** Are single keys commands? */
  @api keysOn = false;
  labels = labels;
  isHelpShown = false;
  isOwnWords = false;
  isMoving = false;
  chosenContactId: string | undefined;
  letterOf: { readonly contactId: string; readonly conversationKey?: string } | undefined;
  undoable: readonly Undo[] = [];
  listenToPage = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented && document.activeElement === document.body) this.handleKey(event);
  };

  override connectedCallback(): void {
    window.addEventListener('keydown', this.listenToPage);
  }
  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.listenToPage);
  }
  override renderedCallback(): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.focusStep();
  }

  /** Brings the reader to the present step. */
  @api focusStep(): void {
    const step = this.stepElement;
    if (step?.focusStep) step.focusStep();
    else this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }

  private get stepElement(): StepElement | null | undefined {
    return this.template?.querySelector<StepElement>('[data-step]');
  }

  // What there is to show.

  get contactId(): string {
    return (
      this.call?.contactId ?? this.chosenContactId ?? (this.guide && likelyContact(this.guide)?.id) ?? ''
    );
  }
  get topic(): Topic | undefined {
    return this.call?.topic;
  }
  get view(): CallView {
    return viewOf(this.guide, this.call);
  }
  get isCalling(): boolean {
    return this.call !== undefined;
  }
  get started(): string {
    return this.call?.started ?? '';
  }
  get isLetter(): boolean {
    return this.letterOf !== undefined;
  }
  get isNeed(): boolean {
    return !this.isLetter && this.isOwnWords;
  }
  get isMenu(): boolean {
    return !this.isLetter && !this.isOwnWords && this.topic === undefined;
  }
  get isAsking(): boolean {
    return !this.isLetter && !this.isOwnWords && this.topic !== undefined;
  }
  get isQuestion(): boolean {
    return this.isAsking && this.view.step.kind === 'question';
  }
  get isCapability(): boolean {
    return this.isAsking && this.view.step.kind === 'capability';
  }
  get isValue(): boolean {
    return this.isAsking && this.view.step.kind === 'value';
  }
  get isThrough(): boolean {
    return this.isAsking && this.view.step.kind === 'through';
  }
  get menu(): MenuChoice[] {
    return this.guide ? outcomeMenu(this.guide, this.contactId, labels.ownWords) : [];
  }
  get question(): string {
    return this.view.prompt?.question ?? '';
  }
  get replyBefore(): string {
    const { step } = this.view;
    return step.kind === 'capability' ? answerText(step.answer, step.prompt, labels, this.formats) : '';
  }
  get next(): string {
    const prompt = questionAfter(this.view.steps);
    return prompt ? fill(labels.next, prompt.question) : '';
  }
  get throughText(): string {
    return this.topic?.kind === 'unmetNeed' ? labels.needNoted : labels.everythingSaid;
  }
  get throughChoices(): readonly { readonly digit: string; readonly label: string }[] {
    const skipped = this.call?.skipped.length ?? 0;
    const all = [labels.another, labels.end, ...(skipped > 0 ? [fill(labels.skipped, skipped)] : [])];
    return all.map((label, index) => ({ digit: String(index + 1), label }));
  }
  get said(): readonly SaidLine[] {
    const { outcome, answers } = this.view;
    return (outcome?.prompts ?? []).flatMap(prompt => {
      const answer = answers.find(({ promptId }) => promptId === prompt.id);
      if (!answer) return [];
      return {
        key: answer.key,
        promptId: prompt.id,
        question: answer.questionAsked,
        reply: answerText(answer, prompt, labels, this.formats),
        askAgain: fill(labels.askAgainAbout, answer.questionAsked)
      };
    });
  }
  get hasSaid(): boolean {
    return this.isAsking && this.said.length > 0;
  }
  get saidLabel(): string {
    return fill(labels.said, this.said.length);
  }
  get canUndo(): boolean {
    return this.undoable.length > 0;
  }
  get canSkip(): boolean {
    return this.isAsking && !this.isThrough;
  }
  get hasLetter(): boolean {
    return (
      !this.isLetter &&
      !this.call &&
      this.guide?.buyerOutcomes.some(({ contactId }) => contactId === this.contactId) === true
    );
  }
  get helpExpanded(): string {
    return String(this.isHelpShown);
  }

  // What people do.

  handleKey(event: KeyboardEvent): void {
    const command = this.keysOn ? commandOf(event) : undefined;
    if (!command) return;
    if (command.kind === 'accept' && !isFreeForEnter(event)) return;
    event.preventDefault();
    switch (command.kind) {
      case 'choose':
        return this.choose(command.digit);
      case 'accept':
        return this.accept();
      case 'note':
        return this.stepElement?.focusNote?.();
      case 'skip':
        return this.handleSkip();
      case 'undo':
        return this.handleUndo();
      case 'help':
        return this.handleHelp();
    }
  }
  handleContact(event: CustomEvent<{ contactId: string }>): void {
    this.chosenContactId = event.detail.contactId;
    this.letterOf = undefined;
    this.isOwnWords = false;
    this.undoable = [];
    this.changeCall(undefined);
  }
  handleTitle(event: CustomEvent<{ contactId: string; titleId: string }>): void {
    this.dispatchEvent(new CustomEvent('titlechoice', { detail: event.detail }));
  }
  handleMenu(event: CustomEvent<{ digit: string }>): void {
    this.choose(event.detail.digit);
  }
  handleNeed(event: CustomEvent<{ words: string }>): void {
    const { guide } = this;
    if (!guide) return;
    const key = unmetNeedKey(guide.opportunity.id, this.contactId, crypto.randomUUID());
    const call = this.callAbout({ kind: 'unmetNeed', key, words: event.detail.words });
    this.isOwnWords = false;
    this.undoable = [];
    if (call?.topic) this.enter(draftsOfUnmetNeed(guide, call, call.topic));
    this.changeCall(call);
  }
  handleBack(): void {
    this.isOwnWords = false;
    this.isMoving = true;
  }
  handleAnswer(event: CustomEvent<{ given: Given }>): void {
    const { guide, call, topic } = this;
    const { prompt } = this.view;
    if (!guide || !call || !topic || !prompt) return;
    const key = answerKey(guide.opportunity.id, call.contactId, prompt.id);
    this.remember({ call, answer: { key, before: guide.answers.find(answer => answer.key === key) } });
    this.enter(draftsOfAnswer(guide, call, topic, prompt, event.detail.given));
    if (call.againPromptId) this.changeCall({ ...call, againPromptId: undefined });
  }
  handleHelps(event: CustomEvent<{ helps: CapabilityHelps }>): void {
    const { guide, call } = this;
    const { step } = this.view;
    if (!guide || !call || step.kind !== 'capability') return;
    this.remember({ call, answer: { key: step.answer.key, before: step.answer } });
    this.enter(draftsOfHelp(guide, step.answer, event.detail.helps));
  }
  handleConfirm(event: CustomEvent<{ confirmation: Confirmation }>): void {
    const { call } = this;
    const { buyerOutcome } = this.view;
    if (!call || !buyerOutcome) return;
    this.remember({ call, buyerOutcome });
    this.enter(draftsOfConfirmation(buyerOutcome, event.detail.confirmation));
    const isAsked = event.detail.confirmation.annualValue === undefined;
    if (isAsked) this.changeCall({ ...call, skipped: [...call.skipped, stepName({ kind: 'value' })] });
  }
  handleSkip(): void {
    const { call } = this;
    if (!call || !this.canSkip) return;
    this.remember({ call });
    const skipped = call.againPromptId ? call.skipped : [...call.skipped, stepName(this.view.step)];
    this.changeCall({ ...call, againPromptId: undefined, skipped });
  }
  handleAgain(event: Event): void {
    const { call } = this;
    const { prompt } = (event.currentTarget as HTMLElement).dataset;
    if (!call || !prompt) return;
    this.remember({ call });
    this.changeCall({ ...call, againPromptId: prompt });
  }
  handleUndo(): void {
    const last = this.undoable.at(-1);
    if (!last || !this.guide) return;
    this.undoable = this.undoable.slice(0, -1);
    this.enter(draftsOfStepBack(this.guide, last));
    this.changeCall(last.call);
  }
  handleNote(): void {
    this.stepElement?.focusNote?.();
  }
  handleHelp(): void {
    this.isHelpShown = !this.isHelpShown;
  }
  handleThrough(event: CustomEvent<{ digit: string }>): void {
    this.choose(event.detail.digit);
  }
  handleEnd(): void {
    const { guide, call } = this;
    if (!guide || !call) return;
    this.enter(draftsOfEnd(guide, call, new Date().toISOString()));
    this.letterOf = { contactId: call.contactId, conversationKey: call.conversationKey };
    this.chosenContactId = call.contactId;
    this.undoable = [];
    this.changeCall(undefined);
  }
  handleLetter(): void {
    const { contactId } = this;
    const own = this.guide?.conversations.filter(conversation => conversation.contactId === contactId) ?? [];
    this.letterOf = { contactId, conversationKey: latestConversation(own)?.key };
    this.isMoving = true;
  }
  handleNextStep(event: CustomEvent<{ words: string }>): void {
    const conversation = this.guide?.conversations.find(({ key }) => key === this.letterOf?.conversationKey);
    if (conversation)
      this.enter([{ kind: 'conversation', record: { ...conversation, notes: event.detail.words } }]);
  }
  handleLog(event: CustomEvent<{ text: string }>): void {
    const detail = { contactId: this.letterOf?.contactId, text: event.detail.text };
    this.dispatchEvent(new CustomEvent('log', { detail }));
  }
  handleLeave(): void {
    this.letterOf = undefined;
    this.isMoving = true;
  }
  handleKeysToggle(event: CustomEvent<{ isOn: boolean }>): void {
    this.dispatchEvent(new CustomEvent('keystoggle', { detail: event.detail }));
  }

  // What follows from it.

  private choose(digit: string): void {
    if (this.isMenu) this.chooseOutcome(digit);
    else if (this.isThrough) this.chooseWayOn(digit);
    else this.stepElement?.choose?.(digit);
  }
  private chooseOutcome(digit: string): void {
    const choice = this.menu.find(candidate => candidate.digit === digit);
    if (choice?.outcomeId) {
      const call = this.callAbout({ kind: 'outcome', outcomeId: choice.outcomeId });
      if (call) this.remember({ call: { ...call, topic: undefined } });
      this.changeCall(call);
    } else if (choice) {
      this.isOwnWords = true;
      this.isMoving = true;
    }
  }
  private chooseWayOn(digit: string): void {
    const { call } = this;
    if (!call) return;
    if (digit === '1') this.changeCall({ ...call, topic: undefined, skipped: [] });
    if (digit === '2') this.handleEnd();
    if (digit === '3') this.changeCall({ ...call, skipped: [] });
  }
  private accept(): void {
    if (this.isThrough) this.chooseWayOn('1');
    else this.stepElement?.submit?.();
  }
  /** The call underway, or a new one, about that topic. */
  private callAbout(topic: Topic): Call | undefined {
    const { guide, contactId } = this;
    if (!guide || !contactId) return undefined;
    const begun = this.call ?? {
      contactId,
      conversationKey: conversationKey(guide.opportunity.id, crypto.randomUUID()),
      started: new Date().toISOString()
    };
    return { ...begun, topic, skipped: [], againPromptId: undefined };
  }
  private remember(undo: Undo): void {
    this.undoable = [...this.undoable, undo];
  }
  private enter(drafts: readonly Draft[]): void {
    this.isMoving = true;
    if (drafts.length > 0) this.dispatchEvent(new CustomEvent('enter', { detail: { drafts } }));
  }
  private changeCall(call: Call | undefined): void {
    this.isMoving = true;
    this.dispatchEvent(new CustomEvent('callchange', { detail: { call } }));
  }
}
