import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { looksRight } from './support/axe.ts';
import { mouseEventsOf, tabTo } from './support/keyboard.ts';
import { picture } from './support/picture.ts';
import { openPolicy, PolicyPage } from './support/policyPage.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

/** Policies come into force here: no other suite's deals are judged by them. */
let org: TestOrg;
let inForce: string;

beforeAll(async () => {
  org = await startTestOrg({ content: 'demo', withPages: true });
  const policies = await (
    await administrator(org.url)
  ).query<{ Id: string }>("SELECT Id FROM Qualification_Policy__c WHERE In_Force_Key__c = 'In Force'");
  inForce = policies.records[0]?.Id ?? '';
});
afterAll(() => org.close());

const arriveHere = (persona: 'sales' | 'finance' | 'rep', options: WindowOptions = {}): Promise<Page> =>
  arrive(persona, { ...options, orgUrl: org.url });
const idIn = (page: Page): string => page.url().split('/').at(-2) ?? '';

/** Begins an edition on the page of the one in force, as VP Sales does. */
async function beginEdition(page: Page): Promise<PolicyPage> {
  const opened = await openPolicy(page, inForce);
  await opened.button('New edition').click();
  await opened.button('Send for review').waitFor();
  return new PolicyPage(page);
}
const windows = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 400 }
] as const;

describe('the page of a policy', () => {
  it('shows everybody what it asks for and who signed it, and offers a rep nothing', async () => {
    const { criteria, agreement, page } = await openPolicy(await arriveHere('rep'), inForce);
    await criteria
      .getByText('Annual value confirmed: at least $50,000. With the buyer’s evidence.')
      .waitFor();
    await agreement.getByText('Approved by Victor Osei').waitFor();
    await agreement.getByText('Approved by Helena Brandt').waitFor();
    expect(await page.locator('c-policy-criteria, c-policy-agreement').getByRole('button').count()).toBe(0);
  });

  it('is written in place: a criterion is worded, added, moved and taken out, and each gate shows it', async () => {
    // What is dragged and where to are both in view: a page that scrolls meanwhile lets go of it.
    const policy = await beginEdition(await arriveHere('sales', { height: 2000 }));
    const { page, criteria } = policy;
    await policy.button('Edit: The buyer confirmed the annual value').click();
    await page.getByLabel('Threshold (USD)').fill('80,000');
    await policy.button('Save').click();
    await criteria.getByText('Annual value confirmed: at least $80,000.').waitFor();

    await policy.button('Add a criterion to Closed Won').click();
    await page.getByRole('textbox', { name: 'Statement' }).fill('Both sides signed the contract');
    await policy.button('Save').click();
    await policy.row('Both sides signed the contract').getByText('It doesn’t say how to check it.').waitFor();
    await criteria.getByText('1 added, 1 changed, 0 removed').waitFor();

    await policy
      .row('Someone who can fund it is named')
      .locator('.handle')
      .dragTo(policy.row('A key player shared an outcome'));
    await criteria
      .getByText('“Someone who can fund it is named” stands in Best Case now, at place 1.')
      .waitFor();
    expect(await policy.statements('Best Case')).toEqual([
      'Someone who can fund it is named',
      'A key player shared an outcome',
      'The current situation is diagnosed'
    ]);

    await policy.button('Remove: Every key player has been met').click();
    await page.getByRole('button', { name: 'OK' }).click();
    await criteria.getByText('Removed from Commit: Every key player has been met').waitFor();
  });

  it('keeps what was typed and not saved, also when the page is left', async () => {
    const policy = await beginEdition(await arriveHere('sales'));
    const { page } = policy;
    await policy.button('Add a criterion to Commit').click();
    await page.getByRole('textbox', { name: 'Statement' }).fill('Procurement knows the price');
    await page.reload();
    await policy.button('Add a criterion to Commit').click();
    expect(await page.getByRole('textbox', { name: 'Statement' }).inputValue()).toBe(
      'Procurement knows the price'
    );
    await policy.button('Cancel').click();
    await policy.button('Add a criterion to Commit').click();
    expect(await page.getByRole('textbox', { name: 'Statement' }).inputValue()).toBe('');
  });

  it('says what the platform refused beside what it is about, and keeps what was typed', async () => {
    const policy = await beginEdition(await arriveHere('sales'));
    const { page } = policy;
    await policy.button('Edit: The buyer confirmed the letter in writing').click();
    await page.getByLabel('Holds for (days)').fill('0');
    await policy.button('Save').click();
    await policy.gate('Commit').getByText('Valid Days must be at least 1.').waitFor();
    expect(await page.getByLabel('Holds for (days)').inputValue()).toBe('0');
  });
});

describe('an agreement', () => {
  it('takes no key that is typed and no mouse: VP Sales sends it, CFO rejects it, both sign the next review, and it is in force', async () => {
    const sales = await arriveHere('sales');
    const mouse = await mouseEventsOf(sales);
    const opened = await openPolicy(sales, inForce);
    const press = async (name: string): Promise<void> => {
      await tabTo(opened.button(name));
      await sales.keyboard.press('Enter');
    };
    await press('New edition');
    await opened.button('Send for review').waitFor();
    const edition = idIn(sales);
    await tabTo(opened.button('Move down: A key player shared an outcome'));
    await sales.keyboard.press('Alt+ArrowDown');
    await opened.criteria.getByText('stands in Best Case now, at place 2.').waitFor();
    await press('Send for review');
    await opened.agreement.getByText('It waits for Sales and Finance.').waitFor();
    await press('Approve for Sales');
    await opened.agreement.getByText('It waits for Finance.').waitFor();

    const finance = await arriveHere('finance');
    const read = await openPolicy(finance, edition);
    await read.button('Reject').click();
    await read.agreement.getByText('Say in the comment what has to change').waitFor();
    await finance.getByLabel('What Finance wants to be known').fill('Ask for the contract, too.');
    await read.button('Reject').click();
    await read.agreement.getByText('Rejected by Helena Brandt').waitFor();

    await sales.reload();
    await opened.agreement.getByText('Ask for the contract, too.').waitFor();
    await press('Back to draft');
    await press('Send for review');
    await press('Approve for Sales');
    await finance.reload();
    await read.button('Approve for Finance').click();
    await read.agreement.getByText('Victor Osei owns it, and puts it in force.').waitFor();

    await sales.reload();
    await press('Put it in force');
    await sales.getByRole('button', { name: 'OK' }).press('Enter');
    await opened.agreement.getByText('It is the policy in force now.').waitFor();
    expect(mouse).toEqual([]);

    const before = await openPolicy(finance, inForce);
    await before.agreement.getByText('It was replaced by a later edition.').waitFor();
    inForce = edition;
  });

  it('of a policy without a criterion is not begun, in the platform’s words', async () => {
    const policy = await beginEdition(await arriveHere('sales'));
    const removals = policy.page.getByRole('button', { name: /^Remove: / });
    for (let left = await removals.count(); left > 0; left -= 1) {
      await removals.first().click();
      await policy.page.getByRole('button', { name: 'OK' }).click();
      await expect.poll(() => removals.count()).toBe(left - 1);
    }
    await policy.criteria.getByText('The policy has no criterion yet.').waitFor();
    await policy.button('Send for review').click();
    await policy.agreement
      .getByText('The policy has no criterion. Add at least one before it is reviewed.')
      .waitFor();
  });
});

describe('a trial', () => {
  it('says before anybody signs which deals would leave their category, and which criterion each would lack', async () => {
    const policy = await beginEdition(await arriveHere('sales'));
    const { page } = policy;
    await policy.button('Edit: The buyer confirmed the annual value').click();
    await page.getByLabel('Threshold (USD)').fill('10,000,000');
    await policy.button('Save').click();
    await policy.criteria.getByText('at least $10,000,000').waitFor();
    await page.getByRole('tab', { name: 'Try it' }).click();
    await policy.button('Try it on the open deals').click();
    const commit = page.getByRole('region', { name: 'Commit' });
    await commit.waitFor();

    const admin = await administrator(org.url);
    const larger = await admin.query<{ Amount_From__c: number }>(
      "SELECT Amount_From__c FROM Qualification_Policy__c WHERE In_Force_Key__c = 'In Force:Larger'"
    );
    // The larger ones are judged by a policy of their own.
    const smaller = larger.records.map(policy => `AND (Amount = null OR Amount < ${policy.Amount_From__c})`);
    const deals = await admin.query<{ Name: string; Amount: number | null }>(
      `SELECT Name, Amount FROM Opportunity WHERE IsClosed = false AND ForecastCategoryName = 'Commit' AND Forecast_Gap__c = 0 ${smaller.join(' ')} ORDER BY Amount DESC NULLS LAST`
    );
    const worth = deals.records.reduce((sum, { Amount }) => sum + (Amount ?? 0), 0);
    expect(deals.totalSize).toBeGreaterThan(0);
    await commit
      .getByText(`worth $${worth.toLocaleString('en-US')} together, would leave Commit.`)
      .first()
      .waitFor();
    expect(await commit.locator('[data-deal]').allInnerTexts()).toEqual(
      deals.records.map(({ Name }) => Name)
    );
    await commit.getByText('The buyer confirmed the annual value: $').first().waitFor();
    await page
      .getByRole('region', { name: 'Best Case' })
      .getByText('would leave Best Case.')
      .first()
      .waitFor();

    await commit.locator('[data-deal]').first().click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: deals.records[0]?.Name ?? '' })
      .waitFor();
  });

  it('agrees with the platform: where nothing changes, nobody leaves', async () => {
    const policy = await beginEdition(await arriveHere('finance'));
    await policy.page.getByRole('tab', { name: 'Try it' }).click();
    await policy.button('Try it on the open deals').click();
    const regions = policy.page.locator('c-policy-leaving');
    await regions.first().waitFor();
    const said = await regions.allInnerTexts();
    expect(said.length).toBeGreaterThan(1);
    expect(said.filter(text => !text.includes('With this, none of'))).toEqual([]);
  });

  it('counts what nobody could judge yet, or leaves it out', async () => {
    const policy = await beginEdition(await arriveHere('sales'));
    const { page } = policy;
    await policy.button('Add a criterion to Best Case').click();
    await page.getByRole('textbox', { name: 'Statement' }).fill('The buyer named a date');
    await policy.button('Save').click();
    await policy.button('Edit: The buyer named a date').waitFor();
    await page.getByRole('tab', { name: 'Try it' }).click();
    await policy.button('Try it on the open deals').click();
    const first = page.getByRole('region', { name: 'Best Case' });
    await first.getByText('The buyer named a date: new, so nobody could judge it yet').first().waitFor();
    await page.getByText('Count what is new as missing').click();
    await first.getByText('would leave Best Case.').first().waitFor();
    expect(await first.locator('[data-deal]').count()).toBe(0);
  });
});

describe.each(windows)('the page of a policy in $colorScheme colours, $width pixels wide', window => {
  it('is accessible in force, as a draft with a form open, and in review', async () => {
    const page = await arriveHere('sales', window);
    const opened = await openPolicy(page, inForce);
    const panels = 'c-policy-criteria';
    await looksRight(page, panels, 'in force');
    await looksRight(page, 'c-policy-agreement', 'in force');
    const draft = await beginEdition(page);
    await draft.button('Edit: The buyer confirmed the annual value').click();
    await page.getByLabel('Threshold (USD)').waitFor();
    await looksRight(page, panels, 'a draft with a form');
    await page.getByRole('tab', { name: 'Try it' }).click();
    await draft.button('Try it on the open deals').click();
    await page.getByRole('region', { name: 'Best Case' }).waitFor();
    await looksRight(page, 'c-policy-try-out', 'a trial');
    await page.getByRole('tab', { name: 'Criteria' }).click();
    await draft.button('Send for review').click();
    await opened.button('Approve for Sales').waitFor();
    await looksRight(page, 'c-policy-agreement', 'in review');
    if (window.width === 1280 && window.colorScheme === 'light') await picture(page, 'policy');
  });
});
