import { LightningElement, api } from 'lwc';
import type { Guide } from 'c/guide';
import { gapsIn, letterText, letterTo } from 'c/letter';
import type { Letter, LetterFormats, Sentence } from 'c/letter';
import { fill } from 'c/phrase';
import { copyText, downloadText } from './clipboard';
import { labels } from './labels';
import { phrases } from './phrases';
import { sourceLabels } from './sources';

interface SentenceLine {
  readonly id: string;
  readonly text: string;
  readonly isGap: boolean;
  readonly source: string | undefined;
}

/**
 * The letter to one contact of a deal. Gaps stand out; on demand each sentence shows what it comes from.
 *
 * @fires LetterCard#log with `detail.text`: the letter to be logged.
 * @fires LetterCard#nextstep with `detail.words`.
 * @fires LetterCard#leave
 */
export default class LetterCard extends LightningElement {
  @api guide: Guide | undefined;
  @api contactId = '';
  /** The conversation whose notes hold the next step; without it none can be noted. */
  @api conversationKey: string | undefined;
  @api formats: LetterFormats = { number: String, money: String };
  @api isLogged = false;
  labels = labels;
  announcement = '';
  isTracing = false;

  /** Brings the reader to the letter. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }

  private get letter(): Letter {
    const { guide, contactId, conversationKey, formats } = this;
    return guide ? letterTo({ guide, contactId, conversationKey, phrases, formats }) : [];
  }
  private get sources(): Readonly<Record<string, string>> {
    return this.guide && this.isTracing ? sourceLabels(this.guide, this.formats) : {};
  }
  get nextStep(): string {
    return this.guide?.conversations.find(({ key }) => key === this.conversationKey)?.notes ?? '';
  }
  get canNoteNextStep(): boolean {
    return this.guide?.conversations.some(({ key }) => key === this.conversationKey) === true;
  }
  get gaps(): string {
    const count = gapsIn(this.letter);
    return count === 0 ? labels.noGaps : fill(labels.gaps, count);
  }
  get paragraphs(): readonly { readonly id: string; readonly lines: readonly SentenceLine[] }[] {
    const { sources } = this;
    const lineOf = (sentence: Sentence, index: number) => this.lineOf(sentence, index, sources);
    return this.letter.map(({ id, sentences }) => ({ id, lines: sentences.map(lineOf) }));
  }
  private lineOf(sentence: Sentence, index: number, sources: Readonly<Record<string, string>>): SentenceLine {
    const traced = sentence.kind === 'said' ? sources[sentence.sourceKey] : undefined;
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
  async handleCopy(): Promise<void> {
    const isCopied = await copyText(letterText(this.letter));
    this.announcement = isCopied ? labels.copied : labels.notCopied;
  }
  handleDownload(): void {
    downloadText(`${this.guide?.opportunity.name ?? ''}.txt`, letterText(this.letter));
    this.announcement = labels.downloaded;
  }
  handleLog(): void {
    this.dispatchEvent(new CustomEvent('log', { detail: { text: letterText(this.letter) } }));
  }
  handleLeave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }
}
