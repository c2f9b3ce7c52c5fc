import { LightningElement, api } from 'lwc';

/** What the server refused, in its words. Shows nothing while there is nothing to say. */
export default class Messages extends LightningElement {
  @api messages: readonly string[] = [];

  get hasMessages(): boolean {
    return this.messages.length > 0;
  }
}
