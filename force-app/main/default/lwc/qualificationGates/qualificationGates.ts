import { LightningElement, api } from 'lwc';
import type { Gate } from 'c/qualification';
import { fill } from 'c/phrase';
import here from '@salesforce/label/c.Qualification_Here';
import missing from '@salesforce/label/c.Qualification_Missing';
import move from '@salesforce/label/c.Qualification_Move';
import yes from '@salesforce/label/c.Qualification_Yes';

/** The answer to “may the deal enter?” for one gate, as the platform gives it. */
export interface GateAnswer {
  readonly gate: Gate;
  readonly missing: number;
  readonly isHere: boolean;
}

interface GateLine extends GateAnswer {
  readonly isOpen: boolean;
  readonly icon: string;
  readonly text: string;
  readonly move: string;
  readonly className: string;
}

/**
 * For each gate yes, or how many criteria are missing, and a button that asks the platform for the move.
 *
 * @fires QualificationGates#move with `detail.gate`.
 */
export default class QualificationGates extends LightningElement {
  @api gates: readonly GateAnswer[] = [];
  @api isBusy = false;
  labels = { here };

  get lines(): GateLine[] {
    return this.gates.map(answer => {
      const isOpen = answer.missing === 0;
      return {
        ...answer,
        isOpen,
        icon: isOpen ? 'utility:success' : 'utility:close',
        text: isOpen ? yes : fill(missing, answer.missing),
        move: fill(move, answer.gate),
        className: answer.isHere ? 'gate present' : 'gate'
      };
    });
  }

  handleMove(event: Event): void {
    const { gate } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('move', { detail: { gate } }));
  }
}
