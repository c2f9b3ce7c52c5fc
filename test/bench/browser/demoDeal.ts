import type { ApiClient } from '../support/apiClient.ts';

/** A deal of the demo, with what its guide and its lists hang on. */
export interface DemoDeal {
  readonly opportunityId: string;
  readonly accountId: string;
  readonly offeringId: string;
  readonly versionId: string;
}

/** The rep's open deal about which buyers said most, none of whose calls is underway. */
export async function dealWithAnswers(rep: ApiClient): Promise<DemoDeal> {
  const [row] = await rep.query(
    `SELECT Id, AccountId, Offering__c, Offering__r.Current_Version__c FROM Opportunity
     WHERE IsClosed = FALSE AND Id IN (SELECT Opportunity__c FROM Conversation__c)
     AND Id NOT IN (SELECT Opportunity__c FROM Conversation__c WHERE Ended__c = null)
     ORDER BY Outcomes_Shared__c DESC, Name LIMIT 1`
  );
  const offering = row?.['Offering__r'];
  if (!row || typeof offering !== 'object' || offering === null || !('Current_Version__c' in offering))
    throw new Error('The demo has no open deal of the rep with conversations.');
  return {
    opportunityId: String(row['Id']),
    accountId: String(row['AccountId']),
    offeringId: String(row['Offering__c']),
    versionId: String(offering.Current_Version__c)
  };
}

/** The pages on which the package's layouts show the same data, as far as one question: one below the other. */
export async function walkTo(rep: ApiClient, deal: DemoDeal): Promise<string[]> {
  const [outcome] = await rep.query(
    `SELECT Id, Target_Title__c FROM Outcome__c WHERE Target_Title__r.Offering_Version__c = '${deal.versionId}'
     ORDER BY Target_Title__r.Order__c, Order__c LIMIT 1`
  );
  const pages = [
    ['Opportunity', deal.opportunityId],
    ['Offering__c', deal.offeringId],
    ['Offering_Version__c', deal.versionId],
    ['Target_Title__c', outcome?.['Target_Title__c']],
    ['Outcome__c', outcome?.['Id']]
  ];
  return pages.map(([object, id]) => `/lightning/r/${String(object)}/${String(id)}/view`);
}
