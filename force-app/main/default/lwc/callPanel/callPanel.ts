import { api } from 'lwc';
import { isAskedAgain } from 'c/callFlow';
import type { Command, Revisit, Topic } from 'c/callFlow';
import type { CapabilityHelps, Confirmation } from 'c/guide';
import { guardPresses } from 'c/pressGuard';
import type { PressGuard } from 'c/pressGuard';
import type { Given } from 'c/reply';
import { CallShowing } from './callShowing';
import { bringOutFromBehind } from './inView';
import { Keyboard } from './keyboard';
import type { KeyCommand } from './keys';

/** A step that has a form or choices of its own. */
interface StepElement extends HTMLElement {
  focusStep?: () => void;
  focusNote?: () => void;
  choose?: (digit: string) => boolean;
  doesNotKnow?: () => void;
  submit?: () => void;
  /** Takes back what was changed at the step itself; false when that was nothing. */
  undo?: () => boolean;
  leave?: () => void;
  /** Puts the cursor where one types, where that is not where the reader begins. */
  type?: () => void;
}

/**
 * Shows one call as it stands, and says what people do in it as commands of `c/callFlow`. It changes nothing itself.
 *
 * @fires CallPanel#command with `detail.command` (of `c/callFlow`) and `detail.field`: whose typed texts it used up.
 * @fires CallPanel#typing with `detail.field` and `detail.text`: what was typed and not accepted yet.
 * @fires CallPanel#addcontact with `detail.contact` as of c-call-new-contact, and `detail.field`: where it was typed.
 * @fires CallPanel#keystoggle, #titlechoice, #search, #settle, #retry, #log, #edit as the presenters inside do.
 */
export default class CallPanel extends CallShowing {
  private guard: PressGuard | undefined;
  private keyboard = new Keyboard({
    host: () => this.template?.host,
    isOn: () => this.keysOn,
    isTyped: () => this.view?.isTyped === true,
    isWritten: () => this.view?.isWritten === true,
    type: () => {
      const step = this.stepElement;
      if (step?.type) step.type();
      else step?.focusStep?.();
    },
    obey: command => this.obey(command),
    changed: ({ isAway, isWriting, isReleased }) =>
      this.guard?.afterPress(() => {
        this.isAway = isAway;
        this.isWriting = isWriting;
        this.isReleased = isReleased;
      })
  });

  override connectedCallback(): void {
    this.guard = guardPresses(window);
    this.keyboard.listen();
    // Who reloads the page in a call types on; before a call, and where somebody is elsewhere, no focus is taken.
    if (this.state.underway !== undefined && this.keyboard.isFree) this.moveToStep();
  }
  override disconnectedCallback(): void {
    this.keyboard.stop();
    this.guard?.stop();
  }
  /** Whoever had the focus on something that went is brought to what comes next: a choice that is left, else the step. */
  override renderedCallback(): void {
    if (!this.keyboard.isLost) return;
    requestAnimationFrame(() => {
      const conflict = this.template?.querySelector<StepElement>('c-call-conflict');
      if (conflict) conflict.focusStep?.();
      else this.focusStep();
    });
  }
  /** Brings the reader to the present step. */
  @api focusStep(): void {
    const step = this.stepElement;
    if (step?.focusStep) step.focusStep();
    else this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  private get stepElement(): StepElement | null | undefined {
    return this.template?.querySelector<StepElement>('[data-step]');
  }

  // What people do.

  handleKey(event: KeyboardEvent): void {
    this.keyboard.press(event);
  }
  handleFocus(event: FocusEvent): void {
    const [focused] = event.composedPath();
    const bar = this.template?.querySelector('.actions');
    if (bar && focused instanceof Element) requestAnimationFrame(() => bringOutFromBehind(bar, focused));
  }
  private obey(command: KeyCommand): void {
    const step = this.stepElement;
    switch (command.kind) {
      case 'choose':
        step?.choose?.(command.digit);
        break;
      case 'accept':
        step?.submit?.();
        break;
      case 'note':
        step?.focusNote?.();
        break;
      case 'doesNotKnow':
        step?.doesNotKnow?.();
        break;
      case 'skip':
        this.handleSkip();
        break;
      case 'undo':
        this.handleUndo();
        break;
      case 'otherOutcome':
        this.handleOther();
        break;
      case 'otherBuyer':
        this.handleBuyers();
        break;
      case 'back':
        if (step?.leave) step.leave();
        else if (!this.isAsking || isAskedAgain(this.state)) this.handleBack();
        break;
      case 'help':
        this.handleHelp();
        break;
    }
  }
  handleMenu({ detail: { id } }: CustomEvent<{ id: string }>): void {
    const topic = this.view?.menu.find(choice => choice.id === id)?.topic;
    this.command(topic ? { kind: 'take', topic } : { kind: 'open', place: 'ownWords' });
  }
  handleNeed({ detail: { words } }: CustomEvent<{ words: string }>): void {
    this.command({ kind: 'noteNeed', words });
  }
  handleAnswer({ detail: { given } }: CustomEvent<{ given: Given }>): void {
    this.command({ kind: 'answer', given });
  }
  /** The note's field is left by a press on something else; nothing moves before that press is over. */
  handlePrivate({ detail: { notes } }: CustomEvent<{ notes: string }>): void {
    if (notes === this.view?.privateNotes) return;
    const field = this.callField;
    this.guard?.afterPress(() => this.note({ kind: 'notePrivately', notes }, field));
  }
  handleFree({ detail: { question, words } }: CustomEvent<{ question: string; words: string }>): void {
    this.command({ kind: 'answerFreely', question, words });
  }
  handleHelps({ detail }: CustomEvent<{ helps: CapabilityHelps; whyNot?: string }>): void {
    this.command({ kind: 'help', ...detail });
  }
  handleConfirm({ detail: { confirmation } }: CustomEvent<{ confirmation: Confirmation }>): void {
    this.command({ kind: 'confirm', confirmation });
  }
  handleThrough({ detail: { id } }: CustomEvent<{ id: string }>): void {
    const topic = this.view?.topic?.topic;
    if (id === 'menu') this.handleOther();
    else if (id === 'end') this.handleEnd();
    else if (id === 'left') this.command({ kind: 'resumeSkipped' });
    else if (topic)
      this.command({ kind: 'change', contactId: this.contactId, topic, again: { kind: 'freeQuestion' } });
  }
  handleSkip(): void {
    if (this.view?.canSkip) this.command({ kind: 'skip' });
  }
  handleUndo(): void {
    if (this.stepElement?.undo?.() === true) return;
    if (this.canUndo) this.command({ kind: 'undo' });
  }
  handleOther(): void {
    this.command({ kind: 'open', place: 'menu' });
  }
  handleBuyers(): void {
    if (!this.isReadOnly) this.command({ kind: 'open', place: 'buyers' });
  }
  handleBack(): void {
    this.command({ kind: 'back' });
  }
  handleEnd(): void {
    this.command({ kind: 'end' });
  }
  handleLetter(): void {
    this.command({ kind: 'open', place: 'letter' });
  }
  handleTakeUp(): void {
    const { endedKey } = this.view ?? {};
    if (endedKey) this.command({ kind: 'takeUp', conversationKey: endedKey });
  }
  handleContact({ detail: { contactId } }: CustomEvent<{ contactId: string }>): void {
    this.command({ kind: 'speakWith', contactId });
  }
  /** It is chosen among the buyers, and is about the topic that they were opened at. */
  handleSaidBy({ detail: { contactId } }: CustomEvent<{ contactId: string }>): void {
    this.command({ kind: 'back' });
    this.command({ kind: 'wasSaidBy', contactId });
  }
  handleChange({ detail }: CustomEvent<{ contactId: string; topic: Topic; again: Revisit }>): void {
    this.command({ kind: 'change', ...detail });
  }
  handleWithdraw({ detail: { buyerOutcomeKey } }: CustomEvent<{ buyerOutcomeKey: string }>): void {
    this.command({ kind: 'withdraw', buyerOutcomeKey });
  }
  handleNextStep({ detail }: CustomEvent<{ nextStep?: string; nextStepOn?: string }>): void {
    this.note({ kind: 'agreeNextStep', ...detail });
  }
  handleNote(): void {
    this.stepElement?.focusNote?.();
  }
  handleHelp(): void {
    this.isHelpShown = !this.isHelpShown;
  }
  /** The question of the title goes once it is answered; what is asked of the buyer follows. */
  handleTitle(event: CustomEvent): void {
    this.handleOutward(event);
    this.moveToStep();
  }
  handleKeysToggle({ detail }: CustomEvent<{ isOn: boolean }>): void {
    this.dispatchEvent(new CustomEvent('keystoggle', { detail }));
  }
  handleReturn(): void {
    this.focusStep();
  }
  handleTyping({ detail: { field, text } }: CustomEvent<{ field: string; text: string }>): void {
    this.keepTyped(field, text);
  }
  handleTypedValue({ detail: { name, text } }: CustomEvent<{ name: string; text: string }>): void {
    this.keepTyped(name, text);
  }
  handleAddContact({ detail: contact }: CustomEvent): void {
    const detail = { contact, field: this.view?.field };
    this.dispatchEvent(new CustomEvent('addcontact', { detail }));
  }
  /** What is none of the call's course is the container's. */
  handleOutward(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  private keepTyped(name: string, text: string): void {
    const step = name === 'privateNotes' ? this.callField : this.view?.field;
    const field = `${step ?? ''}/${name}`;
    this.dispatchEvent(new CustomEvent('typing', { detail: { field, text } }));
  }
  /** A step of the call: the reader is brought to what follows. */
  private command(command: Command): void {
    this.keyboard.changing();
    this.dispatchEvent(new CustomEvent('command', { detail: { command, field: this.view?.field } }));
    this.moveToStep();
  }
  /** To focus is to lay out; within the frame that is done once, and nothing waits for it. */
  private moveToStep(): void {
    requestAnimationFrame(() => this.focusStep());
  }
  /** Something beside the course: the reader stays. */
  private note(command: Command, field?: string): void {
    this.dispatchEvent(new CustomEvent('command', { detail: { command, field } }));
  }
}
