import type { Contact, Conversation, Guide } from 'c/guide';
import { isLowLevel } from 'c/guide';
import { keyPlayersNotMet } from 'c/keyPlayers';
import type { KeyPlayer } from 'c/keyPlayers';
import { fill } from 'c/phrase';
import { titleOfContact } from 'c/titleMatch';
import type { LetterRequest } from './types';

export function addressee({ guide, contactId }: LetterRequest): Contact | undefined {
  return guide.contacts.find(({ id }) => id === contactId);
}

/** The contact's conversation that the letter follows. */
export function conversationOf({ guide, conversationKey }: LetterRequest): Conversation | undefined {
  return guide.conversations.find(({ key }) => key === conversationKey);
}

/** Deal and call in the key of a conversation: several buyers in one call share them. */
const callIn = (conversationKey: string): string => conversationKey.split(':').slice(0, 2).join(':');

/** The contacts who were in the call, the addressee among them. */
function inTheCall({ guide, contactId, conversationKey, inCall = [] }: LetterRequest): Set<string> {
  const together = guide.conversations.filter(
    ({ key }) => conversationKey !== undefined && callIn(key) === callIn(conversationKey)
  );
  return new Set([contactId, ...inCall, ...together.map(conversation => conversation.contactId)]);
}

/** Does the title of the contact rarely decide or fund? */
export function isLowTitle(guide: Guide, contact: Contact | undefined): boolean {
  const title = contact && titleOfContact(contact, guide.titles);
  return title !== undefined && isLowLevel(title.level);
}

/** The key players whom nobody met, without those whom the letter is to or who were in the call. */
export function othersToMeet(request: LetterRequest): KeyPlayer[] {
  const present = inTheCall(request);
  const chosen = conversationOf(request)?.targetTitleId;
  return keyPlayersNotMet(request.guide).filter(
    ({ targetTitle, contacts }) => targetTitle.id !== chosen && !contacts.some(({ id }) => present.has(id))
  );
}

/** A key player as the letter names them: by name where the account has one, else by title. */
export function nameOf({ targetTitle, contacts }: KeyPlayer, { phrases, formats }: LetterRequest): string {
  const title = targetTitle.title.name;
  const names = contacts.map(({ name }) => name);
  return names.length > 0 ? fill(phrases.person, formats.list(names), title) : fill(phrases.unnamed, title);
}
