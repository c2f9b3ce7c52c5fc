import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsIn } from './support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';
import { connect, type Persona } from '../conformance/support/testOrg.ts';

async function openList(persona: Persona, view: string, options: WindowOptions = {}): Promise<Page> {
  const page = await arrive(persona, options);
  await page.goto(`/lightning/o/Opportunity/list?filterName=${view}`);
  await rows(page).first().waitFor();
  return page;
}

const rows = (page: Page) => page.locator('tbody tr');
const column = (page: Page, label: string) => page.locator(`tbody td[data-label="${label}"]`).allInnerTexts();
const header = (page: Page, name: string) => page.getByRole('columnheader', { name });
const sortBy = (page: Page, name: string) => header(page, name).getByRole('button');

/** The values once the first one has changed: the server has answered. */
async function columnAfter(page: Page, label: string, change: () => Promise<void>): Promise<string[]> {
  const before = await column(page, label);
  await change();
  await expect.poll(() => column(page, label), { timeout: 60_000 }).not.toEqual(before);
  return column(page, label);
}

describe('a list of deals', () => {
  it('is sorted by a column when its header is clicked, and the other way round when it is clicked again', async () => {
    const page = await openList('manager', 'AllOpportunities');
    expect(await header(page, 'Close Date').getAttribute('aria-sort')).toBe('none');
    const days = (shown: readonly string[]) => shown.map(text => Date.parse(text));

    const upwards = days(await columnAfter(page, 'Close Date', () => sortBy(page, 'Close Date').click()));
    expect(upwards).toEqual(upwards.toSorted((a, b) => a - b));
    expect(await header(page, 'Close Date').getAttribute('aria-sort')).toBe('ascending');

    const downwards = days(await columnAfter(page, 'Close Date', () => sortBy(page, 'Close Date').click()));
    expect(downwards).toEqual(downwards.toSorted((a, b) => b - a));
    expect(await header(page, 'Close Date').getAttribute('aria-sort')).toBe('descending');
    expect(await violationsIn(page, 'body')).toEqual([]);
  });

  it('is sorted by keyboard', async () => {
    const page = await openList('manager', 'AllOpportunities');
    await tabTo(sortBy(page, 'Opportunity Name'));
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await columnAfter(page, 'Opportunity Name', () => page.keyboard.press('Enter'));
    const names = await column(page, 'Opportunity Name');
    expect(names).toEqual(
      names
        .map(name => name.trim())
        .toSorted()
        .reverse()
    );
  });

  it('of mine shows what somebody owns, and nothing of the team', async () => {
    const { connection, userId } = await connect('rep2');
    const { records } = await connection.query<{ readonly Name: string }>(
      `SELECT Name FROM Opportunity WHERE OwnerId = '${userId}' ORDER BY Name LIMIT 50`
    );
    const rep = await openList('rep2', 'MyOpportunities');
    const names = await column(rep, 'Opportunity Name');
    expect(names).toEqual(records.map(({ Name }) => Name));

    const manager = await arrive('manager');
    await manager.goto('/lightning/o/Opportunity/list?filterName=MyOpportunities');
    await manager.getByText('Nothing here yet.').waitFor();
    expect(await manager.getByRole('combobox', { name: 'List view' }).innerText()).toBe('My Opportunities');
  });

  it('is grouped by what its deals are in, with counts and sums of each group', async () => {
    const page = await openList('manager', 'AllOpportunities');
    await page.getByRole('combobox', { name: 'Group by' }).click();
    await page.getByRole('option', { name: 'Forecast Category' }).click();
    const group = page.getByRole('region', { name: /^Commit \(/ });
    await group.waitFor();
    const { connection } = await connect('manager');
    const { records } = await connection.query<{ readonly deals: number; readonly amount: number }>(
      "SELECT COUNT(Id) deals, SUM(Amount) amount FROM Opportunity WHERE ForecastCategoryName = 'Commit'"
    );
    const [counted] = records;
    expect(await group.getByRole('heading').innerText()).toBe(`Commit (${counted?.deals})`);
    expect(await group.locator('.sum').innerText()).toBe(
      counted?.amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' })
    );
    expect(await group.getByRole('listitem').count()).toBe(counted?.deals);
    expect(await violationsIn(page, 'body')).toEqual([]);

    await page.getByLabel('Search this list').fill('Ironbridge');
    await expect.poll(() => group.getByRole('listitem').count(), { timeout: 60_000 }).toBeLessThan(2);
    await page.setViewportSize({ width: 400, height: 900 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    ).toBe(0);
  });
});
