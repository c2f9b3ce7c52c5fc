import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoDeal } from './support/deals.ts';
import { goToOpportunity, OpportunityPage } from './support/opportunityPage.ts';
import { graphqlOperations } from './support/requests.ts';
import { arrive, openWindow, personaButton } from './support/visitor.ts';

const flexipage = join(
  import.meta.dirname,
  '../../force-app/main/default/flexipages/Opportunity_Record_Page.flexipage-meta.xml'
);
const deal = 'Brightwater Foods: Receivables Desk';

describe('a rep who opens the org', () => {
  it('chooses a persona, opens a deal from the list and finds the guide in front, and the rest in tabs', async () => {
    const page = await openWindow();
    await page.goto('/');
    await personaButton(page, 'rep').click();
    await page.getByRole('link', { name: deal }).click();

    const opened = new OpportunityPage(page);
    await opened.heading(deal).waitFor();
    await opened.guide.asks('What does the buyer want to reach?');
    await opened.openTab('Qualification');
    await opened.qualification.gate('Commit').waitFor();
    await opened.openTab('Details');
    expect(await opened.details.field('Stage').innerText()).toContain('Qualification');
  });

  it('sees the page as the package lays it out', async () => {
    const page = await arrive('rep');
    await page.goto('/');
    await page.getByRole('link', { name: deal }).click();
    const opened = new OpportunityPage(page);
    for (const tab of ['Qualification', 'Details', 'Related'] as const) await opened.openTab(tab);

    const panels = [...readFileSync(flexipage, 'utf8').matchAll(/<componentName>c:(\w+)</g)].map(found =>
      `c-${found[1]}`.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    );
    const shown = page.locator([...new Set(panels)].join());
    const elements = await shown.evaluateAll(found => found.map(element => element.localName));
    expect(elements).toEqual(panels);
    await page
      .getByRole('table', { name: 'Conversations' })
      .or(page.getByText('Nothing here yet.').first())
      .waitFor();
  });

  it('sees the deals of nobody else', async () => {
    const page = await arrive('rep');
    await page.goto('/');
    await page.getByRole('link', { name: deal }).waitFor();
    await page.getByLabel('Search this list').fill('Nordhaven Shipping: Managed Payroll');
    await page.getByText('Nothing here yet.').waitFor();
    const manager = await arrive('manager');
    await manager.goto('/lightning/o/Opportunity/list');
    await manager.getByLabel('Search this list').fill('Nordhaven Shipping: Managed Payroll');
    await manager.getByRole('link', { name: 'Nordhaven Shipping: Managed Payroll' }).waitFor();
  });

  it('has the first question after one request of the guide and one key', async () => {
    const page = await arrive('rep');
    const operations = graphqlOperations(page);
    const { guide, sidebar } = await goToOpportunity(
      page,
      await demoDeal('Fairlea Schools Group: Receivables Desk')
    );
    await guide.asks('What does the buyer want to reach?');
    await sidebar.getByText('May this deal be forecast?').waitFor();
    await page.keyboard.press('1');
    await guide.asks('?');
    const ofGuide = operations.filter(operation => !/QualificationPanel|AskedInReview/.test(operation));
    expect(ofGuide).toHaveLength(1);
    // What stands beside the call is read after it, in a request each.
    await expect.poll(() => operations, { timeout: 90_000 }).toHaveLength(3);
  });
});
