import { z } from 'zod';
import type { Repair } from './repair.ts';

/** Keys name the buyer. A merge of contacts moves records to the one that stays, and no rule runs. */
const buyerOutcome = z.object({ Id: z.string(), Key__c: z.string(), Contact__c: z.string() });
const answer = z.object({
  Id: z.string(),
  Key__c: z.string(),
  Buyer_Outcome__r: z.object({ Contact__c: z.string() })
});

/** The key with another contact in its second place. */
export function keyOf(key: string, contact: string): string {
  const [deal, , ...rest] = key.split(':');
  return [deal, contact, ...rest].join(':');
}

const moved = (rows: readonly { readonly Id: string; readonly Key__c: string; readonly contact: string }[]) =>
  rows
    .map(({ Id, Key__c, contact }) => ({ Id, before: Key__c, Key__c: keyOf(Key__c, contact) }))
    .filter(({ before, Key__c }) => before !== Key__c)
    .map(({ Id, Key__c }) => ({ Id, Key__c }));

export const contactRepairs: readonly Repair[] = [
  {
    object: 'Buyer_Outcome__c',
    soql: 'SELECT Id, Key__c, Contact__c FROM Buyer_Outcome__c',
    plan: rows =>
      moved(
        z
          .array(buyerOutcome)
          .parse(rows)
          .map(row => ({ ...row, contact: row.Contact__c }))
      )
  },
  {
    object: 'Answer__c',
    soql: 'SELECT Id, Key__c, Buyer_Outcome__r.Contact__c FROM Answer__c',
    plan: rows =>
      moved(
        z
          .array(answer)
          .parse(rows)
          .map(row => ({ ...row, contact: row.Buyer_Outcome__r.Contact__c }))
      )
  }
];
