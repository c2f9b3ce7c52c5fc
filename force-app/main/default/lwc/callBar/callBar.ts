import { LightningElement, api } from 'lwc';
import { contactLabel, outsideText } from 'c/callContacts';
import { contactOf, targetTitleOf } from 'c/callFlow';
import { isLowLevel } from 'c/guide';
import type { Contact, Guide, TargetTitle } from 'c/guide';
import { keyPlayerName, keyPlayersNotMet } from 'c/keyPlayers';
import { memo } from 'c/memo';
import { fill } from 'c/phrase';
import { labels, roles } from './labels';

/** A name of more characters is cut in the box, and told whole below it. */
const longest = 30;

const nobody: readonly Contact[] = [];

/**
 * The bar over a call: whom it is with, what is saved, how long it lasts, its end. It stays in view; what follows from the
 * buyer stands below it and scrolls away. It takes part in its parent's layout as both (`display: contents`).
 *
 * @slot status whether everything is saved.
 * @slot title which title the buyer was read to hold.
 * @fires CallBar#contact with `detail.contactId`: this is the buyer, in a call too.
 * @fires CallBar#openbuyers
 * @fires CallBar#end
 */
export default class CallBar extends LightningElement {
  @api guide: Guide | undefined;
  @api contactId = '';
  @api isCalling = false;
  /** When the call began; ISO 8601, UTC. */
  @api started = '';
  /** What the call is about now. */
  @api outcome = '';
  /** May the person only read? */
  @api isReadOnly = false;
  labels = labels;
  private choicesOf = memo((contacts: readonly Contact[]) =>
    contacts.map(contact => ({ label: contactLabel(contact), value: contact.id }))
  );

  get isWritten(): boolean {
    return !this.isReadOnly;
  }
  get contact(): Contact | undefined {
    return this.guide && contactOf(this.guide, this.contactId);
  }
  get target(): TargetTitle | undefined {
    return this.guide && targetTitleOf(this.guide, this.contactId);
  }
  /** Those with a role in the deal come first, as the guide has them. */
  get contacts(): readonly { readonly label: string; readonly value: string }[] {
    return this.choicesOf(this.guide?.contacts ?? nobody);
  }
  get name(): string {
    return this.contact ? contactLabel(this.contact) : '';
  }
  get nameClass(): string {
    return this.name.length > longest ? 'name' : 'name short';
  }
  /** What the title has to do with the decision, and for whom the buyer speaks. */
  get part(): string {
    const { guide, contact, target } = this;
    const parts = [
      ...(target ? [target.title.name, roles[target.decisionRole]] : []),
      ...(target?.title.canFund && target.decisionRole !== 'Funds' ? [labels.canFund] : []),
      ...(target?.keyPlayer ? [labels.keyPlayer] : []),
      guide && contact ? outsideText(guide, contact, labels) : ''
    ];
    return parts.filter(part => part !== '').join(' · ');
  }
  /** A low title gets the same respect, and a note. */
  get access(): string {
    if (!this.guide || !this.target || !isLowLevel(this.target.title.level)) return '';
    const others = keyPlayersNotMet(this.guide).filter(player => player.targetTitle !== this.target);
    const names = others.map(keyPlayerName);
    return names.length > 0 ? fill(labels.askAccess, names.join('; ')) : '';
  }

  handleContact(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('contact', { detail: { contactId: event.detail.value } }));
  }
  handleBuyers(): void {
    this.dispatchEvent(new CustomEvent('openbuyers'));
  }
  handleEnd(): void {
    this.dispatchEvent(new CustomEvent('end'));
  }
  /** Letters typed here look for a name in the list. */
  handleTyping(event: KeyboardEvent): void {
    event.stopPropagation();
  }
}
