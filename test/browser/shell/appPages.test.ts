import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { arrive, openWindow, personaButton, type WindowOptions } from '../support/visitor.ts';
import { startShellOrg, type ShellOrg } from './shellOrg.ts';

let org: ShellOrg;
beforeAll(async () => {
  org = await startShellOrg();
});
afterAll(() => org.close());

async function open(path: string, options: WindowOptions = {}): Promise<Page> {
  const page = await arrive('admin', { ...options, orgUrl: org.url });
  await page.goto(path);
  return page;
}

const shown = (page: Page, name: string, text: string): Promise<void> =>
  page.locator(`.${name}`, { hasText: text }).waitFor();
const addressOf = (page: Page): string => page.url().slice(org.url.length);

describe('the tabs of an app', () => {
  it('are those that a permission set makes visible, and the app opens at the first', async () => {
    const page = await openWindow({ orgUrl: org.url });
    await page.goto('/');
    await personaButton(page, 'admin').click();
    await shown(page, 'type', 'standard__navItemPage');
    expect(addressOf(page)).toBe('/lightning/n/Plans');
    const tabs = page.getByRole('navigation', { name: 'App' }).getByRole('link');
    expect(await tabs.allInnerTexts()).toEqual(['Our Plans', 'Home', 'Opportunities']);
    expect(await tabs.first().getAttribute('aria-current')).toBe('page');
    expect(await page.title()).toBe('Our Plans');
  });

  it('lead from page to page, and the app’s name back to the first', async () => {
    const page = await open('/lightning/n/Plans');
    await page.getByRole('link', { name: 'Home' }).click();
    await shown(page, 'type', 'standard__namedPage');
    await page.getByRole('link', { name: 'Opportunities' }).click();
    await page.getByText('Nothing here yet.').waitFor();
    await page.getByRole('link', { name: 'Deals', exact: true }).click();
    await shown(page, 'type', 'standard__navItemPage');
    expect(addressOf(page)).toBe('/lightning/n/Plans');
  });

  it('open by their address where they are available only', async () => {
    const page = await open('/lightning/n/Drafts');
    await shown(page, 'type', 'standard__navItemPage');
    expect(await page.title()).toBe('Our Drafts');
  });

  it.each([
    '/lightning/n/Secrets',
    '/lightning/n/Nothing',
    '/lightning/n/Opportunity',
    '/lightning/setup/Home'
  ])('say at %s that there is no page', async address => {
    const page = await open(address);
    await page.getByText("Page doesn't exist. Enter a valid URL and try again.").waitFor();
    expect(addressOf(page)).toBe(address);
    expect(await page.getByRole('link', { name: 'Our Plans' }).isVisible()).toBe(true);
  });

  it('are the other person’s after a change of person, from the first on', async () => {
    const page = await open('/lightning/n/Plans');
    await page.getByRole('combobox', { name: 'Persona' }).click();
    await page.getByRole('option', { name: 'Account Executive' }).first().click();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    await shown(page, 'type', 'standard__namedPage');
    expect(await page.getByRole('link', { name: 'Our Plans' }).count()).toBe(0);
  });
});

describe('an app page', () => {
  it('shows the components of its region, and names what the local org doesn’t show', async () => {
    const page = await open('/lightning/n/Plans');
    await page.getByText('The local org does not show flexipage:richText.').waitFor();
    expect(await violationsIn(page, 'body')).toEqual([]);
  });

  it('keeps its state in the address, and its component while the state changes', async () => {
    const page = await open('/lightning/n/Plans?c__owner=you&owner=nobody');
    await shown(page, 'owner', '{"c__owner":"you"}');
    await page.locator('.mine').click();
    await shown(page, 'owner', '{"c__owner":"me"}');
    expect(addressOf(page)).toBe('/lightning/n/Plans?c__owner=me');
    await page.goBack();
    await shown(page, 'owner', '{"c__owner":"you"}');
    await page.goForward();
    await shown(page, 'owner', '{"c__owner":"me"}');
    await page.locator('.all').click();
    await shown(page, 'owner', '{}');
    expect(addressOf(page)).toBe('/lightning/n/Plans');
    await page.goBack();
    await shown(page, 'owner', '{"c__owner":"you"}');
    expect(await page.locator('.made').innerText()).toBe('1');
  });

  it('is made anew when it is left and come back to', async () => {
    const page = await open('/lightning/n/Plans');
    await shown(page, 'made', '1');
    await page.getByRole('link', { name: 'Home' }).click();
    await shown(page, 'made', '2');
    await page.goBack();
    await shown(page, 'made', '3');
  });
});

describe('a home page', () => {
  it('lays out its regions side by side where there is room, and below each other where there is none', async () => {
    const page = await open('/lightning/page/home');
    const region = async (name: string) => {
      const box = await page.locator(`[data-region="${name}"]`).boundingBox();
      if (!box) throw new Error(`There is no ${name}.`);
      return box;
    };
    await shown(page, 'made', '1');
    const [top, left, right, side] = await Promise.all(
      ['top', 'bottomLeft', 'bottomRight', 'sidebar'].map(region)
    );
    expect([left?.y === right?.y, left?.x === top?.x, side?.y === top?.y]).toEqual([true, true, true]);
    expect(right?.x).toBeGreaterThan(left?.x ?? 0);
    expect(side?.x).toBeGreaterThan(right?.x ?? 0);

    await page.setViewportSize({ width: 400, height: 900 });
    const narrow = await Promise.all(['top', 'bottomLeft', 'bottomRight', 'sidebar'].map(region));
    expect(new Set(narrow.map(({ x }) => x)).size).toBe(1);
    expect(narrow.map(({ y }) => y)).toEqual(narrow.map(({ y }) => y).toSorted((a, b) => a - b));
  });
});
