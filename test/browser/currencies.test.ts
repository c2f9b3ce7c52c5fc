import type { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../conformance/support/testOrg.ts';
import { administrator } from '../support/administrator.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { looksRight } from './support/axe.ts';
import { DealReview } from './support/dealReview.ts';
import { openReview, type PipelineReview } from './support/pipelineReview.ts';
import { openPolicy } from './support/policyPage.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

interface Deal {
  readonly Id: string;
  readonly Name: string;
  readonly Amount: number;
  readonly Owner: { readonly Name: string };
}

/** An org of its own, whose euro is worth two dollars: of the deals that hold their place in Commit, one is in euros. */
let org: TestOrg;
let admin: Connection;
let euros: Deal;
let dollars: readonly Deal[];

beforeAll(async () => {
  org = await startTestOrg({ content: 'demo', withPages: true, rates: new Map([['EUR', 0.5]]) });
  admin = await administrator(org.url);
  const held = await admin.query<Deal>(
    "SELECT Id, Name, Amount, Owner.Name FROM Opportunity WHERE IsClosed = false AND ForecastCategoryName = 'Commit' AND Forecast_Gap__c = 0 AND Amount != null ORDER BY Name"
  );
  const ofTheManager = held.records.find(({ Owner }) => Owner.Name === 'Robin Hale');
  if (!ofTheManager) throw new Error('No deal of Robin Hale holds its place in Commit.');
  euros = { ...ofTheManager, Amount: 60_000 };
  dollars = held.records.filter(deal => deal !== ofTheManager);
  const { Id, Amount } = euros;
  await admin.sobject('Opportunity').update({ Id, Amount, CurrencyIsoCode: 'EUR' });
});
afterAll(() => org.close());

const search = (name: string): string => `?c__search=${encodeURIComponent(name)}`;
const reviewHere = (persona: Persona, state: string, options: WindowOptions = {}): Promise<PipelineReview> =>
  openReview(persona, state, { ...options, orgUrl: org.url });
const written = (amount: number): string => amount.toLocaleString('en-US');
const windows = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 400 }
] as const;

describe('the pipeline review in an org with several currencies', () => {
  it('sums up what the categories claim by the org’s rates, and shows each deal in its own currency', async () => {
    const review = await reviewHere('sales', '');
    const total = await admin.query<{ total: number }>(
      "SELECT SUM(Amount) total FROM Opportunity WHERE IsClosed = false AND ForecastCategoryName = 'Commit'"
    );
    await review.forecast
      .getByRole('row')
      .filter({ hasText: 'Commit' })
      .getByText(`USD ${written(total.records[0]?.total ?? 0)}.00`)
      .first()
      .waitFor();
    await review.search(euros.Name);
    await review.row(euros.Name).getByText('EUR 60,000.00 (USD 120,000.00)').waitFor();
    await review.panel.getByText('USD 120,000.00', { exact: false }).first().waitFor();
  });

  it('ranks deals by what they are worth, not by the number', async () => {
    const review = await reviewHere('sales', '?c__category=Commit&c__sort=amount');
    const ranked = await admin.query<{ Name: string }>(
      "SELECT Name FROM Opportunity WHERE IsClosed = false AND ForecastCategoryName = 'Commit' ORDER BY Amount ASC NULLS LAST"
    );
    expect(ranked.records.findIndex(({ Name }) => Name === euros.Name)).toBeGreaterThan(0);
    expect(await review.allNames()).toEqual(ranked.records.map(({ Name }) => Name));
  });

  it('takes a review of a deal in another currency, and finds nothing changed afterwards', async () => {
    const review = await reviewHere('manager', search(euros.Name));
    await review.deal(euros.Name).click();
    const opened = new DealReview(review.page, euros.Name);
    await opened.criteria.gate('Commit').waitFor();
    await opened.decide('Keep');
    await opened.words.fill('Bring the CFO along.');
    await opened.save();
    await opened.tells('The review is saved.');
    const given = await admin.query<{ Amount__c: number; CurrencyIsoCode: string }>(
      `SELECT Amount__c, CurrencyIsoCode FROM Deal_Review__c WHERE Opportunity__c = '${euros.Id}' ORDER BY CreatedDate DESC LIMIT 1`
    );
    expect(given.records[0]).toMatchObject({ Amount__c: 60_000, CurrencyIsoCode: 'EUR' });
    expect(await opened.panel.innerText()).not.toContain('Amount:');
  });
});

describe('a trial in an org with several currencies', () => {
  it('names what the deals are worth in each, and adds nothing up', async () => {
    const inForce = await admin.query<{ Id: string }>(
      "SELECT Id FROM Qualification_Policy__c WHERE In_Force_Key__c = 'In Force'"
    );
    const page = await arrive('sales', { orgUrl: org.url });
    const policy = await openPolicy(page, inForce.records[0]?.Id ?? '');
    await policy.button('New edition').click();
    await policy.button('Send for review').waitFor();
    await policy.button('Edit: The buyer confirmed the annual value').click();
    await page.getByLabel('Threshold', { exact: true }).fill('10,000,000');
    await policy.button('Save').click();
    await policy.criteria.getByText('at least 10,000,000 in the deal’s currency').waitFor();
    await page.getByRole('tab', { name: 'Try it' }).click();
    await policy.button('Try it on the open deals').click();
    const larger = await admin.query<{ least: number | null }>(
      "SELECT MIN(Amount_From__c) least FROM Qualification_Policy__c WHERE Status__c = 'Agreed' AND Offering__c = null"
    );
    const from = larger.records[0]?.least ?? Infinity;
    const worth = dollars.filter(({ Amount }) => Amount < from).reduce((sum, { Amount }) => sum + Amount, 0);
    const commit = page.getByRole('region', { name: 'Commit' });
    await commit
      .getByText(`worth EUR 60,000 and USD ${written(worth)} together, would leave Commit.`)
      .waitFor();
    await looksRight(page, 'c-policy-try-out', 'a trial in two currencies');
  });
});

describe.each(windows)('a deal in another currency in $colorScheme colours, $width pixels wide', window => {
  it('is accessible, and nothing runs out of its place', async () => {
    const review = await reviewHere('manager', search(euros.Name), window);
    await review.deal(euros.Name).click();
    const opened = new DealReview(review.page, euros.Name);
    await opened.criteria.gate('Commit').waitFor();
    await looksRight(review.page, 'c-review-pipeline', 'a deal in euros');
  });
});
