import { LightningElement, api } from 'lwc';
import type { Prompt } from 'c/guide';
import { isTyped, replyOptions, typedReply, withNote } from 'c/reply';
import type { Given, ReplyOption } from 'c/reply';
import { capabilityQuestion } from 'c/stepText';
import { labels } from './labels';

/**
 * One question to the buyer. Its answer is chosen by a key or typed; a note can go with it; the capability behind it
 * stays folded until somebody peeks.
 *
 * @fires QuestionCard#answer with `detail.promptId` and `detail.given` (of `c/reply`).
 */
export default class QuestionCard extends LightningElement {
  labels = labels;
  note = '';
  isPeeking = false;
  isNoting = false;
  problem = '';
  private shown: Prompt | undefined;
  private typed = '';

  @api
  get prompt(): Prompt | undefined {
    return this.shown;
  }
  set prompt(prompt: Prompt | undefined) {
    if (prompt?.id !== this.shown?.id) this.clear();
    this.shown = prompt;
  }

  /** Brings the reader here: into the field where one types, else to the question. */
  @api focusStep(): void {
    const target = this.isTyped ? '[data-typed]' : '[data-question]';
    this.template?.querySelector<HTMLElement>(target)?.focus();
  }

  /** Opens the note and puts the cursor there. */
  @api focusNote(): void {
    this.isNoting = true;
    queueMicrotask(() => this.template?.querySelector<HTMLElement>('[data-note]')?.focus());
  }

  /** Answers with the option of that digit; nothing happens when there is none. */
  @api choose(digit: string): void {
    const option = this.options.find(candidate => candidate.digit === digit);
    if (option) this.answer(option.given);
  }

  get question(): string {
    return this.shown?.question ?? '';
  }
  get isTyped(): boolean {
    return this.shown !== undefined && isTyped(this.shown);
  }
  get isNumber(): boolean {
    return this.shown?.answerType === 'Number';
  }
  get isText(): boolean {
    return this.shown?.answerType === 'Text';
  }
  get options(): ReplyOption[] {
    const words = { yes: labels.yes, no: labels.no, doesNotKnow: labels.doesNotKnow };
    return this.shown ? replyOptions(this.shown, words) : [];
  }
  /** Typed questions have one choice, “doesn't know”; its digit would go into the field, so the letter stands for it. */
  get choices(): readonly ReplyOption[] {
    return this.isTyped ? this.options.map(option => ({ ...option, digit: 'D' })) : this.options;
  }
  get fieldLabel(): string {
    return this.shown?.unit ? `${labels.answer} (${this.shown.unit})` : labels.answer;
  }
  get takesNote(): boolean {
    return !this.isText;
  }
  get canPeek(): boolean {
    return this.shown?.capability !== undefined;
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

  handleChoose(event: CustomEvent<{ digit: string }>): void {
    this.choose(event.detail.digit === 'D' ? '1' : event.detail.digit);
  }
  handleTyped(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value;
    this.problem = '';
  }
  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }
  handleAddNote(): void {
    this.focusNote();
  }
  handlePeek(): void {
    this.isPeeking = !this.isPeeking;
  }
  handleSubmit(): void {
    const given = this.shown && typedReply(this.shown, this.typed);
    if (given) this.answer(given);
    else this.problem = this.isNumber ? labels.typeNumber : labels.typeText;
  }

  /** Letters typed into a field are text, not commands; a number takes no letters, so there they stay commands. */
  handleTyping(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.handleSubmit();
    } else if (event.key === 'Escape') {
      this.leaveField();
    } else if (this.isNumber && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      this.choose('1');
    } else if (this.isNumber && /^[nsz?]$/i.test(event.key)) {
      return;
    }
    event.stopPropagation();
  }
  handleNoting(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      this.focusStep();
    }
    event.stopPropagation();
  }

  private leaveField(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  private answer(given: Given): void {
    if (!this.shown) return;
    const detail = { promptId: this.shown.id, given: withNote(this.shown, given, this.note) };
    this.dispatchEvent(new CustomEvent('answer', { detail }));
  }
  private clear(): void {
    this.note = '';
    this.typed = '';
    this.problem = '';
    this.isPeeking = false;
    this.isNoting = false;
  }
}
