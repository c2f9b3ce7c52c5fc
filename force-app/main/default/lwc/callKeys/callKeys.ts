import { LightningElement, api } from 'lwc';
import accept from '@salesforce/label/c.Guide_Keys_Accept';
import buyer from '@salesforce/label/c.Guide_Keys_Other_Buyer';
import choose from '@salesforce/label/c.Guide_Keys_Choose';
import explained from '@salesforce/label/c.Guide_Keys_Explained';
import further from '@salesforce/label/c.Guide_Keys_Further';
import help from '@salesforce/label/c.Guide_Keys';
import leave from '@salesforce/label/c.Guide_Keys_Leave';
import note from '@salesforce/label/c.Guide_Note';
import outcome from '@salesforce/label/c.Guide_Keys_Other_Outcome';
import skip from '@salesforce/label/c.Guide_Skip';
import undo from '@salesforce/label/c.Guide_Undo';
import unknown from '@salesforce/label/c.Guide_Does_Not_Know';
import use from '@salesforce/label/c.Guide_Keys_Use';

/**
 * Explains the keys. Single letters as commands can be switched off, for those who speak to their computer.
 *
 * @fires CallKeys#toggle with `detail.isOn`.
 */
export default class CallKeys extends LightningElement {
  @api isOn = false;
  /** Why they do nothing at the moment; empty when they work. */
  @api state = '';
  labels = { explained, help, use };
  keys = [
    { key: '1 – 9', text: choose },
    { key: '0', text: further },
    { key: 'Enter', text: accept },
    { key: 'D', text: unknown },
    { key: 'N', text: note },
    { key: 'S', text: skip },
    { key: 'Z', text: undo },
    { key: 'O', text: outcome },
    { key: 'B', text: buyer },
    { key: 'Esc', text: leave },
    { key: '?', text: help }
  ];

  handleToggle(event: CustomEvent<{ checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent('toggle', { detail: { isOn: event.detail.checked } }));
  }
}
