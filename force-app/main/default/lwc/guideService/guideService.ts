/** Reads all that the conversation guide shows in one request, and saves what was entered. */
import type { Guide } from 'c/guide';
import { createdBy } from 'c/mutation';
import type { Entry } from 'c/outbox';
import { saveAtLeast, saveOnPage, saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { contact, contactRole, opportunity, task } from 'c/schemaService';
import { operationsOf } from './operations';

export { dealFields, dealFrom, dealOptionalFields } from './deal';
export type { Deal, DealAbout } from './deal';
export { contactsQuery, contactsWith, editionQuery, guideQuery, offeringsQuery, titlesQuery } from './query';
export type { ContactsVariables, GuideVariables } from './query';
export { senderFields, senderFrom, senderOptionalFields } from './sender';
export { contactsFoundFrom, editionFrom, guideFrom, offeringsFrom, titlesFrom } from './reading';
/** The wire that reads: give it `guideQuery` or `offeringsQuery`. */
export { graphql as readGuide } from 'lightning/graphql';
/** The wire that reads what a deal is about, from the record that its page has read already: give it `dealFields`. */
export { getRecord as readDeal } from 'lightning/uiRecordApi';
export type { RecordResult as DealResult } from 'lightning/uiRecordApi';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export type { SaveResult } from 'c/recordService';

/**
 * Saves entries that belong together. The ids in the result are by the entries' keys. What counts a buyer as a key player,
 * a day with a buyer or the value of an outcome goes along; when that is refused (another window was faster, or the contact is not the user's to
 * change), what was said is saved without it.
 */
export async function saveEntries(guide: Guide, entries: readonly Entry[]): Promise<SaveResult> {
  const { operations, keys, isMore } = operationsOf(guide, entries);
  const least = isMore ? operationsOf(guide, entries, true).operations : undefined;
  const result = await saveAtLeast(operations, least);
  if (result.kind !== 'saved') return result;
  const byKey = [...result.ids].flatMap(([alias, id]) => {
    const key = keys.get(alias);
    return key === undefined ? [] : [[key, id] as const];
  });
  return { kind: 'saved', ids: new Map(byKey) };
}

/** Says which offering the deal is about. */
export function chooseOffering(opportunityId: string, offeringId: string): Promise<SaveResult> {
  return saveOnPage(opportunityId, { [opportunity.offeringId]: offeringId });
}

/** Which title a contact holds, where the contact's own wording doesn't say it: one of the titles, or none of them. */
export type TitleChoice =
  | { readonly contactId: string; readonly titleId: string }
  | { readonly contactId: string; readonly none: true };

/** Says which title a contact holds. */
export function chooseTitle(choice: TitleChoice): Promise<SaveResult> {
  const titleId = 'titleId' in choice ? choice.titleId : null;
  return saveOnPage(choice.contactId, {
    [contact.titleMatchId]: titleId,
    [contact.holdsNoTitle]: titleId === null
  });
}

/** Somebody who is in the call and not among the contacts yet. */
export interface NewContact {
  readonly firstName?: string;
  readonly lastName: string;
  readonly title?: string;
  readonly email?: string;
}

/** Adds a contact to the account, with a role in the deal. The id in the result is by `contact`. */
export function addContact(
  opportunityId: string,
  accountId: string,
  { firstName, lastName, title, email }: NewContact
): Promise<SaveResult> {
  return saveTogether([
    {
      kind: 'create',
      alias: 'contact',
      object: contact.object,
      fields: {
        [contact.firstName]: firstName ?? null,
        [contact.lastName]: lastName,
        [contact.title]: title ?? null,
        [contact.email]: email ?? null,
        [contact.accountId]: accountId
      }
    },
    {
      kind: 'create',
      alias: 'role',
      object: contactRole.object,
      fields: {
        [contactRole.contactId]: createdBy('contact'),
        [contactRole.opportunityId]: opportunityId
      }
    }
  ]);
}

/** A letter to a contact of a deal, as it is logged. */
export interface LetterTask {
  readonly opportunityId: string;
  readonly contactId: string;
  readonly subject: string;
  readonly text: string;
  /** ISO date. */
  readonly date: string;
  readonly isEmail: boolean;
}

/**
 * Logs the letter as a completed task of the deal and the contact; a letter that was logged before is changed. The id in
 * the result is by `letter`.
 */
export function logLetter(letter: LetterTask, taskId: string | undefined): Promise<SaveResult> {
  const fields = {
    [task.subject]: letter.subject,
    [task.description]: letter.text,
    [task.status]: 'Completed',
    [task.activityDate]: letter.date,
    [task.whatId]: letter.opportunityId,
    [task.whoId]: letter.contactId
  };
  const place = { alias: 'letter', object: task.object };
  return saveTogether([
    taskId === undefined
      ? { kind: 'create', ...place, fields: { ...fields, [task.subtype]: letter.isEmail ? 'Email' : 'Task' } }
      : { kind: 'update', ...place, id: taskId, fields }
  ]);
}
