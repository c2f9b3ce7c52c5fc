import { LightningElement, api } from 'lwc';
import refused from '@salesforce/label/c.Qualification_Refused';

/** What the platform refused, in the platform's own words, announced as it comes. */
export default class QualificationRefusal extends LightningElement {
  @api messages: readonly string[] = [];
  labels = { refused };

  get isShown(): boolean {
    return this.messages.length > 0;
  }
}
