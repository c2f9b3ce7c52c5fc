import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { administrator } from '../../support/administrator.ts';
import { packageWith } from '../../support/packageWith.ts';
import { fresh, make, named } from '../support/world.ts';
import {
  agreement,
  judgementOf,
  openDeal,
  project,
  signedPolicy,
  signIn,
  type MadePolicy
} from './orgWithPolicy.ts';
import { inCommit, inForce, ownPolicy, policies } from './segmentedOrg.ts';

/** A policy in force from before its key named offerings: the key had 20 characters then. */
const key = 'objects/Qualification_Policy__c/fields/In_Force_Key__c.field-meta.xml';
let before: string;
let data: string;
let org: LocalOrg;
let general: MadePolicy;
let deal: string;

const startOn = (packageDirectories: readonly string[]): Promise<LocalOrg> =>
  startLocalOrg({ ...project, packageDirectories, database: { kind: 'folder', path: data }, port: 0 });
const sales = async () => (await signIn(org, 'sales')).connection;

beforeAll(async () => {
  before = await packageWith([[key, text => text.replace('<length>80</length>', '<length>20</length>')]]);
  data = await mkdtemp(join(tmpdir(), 'kept-org-'));
  org = await startOn([before]);
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  general = await signedPolicy(org, [inCommit]);
  await (await sales()).sobject(policies).update({ Id: general.id, ...agreement() });
  const rep = await signIn(org, 'rep');
  deal = await openDeal(rep);
  await judgementOf(rep, deal, general);
  await rep.connection.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Best Case' });
  await org.close();
  org = await startOn(project.packageDirectories);
});
afterAll(async () => {
  await org.close();
  for (const folder of [before, data]) await rm(folder, { recursive: true, force: true });
});

describe('a policy in force of before there were others for some deals', () => {
  it('is saved under its key, and judges its deals as before', async () => {
    const connection = await sales();
    await connection.sobject(policies).update({ Id: general.id, Accepted_Until__c: null });
    expect(await connection.sobject(policies).retrieve(general.id)).toMatchObject({
      In_Force_Key__c: 'In Force'
    });
    const rep = await signIn(org, 'rep');
    const found = await rep.connection.sobject('Opportunity').retrieve(deal);
    expect(found).toMatchObject({ Is_In_Segment__c: true, Is_Judged__c: true, Forecast_Gap__c: 0 });
  });

  it('leaves an offering to one of its own', async () => {
    const product = await signIn(org, 'product');
    const offering = await make(product.connection, 'Offering__c', named(fresh('Offering')));
    const own = await signedPolicy(org, [inCommit], { Offering__c: offering });
    const connection = await sales();
    await make(connection, 'Offering_Policy__c', ownPolicy(offering, own));
    await connection.sobject(policies).update({ Id: own.id, ...inForce(`:${offering}`) });
    const found = await connection.sobject(policies).retrieve(own.id);
    expect(found).toMatchObject({ In_Force_Key__c: `In Force:${offering}` });
  });
});
