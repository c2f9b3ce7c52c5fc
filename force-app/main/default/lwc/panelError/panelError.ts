import { LightningElement, api } from 'lwc';
import retry from '@salesforce/label/c.Guide_Retry';
import whatToDo from '@salesforce/label/c.Panel_Error_What_To_Do';

/**
 * Says what happened, in the platform's own words where it gave any, and what to do.
 *
 * @fires PanelError#retry
 */
export default class PanelError extends LightningElement {
  @api heading = '';
  @api messages: readonly string[] = [];
  @api whatToDo = whatToDo;
  labels = { retry };

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
