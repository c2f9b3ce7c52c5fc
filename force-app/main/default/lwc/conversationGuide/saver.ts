import type { Guide } from 'c/guide';
import {
  draftKey,
  guideWith,
  markFailed,
  markSaved,
  markSaving,
  nextTransaction,
  put,
  reconciled,
  retried
} from 'c/outbox';
import type { Draft, Outbox } from 'c/outbox';
import type { DraftStore } from 'c/draftService';
import type { SaveResult } from 'c/recordService';

/** What the saver needs of the panel around it. */
export interface SaverHost {
  /** What was last read of the platform. */
  readonly guide: () => Guide | undefined;
  /** Reads anew; `guide` answers with it afterwards. */
  readonly refresh: () => Promise<void>;
  readonly save: (guide: Guide, drafts: readonly Draft[]) => Promise<SaveResult>;
  readonly changed: (outbox: Outbox, isKept: boolean) => void;
  /** Everything that was entered is saved. */
  readonly finished: () => void;
}

const pauses = [2_000, 5_000, 15_000, 60_000];

/**
 * Saves what is entered, one transaction after the other, without anybody waiting for it. A draft is kept in the browser
 * until the platform has confirmed it; a save whose answer got lost is repeated, and its key makes it the same record.
 */
export class Saver {
  outbox: Outbox = [];
  isKept = true;
  host: SaverHost;
  store: DraftStore;
  isRunning = false;
  attempts = 0;
  timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SaverHost, store: DraftStore) {
    this.host = host;
    this.store = store;
    this.outbox = put([], store.drafts());
  }

  put(drafts: readonly Draft[]): void {
    for (const draft of drafts) this.isKept = this.store.keep(draft) && this.isKept;
    this.change(put(this.outbox, drafts));
    void this.run();
  }

  /** What was just read takes the place of what was saved; what wasn't learns its ids and goes on its way. */
  reconcile(guide: Guide): void {
    this.change(reconciled(this.outbox, guide));
    void this.run();
  }

  /** Tries everything again that was not saved; first looks what of it arrived all the same. */
  async retry(): Promise<void> {
    clearTimeout(this.timer);
    try {
      await this.host.refresh();
    } finally {
      this.change(retried(this.outbox));
      await this.run();
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  async run(): Promise<void> {
    if (this.isRunning || !this.host.guide()) return;
    this.isRunning = true;
    try {
      const hadWork = nextTransaction(this.outbox).length > 0;
      await this.saveNext();
      if (hadWork && this.outbox.every(({ state }) => state === 'saved')) this.host.finished();
    } finally {
      this.isRunning = false;
    }
  }

  /** Saves one transaction after the other, until none waits or the network is gone. */
  async saveNext(isSecondTry = false): Promise<void> {
    const guide = this.host.guide();
    const drafts = nextTransaction(this.outbox);
    if (!guide || drafts.length === 0) return undefined;
    this.change(markSaving(this.outbox, drafts));
    const result = await this.host.save(guideWith(guide, this.outbox), drafts);
    switch (result.kind) {
      case 'saved':
        this.attempts = 0;
        this.change(markSaved(this.outbox, drafts, result.ids));
        this.forgetSaved();
        return this.saveNext();
      case 'unreached':
        this.change(markFailed(this.outbox, drafts, 'unreached'));
        return this.tryLater();
      case 'refused':
        this.change(markFailed(this.outbox, drafts, 'refused', result.messages.join(' ')));
        return this.saveNext();
      case 'stale':
        return this.learnAndTryAgain(drafts, result.messages, isSecondTry);
    }
  }

  /** The platform knows one of the records already: it is ours by its key, so learn its id and change it instead. */
  async learnAndTryAgain(
    drafts: readonly Draft[],
    messages: readonly string[],
    isSecondTry: boolean
  ): Promise<void> {
    if (isSecondTry) {
      this.change(markFailed(this.outbox, drafts, 'refused', messages.join(' ')));
      return this.saveNext();
    }
    this.change(markFailed(this.outbox, drafts, 'waiting'));
    await this.host.refresh();
    const guide = this.host.guide();
    if (guide) this.change(reconciled(this.outbox, guide));
    return this.saveNext(true);
  }

  tryLater(): void {
    clearTimeout(this.timer);
    const pause = pauses[Math.min(this.attempts, pauses.length - 1)];
    this.attempts += 1;
    this.timer = setTimeout(() => void this.retry(), pause);
  }

  forgetSaved(): void {
    for (const { draft, state } of this.outbox) if (state === 'saved') this.store.forget(draftKey(draft));
  }

  change(outbox: Outbox): void {
    this.outbox = outbox;
    this.host.changed(outbox, this.isKept);
  }
}
