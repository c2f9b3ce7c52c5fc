import { describe, expect, it } from 'vitest';
import { connect } from '../conformance/support/testOrg.ts';
import { listViewConditions, reportConditions } from '../conformance/support/shown.ts';
import * as world from '../conformance/support/world.ts';
import { looksRight } from './support/axe.ts';
import { find, makeDeal } from './support/deals.ts';
import { dealsThatLack } from './support/lacking.ts';
import { openReview } from './support/pipelineReview.ts';
import { picture } from './support/picture.ts';
import { graphqlOperations } from './support/requests.ts';
import { arrive } from './support/visitor.ts';

interface Named {
  readonly Id: string;
  readonly Name: string;
  readonly Amount: number | null;
}

/** The deals of the head of Sales that are like that, the largest first. */
async function deals(...conditions: readonly string[]): Promise<readonly Named[]> {
  const { connection } = await connect('sales');
  const where = conditions.map(condition => `(${condition})`).join(' OR ');
  const soql = `SELECT Id, Name, Amount FROM Opportunity WHERE ${where} ORDER BY Amount DESC NULLS LAST, Id`;
  return (await connection.query<Named>(soql)).records;
}
const namesOf = (found: readonly Named[]) => found.map(({ Name }) => Name);
const nameOf = async (id: string) =>
  (await find<Named>(`SELECT Id, Name FROM Opportunity WHERE Id = '${id}'`)).Name;

/** What the list says of open deals in Commit; other tests leave theirs in the org. */
async function dealsInCommit(): Promise<string> {
  const found = await deals("ForecastCategoryName = 'Commit' AND IsClosed = false");
  return `${found.length} deals with`;
}

/** A deal in Commit that met all there is to meet, of whose key players one was not heard after all; its name. */
async function dealThatLostKeyPlayers(): Promise<string> {
  const { connection } = await connect('rep');
  const [guide] = await world.readGuides(connection);
  if (!guide) throw new Error('The org has no offering with a current version.');
  const deal = await world.makeDeal(guide);
  await world.qualify(deal, await world.readPolicy(connection));
  await connection.sobject('Opportunity').update({ Id: deal.id, ForecastCategoryName: 'Commit' });
  const heard = await find<{ Id: string }>(
    `SELECT Id FROM Buyer_Outcome__c WHERE Opportunity__c = '${deal.id}' ORDER BY CreatedDate DESC LIMIT 1`
  );
  await (await connect('integration')).connection.sobject('Buyer_Outcome__c').destroy(heard.Id);
  return nameOf(deal.id);
}

describe('the review of the pipeline', () => {
  it('is where the app opens for who reviews, and is no tab of a rep', async () => {
    const manager = await arrive('manager');
    await manager.goto('/');
    await manager.getByRole('region', { name: 'Pipeline review', exact: true }).waitFor();
    const rep = await arrive('rep');
    await rep.goto('/');
    await rep.getByRole('link', { name: 'Opportunities' }).waitFor();
    expect(await rep.getByRole('link', { name: 'Pipeline Review' }).count()).toBe(0);
  });

  it('asks three times, however much it shows', async () => {
    const page = await arrive('sales');
    const operations = graphqlOperations(page);
    await page.goto('/lightning/n/Pipeline_Review');
    await page.getByRole('button', { name: 'Hallam Security: Managed Payroll' }).waitFor();
    await page.getByText('Commit says').waitFor();
    expect(operations.map(operation => /query (\w+)/.exec(operation)?.[1]).toSorted()).toEqual([
      'PipelineChoices',
      'PipelineDeals',
      'PipelineForecast'
    ]);
  });

  it('shows as forecast integrity what the list views and the reports show, and the same sum', async () => {
    const lists = ['Deals_That_Lack_Criteria', 'Wins_That_Lack_Criteria'];
    const byLists = await deals(...lists.map(name => listViewConditions(name)));
    const byReports = await deals(...lists.map(name => reportConditions(name, 'Opportunity')));
    expect(namesOf(byLists).length).toBeGreaterThan(3);
    expect(byReports).toEqual(byLists);
    const review = await openReview('sales', '?c__view=integrity');
    expect(await review.names()).toEqual(namesOf(byLists));
    const sum = byLists.reduce((total, { Amount }) => total + (Amount ?? 0), 0);
    await review.panel
      .getByText(
        `${byLists.length} deals with ${sum.toLocaleString('en-US', { style: 'currency', currency: 'USD' })}`
      )
      .waitFor();
    expect(await review.row('Brannigan Lifts: Receivables Desk').innerText()).toMatch(/expired on/);
    expect(await review.row('Cascade Timber: Managed Payroll').innerText()).toMatch(/never judged/);
    await looksRight(review.page, 'c-review-pipeline', 'forecast integrity');
  });

  it('keeps in its address what it shows, there and back and after a reload', async () => {
    const review = await openReview('sales');
    const { page } = review;
    await page.evaluate(() => Object.assign(window, { sameLoad: true }));
    await review.choose('Category', 'Commit');
    await review.panel.getByText(await dealsInCommit()).waitFor();
    expect(new URL(page.url()).search).toBe('?c__category=Commit');
    await review.search('timber');
    await review.panel.getByText('1 deal with').waitFor();
    expect(await review.names()).toEqual(['Cascade Timber: Receivables Desk']);
    expect(new URL(page.url()).searchParams.get('c__search')).toBe('timber');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search, { timeout: 60_000 }).toBe('');
    expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
    await page.goto('/lightning/n/Pipeline_Review?c__category=Commit&c__sort=close');
    await review.deal('Cascade Timber: Receivables Desk').waitFor();
    expect(await review.deals.getByRole('columnheader', { name: 'Closes' }).getAttribute('aria-sort')).toBe(
      'ascending'
    );
  });

  it('says what of its address it does not understand, and shows the rest', async () => {
    const review = await openReview('sales', '?c__from=soon&c__missing=no-such-code&c__category=Commit');
    await review.panel.getByText('The address of this page says c__from=soon.').waitFor();
    await review.panel.getByText('The address of this page says c__missing=no-such-code.').waitFor();
    await review.panel.getByText(await dealsInCommit()).waitFor();
    await looksRight(review.page, 'c-review-pipeline', 'an address that is malformed');
    await review.panel.getByRole('button', { name: 'Take it out' }).click();
    await review.panel.getByText(await dealsInCommit()).waitFor();
    expect(new URL(review.page.url()).search).toBe('?c__category=Commit');
  });

  it('finds the deals that lack one criterion for the category that they are in, and those that lost it', async () => {
    const lost = await dealThatLostKeyPlayers();
    for (const code of ['key-players-met', 'letter-confirmed', 'funder-named']) {
      const lacking = await dealsThatLack(code);
      const review = await openReview('sales', `?c__missing=${code}&c__sort=name`);
      expect((await review.allNames()).toSorted()).toEqual(lacking);
      expect(lacking.includes(lost)).toBe(code === 'key-players-met');
      expect(lacking.length).toBeGreaterThan(0);
    }
  });

  it('says that nothing is like that, and what to do', async () => {
    const review = await openReview('sales', '?c__search=nobody-has-this-name');
    await review.panel.getByText('No deal is like that.').waitFor();
    await looksRight(review.page, 'c-review-pipeline', 'nothing found');
    await review.panel.getByRole('button', { name: 'Clear filters' }).last().click();
    await review.deals.waitFor();
  });

  it('tells what the platform said when it could not be read, and reads it again', async () => {
    const page = await arrive('sales');
    await page.route('**/graphql', route =>
      route.request().postData()?.includes('PipelineDeals(') ? route.abort() : route.continue()
    );
    await page.goto('/lightning/n/Pipeline_Review');
    await page.getByText('The deals could not be read.').waitFor();
    await looksRight(page, 'c-review-pipeline', 'deals that could not be read');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Deals' }).waitFor();
  });
});

describe('a manager without a mouse', () => {
  it('reviews three deals in a row', async () => {
    const names = [
      await nameOf(await makeDeal()),
      await nameOf(await makeDeal()),
      await nameOf(await makeDeal())
    ];
    const review = await openReview('manager', '?c__search=Deal&c__sort=-name&c__view=unreviewed');
    const { page } = review;
    const shown = await review.names();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    for (const [place, name] of shown.slice(0, 3).entries()) {
      await review.opened.getByText('Save the review').waitFor();
      expect(await review.focused.innerText()).toContain(name);
      await page.keyboard.press('d');
      await page.keyboard.press('Space');
      const save = review.opened.getByRole('button', { name: 'Save the review' });
      while ((await save.and(page.locator(':focus')).count()) === 0) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await review.row(name).getByText('today').waitFor();
      if (place < 2) await page.keyboard.press('j');
    }
    await page.keyboard.press('Escape');
    expect(await review.opened.count()).toBe(0);
    expect(shown.length).toBeGreaterThanOrEqual(names.length);
  });

  it('is shown the keys, and can switch them off', async () => {
    const { page, panel } = await openReview('manager');
    await page.keyboard.press('?');
    await panel.getByText('Next deal').waitFor();
    await looksRight(page, 'c-review-pipeline', 'the shortcuts');
    await panel.getByText('Use single keys').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await panel.getByText('Next deal').count()).toBe(0);
  });
});

describe('several deals at once', () => {
  it('are asked about and moved back, each told what the platform answered', async () => {
    await makeDeal();
    await makeDeal();
    const review = await openReview('manager', '?c__search=Deal&c__category=Pipeline&c__view=unreviewed');
    const names = (await review.names()).slice(0, 2);
    for (const name of names)
      await review.deals.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
    await review.panel.getByText('2 deals selected').waitFor();
    await review.panel.getByRole('button', { name: 'Ask for evidence' }).click();
    await looksRight(review.page, 'c-review-pipeline', 'asking about several deals');
    await review.panel.getByLabel('What evidence you ask for').fill('The confirmed letter');
    await review.panel.getByRole('button', { name: 'Ask about 2 deals' }).click();
    await review.panel.getByText('Done for 2 deals.').waitFor();
    for (const name of names) {
      await review.row(name).getByText('asked').waitFor();
      const task = await find<{ Subject: string }>(
        `SELECT Subject FROM Task WHERE WhatId IN (SELECT Id FROM Opportunity WHERE Name = '${name}')`
      );
      expect(task.Subject).toBe('The confirmed letter');
    }
    await review.deals.getByRole('checkbox', { name: `Select ${names[0]}`, exact: true }).check();
    await review.panel.getByRole('button', { name: 'Move back to Pipeline' }).click();
    await review.panel.getByLabel('Why they move back').fill('Nobody answered.');
    await review.panel.getByRole('button', { name: 'Move 1 deal back' }).click();
    await review
      .row(names[0] ?? '')
      .getByText('It is in Pipeline already.')
      .waitFor();
    await review.panel.getByText('1 deal selected').waitFor();
  });
});

describe('the review on screens of every kind', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [400, 'light'],
    [400, 'dark']
  ] as const)('is right at %i pixels in %s colours, closed and open', async (width, colorScheme) => {
    const review = await openReview('sales', '?c__view=integrity', { width, colorScheme });
    await review.panel.getByText('Commit says').waitFor();
    await review.page.waitForLoadState('networkidle');
    const isShown = width === 1280 && colorScheme === 'light';
    if (isShown) await picture(review.page, 'pipeline-review');
    await looksRight(review.page, 'c-review-pipeline', `${width} ${colorScheme}`);
    await review.deal('Hallam Security: Managed Payroll').click();
    await review.opened.getByText('To ask').waitFor();
    await review.opened.getByText('Judged by').first().waitFor();
    await looksRight(review.page, 'c-review-pipeline', `${width} ${colorScheme}, a deal open`);
    if (isShown) await picture(review.page, 'pipeline-review-open');
  });
});
