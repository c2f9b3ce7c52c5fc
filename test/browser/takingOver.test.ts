import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  agreement,
  judgementOf,
  metBy,
  openDeal,
  signedPolicy,
  signIn,
  type MadePolicy,
  type Person
} from '../conformance/rules/orgWithPolicy.ts';
import { day, make } from '../conformance/support/world.ts';
import type { Fields } from '../conformance/support/writePaths.ts';
import { administrator } from '../support/administrator.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { violationsIn } from './support/axe.ts';
import { goToOpportunity } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

/**
 * An org of its own in the grace of a policy: the one in force asks for an order in Commit besides, and warns of legal. Of some
 * deals a manager has verified a sponsor.
 */
const attested = { Measure__c: 'Attested', Gate__c: 'Commit' };
const plan: Fields = { ...attested, Code__c: 'plan', Statement__c: 'A plan of events is agreed' };
const sponsor: Fields = {
  ...{
    Measure__c: 'Attested',
    Gate__c: 'Closed Won',
    Code__c: 'sponsor',
    Statement__c: 'A sponsor is named'
  },
  Verified_By__c: 'Manager'
};
const order: Fields = { ...attested, Code__c: 'order', Statement__c: 'The order is being written' };
const legal: Fields = { ...attested, Effect__c: 'Warns', Statement__c: 'Legal has read the contract' };
let org: TestOrg;
let rep: Person;
let manager: Person;
let old: MadePolicy;

beforeAll(async () => {
  org = await startTestOrg({ content: 'none', withPages: true });
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const sales = await signIn(org, 'sales');
  [rep, manager] = [await signIn(org, 'rep'), await signIn(org, 'manager')];
  const policies = sales.connection.sobject('Qualification_Policy__c');
  old = await signedPolicy(org, [plan, sponsor], { Name: 'Policy 1' });
  await policies.update({ Id: old.id, ...agreement() });
  deals = [await dealInCommit(), await dealInCommit(), await dealInCommit(), await dealInCommit()];
  verified = await dealInCommit();
  await verifySponsor(verified);
  const next = await signedPolicy(org, [plan, order, legal, sponsor], { Name: 'Policy 2' });
  const retired = { Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: day(7) };
  await policies.update({ Id: old.id, ...retired });
  await policies.update({ Id: next.id, ...agreement() });
});
afterAll(async () => {
  await org.close();
});

let deals: string[] = [];
let verified: string;
async function dealInCommit(): Promise<string> {
  const deal = await openDeal(rep);
  const { AccountId } = await rep.connection.sobject('Opportunity').retrieve(deal);
  await make(rep.connection, 'Contact', { LastName: 'Buyer', AccountId: String(AccountId) });
  const judgement = await judgementOf(rep, deal, old);
  const check = metBy(rep, deal, judgement, old.criteria[0] ?? '', attested);
  await make(rep.connection, 'Criterion_Check__c', check);
  await rep.connection.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Commit' });
  return deal;
}

async function verifySponsor(deal: string): Promise<void> {
  const { Deal_Qualification__c: judgement } = await rep.connection.sobject('Opportunity').retrieve(deal);
  const copied = { Measure__c: 'Attested', Gate__c: 'Closed Won' };
  const check = metBy(manager, deal, String(judgement), old.criteria[1] ?? '', copied);
  await make(manager.connection, 'Criterion_Check__c', check);
}

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 400 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 1280 }
] as const)('a deal in the grace of its policy ($colorScheme, $width)', window => {
  it('goes over to the policy in force once it holds what that asks in addition', async () => {
    const page = await arrive('rep', { ...window, orgUrl: org.url });
    const opened = await goToOpportunity(page, deals.pop() ?? '');
    await opened.openTab('Qualification');
    const { qualification } = opened;
    const { panel } = qualification;
    const fits = async (state: string): Promise<void> => {
      expect(await violationsIn(page, 'c-qualification-panel'), state).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(sideways, state).toBe(0);
    };

    await panel.getByText('This deal rests on Policy 1, which has retired.').waitFor();
    await panel.getByText('Policy 2 is in force now. It asks for more:').waitFor();
    await panel.getByText('The order is being written').waitFor();
    await panel.getByText('Legal has read the contract (only warns, and is no reason to refuse)').waitFor();
    await fits('in its grace');

    const judge = panel.getByRole('button', { name: 'Judge by Policy 2' });
    await judge.focus();
    await page.keyboard.press('Enter');
    await qualification.alert.filter({ hasText: 'Not yet.' }).waitFor();
    await qualification.alert.filter({ hasText: "isn't qualified for Commit" }).waitFor();
    await panel.getByText('Policy 2 is prepared: the criteria below are its own.').waitFor();
    await panel.getByText('Judged by Policy 1').waitFor();
    await panel.getByText('To look at for Commit, and no reason to refuse').waitFor();
    await qualification.stands('A plan of events is agreed', 'Judged by');
    await fits('prepared');

    await qualification.addEvidence(
      'The order is being written',
      'Their buyer wrote so on Monday.',
      'Save as met'
    );
    await qualification.stands('The order is being written', 'Judged by');
    await judge.click();
    await panel.getByText('Policy 2 judges this deal now.').waitFor();
    expect(await panel.getByText('which has retired').count()).toBe(0);
    await qualification.gate('Commit').getByText('The deal is here').waitFor();
    await fits('taken over');
  });
});

describe('a deal in the grace of its policy, of which a manager verified a criterion', () => {
  it('is prepared by its rep and taken over by a manager, and loses nothing', async () => {
    const reps = await arrive('rep', { width: 1280, orgUrl: org.url });
    const opened = await goToOpportunity(reps, verified);
    await opened.openTab('Qualification');
    const { panel, alert } = opened.qualification;
    await panel.getByText('By Policy 1, a manager verified or waived this.').waitFor();
    await panel.getByRole('button', { name: 'Prepare Policy 2' }).click();
    await alert.filter({ hasText: 'The deal rests on Policy 1 until a manager takes over' }).waitFor();
    await panel.getByText('Prepared by Policy 2, which does not count yet').waitFor();
    await panel.getByText('Judged by Policy 1').waitFor();
    await opened.qualification.addEvidence(
      'The order is being written',
      'Their buyer wrote so on Monday.',
      'Save as met'
    );
    await opened.qualification.stands('The order is being written', 'Judged by');
    expect(await panel.getByRole('button', { name: /Policy 2/ }).count()).toBe(0);
    expect(await violationsIn(reps, 'c-qualification-panel')).toEqual([]);

    const managers = await arrive('manager', { width: 1280, orgUrl: org.url });
    const seen = await goToOpportunity(managers, verified);
    await seen.openTab('Qualification');
    await seen.qualification.panel.getByRole('button', { name: 'Judge by Policy 2' }).click();
    await seen.qualification.panel.getByText('Policy 2 judges this deal now.').waitFor();
    await seen.qualification.stands('A sponsor is named', 'Judged by');
    await seen.qualification.gate('Closed Won').getByText('yes').waitFor();
  });
});
