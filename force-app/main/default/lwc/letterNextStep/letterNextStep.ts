import { LightningElement, api } from 'lwc';
import { fill } from 'c/phrase';
import { guardPresses } from 'c/pressGuard';
import type { PressGuard } from 'c/pressGuard';
import on from '@salesforce/label/c.Letter_Next_Step_On_Field';
import step from '@salesforce/label/c.Letter_Next_Step_Field';
import tooLong from '@salesforce/label/c.Letter_Step_Too_Long';

/** The platform holds no longer one. */
const mostCharacters = 255;
/** Milliseconds after which what was typed is kept, though the field was not left. */
const pause = 800;

interface Step {
  readonly nextStep?: string;
  readonly nextStepOn?: string;
}

/**
 * Takes the next step that was agreed in a call, and its day.
 *
 * @fires LetterNextStep#nextstep with `detail.nextStep` and `detail.nextStepOn` (ISO date), each absent when it is empty.
 */
export default class LetterNextStep extends LightningElement {
  @api nextStep: string | undefined;
  /** ISO date. */
  @api nextStepOn: string | undefined;
  labels = { on, step };
  private entered: { readonly nextStep?: string; readonly nextStepOn?: string } = {};
  private guard: PressGuard | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    this.guard = guardPresses(window);
  }
  override disconnectedCallback(): void {
    clearTimeout(this.waiting);
    this.guard?.stop();
  }

  /** Brings the reader to the step, or to its day. */
  @api focusField(name: keyof Step): void {
    this.template?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus();
  }

  get step(): string {
    return this.entered.nextStep ?? this.nextStep ?? '';
  }
  get day(): string {
    return this.entered.nextStepOn ?? this.nextStepOn ?? '';
  }
  get problem(): string {
    const excess = this.step.trim().length - mostCharacters;
    return excess > 0 ? fill(tooLong, excess) : '';
  }

  handleStep(event: CustomEvent<{ value: string }>): void {
    this.entered = { ...this.entered, nextStep: event.detail.value };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.keepAfterPress(), pause);
  }
  handleDay(event: CustomEvent<{ value: string | null }>): void {
    this.entered = { ...this.entered, nextStepOn: event.detail.value ?? '' };
    this.keepAfterPress();
  }
  handleLeave(): void {
    this.keepAfterPress();
  }
  handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Enter') this.keep();
  }

  private keepAfterPress(): void {
    this.guard?.afterPress(() => this.keep());
  }
  private keep(): void {
    clearTimeout(this.waiting);
    const nextStep = this.step.trim() || undefined;
    const nextStepOn = this.day || undefined;
    const isSame = nextStep === (this.nextStep || undefined) && nextStepOn === (this.nextStepOn || undefined);
    if (isSame || this.problem !== '') return;
    this.dispatchEvent(new CustomEvent('nextstep', { detail: { nextStep, nextStepOn } }));
  }
}
