import { LightningElement, api } from 'lwc';
import { dayText } from 'c/dayText';
import { fill } from 'c/phrase';
import type { Change } from 'c/reviewChange';
import type { Review } from 'c/reviewDecision';
import { decisionNames, labels } from './labels';

/** What was decided about a deal last, and what changed since. */
export default class ReviewSince extends LightningElement {
  @api review: Review | undefined;
  @api changes: readonly Change[] = [];
  @api locale = '';
  labels = labels;

  get heading(): string {
    return this.review ? fill(labels.since, dayText(this.locale, this.review.reviewedOn)) : labels.first;
  }
  get decided(): string {
    const { review } = this;
    return review
      ? fill(labels.decided, review.reviewer?.name || labels.nobody, decisionNames[review.decision])
      : '';
  }
  get hasChanged(): boolean {
    return this.changes.length > 0;
  }
}
