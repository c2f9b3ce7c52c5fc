import { LightningElement, api } from 'lwc';
import type { Kept } from 'c/qualification';
import { decisions, proposedDay } from 'c/reviewDecision';
import type { Decided, Decision } from 'c/reviewDecision';
import { decisionNames, labels } from './labels';

/** What a person enters, by the fields' names. */
type Entered = Readonly<Partial<Record<'decision' | 'words' | 'action' | 'ownerId' | 'dueOn', string>>>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

const saves: Readonly<Record<Decision, string>> = {
  Keep: labels.save,
  'Ask for evidence': labels.saveAsk,
  'Move back': labels.saveMoveBack,
  'Walk away': labels.save
};

/**
 * Takes what a manager decides about a deal: the decision, what the rep is told, and what is done until the next review. What
 * a decision needs is the platform's to say.
 *
 * @fires ReviewNote#decide with `detail.decided` (a `Decided`).
 * @fires ReviewNote#typed with `detail.name` and `detail.text`, so that it can be kept.
 * @fires ReviewNote#startover to forget what was typed.
 */
export default class ReviewNote extends LightningElement {
  private about = '';
  private entered: Entered = {};
  problem = '';

  /** Names what is decided: whatever was entered about something else is forgotten. */
  @api
  get subject(): string {
    return this.about;
  }
  set subject(subject: string) {
    if (subject === this.about) return;
    this.about = subject;
    this.entered = {};
    this.problem = '';
  }
  /** Who may do what is asked; the first one is proposed. */
  @api people: readonly Choice[] = [];
  /** The evidence to ask for unless somebody writes another. */
  @api evidence = '';
  /** What was entered before and not saved. */
  @api kept: Kept | undefined;
  /** ISO date. */
  @api today = '';
  @api isBusy = false;
  /** There is nothing to decide about any more. */
  @api isOver = false;
  /** The deal is another one than the person saw: saving is meant all the same. */
  @api isOvertaken = false;
  labels = labels;
  decisionOptions = decisions.map(value => ({ value, label: decisionNames[value] }));

  /** Brings the person to the decision. */
  @api focusDecision(): void {
    this.template?.querySelector<HTMLElement>('[data-field="decision"]')?.focus();
  }
  /** Decides so, as far as is known, and brings the person to what the rep is told. */
  @api begin(decision: Decision): void {
    this.enter('decision', decision);
    this.template?.querySelector<HTMLElement>('[data-field="words"]')?.focus();
  }

  get decision(): Decision | undefined {
    return decisions.find(decision => decision === this.entryOf('decision'));
  }
  get words(): string {
    return this.entryOf('words') ?? '';
  }
  get action(): string {
    return this.entryOf('action') ?? (this.asks ? this.evidence : '');
  }
  get ownerId(): string {
    return this.entryOf('ownerId') ?? this.people[0]?.value ?? '';
  }
  get dueOn(): string {
    return this.entryOf('dueOn') ?? proposedDay(this.today);
  }
  get actionLabel(): string {
    return this.asks ? labels.evidence : labels.action;
  }
  /** Is anything to be done by somebody until a day? */
  get acts(): boolean {
    return this.action.trim() !== '';
  }
  get saveLabel(): string {
    if (this.isBusy) return labels.saving;
    if (this.isOvertaken && !this.isOver) return labels.saveAgain;
    return this.decision ? saves[this.decision] : labels.save;
  }
  get keptOn(): string {
    return this.kept && Object.keys(this.entered).length === 0 ? this.kept.typedOn : '';
  }
  get isHeld(): boolean {
    return this.isBusy || this.isOver;
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    this.enter(field, event.detail.value ?? '');
  }
  /** Keys that are typed into a field are no commands of the page around; Escape is. */
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') event.stopPropagation();
  }
  handleStartOver(): void {
    this.entered = {};
    this.dispatchEvent(new CustomEvent('startover'));
    this.focusDecision();
  }
  handleSave(): void {
    if (this.isHeld) return;
    const { decision } = this;
    this.problem = decision ? '' : labels.choose;
    if (!decision) {
      this.focusDecision();
      return;
    }
    if (this.acts && this.isWrong()) return;
    const words = this.words.trim();
    const text = this.action.trim();
    const decided: Decided = {
      decision,
      ...(words ? { words } : {}),
      ...(text ? { action: { text, ownerId: this.ownerId, dueOn: this.dueOn } } : {})
    };
    this.dispatchEvent(new CustomEvent('decide', { detail: { decided } }));
  }

  /** Is nobody named who acts, or no day that can be? Each field tells it by itself, and the first one is gone to. */
  private isWrong(): boolean {
    const fields = this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>(
      '[data-needed]'
    );
    const wrong = [...(fields ?? [])].filter(field => field.reportValidity() === false);
    wrong[0]?.focus();
    return wrong.length > 0;
  }
  private get asks(): boolean {
    return this.decision === 'Ask for evidence';
  }
  private entryOf(name: keyof Entered): string | undefined {
    return this.entered[name] ?? this.kept?.texts[name];
  }
  private enter(name: string, text: string): void {
    this.entered = { ...this.entered, [name]: text };
    if (this.decision) this.problem = '';
    this.dispatchEvent(new CustomEvent('typed', { detail: { name, text } }));
  }
}
