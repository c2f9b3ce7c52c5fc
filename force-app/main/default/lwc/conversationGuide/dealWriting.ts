import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { addContact, chooseOffering, chooseTitle } from 'c/guideService';
import type { NewContact, SaveResult, TitleChoice } from 'c/guideService';
import { DealReading } from './dealReading';
import { labels } from './labels';
import { whyNot } from './view';

/** A panel that also changes what a deal is about and who takes part in it, beside the course of a call. */
export abstract class DealWriting extends DealReading {
  /** What the platform said when a contact could not be added. */
  contactProblem = '';
  isAdding = false;
  /** Did somebody ask here for what is about to be shown? */
  isAwaited = false;

  /** A contact was added; what was typed in that field is used up. */
  abstract joins(contactId: string, field: string): void;

  async handleOffering({ detail: { value } }: CustomEvent<{ value: string }>): Promise<void> {
    this.isAwaited = true;
    await this.tell(await chooseOffering(this.opportunityId, value));
  }
  async handleTitle({ detail }: CustomEvent<TitleChoice>): Promise<void> {
    await this.tell(await chooseTitle(detail));
  }
  async handleAddContact({
    detail: { contact, field }
  }: CustomEvent<{ contact: NewContact; field: string }>): Promise<void> {
    const { accountId } = this.deal ?? {};
    const { opportunityId } = this;
    if (!accountId) return;
    this.isAdding = true;
    const result = await addContact(opportunityId, accountId, contact);
    this.isAdding = false;
    if (opportunityId !== this.opportunityId) return;
    this.contactProblem = whyNot(result);
    const contactId = result.kind === 'saved' ? result.ids.get('contact') : undefined;
    if (contactId === undefined) return;
    await this.refresh();
    this.joins(contactId, field);
  }
  /** Says what the platform refused; what it did is read anew. */
  async tell(result: SaveResult): Promise<void> {
    const message = whyNot(result);
    if (result.kind === 'saved') await this.refresh();
    else
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.notDone, message, variant: 'error', mode: 'sticky' })
      );
  }
}
