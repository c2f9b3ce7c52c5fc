import { LightningElement, api } from 'lwc';
import off from '@salesforce/label/c.Qualification_Gate_Off';
import warns from '@salesforce/label/c.Qualification_Gate_Warns';
import type { Enforcement } from 'c/qualification';

const notes: Readonly<Record<Enforcement, string>> = { Off: off, Warn: warns, Enforce: '' };

/** Says of a gate that refuses nothing, or nothing yet, that it doesn't; it is silent about one that is enforced. */
export default class QualificationEnforcement extends LightningElement {
  @api enforcement: Enforcement = 'Enforce';

  get note(): string {
    return notes[this.enforcement];
  }
}
