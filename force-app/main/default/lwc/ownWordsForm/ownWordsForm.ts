import { LightningElement, api } from 'lwc';
import back from '@salesforce/label/c.Guide_Back_To_Menu';
import heading from '@salesforce/label/c.Guide_Own_Words_Heading';
import hint from '@salesforce/label/c.Guide_Own_Words_Hint';
import save from '@salesforce/label/c.Guide_Save_Need';
import missing from '@salesforce/label/c.Guide_Type_Text';

/**
 * Takes what the buyer wants in the buyer's own words, when the menu has no such outcome.
 *
 * @fires OwnWordsForm#need with `detail.words`.
 * @fires OwnWordsForm#back
 */
export default class OwnWordsForm extends LightningElement {
  labels = { back, heading, hint, save };
  problem = '';
  private words = '';

  /** Puts the cursor into the field. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    this.words = event.detail.value;
    this.problem = '';
  }
  handleTyping(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.handleSave();
    }
    if (event.key === 'Escape') this.handleBack();
    event.stopPropagation();
  }
  handleSave(): void {
    const words = this.words.trim();
    if (words === '') this.problem = missing;
    else this.dispatchEvent(new CustomEvent('need', { detail: { words } }));
  }
  handleBack(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }
}
