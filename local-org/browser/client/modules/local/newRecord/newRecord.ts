import { LightningElement, api } from 'lwc';
import type { RecordPageJson } from '../../../pageJson.ts';
import { failureOf } from '../../../failure.ts';
import { request } from '../../../http.ts';

/** The object's layout, empty, to make a record with. */
export default class NewRecord extends LightningElement {
  @api object?: string;
  page?: RecordPageJson;
  messages: readonly string[] = [];

  async connectedCallback(): Promise<void> {
    try {
      this.page = await request<RecordPageJson>('GET', `/local-org/page/${this.object}`);
      document.title = this.heading;
    } catch (reason) {
      this.messages = failureOf(reason).messages;
    }
  }

  get heading(): string {
    return `New ${this.page?.label ?? ''}`;
  }
}
