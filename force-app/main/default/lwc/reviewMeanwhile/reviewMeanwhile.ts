import { LightningElement, api } from 'lwc';
import { whenFocusIsLost } from 'c/lostFocus';
import { fill } from 'c/phrase';
import type { Change, Happened } from 'c/reviewChange';
import type { Meanwhile } from 'c/reviewDecision';
import { decisionNames, labels } from './labels';

/** What happened to a deal while somebody decided about it, announced as it comes. */
export default class ReviewMeanwhile extends LightningElement {
  private shown: Happened | undefined;
  private isNew = false;

  @api
  get happened(): Happened | undefined {
    return this.shown;
  }
  set happened(happened: Happened | undefined) {
    this.isNew = happened !== undefined && happened !== this.shown;
    this.shown = happened;
  }
  @api locale = '';
  labels = labels;

  override renderedCallback(): void {
    if (!this.isNew) return;
    this.isNew = false;
    const notice = this.template?.querySelector<HTMLElement>('.notice');
    notice?.scrollIntoView({ block: 'nearest' });
    whenFocusIsLost(() => notice?.focus());
  }

  get lines(): string[] {
    return (this.shown?.what ?? []).flatMap(what => this.textOf(what));
  }
  /** The words of the other's review. */
  get words(): string {
    return this.has('reviewed') ? (this.shown?.now?.reviews[0]?.words ?? '') : '';
  }
  get changes(): readonly Change[] {
    return this.has('changed') ? (this.shown?.changes ?? []) : [];
  }
  get hasChanges(): boolean {
    return this.changes.length > 0;
  }
  get isThere(): boolean {
    return !this.has('gone');
  }

  private has(what: Meanwhile): boolean {
    return this.shown?.what.includes(what) ?? false;
  }
  private textOf(what: Meanwhile): string[] {
    const { now } = this.shown ?? {};
    const review = now?.reviews[0];
    switch (what) {
      case 'gone':
        return [labels.gone];
      case 'reviewed':
        return review
          ? [fill(labels.reviewed, review.reviewer?.name || labels.nobody, decisionNames[review.decision])]
          : [];
      case 'closed':
        return [fill(labels.closed, now?.stage ?? '')];
      case 'givenAway':
        return [fill(labels.givenAway, now?.owner?.name || labels.nobody)];
      case 'changed':
        return [];
    }
  }
}
