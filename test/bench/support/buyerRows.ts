import { inBatches } from './dealRows.ts';
import type { ApiClient, Fields } from './apiClient.ts';

/** What buyer outcomes are about: outcomes of one agreed guide, and accounts with one contact each. */
export interface Buyers {
  readonly offeringId: string;
  readonly outcomes: readonly { readonly id: string }[];
  readonly accounts: readonly { readonly accountId: string; readonly contactId: string }[];
}

/** Reads the guide and creates that many accounts with a contact, owned by the rep. */
export async function makeBuyers(admin: ApiClient, repId: string, count: number): Promise<Buyers> {
  const [offering] = await admin.query(
    'SELECT Id, Current_Version__c FROM Offering__c WHERE Current_Version__c != null ORDER BY Name LIMIT 1'
  );
  if (!offering) throw new Error('The org has no agreed guide.');
  const outcomes = await admin.query(
    `SELECT Id FROM Outcome__c
     WHERE Target_Title__r.Offering_Version__c = '${String(offering['Current_Version__c'])}' ORDER BY Code__c`
  );
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
    offeringId: String(offering['Id']),
    outcomes: outcomes.map(row => ({ id: String(row['Id']) })),
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

/** As many confirmed outcomes as there are deals, that many of them for one deal; their figures roll up to it. */
export function newBuyerOutcomes(buyers: Buyers, dealIds: readonly string[], forEach: number): Fields[] {
  return buyers.accounts.slice(0, dealIds.length / forEach).flatMap(({ contactId }, index) => {
    const dealId = dealIds[index] ?? '';
    return buyers.outcomes.slice(0, forEach).map(({ id }) => ({
      Opportunity__c: dealId,
      Contact__c: contactId,
      Outcome__c: id,
      Progress__c: 'Confirmed',
      Shared_By__c: 'Directly',
      Buyer_Words__c: 'Yes, that is what we want.',
      Confirmed_On__c: '2026-01-15',
      Annual_Value__c: 60_000,
      Key__c: `${dealId}:${contactId}:${id}`
    }));
  });
}
