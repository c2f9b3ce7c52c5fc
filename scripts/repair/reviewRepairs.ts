import { z } from 'zod';
import type { Change, Repair } from './repair.ts';

/** What was agreed before reviews had numbers was agreed in one. */
const REVIEW = 1;
const AGREED = "('Agreed', 'Retired')";

const ids = z.array(z.object({ Id: z.string() }));
const signOff = z.object({ Id: z.string(), Function__c: z.string(), Signed_By__c: z.string().nullable() });

/** Keys of one thing's sign-offs. Who signed for two functions when that was possible has no signer's key. */
function signOffKeys(parent: string, rows: readonly unknown[]): Change[] {
  const parsed = rows.map(row => ({
    ...signOff.parse(row),
    parent: z.object({ [parent]: z.string() }).parse(row)[parent] ?? ''
  }));
  const signer = (row: (typeof parsed)[number]) => `${row.parent}:${REVIEW}:${row.Signed_By__c ?? ''}`;
  const signers = parsed.map(signer);
  const signedOnce = (row: (typeof parsed)[number]) =>
    row.Signed_By__c !== null && signers.filter(other => other === signer(row)).length === 1;
  return parsed.map(row => ({
    Id: row.Id,
    Review__c: REVIEW,
    Key__c: `${row.parent}:${REVIEW}:${row.Function__c}`,
    Signer_Key__c: signedOnce(row) ? signer(row) : null
  }));
}

const signOffs = (object: string, parent: string): Repair => ({
  object,
  soql: `SELECT Id, ${parent}, Function__c, Signed_By__c FROM ${object}
    WHERE Review__c = null AND ${parent.replace('__c', '__r')}.Status__c IN ${AGREED}`,
  plan: rows => signOffKeys(parent, rows)
});

const agreements = (object: string): Repair => ({
  object,
  soql: `SELECT Id FROM ${object} WHERE Review__c = null AND Status__c IN ${AGREED}`,
  plan: rows => ids.parse(rows).map(({ Id }) => ({ Id, Review__c: REVIEW }))
});

export const reviewRepairs: readonly Repair[] = [
  signOffs('Offering_Sign_Off__c', 'Offering_Version__c'),
  signOffs('Policy_Sign_Off__c', 'Policy__c'),
  agreements('Offering_Version__c'),
  agreements('Qualification_Policy__c')
];
