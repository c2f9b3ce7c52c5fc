/** What of a call arrived in the org. */
import { expect } from 'vitest';
import { findAll } from './deals.ts';

export interface RecordedAnswer {
  readonly Question_Asked__c: string;
  readonly Reply__c: string;
  readonly Number__c: number | null;
  readonly Text__c: string | null;
  readonly Capability_Helps__c: string | null;
}
export interface RecordedOutcome {
  readonly Progress__c: string;
  readonly Annual_Value__c: number | null;
  readonly Unmet_Need__c: string | null;
}

/** The answers of a deal, in the order in which they were given. */
export function answersOf(dealId: string): Promise<RecordedAnswer[]> {
  return findAll<RecordedAnswer>(
    `SELECT Question_Asked__c, Reply__c, Number__c, Text__c, Capability_Helps__c FROM Answer__c
     WHERE Buyer_Outcome__r.Opportunity__c = '${dealId}' ORDER BY CreatedDate, Id`
  );
}

export function outcomesOf(dealId: string): Promise<RecordedOutcome[]> {
  return findAll<RecordedOutcome>(
    `SELECT Progress__c, Annual_Value__c, Unmet_Need__c FROM Buyer_Outcome__c WHERE Opportunity__c = '${dealId}'`
  );
}

/** Waits until the org holds exactly these answers of the deal. */
export async function expectAnswers(
  dealId: string,
  expected: readonly Partial<RecordedAnswer>[]
): Promise<void> {
  await expect
    .poll(() => answersOf(dealId), { interval: 250 })
    .toEqual(expected.map(answer => expect.objectContaining(answer)));
}
