import { LightningElement, api } from 'lwc';
import type { Choice } from 'c/callChoices';
import { fieldCommand } from 'c/callFieldKeys';
import type { Answer } from 'c/guide';
import { fill } from 'c/phrase';
import { labels } from './labels';

type Field = 'question' | 'words';

interface Choices extends HTMLElement {
  choose: (digit: string) => boolean;
}

/** Chosen as often as one likes: each time they are new choices. */
function suggestions(): Choice[] {
  return [labels.how, labels.howOften, labels.cost].map(label => ({ id: label, label }));
}

/** A suggestion may have a gap; only who fills it has a question that can be asked, and stand in a letter. */
function hasGap(question: string): boolean {
  return suggestions().some(({ label }) => label === question) && question.includes('…');
}

/**
 * Takes a question in the rep's own words about a need, and what the buyer answered. Afterwards it stands ready for the next.
 *
 * @fires CallFreeQuestion#free with `detail.question` and `detail.words`.
 * @fires CallFreeQuestion#skip when there is no further question.
 * @fires CallFreeQuestion#typing with `detail.field` and `detail.text`, on each change.
 */
export default class CallFreeQuestion extends LightningElement {
  /** The need, in the buyer's own words. */
  @api need = '';
  /** Half-typed texts to begin with, by field. */
  @api typed: Readonly<Record<string, string>> = {};
  labels = labels;
  problem = '';
  suggestions = suggestions();
  private present: Answer | undefined;
  private entered: Partial<Record<Field, string>> = {};

  /** What was asked and answered before, when it is changed. */
  @api
  get answer(): Answer | undefined {
    return this.present;
  }
  set answer(answer: Answer | undefined) {
    if (answer?.key !== this.present?.key) this.entered = {};
    this.present = answer;
  }

  /** Brings the reader to the step. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  /** Puts the cursor where the next words go: into the question, and once it is there into the answer. */
  @api type(): void {
    this.focusField(this.question === '' || hasGap(this.question) ? 'question' : 'words');
  }
  /** Begins with the suggestion of that digit. Is there one? */
  @api choose(digit: string): boolean {
    return this.template?.querySelector<Choices>('c-call-choices')?.choose(digit) ?? false;
  }
  /** Takes what was typed, as Enter does; the fields are free for the next question then. */
  @api submit(): void {
    // The platform's field for the question is one line.
    const question = this.question.replace(/\s+/g, ' ').trim();
    const words = this.words.trim();
    const missing = question === '' || hasGap(question) ? 'question' : words === '' ? 'words' : undefined;
    this.problem = missing ? { question: labels.typeQuestion, words: labels.typeText }[missing] : '';
    if (missing) return this.focusField(missing);
    this.entered = { question: '', words: '' };
    this.dispatchEvent(new CustomEvent('free', { detail: { question, words } }));
  }

  get heading(): string {
    return fill(labels.heading, this.need);
  }
  get question(): string {
    return this.text('question', this.present?.questionAsked);
  }
  get words(): string {
    return this.text('words', this.present?.text);
  }

  /** A suggestion never takes the place of a question that somebody wrote. */
  handleSuggestion(event: CustomEvent<{ id: string }>): void {
    const isFree = this.question === '' || this.suggestions.some(({ id }) => id === this.question);
    if (isFree) this.enter('question', event.detail.id);
    this.suggestions = suggestions();
    this.focusField('question');
  }
  handleTyped(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    this.enter(field === 'question' ? field : 'words', event.detail.value);
  }
  handleQuestionKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command === 'accept') this.focusField('words');
    if (command === 'leave') this.focusStep();
  }
  handleWordsKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command === 'accept') this.submit();
    if (command === 'leave') this.focusStep();
  }
  handleSave(): void {
    this.submit();
  }
  handleSkip(): void {
    this.dispatchEvent(new CustomEvent('skip'));
  }

  private text(field: Field, present = ''): string {
    return this.entered[field] ?? this.typed[field] ?? present;
  }
  private enter(field: Field, text: string): void {
    this.problem = '';
    this.entered = { ...this.entered, [field]: text };
    this.dispatchEvent(new CustomEvent('typing', { detail: { field, text } }));
  }
  private focusField(field: Field): void {
    this.template?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  }
}
