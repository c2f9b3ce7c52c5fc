/** What of a call arrived in the org. */
import { expect } from 'vitest';
import { findAll } from './deals.ts';

export interface RecordedAnswer {
  readonly Question_Asked__c: string;
  readonly Reply__c: string;
  readonly Number__c: number | null;
  readonly Text__c: string | null;
  readonly Said__c: string | null;
  readonly Capability_Helps__c: string | null;
  readonly Why_Not__c: string | null;
  /** Who said it. */
  readonly buyer: string;
}
export interface RecordedOutcome {
  readonly Progress__c: string;
  readonly Annual_Value__c: number | null;
  readonly Unmet_Need__c: string | null;
  readonly Buyer_Words__c: string | null;
  readonly buyer: string;
}
export interface RecordedConversation {
  readonly Ended__c: string | null;
  readonly Day_Key__c: string | null;
  readonly Next_Step__c: string | null;
  readonly Next_Step_On__c: string | null;
  readonly Notes__c: string | null;
  readonly buyer: string;
}

interface WithContact {
  readonly Contact__r: { readonly Name: string };
}
interface WithOutcome {
  readonly Buyer_Outcome__r: WithContact;
}

/** Everything that records of a call wait for: the machine may be busy, and the network may be slow. */
const patience = { timeout: 90_000, interval: 250 };

/** The answers of a deal, in the order in which they were given. */
export async function answersOf(dealId: string): Promise<RecordedAnswer[]> {
  const rows = await findAll<RecordedAnswer & WithOutcome>(
    `SELECT Question_Asked__c, Reply__c, Number__c, Text__c, Said__c, Capability_Helps__c, Why_Not__c,
       Buyer_Outcome__r.Contact__r.Name
     FROM Answer__c WHERE Buyer_Outcome__r.Opportunity__c = '${dealId}' ORDER BY CreatedDate, Id`
  );
  return rows.map(row => ({ ...row, buyer: row.Buyer_Outcome__r.Contact__r.Name }));
}

export async function outcomesOf(dealId: string): Promise<RecordedOutcome[]> {
  const rows = await findAll<RecordedOutcome & WithContact>(
    `SELECT Progress__c, Annual_Value__c, Unmet_Need__c, Buyer_Words__c, Contact__r.Name
     FROM Buyer_Outcome__c WHERE Opportunity__c = '${dealId}' ORDER BY CreatedDate, Id`
  );
  return rows.map(row => ({ ...row, buyer: row.Contact__r.Name }));
}

/** The conversations of a deal, one for each buyer of a call. */
async function conversationsOf(dealId: string): Promise<RecordedConversation[]> {
  const rows = await findAll<RecordedConversation & WithContact>(
    `SELECT Ended__c, Day_Key__c, Next_Step__c, Next_Step_On__c, Notes__c, Contact__r.Name
     FROM Conversation__c WHERE Opportunity__c = '${dealId}' ORDER BY CreatedDate, Id`
  );
  return rows.map(row => ({ ...row, buyer: row.Contact__r.Name }));
}

/** Waits until the org holds exactly these answers of the deal. */
export async function expectAnswers(
  dealId: string,
  expected: readonly Partial<RecordedAnswer>[]
): Promise<void> {
  await expect
    .poll(() => answersOf(dealId), patience)
    .toEqual(expected.map(answer => expect.objectContaining(answer)));
}

/** Waits until the org holds exactly these outcomes and needs of the deal. */
export async function expectOutcomes(
  dealId: string,
  expected: readonly Partial<RecordedOutcome>[]
): Promise<void> {
  await expect
    .poll(() => outcomesOf(dealId), patience)
    .toEqual(expected.map(outcome => expect.objectContaining(outcome)));
}

/** Waits until the org holds exactly these conversations of the deal. */
export async function expectConversations(
  dealId: string,
  expected: readonly Partial<RecordedConversation>[]
): Promise<void> {
  await expect
    .poll(() => conversationsOf(dealId), patience)
    .toEqual(expected.map(conversation => expect.objectContaining(conversation)));
}
