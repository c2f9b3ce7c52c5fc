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
  retried,
  settled
} from 'c/outbox';
import type { Draft, Entry, Outbox } from 'c/outbox';
import type { DraftStore } from 'c/draftService';
import type { SaveResult } from 'c/recordService';

/** What the saver needs of the panel around it. */
export interface SaverHost {
  /** What was last read of the platform. */
  readonly guide: () => Guide | undefined;
  /** Reads anew, and says whether that succeeded; `guide` answers with what was read afterwards. */
  readonly refresh: () => Promise<boolean>;
  /** A new token for a save. */
  readonly newRevision: () => string;
  readonly save: (guide: Guide, entries: readonly Entry[]) => Promise<SaveResult>;
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
  isStopped = false;
  attempts = 0;
  /** What was taken in last. */
  taken: Guide | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SaverHost, store: DraftStore) {
    this.host = host;
    this.store = store;
    this.outbox = retried(store.entries().flatMap(asTried));
  }

  put(drafts: readonly Draft[]): void {
    this.change(put(this.outbox, drafts, this.host.guide()));
    void this.run();
  }

  /** What was just read takes the place of what was saved; what wasn't learns its ids and goes on its way. */
  reconcile(guide: Guide): void {
    this.take(guide);
    void this.run();
  }

  /** The person chose between the two values of a conflict. */
  settle(key: string, choice: 'mine' | 'theirs'): void {
    this.change(settled(this.outbox, key, choice));
    void this.run();
  }

  /** Tries everything again that was not saved; first looks what of it arrived all the same. */
  async retry(): Promise<void> {
    this.forgetTimer();
    this.isStopped = false;
    try {
      await this.reread();
    } finally {
      if (!this.isStopped) this.change(retried(this.outbox));
      await this.run();
    }
  }

  /** What is on its way is kept until its answer comes; nothing else goes, and the panel hears of nothing. */
  stop(): void {
    this.isStopped = true;
    this.forgetTimer();
  }

  async run(): Promise<void> {
    if (this.isRunning || this.isStopped || !this.host.guide()) return;
    this.isRunning = true;
    try {
      const hadWork = nextTransaction(this.outbox).length > 0;
      await this.saveNext();
      if (this.isStopped) return;
      // What may have arrived and was taken back since is not sent before a reading tells.
      if (this.outbox.some(({ state }) => state === 'unreached')) this.tryLater();
      if (hadWork && this.outbox.every(({ state }) => state === 'saved')) this.host.finished();
    } finally {
      this.isRunning = false;
    }
  }

  /** Saves one transaction after the other, until none waits or the network is gone. */
  async saveNext(isSecondTry = false): Promise<void> {
    const guide = this.isStopped ? undefined : this.host.guide();
    const keys = nextTransaction(this.outbox).map(draftKey);
    if (!guide || keys.length === 0) return undefined;
    const isNext = (entry: Entry) => keys.includes(draftKey(entry));
    this.change(markSaving(this.outbox, this.outbox.filter(isNext), this.host.newRevision));
    const sent = this.outbox.filter(isNext).toSorted(byOrderOf(keys));
    const result = await this.host.save(guideWith(guide, this.outbox), sent);
    switch (result.kind) {
      case 'saved':
        this.attempts = 0;
        this.change(markSaved(this.outbox, sent, result.ids));
        return this.saveNext();
      case 'unreached':
      case 'expired':
        this.change(markFailed(this.outbox, sent, result.kind));
        return undefined;
      case 'refused':
        return this.learnWhy(sent, result.messages);
      case 'stale':
        return this.learnAndTryAgain(sent, result.messages, isSecondTry);
    }
  }

  /** A refusal may come of what somebody else changed meanwhile: what is there is read, and says whether it does. */
  async learnWhy(sent: readonly Entry[], messages: readonly string[]): Promise<void> {
    this.change(markFailed(this.outbox, sent, 'refused', messages.join(' ')));
    await this.reread();
    return this.saveNext();
  }

  /** The platform knows one of the records already: it is ours by its key, so learn its id and change it instead. */
  async learnAndTryAgain(
    sent: readonly Entry[],
    messages: readonly string[],
    isSecondTry: boolean
  ): Promise<void> {
    if (isSecondTry) return this.learnWhy(sent, messages);
    this.change(markFailed(this.outbox, sent, 'waiting'));
    await this.reread();
    return this.saveNext(true);
  }

  async reread(): Promise<void> {
    const isRead = !this.isStopped && (await this.host.refresh());
    const guide = isRead && !this.isStopped ? this.host.guide() : undefined;
    if (guide) this.take(guide);
  }

  /** A reading that was taken in before tells nothing new of what was saved since. */
  take(guide: Guide): void {
    const isAgain = guide === this.taken;
    this.taken = guide;
    this.change(
      this.outbox.flatMap(entry =>
        isAgain && entry.state === 'saved' ? [entry] : reconciled([entry], guide)
      )
    );
  }

  /** Whoever goes on answering doesn't put off the next try. */
  tryLater(): void {
    if (this.timer !== undefined) return;
    const pause = pauses[Math.min(this.attempts, pauses.length - 1)];
    this.attempts += 1;
    this.timer = setTimeout(() => void this.retry(), pause);
  }
  forgetTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** What changed is kept in the browser at once, what is saved is forgotten there. */
  change(outbox: Outbox): void {
    const before = new Map(this.outbox.map(entry => [draftKey(entry), entry]));
    for (const entry of outbox) {
      const key = draftKey(entry);
      if (entry.state === 'saved') this.store.forget(key);
      else if (before.get(key) !== entry) this.isKept = this.store.keep(entry) && this.isKept;
      before.delete(key);
    }
    for (const key of before.keys()) this.store.forget(key);
    this.outbox = outbox;
    if (!this.isStopped) this.host.changed(outbox, this.isKept);
  }
}

/** What an earlier page had on its way may have arrived or not, like what was never answered. */
function asTried(entry: Entry): Outbox {
  return entry.state === 'saving' ? markFailed([entry], [entry], 'unreached') : [entry];
}

/** Parents stand first in a transaction, though they may be younger in the outbox. */
function byOrderOf(keys: readonly string[]): (one: Entry, other: Entry) => number {
  return (one, other) => keys.indexOf(draftKey(one)) - keys.indexOf(draftKey(other));
}
