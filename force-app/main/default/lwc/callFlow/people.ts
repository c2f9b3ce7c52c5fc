import { latestConversation } from 'c/guide';
import type { Contact, Guide, TargetTitle } from 'c/guide';
import { titleOfContact } from 'c/titleMatch';

export function contactOf(guide: Guide, contactId: string): Contact | undefined {
  return guide.contacts.find(({ id }) => id === contactId);
}

/** The target title of a contact: that of the contact's title in the edition that is read. */
export function targetTitleOf(guide: Guide, contactId: string): TargetTitle | undefined {
  const contact = contactOf(guide, contactId);
  const title = contact && titleOfContact(contact, guide.titles);
  return title && guide.targetTitles.find(target => target.title.id === title.id);
}

/** Did the contact say what they want, in this call or before? */
export function wantsSomething(guide: Guide, contactId: string): boolean {
  return guide.buyerOutcomes.some(outcome => outcome.contactId === contactId);
}

/** The contact to begin with: the one talked with last, else the primary one, else a key player, else anybody. */
export function likelyContact(guide: Guide): Contact | undefined {
  const last = latestConversation(guide.conversations.filter(({ isOwn }) => isOwn));
  return (
    contactOf(guide, last?.contactId ?? '') ??
    contactOf(guide, guide.primaryContactId ?? '') ??
    guide.contacts.find(({ id }) => targetTitleOf(guide, id)?.keyPlayer === true) ??
    guide.contacts[0]
  );
}
