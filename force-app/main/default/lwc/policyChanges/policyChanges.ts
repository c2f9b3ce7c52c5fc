import { LightningElement, api } from 'lwc';
import heading from '@salesforce/label/c.Policy_Changes_Heading';
import nothing from '@salesforce/label/c.Policy_Changes_None';

/** A change as people read it: what it is about, and what was and is, a line each. */
export interface ChangeLine {
  readonly key: string;
  readonly icon: string;
  readonly text: string;
  readonly details: readonly string[];
}

/** What a policy changes in the one in force, for those who sign it. */
export default class PolicyChanges extends LightningElement {
  /** In the order in which they are read. */
  @api lines: readonly ChangeLine[] = [];
  /** What it is compared with, and how much changes. */
  @api summary = '';
  labels = { heading, nothing };

  get isNothing(): boolean {
    return this.lines.length === 0;
  }
}
