import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import type { Choice, GateAnswer } from 'c/qualification';
import { fill } from 'c/phrase';
import back from '@salesforce/label/c.Qualification_Back';
import cancel from '@salesforce/label/c.Qualification_Cancel';
import close from '@salesforce/label/c.Qualification_Close_As';
import here from '@salesforce/label/c.Qualification_Here';
import missing from '@salesforce/label/c.Qualification_Missing';
import move from '@salesforce/label/c.Qualification_Move';
import which from '@salesforce/label/c.Qualification_Which_Stage';
import yes from '@salesforce/label/c.Qualification_Yes';

interface GateLine extends GateAnswer {
  readonly icon: string;
  readonly text: string;
  readonly move: string;
  readonly className: string;
}

/**
 * For each gate yes, or how many criteria are missing, and a button that asks the platform for the move. Where an org has
 * several stages for won deals, the person chooses one.
 *
 * @fires QualificationGates#move with `detail.gate`, and with `detail.stage` for closing as won.
 * @fires QualificationGates#back
 */
export default class QualificationGates extends LightningElement {
  @api gates: readonly GateAnswer[] = [];
  @api wonStages: readonly Choice[] = [];
  /** Where the way back leads to; none when the deal is not in the forecast. */
  @api backTo = '';
  @api isBusy = false;
  /** May the person not move the deal? */
  @api cannotMove = false;
  isChoosing = false;
  private isMoving = false;
  private pressed = '';
  labels = { cancel, here, which };

  override renderedCallback(): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    if (this.isChoosing) this.template?.querySelector<HTMLElement>('[data-stage]')?.focus();
    else this.focusStep();
  }

  /** Brings the reader to the gate that was asked for last: to its button, or to its line once the deal is there. */
  @api focusStep(): void {
    const at = (selector: string) => this.template?.querySelector<HTMLElement>(selector);
    const { pressed } = this;
    (at(`[data-gate="${pressed}"]`) ?? at(`[data-line="${pressed}"]`) ?? at('[data-gates]'))?.focus();
  }

  get lines(): GateLine[] {
    return this.gates.map(answer => {
      const isOpen = answer.missing === 0;
      return {
        ...answer,
        icon: isOpen ? 'utility:success' : 'utility:close',
        text: isOpen ? yes : fill(missing, answer.missing),
        move: fill(move, answer.name),
        className: answer.isHere ? 'gate present' : 'gate'
      };
    });
  }
  get isMovable(): boolean {
    return !this.cannotMove;
  }
  get backText(): string {
    return fill(back, this.backTo);
  }
  get stageChoices(): readonly { readonly value: string; readonly text: string }[] {
    return this.wonStages.map(({ value, label }) => ({ value, text: fill(close, label) }));
  }

  handleMove(event: Event): void {
    if (this.isBusy) return;
    const gate = dataOf(event, 'gate');
    this.pressed = gate;
    const [stage, other] = this.wonStages;
    this.isChoosing = gate === 'Closed Won' && other !== undefined;
    this.isMoving = this.isChoosing;
    if (this.isChoosing) return;
    const detail = gate === 'Closed Won' ? { gate, stage: stage?.value } : { gate };
    this.dispatchEvent(new CustomEvent('move', { detail }));
  }
  handleStage(event: Event): void {
    if (this.isBusy) return;
    const stage = dataOf(event, 'stage');
    this.handleCancel();
    this.dispatchEvent(new CustomEvent('move', { detail: { gate: 'Closed Won', stage } }));
  }
  handleCancel(): void {
    this.isChoosing = false;
    this.isMoving = true;
  }
  handleBack(): void {
    if (this.isBusy) return;
    this.pressed = '';
    this.dispatchEvent(new CustomEvent('back'));
  }
}
