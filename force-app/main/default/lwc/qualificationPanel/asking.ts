import type { Gate, Hindrance } from 'c/qualification';
import type { Answer } from './saveUpon';

/** How far the last thing that a person asked of the platform is. */
export interface Asked {
  readonly isBusy: boolean;
  readonly announcement: string;
  readonly hindrance?: Hindrance;
}

/** Something to ask: what it is about, how, and what follows once it is done and announced as `done`. */
interface Errand {
  readonly about: Pick<Hindrance, 'criterionId' | 'gate'>;
  readonly question: () => Promise<Answer>;
  readonly done: string;
  readonly finish: () => Promise<void>;
}

interface Host {
  readonly changed: (asked: Asked) => void;
  /** How many criteria are missing for a gate, as last read. */
  readonly missing: (gate: Gate) => number;
}

export const nothingAsked: Asked = { isBusy: false, announcement: '' };

/** A connection may be back without the browser noticing: looked for after so many milliseconds, then ever more rarely. */
const firstPause = 4000;
const longestPause = 60_000;

/**
 * Asks the platform for one thing at a time. What could not be sent waits: it is sent again by itself when the connection is
 * back, and whenever the person asks for it.
 */
export class Asking {
  private readonly host: Host;
  private asked = nothingAsked;
  private waiting: Errand | undefined;
  private pause = firstPause;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  /** Asks anew; what was waiting is given up. */
  async ask(errand: Errand): Promise<void> {
    if (this.asked.isBusy) return;
    this.pause = firstPause;
    this.tell({ isBusy: true, announcement: '' });
    await this.send(errand);
  }

  /** Sends what is waiting once more. */
  async retry(): Promise<void> {
    const { waiting, asked } = this;
    if (!waiting || asked.isBusy) return;
    // What hinders stands there until it is known whether it still does: it is announced once.
    this.tell({ ...asked, isBusy: true });
    await this.send(waiting);
  }

  /** Forgets the last answer, and what was waiting. */
  clear(): void {
    this.stop();
    this.tell({ ...nothingAsked, isBusy: this.asked.isBusy });
  }

  /** Forgets what was waiting: the person goes on with it. A refusal stays, to be read. */
  forgetWaiting(): void {
    if (this.waiting) this.clear();
  }

  /** Sends nothing more by itself. */
  stop(): void {
    clearTimeout(this.timer);
    this.waiting = undefined;
  }

  private async send(errand: Errand): Promise<void> {
    this.stop();
    const before = this.asked.hindrance;
    let next = nothingAsked;
    try {
      const answer = await errand.question();
      if (answer.kind === 'saved') {
        await errand.finish();
        next = { isBusy: false, announcement: errand.done };
      } else {
        next = this.unanswered(errand, answer);
      }
    } finally {
      const { hindrance } = next;
      if (hindrance && hindrance.kind !== 'refused') this.keep(errand, hindrance.kind === 'unreached');
      this.tell(
        hindrance?.kind === 'unreached' && before?.kind === 'unreached'
          ? { ...next, hindrance: before }
          : next
      );
    }
  }

  private keep(errand: Errand, looksAgain: boolean): void {
    this.waiting = errand;
    if (!looksAgain) return;
    this.timer = setTimeout(() => void this.retry(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private tell(asked: Asked): void {
    this.asked = asked;
    this.host.changed(asked);
  }

  private unanswered(
    { about }: Errand,
    { kind, messages }: Exclude<Answer, { readonly kind: 'saved' }>
  ): Asked {
    if (kind === 'overtaken') return { isBusy: false, announcement: messages.join(' ') };
    const missing = about.gate && this.host.missing(about.gate);
    const hindrance: Hindrance = { kind: kind === 'stale' ? 'refused' : kind, messages, ...about, missing };
    return { isBusy: false, announcement: '', hindrance };
  }
}
