/** Reads all that the conversation guide shows in one request, and saves what was entered. */
import type { Guide } from 'c/guide';
import type { Operation } from 'c/mutation';
import type { Entry } from 'c/outbox';
import { saveOnPage, saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { contact, opportunity, task } from 'c/schemaService';
import { operationsOf } from './operations';

export { dealFields, dealFrom, dealOptionalFields } from './deal';
export type { Deal } from './deal';
export { contactsQuery, guideQuery, offeringsQuery } from './query';
export type { GuideVariables } from './query';
export { contactsFoundFrom, guideFrom, offeringsFrom } from './reading';
/** The wire that reads: give it `guideQuery` or `offeringsQuery`. */
export { graphql as readGuide } from 'lightning/graphql';
/** The wire that reads what a deal is about, from the record that its page has read already: give it `dealFields`. */
export { getRecord as readDeal } from 'lightning/uiRecordApi';
export type { RecordResult as DealResult } from 'lightning/uiRecordApi';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export type { SaveResult } from 'c/recordService';

/** Saves entries that belong together. The ids in the result are by the entries' keys. */
export async function saveEntries(guide: Guide, entries: readonly Entry[]): Promise<SaveResult> {
  const { operations, keys } = operationsOf(guide, entries);
  const result = await saveTogether(operations);
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

/** Says which title a contact holds, where the contact's own wording doesn't. */
export function chooseTitle(contactId: string, titleId: string): Promise<SaveResult> {
  return saveOnPage(contactId, { [contact.titleMatchId]: titleId });
}

export interface LetterTask {
  readonly opportunityId: string;
  readonly contactId: string;
  readonly subject: string;
  readonly letter: string;
  /** ISO date. */
  readonly date: string;
}

/** Logs the letter as a completed task of the deal and the contact. */
export async function logLetter({
  opportunityId,
  contactId,
  subject,
  letter,
  date
}: LetterTask): Promise<SaveResult> {
  const operation: Operation = {
    kind: 'create',
    alias: 'letter',
    object: task.object,
    fields: {
      [task.subject]: subject,
      [task.description]: letter,
      [task.status]: 'Completed',
      [task.activityDate]: date,
      [task.whatId]: opportunityId,
      [task.whoId]: contactId
    }
  };
  return saveTogether([operation]);
}
