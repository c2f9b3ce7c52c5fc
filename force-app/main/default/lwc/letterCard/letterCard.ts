import { LightningElement, api } from 'lwc';
import type { Letter, Sentence } from 'c/letter';
import { gapsIn } from 'c/letter';
import { fill } from 'c/phrase';
import { labels } from './labels';

interface SentenceLine {
  readonly id: string;
  readonly text: string;
  readonly isGap: boolean;
  readonly source: string | undefined;
}

/**
 * The letter to the buyer. Gaps stand out; on demand each sentence shows what it comes from.
 *
 * @fires LetterCard#copy
 * @fires LetterCard#download
 * @fires LetterCard#log
 * @fires LetterCard#nextstep with `detail.words`.
 * @fires LetterCard#leave
 */
export default class LetterCard extends LightningElement {
  @api letter: Letter = [];
  /** What each source key stands for, as the reader knows it. */
  @api sources: Readonly<Record<string, string>> = {};
  @api nextStep = '';
  @api isLogged = false;
  /** What was just done with the letter, to be announced. */
  @api announcement = '';
  labels = labels;
  isTracing = false;

  /** Brings the reader to the letter. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }

  get gaps(): string {
    const count = gapsIn(this.letter);
    return count === 0 ? labels.noGaps : fill(labels.gaps, count);
  }
  get paragraphs(): readonly { readonly id: string; readonly lines: readonly SentenceLine[] }[] {
    return this.letter.map(({ id, sentences }) => ({ id, lines: sentences.map(this.lineOf, this) }));
  }
  private lineOf(sentence: Sentence, index: number): SentenceLine {
    const traced = this.isTracing && sentence.kind === 'said' ? this.sources[sentence.sourceKey] : undefined;
    const agreed = this.isTracing && sentence.kind === 'agreed' ? labels.fromGuide : undefined;
    return {
      id: String(index),
      text: `${sentence.text} `,
      isGap: sentence.kind === 'gap',
      source: traced ?? agreed
    };
  }

  handleTrace(event: CustomEvent<{ checked: boolean }>): void {
    this.isTracing = event.detail.checked;
  }
  handleNextStep(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    if (words !== this.nextStep) this.dispatchEvent(new CustomEvent('nextstep', { detail: { words } }));
  }
  handleTyping(event: KeyboardEvent): void {
    event.stopPropagation();
  }
  handleCopy(): void {
    this.dispatchEvent(new CustomEvent('copy'));
  }
  handleDownload(): void {
    this.dispatchEvent(new CustomEvent('download'));
  }
  handleLog(): void {
    this.dispatchEvent(new CustomEvent('log'));
  }
  handleLeave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }
}
