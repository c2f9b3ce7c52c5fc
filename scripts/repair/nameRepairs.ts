import { z } from 'zod';
import type { Repair } from './repair.ts';

/** Keys that repeat a name or a number, where a record was made before there was such a key. */
const named = z.array(z.object({ Id: z.string(), Name: z.string() }));
const version = z.array(z.object({ Id: z.string(), Offering__c: z.string(), Version_Number__c: z.number() }));
const policy = z.array(z.object({ Id: z.string(), Version_Number__c: z.number() }));

const repeatsName = (object: string): Repair => ({
  object,
  soql: `SELECT Id, Name FROM ${object} WHERE Name_Key__c = null ORDER BY CreatedDate`,
  plan: rows => named.parse(rows).map(({ Id, Name }) => ({ Id, Name_Key__c: Name }))
});

export const nameRepairs: readonly Repair[] = [
  repeatsName('Offering__c'),
  repeatsName('Title__c'),
  {
    object: 'Offering_Version__c',
    soql: 'SELECT Id, Offering__c, Version_Number__c FROM Offering_Version__c WHERE Key__c = null ORDER BY CreatedDate',
    plan: rows =>
      version.parse(rows).map(({ Id, Offering__c, Version_Number__c }) => ({
        Id,
        Key__c: `${Offering__c}:${Version_Number__c}`
      }))
  },
  {
    object: 'Qualification_Policy__c',
    soql: 'SELECT Id, Version_Number__c FROM Qualification_Policy__c WHERE Number_Key__c = null ORDER BY CreatedDate',
    plan: rows =>
      policy
        .parse(rows)
        .map(({ Id, Version_Number__c }) => ({ Id, Number_Key__c: String(Version_Number__c) }))
  }
];
