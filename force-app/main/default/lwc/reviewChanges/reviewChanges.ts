import { LightningElement, api } from 'lwc';
import type { Change } from 'c/reviewChange';
import { lineOf } from './lines';
import type { Line } from './lines';

/** What changed at a deal, a line each: what was promised with how it stands, then the deal's own figures. */
export default class ReviewChanges extends LightningElement {
  @api changes: readonly Change[] = [];
  @api locale = '';

  get lines(): (Line & { readonly key: string })[] {
    return this.changes.map((change, at) => ({
      key: `${change.what} ${at}`,
      ...lineOf(change, this.locale)
    }));
  }
}
