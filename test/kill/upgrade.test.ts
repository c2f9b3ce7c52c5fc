import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../../local-org/server.ts';
import {
  readDemoContent,
  readStarterContent,
  type DemoContent,
  type StarterContent
} from '../../scripts/content/readContent.ts';
import { connectToOrg } from '../../scripts/org/passwordLogin.ts';
import { planDemo, planStarter } from '../../scripts/seed/planSeed.ts';
import { applySteps } from '../../scripts/steps/applySteps.ts';
import { userReference, type Fields, type Step } from '../../scripts/steps/step.ts';
import { repair } from '../../scripts/repair/repair.ts';
import { readProject } from '../../scripts/start/project.ts';
import { administrator } from '../support/administrator.ts';
import { packageBefore, type PackageParts } from '../support/packageBefore.ts';

const repository = join(import.meta.dirname, '../..');
const project = readProject(repository);

/** What the package did not have when the kept data was written. */
const revised = ['Conversation__c', 'Buyer_Outcome__c', 'Answer__c', 'Criterion_Check__c'];
const external = ['Conversation__c', 'Buyer_Outcome__c', 'Criterion_Check__c'];
const agreements = ['Offering_Version__c', 'Qualification_Policy__c'];
const signOffs = ['Offering_Sign_Off__c', 'Policy_Sign_Off__c'];
const reviewed = ['Review__c', 'Sales_Approved_In__c', 'Rejected_In__c', 'Is_Rejected__c', 'Approvals__c'];
const added: PackageParts = {
  fields: [
    ...agreements.flatMap(object => reviewed.map(field => `${object}.${field}`)),
    ...['Product_Development', 'Marketing'].map(side => `Offering_Version__c.${side}_Approved_In__c`),
    ...['Finance_Approved_In__c', 'Longest_Grace_Days__c', 'Number_Key__c'].map(
      field => `Qualification_Policy__c.${field}`
    ),
    ...signOffs.flatMap(object => [`${object}.Review__c`, `${object}.Signer_Key__c`]),
    'Offering_Version__c.Current_Since__c',
    ...['Level__c', 'Level_Rank__c', 'Can_Fund__c'].map(field => `Target_Title__c.${field}`),
    ...['Offering_Version__c.Key__c', 'Offering__c.Name_Key__c', 'Title__c.Name_Key__c'],
    ...revised.flatMap(object => [`${object}.Revision__c`, `${object}.Revision_Before__c`]),
    ...external.map(object => `${object}.Is_External__c`),
    ...['Conversation__c.Next_Step__c', 'Conversation__c.Next_Step_On__c'],
    ...['Answer__c.Said__c', 'Answer__c.Why_Not__c', 'Outcome__c.In_Their_Words__c'],
    ...['Prompt__c.Letter_Sentence__c', 'Prompt__c.Allows_Negative__c'],
    ...['Conversation__c.Day_Key__c', 'Buyer_Outcome__c.Value_Key__c', 'Opportunity.Conversation_Days__c'],
    ...['Last_Conversation_On__c', 'Last_Outcome_Confirmed_On__c', 'Last_Buyer_Move_On__c'].map(
      field => `Opportunity.${field}`
    ),
    ...['Opportunity.Is_Stalled__c', 'Opportunity.Forecast_Warnings__c'],
    ...['Stalled_After_Days__c', 'Amount_Change_Percent__c', 'Date_Change_Days__c'].map(
      field => `Qualification_Policy__c.${field}`
    ),
    ...['Qualification_Criterion__c.Effect__c', 'Criterion_Check__c.Effect__c'],
    ...['Best_Case', 'Most_Likely', 'Commit', 'Closed_Won'].flatMap(gate => [
      `Qualification_Policy__c.${gate}_Warning_Criteria__c`,
      ...['Warning_Criteria_Met__c', 'Warning_Expires_On__c', 'Warnings__c'].map(
        field => `Deal_Qualification__c.${gate}_${field}`
      )
    ])
  ],
  rules: [
    'Buyer_Outcome__c.Key_names_deal_contact_and_outcome',
    'Criterion_Check__c.Placeholders_are_no_evidence',
    'Buyer_Outcome__c.Placeholders_are_not_the_buyers_words'
  ],
  changes: [
    [
      'objects/Opportunity/fields/Annual_Value_Confirmed__c.field-meta.xml',
      text =>
        text
          .replace('Value_Key__c', 'Progress__c')
          .replace('<operation>notEqual</operation>', '<operation>equals</operation>')
          .replace('<value></value>', '<value>Confirmed</value>')
    ],
    [
      'objects/Qualification_Policy__c/fields/Criteria__c.field-meta.xml',
      text => text.replace(/\n\+ Best_Case_Warning_Criteria__c[^<]*/, '')
    ],
    [
      'objects/Deal_Qualification__c/fields/Claims_Not_Held__c.field-meta.xml',
      text => text.replace('Conversation_Days__c', 'Conversations__c')
    ]
  ]
};

/** What is compared: everything that people wrote and that both editions of the package have. */
const kept: Readonly<Record<string, string>> = {
  Conversation__c: 'Key__c, Contact__c, Started__c, Notes__c',
  Buyer_Outcome__c: 'Key__c, Progress__c, Buyer_Words__c, Annual_Value__c, Unmet_Need__c, Confirmed_On__c',
  Answer__c: 'Key__c, Prompt__c, Question_Asked__c, Reply__c, Number__c, Text__c, Capability_Helps__c',
  Deal_Qualification__c: 'Best_Case_Missing__c, Most_Likely_Missing__c, Commit_Missing__c, Claims_Unknown__c',
  Criterion_Check__c: 'Key__c, Status__c, Evidence__c, Evidence_Source__c, Checked_By__c, Expires_On__c',
  Prompt__c: 'Code__c, Question__c, Choices__c, Unit__c',
  Outcome__c: 'Code__c, Statement__c',
  Offering_Version__c: 'Status__c, Agreed_On__c, Agreed_Prompts__c, Prompts__c',
  Qualification_Policy__c: 'Status__c, Agreed_Criteria__c, Criteria__c, In_Force_Key__c, Is_Accepted__c',
  Policy_Sign_Off__c: 'Function__c, Decision__c, Signed_By__c, Signed_On__c',
  Opportunity: 'Name, StageName, ForecastCategoryName, Annual_Value__c, Conversations__c'
};

let before: string;
let data: string;
let org: LocalOrg;
let written: unknown;
let negative: string;
let valued: readonly string[];
let merged: { readonly id: string; readonly key: string };

const startOn = (packageDirectories: readonly string[]): Promise<LocalOrg> =>
  startLocalOrg({ ...project, packageDirectories, database: { kind: 'folder', path: data }, port: 0 });

beforeAll(async () => {
  [before, data] = [await packageBefore(added), await mkdtemp(join(tmpdir(), 'kept-org-'))];
  const old = await startOn([before]);
  await seed(old.url);
  const rep = await signIn(old.url);
  negative = await idOf(rep, 'Answer__c', `Number__c > 0 AND Buyer_Outcome__r.${ofTheRep}`);
  await rep.sobject('Answer__c').update({ Id: negative, Number__c: -5 });
  await rep.sobject('Criterion_Check__c').update({ ...(await checkOf(rep)), Evidence__c: '.' });
  merged = await leftByAMerge(rep);
  written = await everything(old.url);
  valued = await dealsWhere('Annual_Value_Confirmed__c > 0', old.url);
  await old.close();
  org = await startOn(project.packageDirectories);
});
afterAll(async () => {
  await org.close();
  for (const folder of [before, data]) await rm(folder, { recursive: true, force: true });
});

/** The starter content and the demo as far as the package of before has fields for it. */
async function seed(baseUrl: string): Promise<void> {
  const now = new Date().toISOString();
  const starter = readStarterContent(join(repository, 'config/starter'));
  const demo = withoutEditions(readDemoContent(join(repository, 'config/demo')), starter);
  const names = new Map(project.people.personas.map(({ name, username }) => [username, name]));
  const users = await (
    await administrator(baseUrl)
  ).query<{ Id: string; Username: string }>('SELECT Id, Username FROM User');
  await applySteps(
    [...planStarter(starter, now.slice(0, 10)), ...planDemo(starter, demo, now)].flatMap(knownFields),
    {
      connect: name => {
        const persona = project.people.personas.find(each => each.name === name);
        return connectToOrg({
          baseUrl,
          username: persona?.username ?? '',
          password: project.people.password
        });
      },
      known: new Map(
        users.records.map(({ Id, Username }) => [userReference(names.get(Username) ?? Username), Id])
      )
    }
  );
}

/** The demo judged by the starter's policy alone: the package of before knows no criterion that warns. */
function withoutEditions({ deals, ...demo }: DemoContent, { policy }: StarterContent): DemoContent {
  const isAsked = (code: string): boolean => policy.criteria.some(criterion => criterion.code === code);
  return {
    ...demo,
    policies: [],
    deals: deals.map(deal => ({
      ...deal,
      policy: policy.code,
      checks: deal.checks.filter(({ criterion }) => isAsked(criterion))
    }))
  };
}

/** The step as far as its fields are known; none that asks for one that isn't. */
function knownFields(step: Step): Step[] {
  const isKnown = (name: string): boolean => !added.fields.includes(`${step.object}.${name}`);
  if (step.kind === 'update' && !Object.keys(step.from).every(isKnown)) return [];
  const records = step.records.map(record => ({
    ...record,
    fields: (id: (reference: string) => string): Fields =>
      Object.fromEntries(Object.entries(record.fields(id)).filter(([name]) => isKnown(name)))
  }));
  return [{ ...step, records }];
}

const ofTheRep = "Opportunity__r.Owner.Username = 'rep@same-page.local'";

async function signIn(url: string): Promise<Connection> {
  const connection = new Connection({ loginUrl: url, version: '67.0' });
  await connection.login('rep@same-page.local', 'local');
  return connection;
}
async function idOf(connection: Connection, object: string, where: string): Promise<string> {
  const found = await connection.query<{ Id: string }>(
    `SELECT Id FROM ${object} WHERE ${where} ORDER BY Key__c LIMIT 1`
  );
  const [record] = found.records;
  if (!record) throw new Error(`There is no ${object} where ${where}.`);
  return record.Id;
}
async function checkOf(rep: Connection): Promise<{ Id: string; Checked_By__c: string }> {
  const { user_id: me } = await rep.identity();
  const mine = `Checked_By__c = '${me}' AND Status__c = 'Met' AND Measure__c = 'Attested'`;
  return { Id: await idOf(rep, 'Criterion_Check__c', mine), Checked_By__c: me };
}
/** What a buyer shared, with the key of a contact that is gone: a merge moves records, and no rule runs. */
async function leftByAMerge(rep: Connection): Promise<typeof merged> {
  const id = await idOf(rep, 'Buyer_Outcome__c', `Unmet_Need__c != null AND ${ofTheRep}`);
  const { Key__c: key } = await rep.sobject('Buyer_Outcome__c').retrieve(id);
  const [deal, , ...rest] = String(key).split(':');
  await rep
    .sobject('Buyer_Outcome__c')
    .update({ Id: id, Key__c: [deal, '003000000000001AAA', ...rest].join(':') });
  return { id, key: String(key) };
}

async function dealsWhere(what: string, url: string): Promise<string[]> {
  const connection = await administrator(url);
  const { records } = await connection.query<{ Id: string }>(
    `SELECT Id FROM Opportunity WHERE ${what} ORDER BY Id`
  );
  return records.map(({ Id }) => Id);
}

async function everything(url: string): Promise<unknown> {
  const connection = await administrator(url);
  const tables = Object.entries(kept).map(async ([object, fields]) => {
    const { records } = await connection.query(`SELECT Id, ${fields} FROM ${object} ORDER BY Id`, {
      autoFetch: true,
      maxFetch: 10_000
    });
    return [object, records];
  });
  return Object.fromEntries(await Promise.all(tables));
}

describe('an org that was started before the package had these fields and rules', () => {
  it('has everything that people wrote', async () => {
    expect(await everything(org.url)).toEqual(written);
  });

  it('lets old records be edited, and gives them the new fields', async () => {
    const rep = await signIn(org.url);
    const edits: readonly (readonly [string, string, Fields])[] = [
      ['Conversation__c', ofTheRep, { Notes__c: 'Still here', Next_Step__c: 'we call on Monday' }],
      ['Buyer_Outcome__c', `Progress__c = 'Confirmed' AND ${ofTheRep}`, { Annual_Value__c: 7 }],
      ['Buyer_Outcome__c', `Unmet_Need__c != null AND ${ofTheRep}`, { Progress__c: 'Diagnosed' }],
      ['Answer__c', `Id = '${negative}'`, { Said__c: 'It shrank.', Number__c: -5 }]
    ];
    for (const [object, where, fields] of edits) {
      const Id = await idOf(rep, object, where);
      expect(await rep.sobject(object).update({ Id, ...fields })).toMatchObject({ success: true });
      expect(await rep.sobject(object).retrieve(Id)).toMatchObject(fields);
    }
  });

  it('tells of every deal that was talked about when its buyer moved last', async () => {
    expect(await dealsWhere('Last_Buyer_Move_On__c != null', org.url)).toEqual(
      await dealsWhere('Conversations__c > 0', org.url)
    );
  });

  it('asks for evidence where a placeholder stood, once the check is saved again', async () => {
    const rep = await signIn(org.url);
    const check = await checkOf(rep);

    expect(await rep.sobject('Criterion_Check__c').retrieve(check.Id)).toMatchObject({ Evidence__c: '.' });
    await expect(rep.sobject('Criterion_Check__c').update(check)).rejects.toThrow(/stands in for evidence/);
    const evidence = { ...check, Evidence__c: 'Anna, mail, 3 May' };
    expect(await rep.sobject('Criterion_Check__c').update(evidence)).toMatchObject({ success: true });
  });

  it('begins without revisions, and holds them from the first one on', async () => {
    const rep = await signIn(org.url);
    const Id = await idOf(rep, 'Conversation__c', ofTheRep);
    const calls = rep.sobject('Conversation__c');
    expect(await calls.retrieve(Id)).toMatchObject({ Revision__c: null, Is_External__c: false });
    expect(await calls.update({ Id, Revision__c: 'first' })).toMatchObject({ success: true });
    await expect(calls.update({ Id, Revision__c: 'second' })).rejects.toThrow(/Somebody saved this/);
  });

  it('lets be edited what a merge of contacts left with the key of one that is gone', async () => {
    const rep = await signIn(org.url);
    const outcomes = rep.sobject('Buyer_Outcome__c');
    expect(await outcomes.update({ Id: merged.id, Buyer_Words__c: 'We talked again.' })).toMatchObject({
      success: true
    });
    await expect(
      outcomes.update({ Id: merged.id, Key__c: merged.key.replace(/:.{18}:/, ':003000000000002AAA:') })
    ).rejects.toThrow(/Key must be/);
  });

  it('keeps what was agreed, and numbers its reviews and counts days and values when it is repaired', async () => {
    const repairs = await connectToOrg({
      baseUrl: org.url,
      username: 'integration@same-page.local',
      password: project.people.password
    });
    expect(await repair(repairs, { dryRun: true })).toEqual({
      repaired: new Map([
        ['Offering__c', 2],
        ['Title__c', 9],
        ['Target_Title__c', 10],
        ['Offering_Version__c', 2],
        ['Qualification_Policy__c', 1],
        ['Offering_Sign_Off__c', 6],
        ['Policy_Sign_Off__c', 2],
        ['Buyer_Outcome__c', 18],
        ['Conversation__c', 76]
      ]),
      refused: []
    });
    const counting = 'Conversation_Days__c > 0 OR Annual_Value_Confirmed__c > 0';
    expect(await dealsWhere(counting, org.url)).toEqual([]);
    await repair(repairs, { dryRun: false });
    expect(await dealsWhere('Annual_Value_Confirmed__c > 0', org.url)).toEqual(valued);
    expect(await dealsWhere('Conversation_Days__c > 0', org.url)).toEqual(
      await dealsWhere('Conversations__c > 0', org.url)
    );
    expect(await repair(repairs, { dryRun: false })).toEqual({ repaired: new Map(), refused: [] });
    expect(await (await signIn(org.url)).sobject('Buyer_Outcome__c').retrieve(merged.id)).toMatchObject({
      Key__c: merged.key
    });
    const admin = await administrator(org.url);
    const approved = async (object: string) =>
      (await admin.query<Fields>(`SELECT Status__c, Review__c, Approvals__c FROM ${object}`)).records;
    const agreed = { Status__c: 'Agreed', Review__c: 1 };
    expect(await approved('Offering_Version__c')).toMatchObject([
      { ...agreed, Approvals__c: 3 },
      { ...agreed, Approvals__c: 3 }
    ]);
    expect(await approved('Qualification_Policy__c')).toMatchObject([{ ...agreed, Approvals__c: 2 }]);
    const { records: current } = await admin.query<Fields>(
      'SELECT Agreed_On__c, Current_Since__c FROM Offering_Version__c'
    );
    expect(current.map(version => version['Current_Since__c'])).toEqual(
      current.map(version => version['Agreed_On__c'])
    );
  });
});
