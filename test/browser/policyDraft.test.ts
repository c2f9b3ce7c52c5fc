import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attestedCriterion, policyCounts, review } from '../conformance/rules/drafts.ts';
import { signIn, type Person } from '../conformance/rules/orgWithPolicy.ts';
import { fresh, make, policyNumber } from '../conformance/support/world.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { looksRight } from './support/axe.ts';
import { openPolicy } from './support/policyPage.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

/** A draft that VP Sales writes while somebody else does. */
let org: TestOrg;
let sales: Person;

beforeAll(async () => {
  org = await startTestOrg({ content: 'none', withPages: true });
  sales = await signIn(org, 'sales');
});
afterAll(() => org.close());

const arriveHere = (options: WindowOptions = {}): Promise<Page> =>
  arrive('sales', { ...options, orgUrl: org.url });
const statement = (page: Page) => page.getByRole('textbox', { name: 'Statement' });

async function draft(): Promise<{ readonly id: string; readonly criterion: string }> {
  const { connection } = sales;
  const id = await make(connection, 'Qualification_Policy__c', {
    ...{ Name: fresh('Policy'), ...policyNumber(), Status__c: 'Draft' }
  });
  return { id, criterion: await make(connection, 'Qualification_Criterion__c', attestedCriterion(id)) };
}
const criterionOf = (id: string) => sales.connection.sobject('Qualification_Criterion__c').retrieve(id);

const windows = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 400 }
] as const;

describe.each(windows)('a draft that two people write ($colorScheme, $width)', window => {
  it('shows who saves later what the first saved, and puts in its place what the second chooses', async () => {
    const { id, criterion } = await draft();
    const policy = await openPolicy(await arriveHere(window), id);
    const { page } = policy;
    await policy.button('Edit: The buyer wrote it down').click();
    await statement(page).fill('The buyer wrote a date down');
    const theirs = { Id: criterion, Statement__c: 'The buyer said it', Valid_Days__c: 60 };
    await sales.connection.sobject('Qualification_Criterion__c').update(theirs);
    await policy.button('Save').click();
    const conflict = policy.gate('Commit').locator('c-qualification-conflict');
    await conflict.getByText('The buyer said it').waitFor();
    await conflict.getByText('The buyer wrote a date down').waitFor();
    expect(await criterionOf(criterion)).toMatchObject({ Statement__c: 'The buyer said it' });
    await looksRight(page, 'c-policy-criteria', 'told');
    await policy.button('Put mine in its place').click();
    await policy.row('The buyer wrote a date down').getByText('60 days').waitFor();
    expect(await criterionOf(criterion)).toMatchObject({
      Statement__c: 'The buyer wrote a date down',
      Valid_Days__c: 60
    });
  });

  it('keeps a form open that can’t be saved any more, and says so there', async () => {
    const { id, criterion } = await draft();
    const policy = await openPolicy(await arriveHere(window), id);
    const { page } = policy;
    await policy.button('Edit: The buyer wrote it down').click();
    await statement(page).fill('The buyer wrote a date down');
    await sales.connection
      .sobject('Qualification_Policy__c')
      .update({ Id: id, ...review(1, policyCounts(1)) });
    await policy.button('Save').click();
    await policy.gate('Commit').getByText('This is no draft any more').waitFor();
    await policy.agreement.getByText('It waits for Sales and Finance.').waitFor();
    expect(await statement(page).inputValue()).toBe('The buyer wrote a date down');
    expect(await criterionOf(criterion)).toMatchObject({ Statement__c: 'The buyer wrote it down' });
    await looksRight(page, 'c-policy-criteria', 'told');
  });
});
