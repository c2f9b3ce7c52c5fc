import type { Page } from 'playwright-core';
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
import { make, named } from '../conformance/support/world.ts';
import type { Fields } from '../conformance/support/writePaths.ts';
import { administrator } from '../support/administrator.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { looksRight } from './support/axe.ts';
import { dealsThatLack } from './support/lacking.ts';
import { openQualification } from './support/opportunityPage.ts';
import { openReview } from './support/pipelineReview.ts';
import { openPolicy, PolicyPage } from './support/policyPage.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

/** An org of its own with one policy for all deals, an offering, and deals in Commit that were judged by that policy. */
const attested = { Measure__c: 'Attested', Gate__c: 'Commit', How_To_Check__c: 'Look for the plan.' };
const plan: Fields = { ...attested, Code__c: 'plan', Statement__c: 'A plan of events is agreed' };
let org: TestOrg;
let rep: Person;
let general: MadePolicy;
let ofSuite: string;
let large: string;
let small: string;
/** What the policy for the offering's deals is called. */
let nameOfSuite = '';
/** The policy in force for all deals. */
let inForce = '';

beforeAll(async () => {
  org = await startTestOrg({ content: 'none', withPages: true });
  const admin = await administrator(org.url);
  await make(admin, 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const offering = await make(admin, 'Offering__c', named('Suite'));
  rep = await signIn(org, 'rep');
  general = await signedPolicy(org, [plan], { Name: 'Policy for all' });
  inForce = general.id;
  const { connection } = await signIn(org, 'sales');
  await connection.sobject('Qualification_Policy__c').update({ Id: general.id, ...agreement() });
  ofSuite = await dealInCommit({ Name: 'Deal of Suite', Offering__c: offering, Amount: 50_000 });
  large = await dealInCommit({ Name: 'Large deal', Amount: 200_000 });
  small = await dealInCommit({ Name: 'Small deal', Amount: 20_000 });
});
afterAll(() => org.close());

async function dealInCommit(fields: Fields): Promise<string> {
  const deal = await openDeal(rep, fields);
  const judgement = await judgementOf(rep, deal, general);
  const check = metBy(rep, deal, judgement, general.criteria[0] ?? '', {
    Measure__c: 'Attested',
    Gate__c: 'Commit'
  });
  await make(rep.connection, 'Criterion_Check__c', check);
  const { AccountId } = await rep.connection.sobject('Opportunity').retrieve(deal);
  await make(rep.connection, 'Contact', { LastName: 'Buyer', AccountId: String(AccountId) });
  await rep.connection.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Commit' });
  return deal;
}
const arriveHere = (persona: 'sales' | 'finance' | 'rep', options: WindowOptions = {}): Promise<Page> =>
  arrive(persona, { ...options, orgUrl: org.url });

/** Begins a policy for other deals as a new edition of the one for all, and says for which. */
async function beginFor(page: Page, choose: () => Promise<void>): Promise<PolicyPage> {
  const opened = await openPolicy(page, general.id);
  await opened.button('New edition').click();
  await opened.button('Send for review').waitFor();
  await opened.button('Change the terms').click();
  await choose();
  await opened.button('Save').click();
  await opened.button('Change the terms').waitFor();
  return new PolicyPage(page);
}
/** Sends it, and both functions sign it. */
async function sign(policy: PolicyPage): Promise<void> {
  await policy.button('Send for review').click();
  await policy.button('Approve for Sales').click();
  await policy.agreement.getByText('It waits for Finance.').waitFor();
  const finance = await openPolicy(await arriveHere('finance'), policy.id);
  await finance.button('Approve for Finance').click();
  await finance.agreement.getByText('puts it in force.').waitFor();
  await policy.page.reload();
  await policy.button('Put it in force').waitFor();
}

describe('a policy for the deals of an offering', () => {
  it('is written beside the one for all, tried on its deals alone, and takes them with a grace', async () => {
    const page = await arriveHere('sales');
    const policy = await beginFor(page, async () => {
      await page.getByRole('combobox', { name: 'For deals of' }).click();
      await page.getByRole('option', { name: 'Suite', exact: true }).click();
    });
    await policy.criteria.getByText('For deals of: Suite (before: every offering)').waitFor();
    await policy.button('Add a criterion to Commit').click();
    await page.getByRole('textbox', { name: 'Statement' }).fill('The steering group met');
    await page.getByRole('textbox', { name: 'How to check' }).fill('Look for the minutes.');
    await policy.button('Save').click();
    await policy.row('The steering group met').waitFor();

    await page.getByRole('tab', { name: 'Try it' }).click();
    await policy.button('Try it on the open deals').click();
    const commit = page.getByRole('region', { name: 'Commit' });
    await commit.getByText('1 of 1').first().waitFor();
    await page.getByRole('tab', { name: 'Criteria' }).click();

    nameOfSuite = await policy.name();
    await sign(policy);
    await page.getByLabel('Deals like these count as Policy for all judged them until').waitFor();
    await policy.button('Put it in force').click();
    await page.getByText('it goes on to judge the others').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await policy.agreement.getByText('It is the policy in force now.').waitFor();
  });

  it('judges a deal of it in one step, which says by which policy and why; other deals stay where they are', async () => {
    const page = await arriveHere('rep');
    const { qualification } = await openQualification(page, ofSuite);
    const { panel } = qualification;
    await panel.getByText('Judged by Policy for all: for all deals that no other policy is for').waitFor();
    await panel.getByText('Deals like it have a policy of their own now').waitFor();
    await panel.getByText('The steering group met').waitFor();
    const judge = panel.getByRole('button', { name: `Judge by ${nameOfSuite}` });
    await judge.click();
    await qualification.alert.filter({ hasText: 'Not yet.' }).waitFor();
    await panel.getByText('Judged by Policy for all: for all deals that no other policy is for').waitFor();
    await qualification.addEvidence('The steering group met', 'The minutes of Monday.', 'Save as met');
    await qualification.stands('The steering group met', 'Judged by');
    await judge.click();
    await panel.getByText(`${nameOfSuite} judges this deal now.`).waitFor();
    await panel.getByText(`Judged by ${nameOfSuite}: for deals of Suite`).waitFor();

    const other = await openQualification(page, small);
    await other.qualification.panel
      .getByText('Judged by Policy for all: for all deals that no other policy is for')
      .waitFor();
    expect(await other.qualification.panel.getByText('Deals like it').count()).toBe(0);
  });
});

describe('a policy for larger deals', () => {
  it('takes them from the policy for all, whose refusal of too long a grace is told once', async () => {
    const page = await arriveHere('sales');
    const policy = await beginFor(page, () => page.getByLabel('With an amount from (USD)').fill('100,000'));
    await policy.criteria.getByText('With an amount from: $100,000.00 (before: any amount)').waitFor();
    const name = await policy.name();
    await sign(policy);
    // What a field on the page keeps back is asked of the platform: a page that is older than the terms wouldn't know.
    const grace = policy.agreement.locator('[data-grace]');
    await grace.evaluate(field => Object.assign(field, { max: undefined, value: '2099-12-31' }));
    await policy.button('Put it in force').click();
    await page.getByRole('button', { name: 'OK' }).click();
    const refusal = policy.agreement.getByRole('alert').filter({ hasText: /./ });
    await refusal.getByText('Larger Accepted Until is set in the save that first names').waitFor();
    expect(await refusal.getByText('duplicate').count()).toBe(0);
    expect(await refusal.locator('p').count()).toBeLessThanOrEqual(2);
    await grace.evaluate(field => Object.assign(field, { value: '' }));
    await policy.button('Put it in force').click();
    await page.getByRole('button', { name: 'OK' }).click();
    await policy.agreement.getByText('It is the policy in force now.').waitFor();

    const seen = await openQualification(await arriveHere('rep'), large);
    const { panel } = seen.qualification;
    await panel.getByText(`Judged by ${name}: for deals from $100,000.00`).waitFor();
    await panel
      .getByText('which no longer counts for it: deals like it have a policy of their own')
      .waitFor();
    const review = await openReview('sales', '?c__missing=plan&c__sort=name', { orgUrl: org.url });
    const lacking = await dealsThatLack('plan', (await signIn(org, 'sales')).connection);
    expect(lacking).toContain('Large deal');
    expect(await review.allNames()).toEqual(lacking);
    await panel.getByRole('button', { name: `Judge by ${name}` }).click();
    await panel.getByText(`${name} judges this deal now. The checks that are the same were kept.`).waitFor();
  });

  it('is led to by the next edition of the policy for all', async () => {
    const page = await arriveHere('sales');
    const policy = await openPolicy(page, inForce);
    await policy.criteria.getByText('Larger deals are judged by').waitFor();
    await policy.button('New edition').click();
    await policy.button('Send for review').waitFor();
    await policy.criteria.getByText('Larger deals are judged by').waitFor();
    const name = await policy.name();
    await sign(policy);
    await policy.button('Put it in force').click();
    await page.getByRole('button', { name: 'OK' }).click();
    await policy.agreement.getByText('It is the policy in force now.').waitFor();
    inForce = policy.id;

    const rep = await arriveHere('rep');
    const judges = await openQualification(rep, small);
    await judges.qualification.panel.getByText(`${name} is in force now.`).waitFor();
    const larger = await openQualification(rep, large);
    await larger.qualification.panel.getByText('for deals from $100,000.00').waitFor();
    expect(await larger.qualification.panel.getByText('is in force now').count()).toBe(0);
  });
});

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 400 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 1280 }
] as const)('policies for segments in $colorScheme colours, $width pixels wide', window => {
  it('are accessible while their terms are written, and on the deals that they judge', async () => {
    const page = await arriveHere('sales', window);
    const opened = await openPolicy(page, inForce);
    await opened.criteria.getByText('With an amount from').waitFor();
    await looksRight(page, 'c-policy-criteria', 'in force');
    await opened.button('New edition').click();
    await opened.button('Change the terms').click();
    await page.getByLabel('With an amount from (USD)').fill('50,000');
    await looksRight(page, 'c-policy-terms', 'the terms');
    await opened.button('Save').click();
    await opened.criteria.getByText('With an amount from: $50,000.00').waitFor();
    await looksRight(page, 'c-policy-criteria', 'what changes');

    const rep = await arriveHere('rep', window);
    const { qualification } = await openQualification(rep, small);
    await qualification.panel.getByText('Judged by').first().waitFor();
    await looksRight(rep, 'c-qualification-panel', 'a deal');
  });
});
