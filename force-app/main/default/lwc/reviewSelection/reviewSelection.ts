import { LightningElement, api } from 'lwc';
import ask from '@salesforce/label/c.Pipeline_Ask';
import askSelected from '@salesforce/label/c.Pipeline_Ask_Selected';
import cancel from '@salesforce/label/c.Pipeline_Cancel';
import deals from '@salesforce/label/c.Pipeline_Deals';
import dueOn from '@salesforce/label/c.Pipeline_Due_On';
import moveBack from '@salesforce/label/c.Pipeline_Move_Back';
import moveSelected from '@salesforce/label/c.Pipeline_Move_Selected';
import oneDeal from '@salesforce/label/c.Pipeline_One_Deal';
import say from '@salesforce/label/c.Pipeline_Say_More';
import selected from '@salesforce/label/c.Pipeline_Selected';
import selection from '@salesforce/label/c.Pipeline_Selection';
import unselect from '@salesforce/label/c.Pipeline_Unselect';
import what from '@salesforce/label/c.Pipeline_What_Evidence';
import why from '@salesforce/label/c.Pipeline_Why_Back';
import { fill } from 'c/phrase';

type Form = 'moveBack' | 'ask';
/** What is typed into the forms. */
export interface Typed {
  readonly why?: string;
  readonly what?: string;
  readonly words?: string;
  readonly dueOn?: string;
}

/**
 * Says how many deals are selected, and asks for what is done with all of them.
 *
 * @fires ReviewSelection#moveback with `detail.words`; #ask with `detail.text`, `detail.dueOn` and `detail.words`.
 * @fires ReviewSelection#typed with `detail.typed`, all that is typed so far; #unselect.
 */
export default class ReviewSelection extends LightningElement {
  @api count = 0;
  /** Today, and until when something is asked for unless somebody says otherwise: ISO dates. */
  @api today = '';
  @api proposedDay = '';
  @api isBusy = false;
  /** What was typed before, and not done. */
  @api typed: Typed = {};
  form: Form | undefined;
  labels = { ask, cancel, dueOn, moveBack, say, selection, unselect, what, why };
  private isOpened = false;

  /** The forms are done with: what was typed is no more needed. */
  @api close(): void {
    this.form = undefined;
  }
  override renderedCallback(): void {
    if (!this.isOpened) return;
    this.isOpened = false;
    this.template?.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  get selectedText(): string {
    return fill(selected, this.deals);
  }
  get moveText(): string {
    return fill(moveSelected, this.deals);
  }
  get askText(): string {
    return fill(askSelected, this.deals);
  }
  get isMovingBack(): boolean {
    return this.form === 'moveBack';
  }
  get isAsking(): boolean {
    return this.form === 'ask';
  }
  get movingState(): string {
    return String(this.isMovingBack);
  }
  get askingState(): string {
    return String(this.isAsking);
  }
  get dueOn(): string {
    return this.typed.dueOn ?? this.proposedDay;
  }
  private get deals(): string {
    return this.count === 1 ? oneDeal : fill(deals, this.count);
  }

  handleMoving(): void {
    this.open('moveBack');
  }
  handleAsking(): void {
    this.open('ask');
  }
  handleCancel(): void {
    this.form = undefined;
  }
  handleUnselect(): void {
    this.form = undefined;
    this.dispatchEvent(new CustomEvent('unselect'));
  }
  handleWhy({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.type({ why: value });
  }
  handleWhat({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.type({ what: value });
  }
  handleWords({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.type({ words: value });
  }
  handleDue({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    this.type({ dueOn: value ?? undefined });
  }
  handleMove(): void {
    if (!this.isRight()) return;
    this.dispatchEvent(new CustomEvent('moveback', { detail: { words: this.typed.why?.trim() } }));
  }
  handleAsk(): void {
    if (!this.isRight()) return;
    const { what: text, words } = this.typed;
    const detail = { text: text?.trim(), dueOn: this.dueOn, words: words?.trim() || undefined };
    this.dispatchEvent(new CustomEvent('ask', { detail }));
  }

  private open(form: Form): void {
    this.form = this.form === form ? undefined : form;
    this.isOpened = this.form !== undefined;
  }
  private type(changed: Typed): void {
    const detail = { typed: { ...this.typed, ...changed } };
    this.dispatchEvent(new CustomEvent('typed', { detail }));
  }
  private isRight(): boolean {
    const fields = this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>(
      '[data-field]'
    );
    return !this.isBusy && [...(fields ?? [])].every(field => field.reportValidity());
  }
}
