/** Content and policies that nobody agreed on yet, made as their writers would make them. */
import { connect } from '../support/testOrg.ts';
import { day, fresh, make, named, numbered, policyNumber } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';

let lastNumber = 70;
/** Each draft of an offering has a number of its own. */
function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

export interface DraftGuide {
  readonly offering: string;
  readonly version: string;
  readonly title: string;
  readonly targetTitle: string;
  readonly outcome: string;
  readonly capability: string;
  readonly prompt: string;
}

/** A version of the offering, or of a new one: complete, with one of everything, its outcome under the code. */
export async function draftGuide(
  offeringId?: string,
  { outcomeCode = null }: { readonly outcomeCode?: string | null } = {}
): Promise<DraftGuide> {
  const { connection } = await connect('product');
  const offering = offeringId ?? (await make(connection, 'Offering__c', named(fresh('Offering'))));
  const version = await make(connection, 'Offering_Version__c', {
    Name: fresh('Version'),
    ...numbered(offering, nextNumber()),
    Status__c: 'Draft'
  });
  const title = await make(connection, 'Title__c', { ...named(fresh('Title')), Level__c: 'Executive' });
  const targetTitle = await make(connection, 'Target_Title__c', {
    Name: 'Executive',
    Offering_Version__c: version,
    Title__c: title,
    Decision_Role__c: 'Decides',
    Level__c: 'Executive',
    Key__c: `${version}:${title}`
  });
  const outcome = await make(connection, 'Outcome__c', {
    Name: 'Books closed in three days',
    Target_Title__c: targetTitle,
    Statement__c: 'Close the books in three days',
    Code__c: outcomeCode
  });
  const capability = await make(connection, 'Capability__c', {
    Name: 'Open items by day',
    Offering_Version__c: version,
    Event__c: 'a month ends',
    Player__c: 'your accountants',
    Action__c: 'see what is still open'
  });
  const prompt = await make(connection, 'Prompt__c', {
    Name: 'Days to close',
    Outcome__c: outcome,
    Capability__c: capability,
    Question__c: 'How many days does it take today?',
    Answer_Type__c: 'Number'
  });
  return { offering, version, title, targetTitle, outcome, capability, prompt };
}

/** What begins a review: its number, and how much the functions agree on. */
export const review = (number: number, counts: Fields): Fields => ({
  Status__c: 'In Review',
  Review__c: number,
  ...counts
});

/** The counts of a guide as `draftGuide` makes it, with that many prompts. */
export const guideCounts = (prompts = 1): Fields => ({
  Agreed_Prompts__c: prompts,
  Agreed_Capabilities__c: 1
});

export const policyCounts = (criteria: number): Fields => ({ Agreed_Criteria__c: criteria });

/** Who signs a version, for which function. */
export const signers = [
  ['product', 'Product Development'],
  ['marketing', 'Marketing'],
  ['sales', 'Sales']
] as const;

/** Takes a draft of that many prompts through its review: every function signs it, and it is agreed. */
export async function agree({ version }: DraftGuide, prompts = 1): Promise<void> {
  const { connection } = await connect('product');
  const versions = connection.sobject('Offering_Version__c');
  await versions.update({ Id: version, ...review(1, guideCounts(prompts)) });
  for (const [persona, role] of signers) {
    const signer = await connect(persona);
    const fields = signOff({ Offering_Version__c: version }, version, role, signer.userId);
    await make(signer.connection, 'Offering_Sign_Off__c', fields);
  }
  await versions.update({ Id: version, Status__c: 'Agreed', Agreed_On__c: day(0) });
}

/** An agreed version becomes its offering's current one, and says so. */
export async function makeCurrent({ offering, version }: DraftGuide): Promise<void> {
  const { connection } = await connect('product');
  await connection.sobject('Offering__c').update({ Id: offering, Current_Version__c: version });
  await connection.sobject('Offering_Version__c').update({ Id: version, Current_Since__c: day(0) });
}

/** An agreed version is given up; its offering goes on without it. */
export async function retire({ version }: DraftGuide): Promise<void> {
  const { connection } = await connect('product');
  await connection.sobject('Offering_Version__c').update({ Id: version, Status__c: 'Retired' });
}

/** What a version or policy in review is signed with; the key is its id. */
export function signOff(parent: Fields, key: string, role: string, signer: string, number = 1): Fields {
  return {
    ...parent,
    Function__c: role,
    Decision__c: 'Approved',
    Signed_By__c: signer,
    Signed_On__c: day(0),
    Review__c: number,
    Key__c: `${key}:${number}:${role}`,
    Signer_Key__c: `${key}:${number}:${signer}`
  };
}

/** A policy of VP Sales without criteria. */
export async function draftPolicy(terms: Fields = {}): Promise<string> {
  const { connection } = await connect('sales');
  return make(connection, 'Qualification_Policy__c', {
    Name: fresh('Policy'),
    ...policyNumber(),
    Status__c: 'Draft',
    ...terms
  });
}

/** An attested criterion of Commit that a rep may check. */
export function attestedCriterion(policy: string): Fields {
  return {
    Name: 'The buyer wrote it down',
    Policy__c: policy,
    Statement__c: 'The buyer wrote it down',
    Gate__c: 'Commit',
    Measure__c: 'Attested',
    Verified_By__c: 'Rep'
  };
}
