import { LightningElement, api } from 'lwc';
import type { Guide } from 'c/guide';
import type { LetterFormats } from 'c/letter';
import { draftKey } from 'c/outbox';
import type { Entry } from 'c/outbox';
import { fill } from 'c/phrase';
import { differencesOf, subjectOf } from './differences';
import type { Difference } from './differences';
import { labels } from './labels';

/**
 * Something of which somebody else made another value meanwhile: both are shown, and the person chooses.
 *
 * @fires CallConflict#settle with `detail.key` and `detail.choice`, `mine` or `theirs`.
 */
export default class CallConflict extends LightningElement {
  @api guide: Guide | undefined;
  /** An entry of the outbox that is in conflict. */
  @api entry: Entry | undefined;
  @api formats: LetterFormats | undefined;
  labels = labels;

  /** Brings the reader to what there is to choose between. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  get subject(): string {
    return this.guide && this.entry ? subjectOf(this.entry, this.guide) : '';
  }
  get differences(): readonly Difference[] {
    const { guide, entry, formats } = this;
    return guide && entry && formats ? differencesOf(entry, guide, formats) : [];
  }
  get theirsLabel(): string {
    return fill(labels.keepTheirsOf, this.subject);
  }
  get mineLabel(): string {
    return fill(labels.putMineOf, this.subject);
  }

  handleTheirs(): void {
    this.settle('theirs');
  }
  handleMine(): void {
    this.settle('mine');
  }

  private settle(choice: 'mine' | 'theirs'): void {
    const detail = { key: this.entry && draftKey(this.entry), choice };
    this.dispatchEvent(new CustomEvent('settle', { detail }));
  }
}
