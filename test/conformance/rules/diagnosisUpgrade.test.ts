import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { seedDemo } from '../../../scripts/seed/seedDemo.ts';
import { readProject } from '../../../scripts/start/project.ts';
import { packageWith } from '../../support/packageWith.ts';
import { apiVersion } from '../support/testOrg.ts';
import { confirmedOutcome, day, diagnosis, make, readGuides } from '../support/world.ts';

/** An answer of before there was a copy to count: the package of then is this one without the rule that holds the copy. */
const project = readProject(join(import.meta.dirname, '../../..'));
let before: string;
let data: string;
let org: LocalOrg;
let rep: Connection;
let deal: string;
let answer: string;

const startOn = (folder: readonly string[]): Promise<LocalOrg> =>
  startLocalOrg({
    ...project,
    packageDirectories: folder,
    database: { kind: 'folder', path: data },
    port: 0
  });
const signIn = async (): Promise<Connection> => {
  const connection = new Connection({ loginUrl: org.url, version: apiVersion });
  await connection.login('rep@same-page.local', 'local');
  return connection;
};

beforeAll(async () => {
  const rule =
    'objects/Answer__c/validationRules/Diagnoses_is_true_to_prompt_and_reply.validationRule-meta.xml';
  [before, data] = [await packageWith([[rule, undefined]]), await mkdtemp(join(tmpdir(), 'kept-org-'))];
  org = await startOn([before]);
  await seedDemo({ baseUrl: org.url, starterOnly: true });
  rep = await signIn();
  await makeAnswer();
  await org.close();
  org = await startOn(project.packageDirectories);
  rep = await signIn();
});
afterAll(async () => {
  await org.close();
  for (const folder of [before, data]) await rm(folder, { recursive: true, force: true });
});

async function makeAnswer(): Promise<void> {
  const [guide] = await readGuides(rep);
  const [outcome] = guide?.outcomes ?? [];
  if (!guide || !outcome) throw new Error('The org has no guide in force.');
  const accountId = await make(rep, 'Account', { Name: 'Account' });
  const contact = await make(rep, 'Contact', { LastName: 'Buyer', AccountId: accountId });
  deal = await make(rep, 'Opportunity', {
    ...{ Name: 'Deal', StageName: 'Prospecting', CloseDate: day(60), AccountId: accountId },
    Offering__c: guide.offeringId
  });
  const made = { id: deal, accountId, contactIds: [contact], guide };
  const shared = await make(rep, 'Buyer_Outcome__c', confirmedOutcome(made, contact, outcome));
  const prompt = outcome.requiredPromptIds[0] ?? '';
  answer = await make(rep, 'Answer__c', {
    ...diagnosis(made, contact, shared, prompt),
    Diagnoses__c: false
  });
}
const counted = async (): Promise<unknown> =>
  (await rep.sobject('Opportunity').retrieve(deal))['Questions_Answered__c'];

describe('an answer of before the copy', () => {
  it('stays as it is, counts nothing, and can be added to', async () => {
    expect(await counted()).toBe(0);
    await rep.sobject('Answer__c').update({ Id: answer, Said__c: 'Since May.', Capability_Helps__c: 'Yes' });
    expect(await counted()).toBe(0);
  });

  it('counts once its copy is set, with nothing else', async () => {
    await rep.sobject('Answer__c').update({ Id: answer, Diagnoses__c: true });
    expect(await counted()).toBe(1);
  });
});
