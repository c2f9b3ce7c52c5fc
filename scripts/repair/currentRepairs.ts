import { z } from 'zod';
import type { Change, Repair } from './repair.ts';

/**
 * Versions that were current before versions said since when: those that are current now, and those that were retired
 * after calls were held by them. The day is written down nowhere; it was at the earliest that of the agreement.
 */
const version = z.object({ Id: z.string(), Agreed_On__c: z.string() });
const offered = version.extend({ Offering__r: z.object({ Current_Version__c: z.string() }) });

const object = 'Offering_Version__c';
const since = ({ Id, Agreed_On__c }: z.infer<typeof version>): Change => ({
  Id,
  Current_Since__c: Agreed_On__c
});

/** Those of the versions that are their offerings' current ones. */
export const currentOnes = (rows: readonly unknown[]): Change[] =>
  z
    .array(offered)
    .parse(rows)
    .filter(({ Id, Offering__r }) => Offering__r.Current_Version__c === Id)
    .map(since);

export const currentRepairs: readonly Repair[] = [
  {
    object,
    soql: `SELECT Id, Agreed_On__c, Offering__r.Current_Version__c FROM ${object}
      WHERE Current_Since__c = null AND Status__c IN ('Agreed', 'Retired') AND Offering__r.Current_Version__c != null`,
    plan: currentOnes
  },
  {
    object,
    soql: `SELECT Id, Agreed_On__c FROM ${object} WHERE Current_Since__c = null AND Status__c = 'Retired'
      AND Id IN (SELECT Offering_Version__c FROM Conversation__c)`,
    plan: rows => z.array(version).parse(rows).map(since)
  }
];
