/** What the agreed guide says, as the API gives it: what the panel has to ask. */
import { findAll } from './deals.ts';

interface AgreedPrompt {
  readonly Id: string;
  readonly Question__c: string;
  readonly Capability__r: { readonly Event__c: string; readonly Action__c: string } | null;
}
export interface AgreedOutcome {
  readonly Id: string;
  readonly Statement__c: string;
  readonly prompts: readonly AgreedPrompt[];
}

interface OutcomeRow {
  readonly Id: string;
  readonly Statement__c: string;
}

/** The outcomes that a title can reach with an offering, with their prompts, in the order of the guide. */
export async function agreedOutcomes(offering: string, title: string): Promise<AgreedOutcome[]> {
  const outcomes = await findAll<OutcomeRow>(
    `SELECT Id, Statement__c FROM Outcome__c WHERE Target_Title__r.Title__r.Name = '${title}'
     AND Target_Title__r.Offering_Version__r.Offering__r.Name = '${offering}'
     AND Target_Title__r.Offering_Version__r.Status__c = 'Agreed' ORDER BY Order__c`
  );
  return Promise.all(
    outcomes.map(async outcome => ({
      ...outcome,
      prompts: await findAll<AgreedPrompt>(
        `SELECT Id, Question__c, Capability__r.Event__c, Capability__r.Action__c FROM Prompt__c
         WHERE Outcome__c = '${outcome.Id}' ORDER BY Order__c`
      )
    }))
  );
}
