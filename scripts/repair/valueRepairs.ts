import { z } from 'zod';
import { valueKey } from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import { oneHolderEach } from './oneHolder.ts';
import type { Repair } from './repair.ts';

/** The value of an outcome is counted as the buyer said it who confirmed it first; that of before the key, too. */
const buyerOutcome = z.object({
  Id: z.string(),
  Opportunity__c: z.string(),
  Outcome__c: z.string(),
  Outcome__r: z.object({ Code__c: z.string().nullable() }),
  Value_Key__c: z.string().nullable()
});

export const valueRepairs: readonly Repair[] = [
  {
    object: 'Buyer_Outcome__c',
    soql: `SELECT Id, Opportunity__c, Outcome__c, Outcome__r.Code__c, Value_Key__c FROM Buyer_Outcome__c
      WHERE Progress__c = 'Confirmed' AND Shared_By__c = 'Directly' AND Annual_Value__c > 0 AND Outcome__c != null
      ORDER BY Confirmed_On__c, CreatedDate, Id`,
    plan: rows =>
      oneHolderEach(
        'Value_Key__c',
        z
          .array(buyerOutcome)
          .parse(rows)
          .map(({ Id, Opportunity__c, Outcome__c, Outcome__r, Value_Key__c }) => ({
            Id,
            held: Value_Key__c,
            right: valueKey(Opportunity__c, { id: Outcome__c, code: Outcome__r.Code__c ?? undefined })
          }))
      )
  }
];
