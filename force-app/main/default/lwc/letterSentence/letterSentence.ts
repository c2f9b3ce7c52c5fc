import { LightningElement, api } from 'lwc';
import type { Sentence } from 'c/letter';
import { fill } from 'c/phrase';
import { guardPresses } from 'c/pressGuard';
import type { PressGuard } from 'c/pressGuard';
import field from '@salesforce/label/c.Letter_Sentence_Field';
import fresh from '@salesforce/label/c.Letter_New';
import isOut from '@salesforce/label/c.Letter_Is_Out';
import leaveOut from '@salesforce/label/c.Letter_Leave_Out';
import leaveOutThis from '@salesforce/label/c.Letter_Leave_Out_This';
import own from '@salesforce/label/c.Letter_Own';
import restore from '@salesforce/label/c.Letter_Restore';
import takeBack from '@salesforce/label/c.Letter_Take_Back';
import takeBackThis from '@salesforce/label/c.Letter_Take_Back_This';

/**
 * One sentence of the letter. A click opens it in place; Enter or leaving the field keeps what was written, Escape puts
 * back what stood there. One click beside it or the Delete key leaves it out, and takes it
 * back.
 *
 * @fires LetterSentence#rewrite with `detail.id` and `detail.text`, at every change, so that nothing typed is lost.
 * @fires LetterSentence#restore with `detail.id`: the guide's own sentence is wanted back.
 * @fires LetterSentence#leaveout with `detail.id` and `detail.isLeftOut`.
 */
export default class LetterSentence extends LightningElement {
  @api sentence: Sentence | undefined;
  /** What the sentence comes from, when that is to be shown. */
  @api source: string | undefined;
  labels = { field, restore };
  isOpen = false;
  typed = '';
  private before = '';
  private focusOn: 'field' | 'sentence' | undefined;
  private guard: PressGuard | undefined;

  override disconnectedCallback(): void {
    this.guard?.stop();
  }
  override renderedCallback(): void {
    const selector = { field: '[data-field]', sentence: '[data-sentence]' };
    if (this.focusOn) this.template?.querySelector<HTMLElement>(selector[this.focusOn])?.focus();
    this.focusOn = undefined;
  }

  get text(): string {
    return this.sentence?.text ?? '';
  }
  get isLeftOut(): boolean {
    return this.sentence?.isLeftOut === true;
  }
  /** What has to be known of the sentence besides. */
  get marks(): readonly string[] {
    const { isNew, isOwn } = this.sentence ?? {};
    return [...(isNew ? [fresh] : []), ...(isOwn ? [own] : []), ...(this.isLeftOut ? [isOut] : [])];
  }
  /** Only a sentence that the guide can word has a way back. */
  get cannotRestore(): boolean {
    return !this.sentence?.isOwn || this.sentence.generated === '';
  }
  get asideLabel(): string {
    return fill(this.isLeftOut ? takeBackThis : leaveOutThis, this.text);
  }
  get asideTitle(): string {
    return this.isLeftOut ? takeBack : leaveOut;
  }
  get asideIcon(): string {
    return this.isLeftOut ? 'utility:undo' : 'utility:close';
  }

  handleOpen(): void {
    this.typed = this.text;
    this.before = this.text;
    this.isOpen = true;
    this.focusOn = 'field';
    this.guard = guardPresses(window);
  }
  handleChange(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value;
    if (this.typed.trim() !== '') this.rewrite(this.typed);
  }
  handleKey(event: KeyboardEvent): void {
    const actions: Readonly<Record<string, () => void>> = {
      Enter: () => this.handleOpen(),
      ' ': () => this.handleOpen(),
      Delete: () => this.handleAside()
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }
  handleTyping(event: KeyboardEvent): void {
    event.stopPropagation();
    const isKeep = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!isKeep && event.key !== 'Escape') return;
    event.preventDefault();
    if (!isKeep) this.putBack();
    this.focusOn = 'sentence';
    this.close();
  }
  handleBlur(): void {
    this.guard?.afterPress(() => this.close());
  }
  handleRestore(): void {
    this.typed = this.sentence?.generated ?? '';
    this.tell('restore', {});
    this.focusOn = 'sentence';
    this.close();
  }
  handleAside(): void {
    this.tell('leaveout', { isLeftOut: !this.isLeftOut });
  }

  private close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.typed.trim() === '') this.rewrite('');
    this.guard?.stop();
    this.guard = undefined;
  }
  private putBack(): void {
    this.typed = this.before;
    this.rewrite(this.before);
  }
  private rewrite(text: string): void {
    this.tell('rewrite', { text });
  }
  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { id: this.sentence?.id, ...detail } }));
  }
}
