import { join } from 'node:path';
import { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { readProject } from '../../../scripts/start/project.ts';
import { administrator } from '../../support/administrator.ts';
import { apiVersion } from '../support/testOrg.ts';
import { day, make, policyNumber } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { policyCounts, review, signOff } from './drafts.ts';

const project = readProject(join(import.meta.dirname, '../../..'));

/** A local org of its own with a policy in force whose one criterion, of Best Case, has that measure, and a deal of the rep. */
export interface OrgWithCriterion {
  readonly org: LocalOrg;
  readonly rep: Connection;
  readonly deal: string;
  readonly account: string;
  readonly qualification: string;
  /** A check of the criterion that is met. */
  readonly met: Fields;
}

interface Otherwise {
  /** What the org runs in place of this package. */
  readonly packageDirectories?: readonly string[];
  /** What the policy says beside its criterion. */
  readonly terms?: Fields;
}

export async function orgWithCriterion(
  measure: string,
  threshold: number | null,
  { packageDirectories = project.packageDirectories, terms = {} }: Otherwise = {}
): Promise<OrgWithCriterion> {
  const org = await startLocalOrg({ ...project, packageDirectories, database: { kind: 'memory' }, port: 0 });
  const signIn = async (name: string): Promise<{ connection: Connection; me: string }> => {
    const connection = new Connection({ loginUrl: org.url, version: apiVersion });
    await connection.login(`${name}@same-page.local`, 'local');
    return { connection, me: (await connection.identity()).user_id };
  };
  const [rep, sales, finance] = await Promise.all([signIn('rep'), signIn('sales'), signIn('finance')]);
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const policy = await make(sales.connection, 'Qualification_Policy__c', {
    ...{ Name: 'Policy', ...policyNumber(), Status__c: 'Draft', ...terms }
  });
  const copies = { Gate__c: 'Best Case', Measure__c: measure, Threshold__c: threshold };
  const criterion = await make(sales.connection, 'Qualification_Criterion__c', {
    ...{ Name: measure, Statement__c: measure, Policy__c: policy, Verified_By__c: 'Rep' },
    ...copies
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
  const met = {
    ...{ Deal_Qualification__c: qualification, Criterion__c: criterion, ...copies },
    ...{ Status__c: 'Met', Checked_By__c: rep.me, Checked_On__c: day(0) },
    ...{ Evidence__c: 'The buyer sent the plan on Monday.', Key__c: `${deal}:${criterion}` }
  };
  return { org, rep: rep.connection, deal, account, qualification, met };
}
