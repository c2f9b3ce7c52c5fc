/** `lightning/modal` for tests: `open` is a mock to be given an answer; a modal on the page says what it closed with. */
import { LightningElement, api } from 'lwc';

export default class LightningModal extends LightningElement {
  static open = jest.fn(async (): Promise<unknown> => undefined);

  @api label = '';
  @api size = 'medium';
  @api description = '';
  @api disableClose = false;

  /** Dispatches `close` with the result as its detail. */
  @api close(result?: unknown): void {
    this.dispatchEvent(new CustomEvent('close', { detail: result }));
  }
}
