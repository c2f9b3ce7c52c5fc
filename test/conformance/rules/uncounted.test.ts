import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { seedDemo } from '../../../scripts/seed/seedDemo.ts';
import { readProject } from '../../../scripts/start/project.ts';
import { packageWith, type Change } from '../../support/packageWith.ts';
import { expectRefusal } from '../support/expectRefusal.ts';
import { apiVersion } from '../support/testOrg.ts';
import { day, make, readPolicy } from '../support/world.ts';
import { writePaths } from '../support/writePaths.ts';

/**
 * A policy in force whose criteria the platform has not counted, or not yet, as while roll-ups are calculated anew after a
 * deploy: its roll-ups here look for a gate that no criterion has.
 */
const project = readProject(join(import.meta.dirname, '../../..'));
const uncounted = ['Best_Case', 'Most_Likely', 'Commit', 'Closed_Won'].map((gate): Change => [
  `objects/Qualification_Policy__c/fields/${gate}_Criteria__c.field-meta.xml`,
  text => text.replace(/<value>[^<]*<\/value>/, '<value>Not counted</value>')
]);
let folder: string;
let data: string;
let org: LocalOrg;
let rep: Connection;
let deal: string;

const startOn = (packageDirectories: readonly string[]): Promise<LocalOrg> =>
  startLocalOrg({ ...project, packageDirectories, database: { kind: 'folder', path: data }, port: 0 });
async function signIn(): Promise<Connection> {
  const connection = new Connection({ loginUrl: org.url, version: apiVersion });
  await connection.login('rep@same-page.local', 'local');
  return connection;
}

beforeAll(async () => {
  [folder, data] = [await packageWith(uncounted), await mkdtemp(join(tmpdir(), 'kept-org-'))];
  org = await startOn(project.packageDirectories);
  await seedDemo({ baseUrl: org.url, starterOnly: true });
  await org.close();
  org = await startOn([folder]);
  rep = await signIn();
  const policy = await readPolicy(rep);
  const account = await make(rep, 'Account', { Name: 'Account' });
  deal = await make(rep, 'Opportunity', {
    ...{ Name: 'Deal', StageName: 'Prospecting', CloseDate: day(60), AccountId: account }
  });
  const qualification = await make(rep, 'Deal_Qualification__c', {
    ...{ Opportunity__c: deal, Policy__c: policy.id, Key__c: `${deal}:${policy.id}` }
  });
  await rep.sobject('Opportunity').update({ Id: deal, Deal_Qualification__c: qualification });
});
afterAll(async () => {
  await org.close();
  for (const path of [folder, data]) await rm(path, { recursive: true, force: true });
});

describe.each(writePaths)('while the criteria of the policy are not counted, by $name', path => {
  it.each([
    ['Best Case', 'Best_Case_needs_its_criteria'],
    ['Most Likely', 'Most_Likely_needs_its_criteria'],
    ['Commit', 'Commit_needs_its_criteria']
  ])('a deal without a check is kept out of %s', async (category, rule) => {
    const outcome = await path.update(rep, 'Opportunity', deal, { ForecastCategoryName: category });
    expectRefusal(outcome, 'Opportunity', rule);
  });
});

describe('the policy itself', () => {
  it('is not accepted while its count is not the one that was signed', async () => {
    const { id } = await readPolicy(rep);
    expect(await rep.sobject('Qualification_Policy__c').retrieve(id)).toMatchObject({
      Status__c: 'Agreed',
      Criteria__c: 0,
      Is_Accepted__c: false
    });
  });
});
