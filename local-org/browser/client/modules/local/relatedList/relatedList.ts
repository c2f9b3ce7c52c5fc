import { LightningElement, api } from 'lwc';
import type { RelatedListJson } from '../../../pageJson.ts';

/** One related list as a card. */
export default class RelatedList extends LightningElement {
  @api list?: RelatedListJson;
  @api recordId?: string;
}
