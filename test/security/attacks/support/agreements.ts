/** Policies and versions on their way to an agreement, made as their people make them. */
import {
  attestedCriterion,
  draftGuide,
  draftPolicy,
  policyCounts,
  review,
  signers,
  signOff,
  type DraftGuide
} from '../../../conformance/rules/drafts.ts';
import { connect } from '../../../conformance/support/testOrg.ts';
import { day } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import { contentOf, type Agreed } from './auditAgreement.ts';
import { changeAll, makeAll, rowsOf } from './collections.ts';

/** What may be agreed, with what was there when it was signed. */
export interface Reviewed {
  readonly object: Agreed;
  readonly id: string;
  readonly signed: string;
}
export interface ReviewedPolicy extends Reviewed {
  readonly criteria: readonly string[];
}
export interface ReviewedVersion extends Reviewed {
  readonly guide: DraftGuide;
}
/** How far a record is taken: written only, in review and signed by all functions, or agreed. */
export type Stage = 'Draft' | 'In Review' | 'Agreed';

export const policies = 'Qualification_Policy__c';
export const versions = 'Offering_Version__c';
export const policySigners = [
  ['sales', 'Sales'],
  ['finance', 'Finance']
] as const;

/** What agrees a policy or a version. */
export const agreement = (object: Agreed): Fields => ({
  ...{ Status__c: 'Agreed', Agreed_On__c: day(0) },
  ...(object === policies && { In_Force_Key__c: 'In Force' })
});
/** What retires the policy in force. */
export const retirement = (until: string | null): Fields => ({
  ...{ Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: until }
});

/** Leaves no policy of every deal in force, so that another can be agreed. @returns the one that was */
export async function retireThePolicyInForce(until: string | null = day(7)): Promise<string | undefined> {
  const [row] = await rowsOf<{ Id: string }>(`SELECT Id FROM ${policies} WHERE In_Force_Key__c = 'In Force'`);
  if (row) await changeAll('sales', policies, [{ Id: row.Id, ...retirement(until) }]);
  return row?.Id;
}

/** A sign-off of that persona for that function. */
export async function signature(
  object: Agreed,
  id: string,
  persona: Parameters<typeof connect>[0],
  role: string,
  number = 1
): Promise<Fields> {
  const { userId } = await connect(persona);
  const parent: Fields = object === policies ? { Policy__c: id } : { Offering_Version__c: id };
  return signOff(parent, id, role, userId, number);
}

/** A policy with two attested criteria of Commit, signed by those personas. */
export async function policyAt(
  stage: Stage,
  signing: readonly (readonly [string, string])[] = policySigners,
  terms: Fields = {}
): Promise<ReviewedPolicy> {
  const id = await draftPolicy(terms);
  const criteria = await makeAll('sales', 'Qualification_Criterion__c', [
    { ...attestedCriterion(id), Valid_Days__c: 30, Buyer_Evidence_Required__c: true },
    attestedCriterion(id)
  ]);
  if (stage !== 'Draft') {
    await changeAll('sales', policies, [{ Id: id, ...review(1, policyCounts(2)) }]);
    for (const [persona, role] of policySigners)
      if (signing.some(([name]) => name === persona))
        await makeAll(persona, 'Policy_Sign_Off__c', [await signature(policies, id, persona, role)]);
  }
  const signed = await contentOf(policies, id);
  if (stage === 'Agreed') {
    await retireThePolicyInForce();
    await changeAll('sales', policies, [{ Id: id, ...agreement(policies) }]);
  }
  return { object: policies, id, signed, criteria };
}

/** A policy that was agreed and is retired, accepted until that day. */
export async function retired(until: string | null): Promise<ReviewedPolicy> {
  const one = await policyAt('Agreed');
  await changeAll('sales', policies, [{ Id: one.id, ...retirement(until) }]);
  return one;
}

/** A version with two prompts, two capabilities and one of everything else, signed by all functions. */
export async function versionAt(stage: Stage): Promise<ReviewedVersion> {
  const guide = await draftGuide();
  const { version: id } = guide;
  await makeAll('product', 'Prompt__c', [
    {
      Name: 'Who does it',
      Outcome__c: guide.outcome,
      Question__c: 'Who does it today?',
      Answer_Type__c: 'Text'
    }
  ]);
  const spare = {
    Name: 'Reminders',
    Event__c: 'a day ends',
    Player__c: 'your clerks',
    Action__c: 'send reminders'
  };
  const [capability = ''] = await makeAll('product', 'Capability__c', [
    { ...spare, Offering_Version__c: id }
  ]);
  const signed = await contentOf(versions, id);
  if (stage !== 'Draft') {
    await changeAll('product', versions, [{ Id: id, ...review(1, versionCounts) }]);
    for (const [persona, role] of signers)
      await makeAll(persona, 'Offering_Sign_Off__c', [await signature(versions, id, persona, role)]);
  }
  if (stage === 'Agreed') await changeAll('product', versions, [{ Id: id, ...agreement(versions) }]);
  return { object: versions, id, signed, guide: { ...guide, capability } };
}
/** What `versionAt` makes, counted. */
export const versionCounts: Fields = { Agreed_Prompts__c: 2, Agreed_Capabilities__c: 2 };

/**
 * Lends what an attack left as it was to the next one, and makes a new one otherwise.
 * @param stage in which it was made
 */
export function lender<One extends Reviewed>(stage: Stage, makeOne: () => Promise<One>): () => Promise<One> {
  let last: One | undefined;
  return async () => {
    if (last && (await isUntouched(last, stage))) return last;
    last = await makeOne();
    return last;
  };
}

async function isUntouched({ object, id, signed }: Reviewed, stage: Stage): Promise<boolean> {
  const [row] = await rowsOf<Record<string, unknown>>(
    `SELECT Status__c, Approvals__c, Is_Rejected__c, Review__c FROM ${object} WHERE Id = '${id}'`
  );
  const functions = object === policies ? policySigners.length : signers.length;
  const asMade =
    row?.['Status__c'] === stage &&
    (stage === 'Draft' ||
      (row['Approvals__c'] === functions && row['Is_Rejected__c'] === false && row['Review__c'] === 1));
  return asMade && (await contentOf(object, id)) === signed;
}
