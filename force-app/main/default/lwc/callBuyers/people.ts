import { accountOf, contactLabel, outsideText, wantedBy } from 'c/callContacts';
import type { Contact, Guide } from 'c/guide';
import { fill, hasWords } from 'c/phrase';
import { labels } from './labels';

/** Somebody to choose, as `c-call-choices` takes them. */
export interface Person {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly group: string;
  readonly isChosen?: boolean;
}

/** Whom there is to choose from. */
export interface People {
  readonly guide: Guide;
  /** Who takes part in the call, by contact id. */
  readonly buyers: readonly string[];
  /** Contacts that were searched for. */
  readonly found: readonly Contact[];
  /** With whom the rep speaks. */
  readonly contactId: string;
  /** Who is not there to be chosen. */
  readonly except?: string;
}

/** Those of the guide, and those found who are not among them. */
export function everybody({ guide, found }: Pick<People, 'guide' | 'found'>): Contact[] {
  const known = new Set(guide.contacts.map(({ id }) => id));
  return [...guide.contacts, ...found.filter(({ id }) => !known.has(id))];
}

function atAccount({ guide }: Pick<People, 'guide'>): string {
  return fill(labels.at, accountOf(guide, labels));
}

function personOf(contact: Contact, people: People): Person {
  const { guide, buyers, contactId } = people;
  const { id, hasRole, worksElsewhere } = contact;
  const isHere = buyers.includes(id);
  const wanted = wantedBy(guide, id);
  const wants = wanted.length > 0 ? fill(labels.wants, wanted.join('; ')) : isHere ? labels.notHeard : '';
  const note = [outsideText(guide, contact, labels), wants].filter(part => part !== '').join(' · ');
  const isOfDeal = hasRole || worksElsewhere !== undefined;
  return {
    id,
    label: contactLabel(contact),
    group: isHere ? labels.inCall : isOfDeal ? labels.inDeal : atAccount(people),
    ...(note === '' ? {} : { note }),
    ...(id === contactId ? { isChosen: true } : {})
  };
}

/** All with these words in their name, title or company: who is in the call, then the deal's, then the account's. */
export function peopleWith(people: People, words: string): Person[] {
  const persons = everybody(people)
    .filter(({ id }) => id !== people.except)
    .filter(contact => hasWords(`${contactLabel(contact)} ${contact.worksElsewhere ?? ''}`, words))
    .map(contact => personOf(contact, people));
  const groups = [labels.inCall, labels.inDeal, atAccount(people)];
  return groups.flatMap(group => persons.filter(person => person.group === group));
}

/** Has nobody stated yet that this contact speaks for the account from outside? */
export function needsStatement(guide: Guide, { id, worksElsewhere }: Contact): boolean {
  const records = [...guide.conversations, ...guide.buyerOutcomes];
  return (
    worksElsewhere !== undefined &&
    !records.some(({ contactId, isExternal }) => contactId === id && isExternal)
  );
}
