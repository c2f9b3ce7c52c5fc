import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsIn } from './support/axe.ts';
import { everyKeyPlayerShares } from './support/buyers.ts';
import { makeDeal } from './support/deals.ts';
import { openQualification } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

const panel = 'c-qualification-panel';
const evidenceField = 'Who said or wrote it';

/** Nothing in the panel offends axe, and nothing runs sideways. */
async function looksRight(page: Page, state: string): Promise<void> {
  expect(await violationsIn(page, panel), state).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(sideways, state).toBe(0);
}

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 400 }
] as const)('the qualification panel in $colorScheme colours, $width pixels wide', window => {
  it('is accessible in whatever state a rep meets', async () => {
    const dealId = await makeDeal();
    await everyKeyPlayerShares(dealId);
    const page = await arrive('rep', window);
    const { qualification } = await openQualification(page, dealId);
    await qualification.move('Commit').click();
    await qualification.alert.filter({ hasText: 'Missing for Commit' }).waitFor();
    await looksRight(page, 'refused');

    const shared = qualification.criterion('A key player shared an outcome');
    await shared.getByRole('button', { name: 'Add evidence' }).click();
    await looksRight(page, 'a proposal');
    await shared.getByRole('button', { name: 'Use this' }).click();
    await shared.getByRole('button', { name: 'Save as met' }).click();
    await shared.getByText('Change the proposal, or confirm that it stands as it is.').waitFor();
    await looksRight(page, 'an untouched proposal');
    await shared.getByText('I have read it, and it stands as it is').click();
    await qualification.chooseBuyer(shared);
    await page.context().setOffline(true);
    await shared.getByRole('button', { name: 'Save as met' }).click();
    await shared.getByText('No connection.').waitFor();
    await looksRight(page, 'offline');
    await page.context().setOffline(false);
    await qualification.stands('A key player shared an outcome', 'Judged by');

    const value = qualification.criterion('The buyer confirmed the annual value');
    await value.getByRole('button', { name: 'Ask the value' }).click();
    await value.getByLabel('Annual value').fill('60k');
    await value.getByRole('button', { name: 'Save' }).click();
    await value.getByRole('button', { name: '60,000 USD' }).waitFor();
    await looksRight(page, 'a value that is asked about');
  });

  it('is accessible where two people meet', async () => {
    const dealId = await makeDeal();
    const what = 'A plan of events';
    const page = await arrive('rep', window);
    const { qualification } = await openQualification(page, dealId);
    await qualification.addEvidence(what, 'The plan of Monday, by mail.', 'Save for the manager');
    await qualification.stands(what, 'Awaiting the manager');
    await looksRight(page, 'awaiting the manager');
    const criterion = qualification.criterion(what);
    await criterion.getByRole('button', { name: 'Change the evidence' }).click();
    await criterion.getByLabel(evidenceField).fill('The plan of Tuesday, by mail.');

    const desk = await arrive('manager', window);
    const manager = await openQualification(desk, dealId);
    await manager.qualification.stands(what, 'Awaits your verification');
    const plan = manager.qualification.criterion(what);
    await plan.getByRole('button', { name: 'Waive' }).click();
    await plan.getByLabel('Why this deal doesn’t need it').fill('A renewal: last year’s plan holds.');
    await looksRight(desk, 'waiving');
    await plan.getByRole('button', { name: 'Waive it' }).click();
    await manager.qualification.panel.getByRole('heading', { name: 'Waived' }).waitFor();
    await looksRight(desk, 'waived');

    await criterion.getByRole('button', { name: 'Save for the manager' }).click();
    await criterion.getByRole('button', { name: 'Put mine in its place' }).waitFor();
    await looksRight(page, 'two values');
  });
});
