import { LightningElement, api } from 'lwc';
import type { SaveStatus } from 'c/outbox';
import { fill } from 'c/phrase';
import { labels } from './labels';

const icons: Readonly<Record<SaveStatus['state'], string>> = {
  saved: 'utility:success',
  saving: 'utility:sync',
  refused: 'utility:error',
  unreached: 'utility:offline',
  expired: 'utility:lock',
  conflict: 'utility:warning'
};

const texts: Readonly<Record<SaveStatus['state'], string>> = {
  saved: labels.saved,
  saving: labels.saving,
  refused: labels.refused,
  unreached: labels.unreached,
  expired: labels.expired,
  conflict: labels.conflict
};

/**
 * Says in one line whether everything is saved; when something isn't, why, what to do, and that nothing is lost.
 *
 * @fires CallSaveStatus#retry
 */
export default class CallSaveStatus extends LightningElement {
  @api status: SaveStatus = { state: 'saved', unsaved: 0 };
  /** Can this browser keep unsaved entries through a reload? */
  @api isKept = false;
  labels = labels;

  get icon(): string {
    return icons[this.status.state];
  }
  get text(): string {
    return fill(texts[this.status.state], this.status.unsaved);
  }
  get isFailed(): boolean {
    return this.status.state !== 'saved' && this.status.state !== 'saving';
  }
  get isExpired(): boolean {
    return this.status.state === 'expired';
  }
  get isConflict(): boolean {
    return this.status.state === 'conflict';
  }
  /** Between two values only a person decides; their choice saves. */
  get canRetry(): boolean {
    return this.isFailed && !this.isConflict;
  }
  get reassurance(): string {
    return this.isKept ? labels.kept : labels.notKept;
  }
  get statusClass(): string {
    return this.isFailed ? 'status failed' : 'status';
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
