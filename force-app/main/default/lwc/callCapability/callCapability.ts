import { LightningElement, api } from 'lwc';
import type { Choice } from 'c/callChoices';
import type { NoteField } from 'c/callNotes';
import type { Answer, Capability, CapabilityHelps } from 'c/guide';
import { helpsInOrder } from 'c/reply';
import { capabilityQuestion } from 'c/stepText';
import { labels } from './labels';

interface Choices extends HTMLElement {
  choose: (digit: string) => boolean;
}

const words: Readonly<Record<CapabilityHelps, string>> = {
  Yes: labels.yes,
  Partly: labels.partly,
  No: labels.no
};

/**
 * The capability of a question that was answered, asked as “would it help if …?”. Why is a line of its own and goes with the
 * choice.
 *
 * @fires CallCapability#help with `detail.helps` (Yes, Partly or No) and, where somebody wrote it, `detail.whyNot`.
 * @fires CallCapability#typing with `detail.field` and `detail.text`, on each change.
 */
export default class CallCapability extends LightningElement {
  /** The question and what was answered, for context. */
  @api question = '';
  @api reply = '';
  /** Half-typed texts to begin with, by field. */
  @api typed: Readonly<Record<string, string>> = {};
  labels = labels;
  private shown: Capability | undefined;
  private present: Answer | undefined;
  private why: string | undefined;
  private isAnswered = false;

  @api
  get capability(): Capability | undefined {
    return this.shown;
  }
  set capability(capability: Capability | undefined) {
    this.isAnswered = false;
    this.shown = capability;
  }

  /** The answer that opened the capability; with a judgement when that is asked again. */
  @api
  get answer(): Answer | undefined {
    return this.present;
  }
  set answer(answer: Answer | undefined) {
    this.isAnswered = false;
    if (answer?.key !== this.present?.key) this.why = undefined;
    this.present = answer;
  }

  /** Brings the reader to the question. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  /** Unfolds the line for the reason and puts the cursor there. */
  @api focusNote(): void {
    this.template?.querySelector<HTMLElement & { focusNote: () => void }>('c-call-notes')?.focusNote();
  }
  /** Answers with the choice of that digit. Is there one? */
  @api choose(digit: string): boolean {
    return this.template?.querySelector<Choices>('c-call-choices')?.choose(digit) ?? false;
  }

  get asked(): string {
    return this.shown ? capabilityQuestion(labels.wouldItHelp, this.shown) : '';
  }
  get choices(): readonly Choice[] {
    const before = this.present?.capabilityHelps;
    return helpsInOrder.map(helps => ({ id: helps, label: words[helps], isChosen: helps === before }));
  }
  /** Several questions may open one capability. */
  get beside(): string {
    return this.present?.key ?? this.asked;
  }
  get notes(): readonly NoteField[] {
    return [{ name: 'whyNot', label: labels.why, value: this.whyNot, maxLength: 255 }];
  }
  private get whyNot(): string {
    return this.why ?? this.typed['whyNot'] ?? this.present?.whyNot ?? '';
  }

  handleChoose(event: CustomEvent<{ id: CapabilityHelps }>): void {
    if (this.isAnswered) return;
    this.isAnswered = true;
    // The platform's field is one line.
    const whyNot = this.whyNot.replace(/\s+/g, ' ').trim();
    const detail = { helps: event.detail.id, ...(whyNot === '' ? {} : { whyNot }) };
    this.dispatchEvent(new CustomEvent('help', { detail }));
  }
  handleTyping(event: CustomEvent<{ field: string; text: string }>): void {
    this.why = event.detail.text;
    this.dispatchEvent(new CustomEvent('typing', { detail: event.detail }));
  }
  handleWritten(): void {
    this.focusStep();
  }
}
