import { z } from 'zod';
import { conversationDayKey } from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import { oneHolderEach } from './oneHolder.ts';
import type { Repair } from './repair.ts';

/** Days with a buyer are counted by their first conversation; those of before the key, and of merged contacts, too. */
const conversation = z.object({
  Id: z.string(),
  Opportunity__c: z.string(),
  Contact__c: z.string(),
  Started__c: z.string(),
  Day_Key__c: z.string().nullable()
});

/** Conversations were planned when that was possible: they count once they were held. */
const hasBegun = ({ Started__c }: z.infer<typeof conversation>): boolean =>
  new Date(Started__c).getTime() <= Date.now();

export const dayRepairs: readonly Repair[] = [
  {
    object: 'Conversation__c',
    soql: `SELECT Id, Opportunity__c, Contact__c, Started__c, Day_Key__c FROM Conversation__c
      ORDER BY Started__c, Id`,
    plan: rows =>
      oneHolderEach(
        'Day_Key__c',
        z
          .array(conversation)
          .parse(rows)
          .filter(hasBegun)
          .map(({ Id, Opportunity__c, Contact__c, Started__c, Day_Key__c }) => ({
            Id,
            held: Day_Key__c,
            right: conversationDayKey(Opportunity__c, Contact__c, new Date(Started__c).toISOString())
          }))
      )
  }
];
