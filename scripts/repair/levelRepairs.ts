import { z } from 'zod';
import type { Repair } from './repair.ts';

/** A guide that was agreed before it said how high its titles stand says what the titles say now. */
const targetTitle = z.object({
  Id: z.string(),
  Title__r: z.object({ Level__c: z.string(), Can_Fund__c: z.boolean() })
});

export const levelRepairs: readonly Repair[] = [
  {
    object: 'Target_Title__c',
    soql: 'SELECT Id, Title__r.Level__c, Title__r.Can_Fund__c FROM Target_Title__c WHERE Level__c = null',
    plan: rows =>
      z
        .array(targetTitle)
        .parse(rows)
        .map(({ Id, Title__r }) => ({ Id, Level__c: Title__r.Level__c, Can_Fund__c: Title__r.Can_Fund__c }))
  }
];
