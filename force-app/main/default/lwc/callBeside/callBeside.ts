import { LightningElement, api } from 'lwc';
import type { Edition } from 'c/callChanges';
import type { Topic } from 'c/callFlow';
import type { Guide } from 'c/guide';
import type { LetterFormats } from 'c/letter';
import { painted } from 'c/painted';

/** What of a call stands beside its step. */
export interface Beside {
  readonly guide: Guide;
  readonly contactId: string;
  readonly callId: string | undefined;
  readonly buyers: readonly string[];
  readonly topic: Topic | undefined;
  readonly formats: LetterFormats;
  readonly former: Edition | undefined;
  readonly newerVersion: number | undefined;
  /** May the person only read? */
  readonly isReadOnly: boolean;
}

/**
 * What changed since the last call, what was said so far and who is there. The step comes first: what was just said stands
 * here once the next question is on the screen.
 *
 * @fires CallBeside#change, #withdraw as c-call-said does.
 */
export default class CallBeside extends LightningElement {
  shown: Beside | undefined;
  private next: Beside | undefined;

  @api
  get beside(): Beside | undefined {
    return this.next;
  }
  set beside(beside: Beside | undefined) {
    this.next = beside;
    if (this.shown) void this.follow();
    else this.shown = beside;
  }
  private async follow(): Promise<void> {
    await painted();
    this.shown = this.next;
  }

  handleOutward(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
