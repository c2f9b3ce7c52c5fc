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

/** An org of its own in the grace of a policy: the one in force asks for an order in Commit besides, and warns of legal. */
const attested = { Measure__c: 'Attested', Gate__c: 'Commit' };
const plan: Fields = { ...attested, Code__c: 'plan', Statement__c: 'A plan of events is agreed' };
const order: Fields = { ...attested, Code__c: 'order', Statement__c: 'The order is being written' };
const legal: Fields = { ...attested, Effect__c: 'Warns', Statement__c: 'Legal has read the contract' };
let org: TestOrg;
let rep: Person;
let old: MadePolicy;

beforeAll(async () => {
  org = await startTestOrg({ content: 'none', withPages: true });
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const sales = await signIn(org, 'sales');
  rep = await signIn(org, 'rep');
  const policies = sales.connection.sobject('Qualification_Policy__c');
  old = await signedPolicy(org, [plan], { Name: 'Policy 1' });
  await policies.update({ Id: old.id, ...agreement() });
  deals = [await dealInCommit(), await dealInCommit(), await dealInCommit(), await dealInCommit()];
  const next = await signedPolicy(org, [plan, order, legal], { Name: 'Policy 2' });
  const retired = { Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: day(7) };
  await policies.update({ Id: old.id, ...retired });
  await policies.update({ Id: next.id, ...agreement() });
});
afterAll(async () => {
  await org.close();
});

let deals: string[] = [];
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
    await fits('in its grace');

    const judge = panel.getByRole('button', { name: 'Judge by Policy 2' });
    await judge.focus();
    await page.keyboard.press('Enter');
    await qualification.alert.filter({ hasText: 'Not yet.' }).waitFor();
    await qualification.alert.filter({ hasText: "isn't qualified for Commit" }).waitFor();
    await panel.getByText('Policy 2 judges it below').waitFor();
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
