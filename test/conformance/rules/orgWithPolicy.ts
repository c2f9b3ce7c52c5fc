import { join } from 'node:path';
import { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { readProject } from '../../../scripts/start/project.ts';
import { administrator } from '../../support/administrator.ts';
import { apiVersion } from '../support/testOrg.ts';
import { day, fresh, make, policyNumber } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { policyCounts, review, signOff } from './drafts.ts';

export const project = readProject(join(import.meta.dirname, '../../..'));

/** Somebody who is signed in to an org of a suite's own. */
export interface Person {
  readonly connection: Connection;
  readonly userId: string;
}
/** Where an org answers. */
type Place = Pick<LocalOrg, 'url'>;

/** A policy with the ids of its criteria, in the order given. */
export interface MadePolicy {
  readonly id: string;
  readonly criteria: readonly string[];
}
/** A local org of its own, whose gate enforces, with a policy in force. */
export interface OrgWithPolicy {
  readonly org: LocalOrg;
  readonly rep: Person;
  readonly manager: Person;
  readonly sales: Person;
  readonly policy: MadePolicy;
}

/** Signs a persona in to an org of a suite's own. */
export async function signIn(org: Place, name: string): Promise<Person> {
  const connection = new Connection({ loginUrl: org.url, version: apiVersion });
  await connection.login(`${name}@same-page.local`, 'local');
  return { connection, userId: (await connection.identity()).user_id };
}

/**
 * @param criteria beside a name, the policy and that a rep may verify it.
 * @param terms of the policy.
 * @param packageDirectories what the org runs in place of this package.
 */
export async function orgWithPolicy(
  criteria: readonly Fields[],
  terms: Fields = {},
  packageDirectories = project.packageDirectories
): Promise<OrgWithPolicy> {
  const org = await startLocalOrg({ ...project, packageDirectories, database: { kind: 'memory' }, port: 0 });
  const [rep, manager, sales] = await Promise.all([
    signIn(org, 'rep'),
    signIn(org, 'manager'),
    signIn(org, 'sales')
  ]);
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const policy = await signedPolicy(org, criteria, terms);
  await sales.connection.sobject('Qualification_Policy__c').update({ Id: policy.id, ...agreement() });
  return { org, rep, manager, sales, policy };
}

/** What makes a signed policy the one in force. */
export const agreement = (): Fields => ({
  Status__c: 'Agreed',
  Agreed_On__c: day(0),
  In_Force_Key__c: 'In Force'
});

/** The key of a criterion that has a code. */
const codeKey = ({ Number_Key__c: number = null }: Fields, { Code__c: code = null }: Fields): Fields =>
  code === null ? {} : { Code_Key__c: `${String(number)}:${String(code)}` };

/** A policy that Sales and Finance have signed, and that is in review still. */
export async function signedPolicy(
  org: Place,
  criteria: readonly Fields[],
  terms: Fields = {}
): Promise<MadePolicy> {
  const [sales, finance] = await Promise.all([signIn(org, 'sales'), signIn(org, 'finance')]);
  const number = policyNumber();
  const id = await make(sales.connection, 'Qualification_Policy__c', {
    ...{ Name: fresh('Policy'), ...number, Status__c: 'Draft' },
    ...terms
  });
  const ids: string[] = [];
  for (const [index, fields] of criteria.entries()) {
    const name = `Criterion ${index + 1}`;
    const own = { Name: name, Statement__c: name, Policy__c: id, Verified_By__c: 'Rep' };
    ids.push(
      await make(sales.connection, 'Qualification_Criterion__c', {
        ...own,
        ...fields,
        ...codeKey(number, fields)
      })
    );
  }
  const policies = sales.connection.sobject('Qualification_Policy__c');
  await policies.update({ Id: id, ...review(1, policyCounts(criteria.length)) });
  for (const [signer, role] of [
    [sales, 'Sales'],
    [finance, 'Finance']
  ] as const) {
    const signed = signOff({ Policy__c: id }, id, role, signer.userId);
    await make(signer.connection, 'Policy_Sign_Off__c', signed);
  }
  return { id, criteria: ids };
}

/** A deal of the rep in Pipeline, at an account of its own. */
export async function openDeal({ connection }: Person, fields: Fields = {}): Promise<string> {
  const account = await make(connection, 'Account', { Name: fresh('Account') });
  return make(connection, 'Opportunity', {
    ...{ Name: fresh('Deal'), StageName: 'Prospecting', CloseDate: day(60), AccountId: account },
    ...fields
  });
}

/** The judgement of a deal by a policy, which the deal takes as its own. */
export async function judgementOf({ connection }: Person, deal: string, { id }: MadePolicy): Promise<string> {
  const qualification = await make(connection, 'Deal_Qualification__c', {
    ...{ Opportunity__c: deal, Policy__c: id, Key__c: `${deal}:${id}` }
  });
  await connection.sobject('Opportunity').update({ Id: deal, Deal_Qualification__c: qualification });
  return qualification;
}

/** What a rep sends for a criterion that is met; `fields` are what the check copies of it. */
export const metBy = (
  { userId }: Person,
  deal: string,
  qualification: string,
  criterion: string,
  fields: Fields
): Fields => ({
  ...{ Deal_Qualification__c: qualification, Criterion__c: criterion, Key__c: `${deal}:${criterion}` },
  ...{ Status__c: 'Met', Checked_By__c: userId, Checked_On__c: day(0) },
  Evidence__c: 'The buyer sent the plan on Monday.',
  ...fields
});
