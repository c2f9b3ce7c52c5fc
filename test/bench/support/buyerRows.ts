import { inBatches } from './dealRows.ts';
import type { ApiClient, Fields } from './apiClient.ts';

/** What buyer outcomes are about: an outcome of an agreed guide, and accounts with one contact each. */
export interface Buyers {
  readonly offeringId: string;
  readonly outcomeId: string;
  readonly keyPlayer: boolean;
  readonly accounts: readonly { readonly accountId: string; readonly contactId: string }[];
}

/** Reads the guide and creates that many accounts with a contact, owned by the rep. */
export async function makeBuyers(admin: ApiClient, repId: string, count: number): Promise<Buyers> {
  const [outcome] = await admin.query(
    `SELECT Id, Target_Title__r.Key_Player__c, Target_Title__r.Offering_Version__r.Offering__c FROM Outcome__c
     WHERE Target_Title__r.Offering_Version__r.Status__c = 'Agreed' ORDER BY Code__c LIMIT 1`
  );
  const title = outcome?.['Target_Title__r'];
  if (!outcome || !isTitle(title)) throw new Error('The org has no agreed guide.');
  const accountIds: string[] = [];
  const contactIds: string[] = [];
  const names = Array.from({ length: count }, (_, index) => `Buyer ${index + 1}`);
  for (const part of inBatches(names)) {
    const own = await admin.create(
      'Account',
      part.map(name => ({ Name: name, OwnerId: repId }))
    );
    accountIds.push(...own);
    contactIds.push(
      ...(await admin.create(
        'Contact',
        part.map((name, index) => ({ LastName: name, AccountId: own[index] ?? '', OwnerId: repId }))
      ))
    );
  }
  return {
    offeringId: title.Offering_Version__r.Offering__c,
    outcomeId: String(outcome['Id']),
    keyPlayer: title.Key_Player__c,
    accounts: accountIds.map((accountId, index) => ({ accountId, contactId: contactIds[index] ?? '' }))
  };
}

/** A deal in the pipeline for each account, as a rep creates it. */
export function newDeals({ offeringId, accounts }: Buyers, round: number): Fields[] {
  return accounts.map(({ accountId }, index) => ({
    Name: `Deal ${round}-${index}`,
    StageName: 'Prospecting',
    CloseDate: '2027-03-31',
    Amount: 10_000 + index,
    AccountId: accountId,
    Offering__c: offeringId
  }));
}

/** A confirmed outcome for each deal, whose figures roll up to the deal. */
export function newBuyerOutcomes(buyers: Buyers, dealIds: readonly string[]): Fields[] {
  return buyers.accounts.map(({ contactId }, index) => {
    const dealId = dealIds[index] ?? '';
    return {
      Opportunity__c: dealId,
      Contact__c: contactId,
      Outcome__c: buyers.outcomeId,
      Key_Player__c: buyers.keyPlayer,
      Progress__c: 'Confirmed',
      Shared_By__c: 'Directly',
      Buyer_Words__c: 'Yes, that is what we want.',
      Confirmed_On__c: '2026-01-15',
      Annual_Value__c: 60_000,
      Key__c: `${dealId}:${contactId}:${buyers.outcomeId}`
    };
  });
}

function isTitle(
  value: unknown
): value is { Key_Player__c: boolean; Offering_Version__r: { Offering__c: string } } {
  return typeof value === 'object' && value !== null && 'Offering_Version__r' in value;
}
