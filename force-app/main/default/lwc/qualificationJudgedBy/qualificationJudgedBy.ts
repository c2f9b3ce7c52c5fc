import { LightningElement, api } from 'lwc';
import { fill } from 'c/phrase';
import { segmentOf } from 'c/qualification';
import type { Because, Policy } from 'c/qualification';
import amount from '@salesforce/label/c.Qualification_Judged_By_Amount';
import both from '@salesforce/label/c.Qualification_Judged_By_Both';
import everything from '@salesforce/label/c.Qualification_Judged_By';
import offering from '@salesforce/label/c.Qualification_Judged_By_Offering';

/** {0} is the policy, {1} its offering, {2} the smallest amount that it is for. */
const texts: Readonly<Record<Because, string>> = {
  'Offering and amount': both,
  Offering: offering,
  Amount: amount,
  Everything: everything
};

/** Says by which policy a deal is judged, and why by that one: what of the deal it is for. */
export default class QualificationJudgedBy extends LightningElement {
  @api policy: Policy | undefined;

  get text(): string {
    const { policy } = this;
    if (!policy) return '';
    return fill(texts[segmentOf(policy)], policy.name, policy.offeringName ?? '', policy.amountText ?? '');
  }
}
