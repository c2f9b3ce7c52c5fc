import { LightningElement, api } from 'lwc';
import type { Guide } from 'c/guide';
import type { Letter, LetterFormats, Sentence } from 'c/letter';
import { isFocusLost } from 'c/lostFocus';
import { labels } from './labels';
import { sourceLabel } from './sources';

interface Line {
  readonly sentence: Sentence;
  readonly source: string | undefined;
}

/** A paragraph as it is shown. */
interface Block {
  readonly id: string;
  readonly className: string;
  readonly lines: readonly Line[];
}

/**
 * The letter as it is edited: the subject and the paragraphs, sentence by sentence, and on demand what each comes from.
 *
 * @fires LetterSheet#rewrite, #restore, #leaveout as c-letter-sentence does.
 */
export default class LetterSheet extends LightningElement {
  @api letter: Letter | undefined;
  /** All that is known: what sentences come from. */
  @api guide: Guide | undefined;
  @api formats: LetterFormats | undefined;
  labels = labels;
  isTracing = false;
  /** The rep emptied a sentence; one that only the rep had words for is gone with them. */
  private isEmptied = false;

  override renderedCallback(): void {
    const isLost = this.isEmptied && isFocusLost();
    this.isEmptied = false;
    if (isLost) this.template?.querySelector<HTMLElement>('.letter')?.focus();
  }

  get subject(): Sentence | undefined {
    return this.letter?.subject;
  }
  get paragraphs(): readonly Block[] {
    return (this.letter?.paragraphs ?? []).map(({ id, sentences, isLines }) => ({
      id,
      className: isLines ? 'paragraph lines' : 'paragraph',
      lines: sentences.map(sentence => ({ sentence, source: this.sourceOf(sentence) }))
    }));
  }
  private sourceOf(sentence: Sentence): string | undefined {
    const { isTracing, guide, formats } = this;
    return isTracing && guide && formats ? sourceLabel(sentence, guide, formats) : undefined;
  }

  handleTrace(event: CustomEvent<{ checked: boolean }>): void {
    this.isTracing = event.detail.checked;
  }
  handleRewrite(event: CustomEvent<{ text: string }>): void {
    this.isEmptied = event.detail.text.trim() === '';
    this.handleOutward(event);
  }
  /** What becomes of a sentence is decided around the sheet. */
  handleOutward(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
