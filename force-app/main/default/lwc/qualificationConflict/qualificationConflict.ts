import { LightningElement, api } from 'lwc';
import { whenFocusIsLost } from 'c/lostFocus';
import heading from '@salesforce/label/c.Qualification_Changed_Meanwhile';
import keep from '@salesforce/label/c.Qualification_Keep_Theirs';
import mine from '@salesforce/label/c.Qualification_Mine';
import replace from '@salesforce/label/c.Qualification_Put_Mine';
import theirs from '@salesforce/label/c.Qualification_Theirs';

/** One thing that a version says: a text, an ISO date, a moment (ISO 8601), or an amount. */
export interface VersionLine {
  readonly name: string;
  readonly text?: string;
  readonly date?: string;
  readonly moment?: string;
  readonly amount?: number;
  /** ISO code of the amount's currency; the org's without it. */
  readonly currency?: string;
}

/**
 * Shows what somebody else saved meanwhile beside what a person entered. Nothing is overwritten unseen: the person chooses.
 *
 * @fires QualificationConflict#keep when theirs stays.
 * @fires QualificationConflict#replace when the person's own takes its place.
 */
export default class QualificationConflict extends LightningElement {
  @api theirs: readonly VersionLine[] = [];
  @api mine: readonly VersionLine[] = [];
  @api isBusy = false;
  labels = { heading, keep, replace };
  private isNew = true;

  override renderedCallback(): void {
    if (!this.isNew) return;
    this.isNew = false;
    const conflict = this.template?.querySelector<HTMLElement>('.conflict');
    conflict?.scrollIntoView({ block: 'nearest' });
    whenFocusIsLost(() => conflict?.focus());
  }

  get versions(): readonly { readonly name: string; readonly lines: readonly VersionLine[] }[] {
    return [
      { name: theirs, lines: this.theirs },
      { name: mine, lines: this.mine }
    ];
  }

  handleKeep(): void {
    if (this.isBusy) return;
    this.dispatchEvent(new CustomEvent('keep'));
  }
  handleReplace(): void {
    if (this.isBusy) return;
    this.dispatchEvent(new CustomEvent('replace'));
  }
}
