/**
 * What the suites start from: the agreed guide and policy of the starter content as a client reads them, and deals of
 * their own, made as the personas would make them. Nothing here knows a rule; it only fills in what a careful user would.
 */
import type { Connection } from 'jsforce';
import { connect, type Persona } from './testOrg.ts';
import type { Fields } from './writePaths.ts';

export interface GuideOutcome {
  readonly id: string;
  /** The same in every edition of the guide. */
  readonly code: string;
  readonly targetTitleId: string;
  /** The title that a contact has to hold to be this outcome's key player. */
  readonly titleId: string;
  readonly keyPlayer: boolean;
  readonly promptIds: readonly string[];
  /** Those of them that diagnose the situation once they are answered. */
  readonly requiredPromptIds: readonly string[];
}
export interface Guide {
  readonly offeringId: string;
  readonly versionId: string;
  readonly outcomes: readonly GuideOutcome[];
}
export interface Criterion {
  readonly id: string;
  readonly gate: string;
  readonly measure: string;
  readonly threshold: number | null;
  readonly validDays: number | null;
  readonly verifiedBy: string;
  /** Blocks unless it says otherwise. */
  readonly effect?: string;
  readonly buyerEvidenceRequired: boolean;
}
export interface Policy {
  readonly id: string;
  readonly criteria: readonly Criterion[];
}
export interface Deal {
  readonly id: string;
  readonly accountId: string;
  readonly contactIds: readonly string[];
  readonly guide: Guide;
}

/** A day relative to today, as the API writes it. */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

let counter = 0;
/** A name that no other test uses. */
export function fresh(what: string): string {
  counter += 1;
  return `${what} ${process.pid}-${Date.now()}-${counter}`;
}

/** A name, and the key that keeps it from being used twice. */
export const named = (name: string): Fields => ({ Name: name, Name_Key__c: name });

/** A number of an offering's version, and its key. */
export const numbered = (offering: string, number: number): Fields => ({
  Offering__c: offering,
  Version_Number__c: number,
  Key__c: `${offering}:${number}`
});

/* Begins at the tenths of a second of now: files of tests take longer than that for each policy, so none meets another's. */
let lastPolicyNumber = 1_000 + (Math.floor(Date.now() / 100) % 890_000);
/** A number that no other policy has, and its key. */
export function policyNumber(): Fields {
  lastPolicyNumber += 1;
  return { Version_Number__c: lastPolicyNumber, Number_Key__c: String(lastPolicyNumber) };
}

/** Creates one record and gives its id; a refusal fails the test with what the org said. */
export async function make(connection: Connection, object: string, fields: Fields): Promise<string> {
  const result = await connection.sobject(object).create({ ...fields });
  if (!result.success) throw new Error(`${object}: ${JSON.stringify(result.errors)}`);
  return result.id;
}

interface OutcomeRow {
  readonly Id: string;
  readonly Code__c: string;
  readonly Target_Title__c: string;
  readonly Target_Title__r: { readonly Key_Player__c: boolean; readonly Title__c: string };
  readonly Prompts__r: {
    readonly records: readonly { readonly Id: string; readonly Required__c: boolean }[];
  } | null;
}

/** The guides in force, one for each offering with a current version, in the order of their names. */
export async function readGuides(connection: Connection): Promise<Guide[]> {
  const offerings = await connection.query<{ Id: string; Current_Version__c: string }>(
    'SELECT Id, Current_Version__c FROM Offering__c WHERE Current_Version__c != null ORDER BY Name'
  );
  const guides: Guide[] = [];
  for (const offering of offerings.records) {
    const outcomes = await connection.query<OutcomeRow>(
      `SELECT Id, Code__c, Target_Title__c, Target_Title__r.Key_Player__c, Target_Title__r.Title__c,
       (SELECT Id, Required__c FROM Prompts__r ORDER BY Order__c)
       FROM Outcome__c WHERE Target_Title__r.Offering_Version__c = '${offering.Current_Version__c}'
       ORDER BY Target_Title__r.Order__c, Order__c`
    );
    guides.push({
      offeringId: offering.Id,
      versionId: offering.Current_Version__c,
      outcomes: outcomes.records.map(row => ({
        id: row.Id,
        code: row.Code__c,
        targetTitleId: row.Target_Title__c,
        titleId: row.Target_Title__r.Title__c,
        keyPlayer: row.Target_Title__r.Key_Player__c,
        promptIds: (row.Prompts__r?.records ?? []).map(prompt => prompt.Id),
        requiredPromptIds: (row.Prompts__r?.records ?? [])
          .filter(prompt => prompt.Required__c)
          .map(prompt => prompt.Id)
      }))
    });
  }
  return guides;
}

/** The policy in force of every deal, with its criteria. */
export async function readPolicy(connection: Connection): Promise<Policy> {
  const [policy] = (
    await connection.query<{ Id: string }>(
      "SELECT Id FROM Qualification_Policy__c WHERE In_Force_Key__c = 'In Force'"
    )
  ).records;
  if (!policy) throw new Error('The org has no policy in force: load the starter content first.');
  const criteria = await connection.query<Record<string, never> & { Id: string }>(
    `SELECT Id, Gate__c, Measure__c, Threshold__c, Valid_Days__c, Verified_By__c, Buyer_Evidence_Required__c, Effect__c
     FROM Qualification_Criterion__c WHERE Policy__c = '${policy.Id}' ORDER BY Order__c`
  );
  return {
    id: policy.Id,
    criteria: criteria.records.map(row => ({
      id: row.Id,
      gate: row['Gate__c'] ?? '',
      measure: row['Measure__c'] ?? '',
      threshold: row['Threshold__c'] ?? null,
      validDays: row['Valid_Days__c'] ?? null,
      verifiedBy: row['Verified_By__c'] ?? '',
      effect: row['Effect__c'] ?? 'Blocks',
      buyerEvidenceRequired: row['Buyer_Evidence_Required__c'] ?? false
    }))
  };
}

/** A deal of the rep in the pipeline, at an account with contacts of its own. */
export async function makeDeal(guide: Guide, contacts = 1): Promise<Deal> {
  const [admin, rep] = await Promise.all([connect('admin'), connect('rep')]);
  const accountId = await make(admin.connection, 'Account', { Name: fresh('Account'), OwnerId: rep.userId });
  const contactIds: string[] = [];
  for (let index = 0; index < contacts; index += 1) {
    contactIds.push(
      await make(admin.connection, 'Contact', {
        LastName: fresh('Contact'),
        AccountId: accountId,
        OwnerId: rep.userId
      })
    );
  }
  const id = await make(rep.connection, 'Opportunity', {
    Name: fresh('Deal'),
    StageName: 'Prospecting',
    CloseDate: day(60),
    AccountId: accountId,
    Offering__c: guide.offeringId
  });
  return { id, accountId, contactIds, guide };
}

/** What a rep sends when a buyer confirmed an outcome that is worth `annualValue` a year. */
export function confirmedOutcome(
  deal: Deal,
  contactId: string,
  outcome: GuideOutcome,
  annualValue = 60_000
): Fields {
  return {
    Opportunity__c: deal.id,
    Contact__c: contactId,
    Outcome__c: outcome.id,
    Progress__c: 'Confirmed',
    Shared_By__c: 'Directly',
    Buyer_Words__c: 'Yes, that is what we want.',
    Confirmed_On__c: day(-1),
    Annual_Value__c: annualValue,
    Key__c: `${deal.id}:${contactId}:${outcome.id}`
  };
}

/** What a rep sends beside it when the buyer holds the key player's title that the outcome stands under. */
export function asKeyPlayer(deal: Deal, contactId: string): Fields {
  return { Key_Player__c: true, Key_Player_Key__c: `${deal.id}:${contactId}` };
}

/** What a rep sends beside it where the deal is to count the value that this buyer confirmed. */
export function asValue(deal: Deal, outcome: GuideOutcome): Fields {
  return { Value_Key__c: `${deal.id}:${outcome.code}` };
}

/** Somebody at the deal's account who holds that title. */
export async function makeHolder(deal: Deal, titleId: string): Promise<string> {
  const { connection } = await connect('rep');
  return make(connection, 'Contact', {
    LastName: fresh('Contact'),
    AccountId: deal.accountId,
    Title_Match__c: titleId
  });
}

/** What a rep sends when a buyer answered a required question of an outcome that was shared. */
export function diagnosis(deal: Deal, contactId: string, buyerOutcomeId: string, promptId: string): Fields {
  return {
    Buyer_Outcome__c: buyerOutcomeId,
    Prompt__c: promptId,
    Question_Asked__c: 'How do you do it today?',
    Reply__c: 'Given',
    Number__c: 12,
    Diagnoses__c: true,
    Key__c: `${deal.id}:${contactId}:${promptId}`
  };
}

/** What a careful judge sends for a criterion that is met. */
export function metCheck(deal: Deal, qualificationId: string, criterion: Criterion, judge: string): Fields {
  return {
    Deal_Qualification__c: qualificationId,
    Criterion__c: criterion.id,
    Gate__c: criterion.gate,
    Measure__c: criterion.measure,
    Threshold__c: criterion.threshold,
    ...(criterion.effect === undefined ? {} : { Effect__c: criterion.effect }),
    Status__c: 'Met',
    Evidence__c: 'The buyer wrote it on Monday; the message is on the deal.',
    Evidence_Source__c: 'Buyer document',
    Contact__c: deal.contactIds[0] ?? null,
    Checked_On__c: day(0),
    Expires_On__c: criterion.validDays === null ? null : day(criterion.validDays),
    Checked_By__c: judge,
    Key__c: `${deal.id}:${criterion.id}`
  };
}

/** A qualification of the deal by the policy, without any check. */
export async function makeQualification(deal: Deal, policy: Policy, by: Persona = 'rep'): Promise<string> {
  const { connection } = await connect(by);
  return make(connection, 'Deal_Qualification__c', {
    Opportunity__c: deal.id,
    Policy__c: policy.id,
    Key__c: `${deal.id}:${policy.id}`
  });
}

/** Lets every criterion of the policy be met: key players say how it is today and confirm outcomes, the rep and the manager check, the deal takes the qualification. */
export async function qualify(deal: Deal, policy: Policy): Promise<string> {
  const [rep, manager] = await Promise.all([connect('rep'), connect('manager')]);
  const wanted = deal.guide.outcomes.filter(outcome => outcome.keyPlayer).slice(0, 3);
  for (const outcome of wanted) {
    const contactId = await makeHolder(deal, outcome.titleId);
    const shared = await make(rep.connection, 'Buyer_Outcome__c', {
      ...confirmedOutcome(deal, contactId, outcome),
      ...{ ...asKeyPlayer(deal, contactId), ...asValue(deal, outcome) }
    });
    for (const prompt of outcome === wanted[0] ? outcome.requiredPromptIds.slice(0, 2) : []) {
      await make(rep.connection, 'Answer__c', diagnosis(deal, contactId, shared, prompt));
    }
  }
  const qualificationId = await makeQualification(deal, policy);
  for (const criterion of policy.criteria) {
    const judge = criterion.verifiedBy === 'Manager' ? manager : rep;
    await make(
      judge.connection,
      'Criterion_Check__c',
      metCheck(deal, qualificationId, criterion, judge.userId)
    );
  }
  await rep.connection.sobject('Opportunity').update({ Id: deal.id, Deal_Qualification__c: qualificationId });
  return qualificationId;
}
