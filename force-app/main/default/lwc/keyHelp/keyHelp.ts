import { LightningElement, api } from 'lwc';
import choose from '@salesforce/label/c.Guide_Keys_Choose';
import accept from '@salesforce/label/c.Guide_Keys_Accept';
import note from '@salesforce/label/c.Guide_Note';
import skip from '@salesforce/label/c.Guide_Skip';
import undo from '@salesforce/label/c.Guide_Undo';
import help from '@salesforce/label/c.Guide_Keys';
import leave from '@salesforce/label/c.Guide_Keys_Leave';
import unknown from '@salesforce/label/c.Guide_Does_Not_Know';
import use from '@salesforce/label/c.Guide_Keys_Use';

/**
 * Explains the keys. Single letters as commands can be switched off, for those who speak to their computer.
 *
 * @fires KeyHelp#toggle with `detail.isOn`.
 */
export default class KeyHelp extends LightningElement {
  @api isOn = false;
  labels = { help, use };
  keys = [
    { key: '1 – 9', text: choose },
    { key: 'Enter', text: accept },
    { key: 'N', text: note },
    { key: 'S', text: skip },
    { key: 'Z', text: undo },
    { key: 'D', text: unknown },
    { key: 'Esc', text: leave },
    { key: '?', text: help }
  ];

  handleToggle(event: CustomEvent<{ checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent('toggle', { detail: { isOn: event.detail.checked } }));
  }
}
