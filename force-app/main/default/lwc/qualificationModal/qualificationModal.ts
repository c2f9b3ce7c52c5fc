import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/**
 * The qualification panel over the page. Closes with `guide` when the person wants to talk to a buyer first.
 *
 * @fires QualificationModal#saved after the deal was changed: the page below doesn't hear what happens in here.
 */
export default class QualificationModal extends LightningModal {
  @api recordId = '';
  /** What the panel begins with, as `startWith` of c-qualification-panel. */
  @api startWith: unknown;

  handleShowGuide(event: Event): void {
    event.preventDefault();
    this.close('guide');
  }
  handleSaved(): void {
    this.dispatchEvent(new CustomEvent('saved'));
  }
}
