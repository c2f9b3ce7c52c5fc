import { LightningElement, api } from 'lwc';
import { contactOf } from 'c/callFlow';
import type { Contact, Guide } from 'c/guide';
import { fill } from 'c/phrase';
import { labels } from './labels';
import { readingOf } from './reading';
import type { Reading } from './reading';

/** Stands for “none of these” among the titles' ids. */
const none = 'none';

/**
 * Says how the buyer's title was read, and takes the correction at the same place; asks when it could not be read.
 *
 * @fires CallTitle#titlechoice with `detail.contactId` and `detail.titleId`, or `detail.none`: the contact holds none of the
 * guide's titles.
 */
export default class CallTitle extends LightningElement {
  @api guide: Guide | undefined;
  @api contactId = '';
  labels = labels;
  private correctedId = '';
  private isMoving = false;

  override renderedCallback(): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.template?.querySelector<HTMLElement>(this.isAsking ? 'lightning-combobox' : 'button')?.focus();
  }

  get contact(): Contact | undefined {
    return this.guide && contactOf(this.guide, this.contactId);
  }
  get reading(): Reading | undefined {
    return this.guide && this.contact && readingOf(this.guide, this.contact);
  }
  get isCorrecting(): boolean {
    return this.correctedId === this.contactId && this.reading?.kind !== 'asked';
  }
  get isAsking(): boolean {
    return this.reading?.kind === 'asked' || (this.reading !== undefined && this.isCorrecting);
  }
  get isRead(): boolean {
    return this.reading !== undefined && !this.isAsking;
  }
  get question(): string {
    return fill(labels.which, this.contact?.name ?? '');
  }
  /** The titles that it may well be come first; “none of these” is always the last. */
  get options(): readonly { readonly label: string; readonly value: string }[] {
    const titles = (this.guide?.targetTitles ?? []).map(({ title }) => title);
    const likely = this.reading?.kind === 'asked' ? this.reading.likely : [];
    const inOrder = [...new Map([...likely, ...titles].map(title => [title.id, title])).values()];
    return [
      ...inOrder.map(({ id, name }) => ({ label: name, value: id })),
      { label: labels.noneOfThese, value: none }
    ];
  }
  get present(): string {
    const { reading } = this;
    if (reading?.kind === 'none') return none;
    return reading && 'title' in reading ? reading.title.id : '';
  }
  /** Why the title is what it is; a title that is written as the guide writes it needs no reason. */
  get why(): string {
    const { reading, contact, guide } = this;
    if (!reading || reading.kind === 'asked') return '';
    if (reading.kind === 'none') return labels.saidNone;
    const { title } = reading;
    if (!guide?.targetTitles.some(target => target.title.id === title.id))
      return fill(labels.noPart, title.name);
    if (reading.kind === 'chosen') return labels.chosen;
    const written = contact?.title ?? '';
    if (written.toLowerCase() === title.name.toLowerCase()) return '';
    return reading.by === written ? fill(labels.readFrom, written) : fill(labels.readBy, reading.by, written);
  }
  get correction(): string {
    const { reading } = this;
    return reading && 'title' in reading ? fill(labels.not, reading.title.name) : labels.choose;
  }

  handleCorrect(): void {
    this.correctedId = this.contactId;
    this.isMoving = true;
  }
  handleLeave(): void {
    this.correctedId = '';
    this.isMoving = true;
  }
  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    const { contactId } = this;
    const detail = value === none ? { contactId, none: true } : { contactId, titleId: value };
    this.correctedId = '';
    this.dispatchEvent(new CustomEvent('titlechoice', { detail }));
  }
  /** Letters typed here look for a title in the list; Escape leaves the correction. */
  handleTyping(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isCorrecting) this.handleLeave();
    event.stopPropagation();
  }
}
