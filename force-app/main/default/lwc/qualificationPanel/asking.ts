import type { Gate, Hindrance } from 'c/qualification';
import type { Answer } from './saveUpon';

/** How far the last thing that a person asked of the platform is. */
export interface Asked {
  readonly isBusy: boolean;
  readonly announcement: string;
  readonly hindrance?: Hindrance;
}

type About = Pick<Hindrance, 'criterionId' | 'gate'>;

interface Host {
  readonly changed: (asked: Asked) => void;
  /** How many criteria are missing for a gate, as last read. */
  readonly missing: (gate: Gate) => number;
}

export const nothingAsked: Asked = { isBusy: false, announcement: '' };

/** Asks the platform for one thing at a time, and keeps what could not be sent so that it can be sent again. */
export class Asking {
  private readonly host: Host;
  private again: (() => Promise<void>) | undefined;
  private isBusy = false;

  constructor(host: Host) {
    this.host = host;
  }

  /** Forgets the last answer, and what was waiting. */
  clear(): void {
    this.again = undefined;
    this.host.changed(nothingAsked);
  }

  /** Forgets what was waiting: the person goes on with it. A refusal stays, to be read. */
  forgetWaiting(): void {
    if (this.again) this.clear();
  }

  /** Sends what is waiting once more. */
  async retry(): Promise<void> {
    await this.again?.();
  }

  /** Asks; `finish` runs once it is done and before that is announced as `done`. */
  async ask(
    about: About,
    question: () => Promise<Answer>,
    done: string,
    finish: () => Promise<void>
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.again = undefined;
    let next = nothingAsked;
    this.host.changed({ isBusy: true, announcement: '' });
    try {
      const answer = await question();
      if (answer.kind === 'saved') {
        await finish();
        next = { isBusy: false, announcement: done };
      } else {
        next = this.unanswered(about, answer);
        const waits = next.hindrance !== undefined && next.hindrance.kind !== 'refused';
        if (waits) this.again = () => this.ask(about, question, done, finish);
      }
    } finally {
      this.isBusy = false;
      this.host.changed(next);
    }
  }

  private unanswered(about: About, { kind, messages }: Exclude<Answer, { readonly kind: 'saved' }>): Asked {
    if (kind === 'overtaken') return { isBusy: false, announcement: messages.join(' ') };
    const missing = about.gate && this.host.missing(about.gate);
    const hindrance: Hindrance = { kind: kind === 'stale' ? 'refused' : kind, messages, ...about, missing };
    return { isBusy: false, announcement: '', hindrance };
  }
}
