import { LightningElement, api } from 'lwc';
import type { Choice } from 'c/callChoices';
import { fieldCommand } from 'c/callFieldKeys';
import type { NoteField } from 'c/callNotes';
import type { Answer, Prompt } from 'c/guide';
import type { NumberReading } from 'c/numberReading';
import { fill } from 'c/phrase';
import { choiceOf, doesNotKnow, earlierNotesOf, isTyped, replyOptions } from 'c/reply';
import type { Given } from 'c/reply';
import { capabilityQuestion } from 'c/stepText';
import { labels } from './labels';
import { presentTexts } from './presentTexts';
import type { Field } from './presentTexts';

interface Choices extends HTMLElement {
  choose: (digit: string) => boolean;
}
interface Notes extends HTMLElement {
  focusNote: () => void;
}
interface NumberField extends HTMLElement {
  focusField: () => void;
  take: () => NumberReading | undefined;
}

/**
 * One question to the buyer. Its answer is chosen by a digit or typed; “doesn't know” is always one key away. What the buyer
 * said goes with the answer, private notes stay with us. The capability behind it stays folded until somebody peeks.
 *
 * @fires CallQuestion#answer with `detail.given` (of `c/reply`), once for each question.
 * @fires CallQuestion#private with `detail.notes`, when the person is done writing them.
 * @fires CallQuestion#typing with `detail.field` (answer, said, privateNotes) and `detail.text`, on each change.
 */
export default class CallQuestion extends LightningElement {
  /** Was it put differently when it was answered? */
  @api isReworded = false;
  @api locale = 'en-US';
  /** The private notes of the conversation as they stand. */
  @api privateNotes = '';
  /** Half-typed texts to begin with, by field. */
  @api typed: Readonly<Record<string, string>> = {};
  labels = labels;
  isPeeking = false;
  problem = '';
  private shown: Prompt | undefined;
  private present: Answer | undefined;
  private entered: Partial<Record<Field, string>> = {};
  private isAnswered = false;

  @api
  get prompt(): Prompt | undefined {
    return this.shown;
  }
  set prompt(prompt: Prompt | undefined) {
    this.isAnswered = false;
    if (prompt?.id !== this.shown?.id) this.begin();
    this.shown = prompt;
  }

  /** The answer as it stands, when the question is asked again. */
  @api
  get answer(): Answer | undefined {
    return this.present;
  }
  set answer(answer: Answer | undefined) {
    this.isAnswered = false;
    this.present = answer;
  }

  /** Brings the reader here: into the field where one types, else to the question. */
  @api focusStep(): void {
    if (this.isNumber) this.inner<NumberField>('c-number-field')?.focusField();
    else this.inner(this.isText ? '[data-typed]' : '[data-question]')?.focus();
  }
  /** Unfolds the lines beside the answer and puts the cursor into the first. */
  @api focusNote(): void {
    this.inner<Notes>('c-call-notes')?.focusNote();
  }
  /** Answers with the choice of that digit, or turns their page. Is there anything to choose? */
  @api choose(digit: string): boolean {
    return this.inner<Choices>('c-call-choices')?.choose(digit) ?? false;
  }
  /** Answers that the buyer doesn't know. */
  @api doesNotKnow(): void {
    const said = this.isText ? this.text('answer').trim() : '';
    this.give(said === '' ? doesNotKnow : { ...doesNotKnow, said });
  }
  /** Takes what was typed, as Enter does. A number that must be seen first is only shown. */
  @api submit(): void {
    if (this.isNumber) this.giveReading(this.inner<NumberField>('c-number-field')?.take());
    else if (this.isText) this.giveText();
  }

  get question(): string {
    return this.shown?.question ?? '';
  }
  get askedBefore(): string {
    return this.isReworded && this.present ? fill(labels.askedDifferently, this.present.questionAsked) : '';
  }
  get isNumber(): boolean {
    return this.shown?.answerType === 'Number';
  }
  get isText(): boolean {
    return this.shown?.answerType === 'Text';
  }
  get isTyped(): boolean {
    return this.shown !== undefined && isTyped(this.shown);
  }
  /** Each number has a field of its own: what one showed is nothing to the next. */
  get numberPrompts(): readonly Prompt[] {
    return this.shown && this.isNumber ? [this.shown] : [];
  }
  get choices(): readonly Choice[] {
    const chosen = this.present?.reply === 'Given' ? choiceOf(this.present) : this.present?.reply;
    const options = this.shown ? replyOptions(this.shown, labels) : [];
    return options.map(({ id, label }) => ({ id, label, isChosen: id === chosen }));
  }
  /** For `aria-current`. */
  get didNotKnow(): 'true' | undefined {
    return this.present?.reply === doesNotKnow.reply ? 'true' : undefined;
  }
  get answerText(): string {
    return this.text('answer');
  }
  get notes(): readonly NoteField[] {
    const said = { name: 'said', label: labels.said, value: this.text('said'), maxLength: 4000 };
    const notes = {
      name: 'privateNotes',
      label: labels.privateNote,
      value: this.text('privateNotes'),
      maxLength: 8000
    };
    return this.isText ? [notes] : [said, notes];
  }
  get earlierNotes(): string {
    const notes = this.present ? earlierNotesOf(this.shown, this.present) : '';
    return notes === '' ? '' : fill(labels.earlierNote, notes);
  }
  get capability(): string {
    return this.shown?.capability ? capabilityQuestion(labels.wouldItHelp, this.shown.capability) : '';
  }
  get peekLabel(): string {
    return this.isPeeking ? labels.fold : labels.peek;
  }
  get peekIcon(): string {
    return this.isPeeking ? 'utility:chevrondown' : 'utility:chevronright';
  }
  get peekExpanded(): string {
    return String(this.isPeeking);
  }

  handleChoose(event: CustomEvent<{ id: string }>): void {
    const options = this.shown ? replyOptions(this.shown, labels) : [];
    const chosen = options.find(({ id }) => id === event.detail.id);
    if (chosen) this.give(chosen.given);
  }
  handleEntered(event: CustomEvent<{ reading: NumberReading }>): void {
    this.giveReading(event.detail.reading);
  }
  handleNumber(event: CustomEvent<{ text: string }>): void {
    this.enter('answer', event.detail.text);
  }
  handleText(event: CustomEvent<{ value: string }>): void {
    this.enter('answer', event.detail.value);
  }
  handleNote(event: CustomEvent<{ field: Field; text: string }>): void {
    this.enter(event.detail.field, event.detail.text);
  }
  handleKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command === 'accept') this.submit();
    if (command === 'leave') this.handleLeave();
  }
  handleLeave(): void {
    this.inner('[data-question]')?.focus();
  }
  handleNoted(): void {
    this.keepPrivately();
  }
  handleWritten(): void {
    this.focusStep();
  }
  handleSave(): void {
    this.submit();
  }
  handleUnknown(): void {
    this.doesNotKnow();
  }
  handlePeek(): void {
    this.isPeeking = !this.isPeeking;
  }

  private inner<Element_ extends HTMLElement>(selector: string): Element_ | null | undefined {
    return this.template?.querySelector<Element_>(selector);
  }
  private begin(): void {
    this.entered = {};
    this.problem = '';
    this.isPeeking = false;
  }
  private text(field: Field): string {
    const typed = this.entered[field] ?? this.typed[field];
    if (typed !== undefined) return typed;
    if (field === 'privateNotes') return this.privateNotes;
    return (this.shown && this.present && presentTexts(this.shown, this.present, this.locale)[field]) ?? '';
  }
  private enter(field: Field, text: string): void {
    this.problem = '';
    this.entered = { ...this.entered, [field]: text };
    this.dispatchEvent(new CustomEvent('typing', { detail: { field, text } }));
  }
  private giveText(): void {
    const text = this.text('answer').trim();
    this.problem = text === '' ? labels.typeText : '';
    if (text !== '') this.give({ reply: 'Given', text });
  }
  private giveReading(reading: NumberReading | undefined): void {
    this.problem = reading?.kind === 'blank' ? labels.typeNumber : '';
    if (reading?.kind === 'doesNotKnow') this.give(doesNotKnow);
    if (reading?.kind !== 'number') return;
    const { said, value } = reading;
    this.give({ reply: 'Given', number: value, ...(said === undefined ? {} : { said }) });
  }
  /** The words in the line beside the answer are the buyer's own; they count more than what was read. */
  private give(given: Given): void {
    if (!this.shown || this.isAnswered) return;
    this.keepPrivately();
    this.isAnswered = true;
    const said = this.isText ? '' : this.text('said').trim();
    const detail = { given: said === '' ? given : { ...given, said } };
    this.dispatchEvent(new CustomEvent('answer', { detail }));
  }
  private keepPrivately(): void {
    const notes = this.text('privateNotes');
    if (notes === this.privateNotes) return;
    this.dispatchEvent(new CustomEvent('private', { detail: { notes } }));
  }
}
