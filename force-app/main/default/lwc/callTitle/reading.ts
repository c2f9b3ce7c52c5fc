import type { Contact, Guide, Title } from 'c/guide';
import { titleOfContact } from 'c/titleMatch';

/**
 * How a contact's title was read: a person said which it is, or that it is none; or it was read from what the contact
 * writes; or it has to be asked.
 */
export type Reading =
  | { readonly kind: 'chosen' | 'written'; readonly title: Title }
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly likely: readonly Title[] };

export function readingOf({ titles }: Guide, contact: Contact): Reading {
  if (contact.holdsNoTitle) return { kind: 'none' };
  const title = titleOfContact(contact, titles);
  if (!title) return { kind: 'asked', likely: [] };
  return { kind: title.id === contact.titleMatchId ? 'chosen' : 'written', title };
}
