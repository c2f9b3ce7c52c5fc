import { LightningElement, api } from 'lwc';
import type { Guide } from 'c/guide';
import type { LetterFormats } from 'c/letter';
import { draftKey } from 'c/outbox';
import type { Entry } from 'c/outbox';
import { fill } from 'c/phrase';
import { differencesOf, subjectOf } from './differences';
import type { Difference } from './differences';
import { labels } from './labels';

interface Conflict {
  readonly key: string;
  readonly subject: string;
  readonly differences: readonly Difference[];
  readonly theirsLabel: string;
  readonly mineLabel: string;
}

/**
 * Things of which somebody else made another value meanwhile: both are shown, and the person chooses.
 *
 * @fires CallConflict#settle with `detail.key` and `detail.choice`, `mine` or `theirs`.
 */
export default class CallConflict extends LightningElement {
  @api guide: Guide | undefined;
  /** Entries of the outbox that are in conflict. */
  @api entries: readonly Entry[] = [];
  @api formats: LetterFormats | undefined;
  labels = labels;

  get conflicts(): readonly Conflict[] {
    const { guide, formats } = this;
    if (!guide || !formats) return [];
    return this.entries.map(entry => {
      const subject = subjectOf(entry, guide);
      return {
        key: draftKey(entry),
        subject,
        differences: differencesOf(entry, guide, formats),
        theirsLabel: fill(labels.keepTheirsOf, subject),
        mineLabel: fill(labels.putMineOf, subject)
      };
    });
  }
  get isAny(): boolean {
    return this.conflicts.length > 0;
  }

  handleTheirs(event: Event): void {
    this.settle(event, 'theirs');
  }
  handleMine(event: Event): void {
    this.settle(event, 'mine');
  }

  private settle({ currentTarget }: Event, choice: 'mine' | 'theirs'): void {
    const { key } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('settle', { detail: { key, choice } }));
  }
}
