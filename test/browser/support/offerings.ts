/** Offerings that a test has to itself, with versions that every function signed: made over the API by who may. */
import { connect, type Persona } from '../../conformance/support/testOrg.ts';
import { day, fresh, make } from '../../conformance/support/world.ts';
import { find } from './deals.ts';

interface NewPrompt {
  readonly code: string;
  readonly question: string;
  /** Without them the answer is a number of days. */
  readonly choices?: readonly string[];
}
export interface NewOutcome {
  readonly code: string;
  readonly statement: string;
  readonly prompts: readonly NewPrompt[];
}
export interface AgreedVersion {
  readonly offering: string;
  readonly offeringId: string;
  readonly versionId: string;
}

const signatories: readonly (readonly [Persona, string])[] = [
  ['product', 'Product Development'],
  ['marketing', 'Marketing'],
  ['sales', 'Sales']
];

/** A new offering with what a CFO can reach with it, in a first version that is in force. */
export async function makeOffering(outcomes: readonly NewOutcome[]): Promise<AgreedVersion> {
  const { connection } = await connect('admin');
  const offering = fresh('Offering');
  const offeringId = await make(connection, 'Offering__c', { Name: offering, Name_Key__c: offering });
  return agreeOnVersion({ offering, offeringId }, 1, outcomes);
}

/** A version of an offering that every function signed, and that is the current one from now on. */
export async function agreeOnVersion(
  { offering, offeringId }: Pick<AgreedVersion, 'offering' | 'offeringId'>,
  number: number,
  outcomes: readonly NewOutcome[]
): Promise<AgreedVersion> {
  const { connection } = await connect('admin');
  const { Id: title } = await find<{ Id: string }>(
    "SELECT Id FROM Title__c WHERE Name = 'Chief Financial Officer'"
  );
  const versionId = await make(connection, 'Offering_Version__c', {
    Name: `${offering} ${number}`,
    Offering__c: offeringId,
    Version_Number__c: number,
    Key__c: `${offeringId}:${number}`,
    Status__c: 'Draft'
  });
  const target = await make(connection, 'Target_Title__c', {
    Name: 'CFO',
    Offering_Version__c: versionId,
    Title__c: title,
    Decision_Role__c: 'Funds',
    Key_Player__c: true,
    Level__c: 'Executive',
    Order__c: 1,
    Key__c: `${versionId}:${title}`
  });
  const capability = await make(connection, 'Capability__c', {
    Name: 'What is open, in view',
    Offering_Version__c: versionId,
    Event__c: 'a month ends',
    Player__c: 'your controller',
    Action__c: 'see what is open',
    Code__c: 'open-in-view'
  });
  for (const [index, outcome] of outcomes.entries())
    await makeOutcome(outcome, { target, capability, order: index + 1 });
  await sign(versionId, outcomes.flatMap(({ prompts }) => prompts).length);
  const agreed = { Id: versionId, Status__c: 'Agreed', Agreed_On__c: day(0) };
  await connection.sobject('Offering_Version__c').update(agreed);
  await connection.sobject('Offering__c').update({ Id: offeringId, Current_Version__c: versionId });
  await connection.sobject('Offering_Version__c').update({ Id: versionId, Current_Since__c: day(0) });
  return { offering, offeringId, versionId };
}

/** A version that is in force is given up, though nothing took its place. */
export async function retire({ versionId }: AgreedVersion): Promise<void> {
  const { connection } = await connect('admin');
  await connection.sobject('Offering_Version__c').update({ Id: versionId, Status__c: 'Retired' });
}

async function makeOutcome(
  { code, statement, prompts }: NewOutcome,
  {
    target,
    capability,
    order
  }: { readonly target: string; readonly capability: string; readonly order: number }
): Promise<void> {
  const { connection } = await connect('admin');
  const outcome = await make(connection, 'Outcome__c', {
    Name: code,
    Target_Title__c: target,
    Statement__c: statement,
    Order__c: order,
    Code__c: code
  });
  for (const [index, prompt] of prompts.entries())
    await make(connection, 'Prompt__c', {
      Name: prompt.code,
      Outcome__c: outcome,
      Question__c: prompt.question,
      Answer_Type__c: prompt.choices ? 'Choice' : 'Number',
      ...(prompt.choices ? { Choices__c: prompt.choices.join('\n') } : { Unit__c: 'days' }),
      Order__c: index + 1,
      Capability__c: capability,
      Code__c: prompt.code
    });
}

async function sign(versionId: string, prompts: number): Promise<void> {
  const { connection } = await connect('admin');
  await connection.sobject('Offering_Version__c').update({
    Id: versionId,
    Status__c: 'In Review',
    Review__c: 1,
    Agreed_Prompts__c: prompts,
    Agreed_Capabilities__c: 1
  });
  for (const [persona, signing] of signatories) {
    const { connection: own, userId } = await connect(persona);
    await make(own, 'Offering_Sign_Off__c', {
      Offering_Version__c: versionId,
      Function__c: signing,
      Decision__c: 'Approved',
      Signed_By__c: userId,
      Signed_On__c: day(0),
      Review__c: 1,
      Key__c: `${versionId}:1:${signing}`,
      Signer_Key__c: `${versionId}:1:${userId}`
    });
  }
}
