import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { readProject } from '../../../scripts/start/project.ts';
import { administrator } from '../../support/administrator.ts';
import { packageWith, type Change } from '../../support/packageWith.ts';
import { expectRefusal } from '../support/expectRefusal.ts';
import { apiVersion } from '../support/testOrg.ts';
import { day, make, policyNumber } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { policyCounts, review, signOff } from './drafts.ts';

/**
 * What an administrator does who adds a measure to the picklists and forgets the rest: once with the rules of checks, and
 * once without the one that refuses, so that such a check comes to be met. On local orgs of its own, because it changes
 * the package.
 */
const repository = join(import.meta.dirname, '../../..');
const project = readProject(repository);

const added =
  '<value><fullName>Plans agreed</fullName><default>false</default><label>Plans agreed</label></value>';
const withMeasure = (object: string): Change => [
  `objects/${object}/fields/Measure__c.field-meta.xml`,
  text => text.replace('</valueSetDefinition>', `${added}</valueSetDefinition>`)
];
const measured = [withMeasure('Qualification_Criterion__c'), withMeasure('Criterion_Check__c')];
const refusing: Change = [
  'objects/Criterion_Check__c/validationRules/A_measure_holds_when_it_is_met.validationRule-meta.xml',
  undefined
];

interface World {
  readonly org: LocalOrg;
  readonly folder: string;
  readonly rep: Connection;
  readonly judge: string;
  readonly deal: string;
  readonly criterion: string;
  readonly qualification: string;
}
let strict: World;
let lax: World;

beforeAll(async () => {
  [strict, lax] = [await worldOf(measured), await worldOf([...measured, refusing])];
});
afterAll(async () => {
  for (const { org, folder } of [strict, lax]) {
    await org.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** An org with a policy in force whose one criterion, of Best Case, has the measure that nothing knows, and a deal of the rep. */
async function worldOf(changes: readonly Change[]): Promise<World> {
  const folder = await packageWith(changes);
  const org = await startLocalOrg({
    ...project,
    packageDirectories: [folder],
    database: { kind: 'memory' },
    port: 0
  });
  const signIn = async (name: string): Promise<{ connection: Connection; me: string }> => {
    const connection = new Connection({ loginUrl: org.url, version: apiVersion });
    await connection.login(`${name}@same-page.local`, 'local');
    return { connection, me: (await connection.identity()).user_id };
  };
  const [rep, sales, finance] = await Promise.all([signIn('rep'), signIn('sales'), signIn('finance')]);
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const policy = await make(sales.connection, 'Qualification_Policy__c', {
    ...{ Name: 'Policy', ...policyNumber(), Status__c: 'Draft' }
  });
  const criterion = await make(sales.connection, 'Qualification_Criterion__c', {
    ...{ Name: 'A plan is agreed', Statement__c: 'A plan is agreed', Policy__c: policy },
    ...{ Gate__c: 'Best Case', Measure__c: 'Plans agreed', Threshold__c: 1, Verified_By__c: 'Rep' }
  });
  const policies = sales.connection.sobject('Qualification_Policy__c');
  await policies.update({ Id: policy, ...review(1, policyCounts(1)) });
  for (const [signer, role] of [[sales, 'Sales'] as const, [finance, 'Finance'] as const]) {
    const signed = signOff({ Policy__c: policy }, policy, role, signer.me);
    await make(signer.connection, 'Policy_Sign_Off__c', signed);
  }
  await policies.update({
    ...{ Id: policy, Status__c: 'Agreed', Agreed_On__c: day(0) },
    In_Force_Key__c: 'In Force'
  });
  const account = await make(rep.connection, 'Account', { Name: 'Account' });
  const deal = await make(rep.connection, 'Opportunity', {
    ...{ Name: 'Deal', StageName: 'Prospecting', CloseDate: day(60), AccountId: account }
  });
  const qualification = await make(rep.connection, 'Deal_Qualification__c', {
    ...{ Opportunity__c: deal, Policy__c: policy, Key__c: `${deal}:${policy}` }
  });
  return { org, folder, rep: rep.connection, judge: rep.me, deal, criterion, qualification };
}

const met = ({ deal, criterion, qualification, judge }: World): Fields => ({
  ...{ Deal_Qualification__c: qualification, Criterion__c: criterion, Gate__c: 'Best Case' },
  ...{ Measure__c: 'Plans agreed', Threshold__c: 1, Status__c: 'Met', Checked_By__c: judge },
  ...{ Evidence__c: 'The buyer sent the plan on Monday.', Checked_On__c: day(0) },
  Key__c: `${deal}:${criterion}`
});

describe.each(writePaths)('a check of a measure that nothing knows, by $name', path => {
  it('is refused as met', async () => {
    const outcome = await path.create(strict.rep, 'Criterion_Check__c', met(strict));
    expectRefusal(outcome, 'Criterion_Check__c', 'A_measure_holds_when_it_is_met');
  });
});

describe('a met check of a measure that nothing knows', () => {
  it('counts at no gate: it is a claim that is not held', async () => {
    await make(lax.rep, 'Criterion_Check__c', met(lax));
    await lax.rep.sobject('Opportunity').update({ Id: lax.deal, Deal_Qualification__c: lax.qualification });
    const row = await lax.rep.sobject('Deal_Qualification__c').retrieve(lax.qualification);
    const figures = ['Best_Case_Missing__c', 'Claims_Unknown__c', 'Claims_Not_Held__c', 'Best_Case_Gap__c'];
    expect(figures.map(name => row[name])).toEqual([0, 1, 1, 1]);
    const [path] = writePaths;
    if (!path) throw new Error('There is no write path.');
    expectRefusal(
      await path.update(lax.rep, 'Opportunity', lax.deal, { ForecastCategoryName: 'Best Case' }),
      'Opportunity',
      'Best_Case_needs_its_criteria'
    );
  });
});
