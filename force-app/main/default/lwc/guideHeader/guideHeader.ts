import { LightningElement, api } from 'lwc';
import { targetTitleOf } from 'c/callDrafts';
import { isLowLevel } from 'c/guide';
import type { Contact, Guide, TargetTitle } from 'c/guide';
import { keyPlayerName, keyPlayersNotMet } from 'c/keyPlayers';
import { fill } from 'c/phrase';
import { labels, roles } from './labels';

/**
 * Whom the call is with: the contact, the title's part in the decision, and calmly whom to ask access to when the title
 * is a low one. Where the contact's own wording is no known title, a person says which it is.
 *
 * @fires GuideHeader#contact with `detail.contactId`.
 * @fires GuideHeader#titlechoice with `detail.contactId` and `detail.titleId`.
 */
export default class GuideHeader extends LightningElement {
  @api guide: Guide | undefined;
  @api contactId = '';
  /** During a call the contact stays. */
  @api isCalling = false;
  @api started = '';
  labels = labels;

  get contact(): Contact | undefined {
    return this.guide?.contacts.find(({ id }) => id === this.contactId);
  }
  get target(): TargetTitle | undefined {
    return this.guide && targetTitleOf(this.guide, this.contactId);
  }
  get contacts(): readonly { readonly label: string; readonly value: string }[] {
    return (this.guide?.contacts ?? []).map(({ id, name, title }) => ({
      label: title ? `${name}, ${title}` : name,
      value: id
    }));
  }
  get part(): string {
    const { target } = this;
    if (!target) return '';
    const { title, decisionRole, keyPlayer } = target;
    const parts = [
      title.name,
      roles[decisionRole],
      ...(title.canFund ? [labels.canFund] : []),
      ...(keyPlayer ? [labels.keyPlayer] : [])
    ];
    return parts.join(' · ');
  }
  get asksTitle(): boolean {
    return this.contact !== undefined && this.target === undefined;
  }
  get titles(): readonly { readonly label: string; readonly value: string }[] {
    return (this.guide?.targetTitles ?? []).map(({ title }) => ({ label: title.name, value: title.id }));
  }
  get titleQuestion(): string {
    return fill(labels.whichTitle, this.contact?.name ?? '');
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
  handleTitle(event: CustomEvent<{ value: string }>): void {
    const detail = { contactId: this.contactId, titleId: event.detail.value };
    this.dispatchEvent(new CustomEvent('titlechoice', { detail }));
  }
  /** Letters typed here look for a name in the list. */
  handleTyping(event: KeyboardEvent): void {
    event.stopPropagation();
  }
}
