import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, make } from '../../conformance/support/world.ts';
import { administrator } from '../../support/administrator.ts';
import { violationsIn } from '../support/axe.ts';
import { tabTo } from '../support/keyboard.ts';
import { arrive, type WindowOptions } from '../support/visitor.ts';
import { startShellOrg, type ShellOrg } from './shellOrg.ts';

let org: ShellOrg;
let deal: string;

beforeAll(async () => {
  org = await startShellOrg();
  deal = await make(await administrator(org.url), 'Opportunity', {
    Name: 'A deal with a name that takes more than one line where the window is as narrow as a phone',
    StageName: 'Prospecting',
    CloseDate: day(30)
  });
});
afterAll(() => org.close());

async function openDeal(options: WindowOptions = {}): Promise<Page> {
  const page = await arrive('admin', { ...options, orgUrl: org.url });
  await page.goto(`/lightning/r/Opportunity/${deal}/view`);
  await page.locator('.facts').waitFor();
  return page;
}

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
async function boxOf(place: Locator): Promise<Box> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`${String(place)} is not on the screen.`);
  return box;
}
const region = (page: Page, name: 'main' | 'sidebar'): Locator => page.locator(`[data-region="${name}"]`);

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('the tabs of a record page', () => {
  it('have the titles that the page gives them, and the one in front that it names', async () => {
    const page = await openDeal();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'Talk & listen',
      'Stages',
      'Details',
      'Related'
    ]);
    expect(await tab(page, 'Talk & listen').getAttribute('aria-selected')).toBe('true');
    expect(await violationsIn(page, 'body')).toEqual([]);
  });

  it('make what is in them when it is first shown, and keep it', async () => {
    const page = await openDeal();
    const stages = page.locator('c-stages');
    expect(await stages.count()).toBe(0);
    await tab(page, 'Stages').click();
    await stages.getByText('Closed Won').waitFor();
    expect(await page.locator('.facts').isVisible()).toBe(false);

    await stages.evaluate(element => element.setAttribute('data-same', 'yes'));
    await tab(page, 'Talk & listen').click();
    await page.locator('.facts').waitFor();
    await page.locator('c-stages[data-same]').waitFor({ state: 'hidden' });
    expect(await page.locator('c-stages[data-same]').count()).toBe(1);
    expect(await stages.evaluate(element => element.getClientRects().length)).toBe(0);
  });

  it('show the record’s fields and its related lists', async () => {
    const page = await openDeal();
    await tab(page, 'Details').click();
    await page.getByRole('button', { name: 'Edit Stage' }).waitFor();
    await tab(page, 'Related').click();
    await page.getByText('Nothing here yet.').first().waitFor();
  });

  it('are gone through with the arrow keys, and Tab leads into the one in front', async () => {
    const page = await openDeal();
    await tabTo(tab(page, 'Talk & listen'));
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel', { name: 'Stages' }).waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Stages');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tabpanel', { name: 'Related' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel', { name: 'Talk & listen' }).waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.open:focus').waitFor();
  });
});

describe('the regions of a record page', () => {
  it('are two thirds and one third of a wide window, and the first tab begins near its top', async () => {
    const page = await openDeal({ width: 1280, height: 768 });
    const [main, sidebar] = [await boxOf(region(page, 'main')), await boxOf(region(page, 'sidebar'))];
    expect(main.width / (main.width + sidebar.width)).toBeCloseTo(2 / 3, 1);
    expect(sidebar.x).toBeGreaterThanOrEqual(main.x + main.width);
    expect(sidebar.y).toBe(main.y);
    expect((await boxOf(page.locator('.facts'))).y).toBeLessThan(768 / 4);
    expect(await sideways(page)).toBe(0);
  });

  it.each([768, 400])('stand one below the other at %i pixels, the wide one first', async width => {
    const page = await openDeal({ width });
    const [main, sidebar] = [await boxOf(region(page, 'main')), await boxOf(region(page, 'sidebar'))];
    expect(sidebar.y).toBeGreaterThanOrEqual(main.y + main.height);
    expect(sidebar.width).toBeCloseTo(main.width, 0);
    expect(await sideways(page)).toBe(0);
  });
});
