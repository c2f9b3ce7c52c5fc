import { LightningElement, api } from 'lwc';
import type { Decision, Doubt, Gap, LetterEdits } from 'c/letter';
import { fill } from 'c/phrase';
import { labels } from './labels';

/** One way to decide a question. */
interface Choice {
  readonly decision: Decision | 'write';
  readonly label: string;
  readonly pressed: string;
}

interface Question {
  readonly id: string;
  readonly text: string;
  readonly isDecided: boolean;
  readonly choices: readonly Choice[];
  readonly isWriting: boolean;
  readonly written: string;
}

/**
 * Asks before the letter leaves: what it lacks (leave it out, ask next time, write it) and what contradicts itself. The
 * list stays as it was when it was opened, so that nothing moves away under a click.
 *
 * @fires LetterQuestions#decide with `detail.id` and `detail.decision`.
 * @fires LetterQuestions#write with `detail.id` and `detail.text`: the sentence that was missing.
 * @fires LetterQuestions#fill with `detail.kind`: the next step, or its day, is to be entered.
 * @fires LetterQuestions#goon
 * @fires LetterQuestions#notnow
 */
export default class LetterQuestions extends LightningElement {
  @api gaps: readonly Gap[] = [];
  @api doubts: readonly Doubt[] = [];
  @api edits: LetterEdits = { sentences: {}, decisions: {} };
  /** Ids of those that are open still. */
  @api open: readonly string[] = [];
  /** What is to be done once all is decided, in words; nothing when the rep only looks. */
  @api actionLabel = '';
  labels = labels;
  private writing: readonly string[] = [];

  /** Brings the reader to the questions. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  get questions(): readonly Question[] {
    const ofGaps = this.gaps.map(gap => this.questionOf(gap, this.choicesOf(gap)));
    const ofDoubts = this.doubts.map(doubt =>
      this.questionOf(doubt, [{ decision: 'right', label: labels.right }])
    );
    return [...ofDoubts, ...ofGaps];
  }
  private choicesOf({ question }: Gap): Omit<Choice, 'pressed'>[] {
    return [
      { decision: 'leaveOut', label: labels.leaveOut },
      ...(question === undefined ? [] : [{ decision: 'askNext', label: labels.askNext } as const]),
      { decision: 'write', label: labels.write }
    ];
  }
  private questionOf({ id, text }: Doubt, choices: readonly Omit<Choice, 'pressed'>[]): Question {
    const written = this.edits.sentences[id]?.text ?? '';
    const decision = written === '' ? this.edits.decisions[id] : 'write';
    const withState = choices.map(choice => ({ ...choice, pressed: String(choice.decision === decision) }));
    const isWriting = this.writing.includes(id) || written !== '';
    return { id, text, isDecided: !this.open.includes(id), choices: withState, isWriting, written };
  }
  get goOnLabel(): string {
    return fill(this.open.length > 0 ? labels.goOnWithout : labels.goOn, this.actionLabel);
  }

  handleChoice(event: Event): void {
    const { id = '', decision } = (event.currentTarget as HTMLElement).dataset;
    const gap = this.gaps.find(candidate => candidate.id === id);
    if (decision !== 'write') this.tell('decide', { id, decision });
    else if (gap?.kind === 'nextStep' || gap?.kind === 'nextStepOn') this.tell('fill', { kind: gap.kind });
    else this.writing = [...this.writing, id];
  }
  handleWritten(event: CustomEvent<{ value: string }>): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.tell('write', { id, text: event.detail.value });
  }
  /** Escape leaves the questions, and not the letter with them. */
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.handleNotNow();
  }
  /** What is typed is no command of the guide. */
  handleTyping(event: KeyboardEvent): void {
    if (event.key !== 'Escape') event.stopPropagation();
  }
  handleGoOn(): void {
    this.tell('goon', {});
  }
  handleNotNow(): void {
    this.tell('notnow', {});
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
