import { LightningElement, api } from 'lwc';
import ask from '@salesforce/label/c.Pipeline_Ask';
import close from '@salesforce/label/c.Pipeline_Keys_Close';
import decide from '@salesforce/label/c.Pipeline_Keys_Decide';
import explained from '@salesforce/label/c.Pipeline_Keys_Explained';
import help from '@salesforce/label/c.Pipeline_Keys_Help';
import moveBack from '@salesforce/label/c.Pipeline_Move_Back';
import next from '@salesforce/label/c.Pipeline_Keys_Next';
import previous from '@salesforce/label/c.Pipeline_Keys_Previous';
import search from '@salesforce/label/c.Pipeline_Keys_Search';
import select from '@salesforce/label/c.Pipeline_Keys_Select';
import title from '@salesforce/label/c.Pipeline_Keys';
import toggle from '@salesforce/label/c.Pipeline_Keys_Toggle';
import use from '@salesforce/label/c.Pipeline_Keys_Use';

/**
 * Explains the keys. Single letters as commands can be switched off, for those who speak to their computer.
 *
 * @fires ReviewKeys#toggle with `detail.isOn`.
 */
export default class ReviewKeys extends LightningElement {
  @api isOn = false;
  labels = { explained, title, use };
  keys = [
    { key: 'J ↓', text: next },
    { key: 'K ↑', text: previous },
    { key: 'Enter', text: toggle },
    { key: 'Esc', text: close },
    { key: 'D', text: decide },
    { key: 'A', text: ask },
    { key: 'M', text: moveBack },
    { key: 'X', text: select },
    { key: '/', text: search },
    { key: '?', text: help }
  ];

  handleToggle(event: CustomEvent<{ checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent('toggle', { detail: { isOn: event.detail.checked } }));
  }
}
