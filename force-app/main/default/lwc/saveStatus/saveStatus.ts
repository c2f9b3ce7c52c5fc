import { LightningElement, api } from 'lwc';
import type { SaveStatus as Status } from 'c/outbox';
import { fill } from 'c/phrase';
import kept from '@salesforce/label/c.Guide_Kept_Here';
import notKept from '@salesforce/label/c.Guide_Not_Kept';
import refused from '@salesforce/label/c.Guide_Refused';
import retry from '@salesforce/label/c.Guide_Retry';
import saved from '@salesforce/label/c.Guide_Saved';
import saving from '@salesforce/label/c.Guide_Saving';
import unreached from '@salesforce/label/c.Guide_Unreached';

const icons = {
  saved: 'utility:success',
  saving: 'utility:sync',
  refused: 'utility:error',
  unreached: 'utility:offline'
} as const;

/**
 * Says in one line whether everything is saved; when something isn't, what the platform said and that nothing is lost.
 *
 * @fires SaveStatus#retry
 */
export default class SaveStatus extends LightningElement {
  @api status: Status = { state: 'saved', unsaved: 0 };
  /** Can this browser keep unsaved entries through a reload? */
  @api isKept = false;
  labels = { retry };

  get icon(): string {
    return icons[this.status.state];
  }
  get text(): string {
    const { state, unsaved } = this.status;
    return { saved, saving, refused: fill(refused, unsaved), unreached: fill(unreached, unsaved) }[state];
  }
  get isFailed(): boolean {
    return this.status.state === 'refused' || this.status.state === 'unreached';
  }
  get reassurance(): string {
    return this.isKept ? kept : notKept;
  }
  get statusClass(): string {
    return this.isFailed ? 'status failed' : 'status';
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
