import { LightningElement, api } from 'lwc';
import loading from '@salesforce/label/c.Panel_Loading';

/** Holds a panel's place while it reads, with about as many lines as will stand there. */
export default class PanelSkeleton extends LightningElement {
  @api lines = 4;
  labels = { loading };

  get bars(): readonly { readonly id: number; readonly className: string }[] {
    const widths = ['wide', 'medium', 'wide', 'narrow'];
    return Array.from({ length: Number(this.lines) }, (_, id) => ({
      id,
      className: `bar ${widths[id % widths.length] ?? 'wide'}`
    }));
  }
}
