import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../../support/administrator.ts';
import { day, make } from '../../conformance/support/world.ts';
import { violationsIn } from '../support/axe.ts';
import { arrive } from '../support/visitor.ts';
import { startShellOrg, type ShellOrg } from './shellOrg.ts';

let org: ShellOrg;
let deal: string;

beforeAll(async () => {
  org = await startShellOrg();
  const connection = await administrator(org.url);
  deal = await make(connection, 'Opportunity', {
    Name: 'A deal',
    StageName: 'Prospecting',
    CloseDate: day(30)
  });
});
afterAll(() => org.close());

async function openDeal(): Promise<Page> {
  const page = await arrive('admin', { orgUrl: org.url });
  await page.goto(`/lightning/r/Opportunity/${deal}/view`);
  return page;
}

describe('what a panel asks about the user', () => {
  it('is how the user reads and writes, and where the user’s day is', async () => {
    const page = await openDeal();
    await page.getByText('en-US en-US ltr GMT USD .').waitFor();

    const connection = await administrator(org.url);
    const { user_id: Id } = await connection.identity();
    const german = { LocaleSidKey: 'de_DE', LanguageLocaleKey: 'iw', TimeZoneSidKey: 'Pacific/Auckland' };
    const english = { LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', TimeZoneSidKey: 'GMT' };
    await connection.sobject('User').update({ Id, ...german });
    try {
      await page.reload();
      await page.getByText('de-DE iw rtl Pacific/Auckland USD ,').waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    } finally {
      await connection.sobject('User').update({ Id, ...english });
    }
  });
});

describe('a message channel', () => {
  it('carries what one panel says to those that listen, until they stop or leave', async () => {
    const page = await openDeal();
    const say = page.locator('.say');
    const heard = page.locator('.heard');
    await say.click();
    await heard.filter({ hasText: '1 more' }).waitFor();

    await page.locator('.refuse').click();
    await page.locator('.refused').filter({ hasText: 'DataCloneError' }).waitFor();
    expect(await heard.innerText()).toBe('1 more');

    await page.locator('.stop').click();
    await say.click();
    expect(await heard.innerText()).toBe('1 more');
  });

  it('says nothing to a panel that left the page', async () => {
    const page = await openDeal();
    await page.locator('.say').click();
    await page.locator('.heard').filter({ hasText: '1 more' }).waitFor();
    await page.locator('.deaf').click();
    await page.locator('.say').click();
    expect(await page.evaluate('window.heard')).toBe(1);
  });
});

describe('a modal', () => {
  it('takes the focus, keeps it, and answers what it was closed with', async () => {
    const page = await openDeal();
    const result = page.locator('.result');
    await page.locator('.open').click();
    const dialog = page.getByRole('dialog', { name: 'A question' });
    await dialog.getByText('Is it blue?').waitFor();
    expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);

    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      const inside = await dialog.locator(':focus').count();
      expect(inside, `after ${presses + 1} presses of Tab`).toBe(1);
    }

    await dialog.getByRole('button', { name: 'Yes' }).click();
    await result.filter({ hasText: 'chose blue / accepted' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('closes on Escape without an answer, and gives the focus back', async () => {
    const page = await openDeal();
    await page.locator('.open').click();
    const dialog = page.getByRole('dialog', { name: 'A question' });
    await dialog.getByLabel('Word').press('Escape');
    await page.locator('.result').filter({ hasText: 'not opened / undefined' }).waitFor();
    await page.locator('.open:focus').waitFor();
  });
});

describe('the values of a picklist', () => {
  it('say of a stage whether it is won', async () => {
    const page = await openDeal();
    await page.getByRole('tab', { name: 'Stages' }).click();
    await page.getByText('Closed Won 100').waitFor();
  });
});
