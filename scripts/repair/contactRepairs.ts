import { z } from 'zod';
import { keyPlayerKey } from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import { oneHolderEach } from './oneHolder.ts';
import type { Change, Repair } from './repair.ts';

/** Keys name the buyer. A merge of contacts moves records to the one that stays, and no rule runs. */
const buyerOutcome = z.object({ Id: z.string(), Key__c: z.string(), Contact__c: z.string() });
const keyPlayer = z.object({
  Id: z.string(),
  Opportunity__c: z.string(),
  Contact__c: z.string(),
  Key_Player_Key__c: z.string()
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

/** The record's key, where it names another contact. */
function moved(Id: string, key: string, contact: string): Change[] {
  const right = keyOf(key, contact);
  return right === key ? [] : [{ Id, Key__c: right }];
}

export const contactRepairs: readonly Repair[] = [
  {
    object: 'Buyer_Outcome__c',
    soql: 'SELECT Id, Key__c, Contact__c FROM Buyer_Outcome__c',
    plan: rows =>
      z
        .array(buyerOutcome)
        .parse(rows)
        .flatMap(({ Id, Key__c, Contact__c }) => moved(Id, Key__c, Contact__c))
  },
  {
    object: 'Buyer_Outcome__c',
    soql: `SELECT Id, Opportunity__c, Contact__c, Key_Player_Key__c FROM Buyer_Outcome__c
      WHERE Key_Player_Key__c != null ORDER BY CreatedDate, Id`,
    plan: rows =>
      oneHolderEach(
        'Key_Player_Key__c',
        z
          .array(keyPlayer)
          .parse(rows)
          .map(({ Id, Opportunity__c, Contact__c, Key_Player_Key__c }) => ({
            Id,
            held: Key_Player_Key__c,
            right: keyPlayerKey(Opportunity__c, Contact__c)
          }))
      )
  },
  {
    object: 'Answer__c',
    soql: 'SELECT Id, Key__c, Buyer_Outcome__r.Contact__c FROM Answer__c',
    plan: rows =>
      z
        .array(answer)
        .parse(rows)
        .flatMap(({ Id, Key__c, Buyer_Outcome__r }) => moved(Id, Key__c, Buyer_Outcome__r.Contact__c))
  }
];
