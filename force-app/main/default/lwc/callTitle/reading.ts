import type { Contact, Guide, Title } from 'c/guide';
import { titleMatchOfContact } from 'c/titleMatch';

/**
 * How a contact's title was read: a person said which it is, or that it is none; or it was read from some words of what
 * the contact writes; or it has to be asked, the likely ones first.
 */
export type Reading =
  | { readonly kind: 'chosen'; readonly title: Title }
  | { readonly kind: 'written'; readonly title: Title; readonly by: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly likely: readonly Title[] };

export function readingOf({ titles }: Guide, contact: Contact): Reading {
  if (contact.holdsNoTitle) return { kind: 'none' };
  const match = titleMatchOfContact(contact, titles);
  switch (match.kind) {
    case 'chosen':
      return match;
    case 'matched':
      return { kind: 'written', title: match.title, by: match.by.join(' ') };
    case 'asked':
      return { kind: 'asked', likely: match.candidates };
    case 'none':
      return { kind: 'asked', likely: [] };
  }
}
