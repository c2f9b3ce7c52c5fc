import type { DraftStore } from 'c/draftService';
import type { Outbox } from 'c/outbox';

/** Under that name the windows of a browser keep when a call of the deal was ended. */
const ended = 'ended';

/** Tells other windows of the browser that the call was ended in this one, and hears of it from them. */
export class EndOfCall {
  /** What this browser keeps of the deal, in all its windows. */
  store: DraftStore | undefined;
  isUntold = false;
  heard: () => unknown = () => undefined;

  listen(heard: () => unknown): void {
    this.heard = heard;
    window.addEventListener('storage', this.hear);
  }
  stop(): void {
    window.removeEventListener('storage', this.hear);
  }
  /** The call ends here. Others hear of it once the platform has it, for there they read it. */
  comes(): void {
    this.isUntold = true;
  }
  tell(outbox: Outbox): void {
    const isSaved = outbox.every(({ kind, state }) => kind !== 'conversation' || state === 'saved');
    if (!this.isUntold || !isSaved) return;
    this.isUntold = false;
    this.store?.keepAs(ended, new Date().toISOString());
  }
  hear = ({ key }: StorageEvent): void => {
    if (key !== null && key === this.store?.keyOf(ended)) this.heard();
  };
}
