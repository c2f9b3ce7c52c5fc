import { LightningElement, api } from 'lwc';
import { accountOf } from 'c/callContacts';
import { fieldCommand } from 'c/callFieldKeys';
import type { Contact, Guide } from 'c/guide';
import { fill } from 'c/phrase';
import { labels } from './labels';
import { everybody, needsStatement, peopleWith } from './people';
import type { Person } from './people';

/** How long somebody who types a name pauses before it is searched for, in milliseconds. */
const pause = 300;

interface Choices extends HTMLElement {
  choose: (digit: string) => boolean;
  focusFirst: () => void;
}

/**
 * With whom the call goes on, or who said what was said last: those in the call, of the deal, of the account, found by
 * words, or new. Somebody who works elsewhere is chosen by stating that they speak for the account.
 *
 * @fires CallBuyers#speak with `detail.contactId`.
 * @fires CallBuyers#saidby with `detail.contactId`: the present topic was said by them.
 * @fires CallBuyers#search with `detail.text`, after a pause; the answer comes as `found`.
 * @fires CallBuyers#typing with `detail.field` and `detail.text`, on each change.
 * @fires CallBuyers#addcontact as of c-call-new-contact.
 * @fires CallBuyers#back
 */
export default class CallBuyers extends LightningElement {
  @api guide: Guide | undefined;
  /** With whom the rep speaks. */
  @api contactId = '';
  /** Who takes part in the call, by contact id. */
  @api buyers: readonly string[] = [];
  /** What the call was about when this was opened; without it nothing was said yet. */
  @api topic = '';
  /** Contacts that were searched for. */
  @api found: readonly Contact[] = [];
  /** What was typed before, by field. */
  @api typed: Readonly<Record<string, string>> = {};
  /** What the platform said against the new contact. */
  @api problem = '';
  /** Is the new contact on its way to the platform? */
  @api isAdding = false;
  labels = labels;
  isSaidBy = false;
  private entered: string | undefined;
  private statedId = '';
  private isMoving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
  }
  override renderedCallback(): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.focusStep();
  }

  /** Brings the reader to what is asked. */
  @api focusStep(): void {
    this.template?.querySelector<HTMLElement>('[data-question]')?.focus();
  }
  /** Chooses who has that digit. */
  @api choose(digit: string): void {
    this.choices?.choose(digit);
  }

  /** Leads one step back: from the statement or from “who said it?” to the list, from the list to the call. */
  @api leave(): void {
    if (this.statement !== '') this.handleNotThem();
    else if (this.isSaidBy) {
      this.isSaidBy = false;
      this.isMoving = true;
    } else this.dispatchEvent(new CustomEvent('back'));
  }

  get question(): string {
    return this.isSaidBy ? fill(labels.whoSaid, this.topic) : labels.choose;
  }
  get words(): string {
    return this.entered ?? this.typed['search'] ?? '';
  }
  get people(): readonly Person[] {
    const { guide, contactId, buyers, found } = this;
    if (!guide) return [];
    const except = this.isSaidBy ? contactId : undefined;
    return peopleWith({ guide, contactId, buyers, found, except }, this.words);
  }
  get count(): string {
    return this.words.trim() === '' ? '' : fill(labels.found, this.people.length);
  }
  get somebodyElse(): string {
    return this.topic === '' || this.isSaidBy ? '' : fill(labels.somebodyElse, this.topic);
  }
  /** That the one chosen speaks for the account from outside, to be stated. */
  get statement(): string {
    const { guide } = this;
    const contact = guide && everybody({ guide, found: this.found }).find(({ id }) => id === this.statedId);
    return contact ? fill(labels.recorded, contact.name, accountOf(guide, labels)) : '';
  }

  handleWords(event: CustomEvent<{ value: string }>): void {
    const text = event.detail.value;
    this.entered = text;
    this.dispatchEvent(new CustomEvent('typing', { detail: { field: 'search', text } }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.dispatchEvent(new CustomEvent('search', { detail: { text: text.trim() } }));
    }, pause);
  }
  handleSearchKey(event: KeyboardEvent): void {
    const command = fieldCommand(event);
    if (command === 'accept') this.choices?.focusFirst();
    if (command === 'leave') this.focusStep();
  }
  handleChoose(event: CustomEvent<{ id: string }>): void {
    const { guide } = this;
    const contact = guide && everybody({ guide, found: this.found }).find(({ id }) => id === event.detail.id);
    if (!contact) return;
    if (needsStatement(guide, contact)) {
      this.statedId = contact.id;
      this.isMoving = true;
    } else this.tell(contact.id);
  }
  handleStated(): void {
    this.tell(this.statedId);
  }
  handleNotThem(): void {
    this.statedId = '';
    this.isMoving = true;
  }
  handleSomebodyElse(): void {
    this.isSaidBy = true;
    this.isMoving = true;
  }
  handleTyping(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('typing', { detail: event.detail }));
  }
  handleAdd(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('addcontact', { detail: event.detail }));
  }
  handleBack(): void {
    this.leave();
  }

  private get choices(): Choices | null | undefined {
    return this.template?.querySelector<Choices>('c-call-choices');
  }
  private tell(contactId: string): void {
    this.dispatchEvent(new CustomEvent(this.isSaidBy ? 'saidby' : 'speak', { detail: { contactId } }));
  }
}
