import { z } from 'zod';
import type { Change, Repair } from './repair.ts';

/** Keys name the buyer. A merge of contacts moves records to the one that stays, and no rule runs. */
const buyerOutcome = z.object({
  Id: z.string(),
  Key__c: z.string(),
  Contact__c: z.string(),
  Key_Player_Key__c: z.string().nullable()
});
const answer = z.object({
  Id: z.string(),
  Key__c: z.string(),
  Buyer_Outcome__r: z.object({ Contact__c: z.string() })
});

/** The key with another contact in its second place. */
function keyOf(key: string, contact: string): string {
  const [deal, , ...rest] = key.split(':');
  return [deal, contact, ...rest].join(':');
}

/** The record's keys, where one of them names another contact. */
function moved(Id: string, keys: Readonly<Record<string, string | null>>, contact: string): Change[] {
  const right = Object.entries(keys).flatMap(([field, key]) =>
    key === null || keyOf(key, contact) === key ? [] : [[field, keyOf(key, contact)] as const]
  );
  return right.length === 0 ? [] : [{ Id, ...Object.fromEntries(right) }];
}

export const contactRepairs: readonly Repair[] = [
  {
    object: 'Buyer_Outcome__c',
    soql: 'SELECT Id, Key__c, Contact__c, Key_Player_Key__c FROM Buyer_Outcome__c',
    plan: rows =>
      z
        .array(buyerOutcome)
        .parse(rows)
        .flatMap(({ Id, Key__c, Key_Player_Key__c, Contact__c }) =>
          moved(Id, { Key__c, Key_Player_Key__c }, Contact__c)
        )
  },
  {
    object: 'Answer__c',
    soql: 'SELECT Id, Key__c, Buyer_Outcome__r.Contact__c FROM Answer__c',
    plan: rows =>
      z
        .array(answer)
        .parse(rows)
        .flatMap(({ Id, Key__c, Buyer_Outcome__r }) => moved(Id, { Key__c }, Buyer_Outcome__r.Contact__c))
  }
];
