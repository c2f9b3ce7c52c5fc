import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import { fill } from 'c/phrase';
import deal from '@salesforce/label/c.Policy_Trial_Deal';
import more from '@salesforce/label/c.Policy_Trial_More';
import amount from '@salesforce/label/c.Policy_Trial_Amount';
import why from '@salesforce/label/c.Policy_Trial_Why';

/** A deal with why it would lack criteria. */
interface DealLine {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly amount: string;
  readonly reasons: readonly string[];
}

/** How many more deals are shown each time. */
const step = 25;

/**
 * What a draft would make of the deals of one gate: how many would leave it and what they are worth, then deal by deal why.
 *
 * @fires PolicyLeaving#open with `detail.id` of a deal.
 */
export default class PolicyLeaving extends LightningElement {
  @api gate = '';
  @api summary = '';
  @api notes: readonly string[] = [];
  @api deals: readonly DealLine[] = [];
  labels = { amount, deal, why };
  private most = step;

  get isAny(): boolean {
    return this.deals.length > 0;
  }
  get shown(): readonly DealLine[] {
    return this.deals.slice(0, this.most);
  }
  get moreText(): string {
    const left = this.deals.length - this.most;
    return left > 0 ? fill(more, Math.min(left, step)) : '';
  }

  handleMore(): void {
    this.most += step;
  }
  handleOpen(event: Event): void {
    const id = dataOf(event, 'deal');
    this.dispatchEvent(new CustomEvent('open', { detail: { id } }));
  }
}
