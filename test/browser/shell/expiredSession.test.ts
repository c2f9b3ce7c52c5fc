import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, make } from '../../conformance/support/world.ts';
import { administrator } from '../../support/administrator.ts';
import { arrive, endSession, personaButton } from '../support/visitor.ts';
import type { Persona } from '../../conformance/support/testOrg.ts';
import { startShellOrg, type ShellOrg } from './shellOrg.ts';

let org: ShellOrg;
let deal: string;

beforeAll(async () => {
  org = await startShellOrg();
  deal = await make(await administrator(org.url), 'Opportunity', {
    Name: 'A deal',
    StageName: 'Prospecting',
    CloseDate: day(30)
  });
});
afterAll(() => org.close());

async function openDeal(): Promise<Page> {
  const page = await arrive('admin', { orgUrl: org.url });
  await page.goto(`/lightning/r/Opportunity/${deal}/view`);
  await expectAnswers(page, 'read', 'written');
  return page;
}

/** What a panel hears of every way to read and to write. */
async function expectAnswers(page: Page, reading: string, writing: string): Promise<void> {
  await page.locator('.read').click();
  await page.locator('.record').filter({ hasText: reading }).waitFor();
  await page.locator('.query').click();
  await page.locator('.queried').filter({ hasText: reading }).waitFor();
  for (const way of ['.update', '.mutate']) {
    await page.locator(way).click();
    await page.locator('.written').filter({ hasText: writing }).waitFor();
  }
}

async function signInElsewhere(page: Page, persona: Persona): Promise<void> {
  const other = await page.context().newPage();
  await other.goto('/');
  await personaButton(other, persona).click();
  await other.getByRole('combobox', { name: 'Persona' }).waitFor();
  await other.close();
}

const ended = '401 INVALID_SESSION_ID';

describe('a session that ends while a page is open', () => {
  it('is told to panels, and a page goes on without a reload once its user has signed in again', async () => {
    const page = await openDeal();
    await page.evaluate(() => Object.assign(window, { sameLoad: true }));
    await endSession(page);
    await expectAnswers(page, ended, ended);
    await signInElsewhere(page, 'admin');
    await expectAnswers(page, 'read', 'written');
    expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true);
  });

  it('does not make a page act for somebody else who signs in with the same browser', async () => {
    const page = await openDeal();
    await endSession(page);
    await signInElsewhere(page, 'rep');
    await expectAnswers(page, ended, ended);
  });

  it('is told by the pages themselves, with what to do', async () => {
    const page = await openDeal();
    await endSession(page);
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByRole('button', { name: 'Edit Next Step' }).click();
    await page.getByLabel('Next Step').fill('Meet');
    await page.getByRole('button', { name: 'Save' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Sign in again in another window' });
    await alert.first().waitFor();
    await signInElsewhere(page, 'admin');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Opportunity was saved.').waitFor();
  });
});
