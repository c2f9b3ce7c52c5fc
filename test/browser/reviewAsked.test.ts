import { describe, expect, it } from 'vitest';
import { looksRight } from './support/axe.ts';
import { demoDeal, find, makeDeal } from './support/deals.ts';
import { goToOpportunity, openOpportunity, type OpportunityPage } from './support/opportunityPage.ts';
import { giveReview } from './support/reviews.ts';
import { arrive } from './support/visitor.ts';
import { day } from '../conformance/support/world.ts';

const action = 'Bring Irene Maddox’s answer to the letter';
const asked = { decision: 'Ask for evidence', words: 'Nothing in writing yet.', action } as const;

const cardOf = ({ page }: OpportunityPage) => page.getByRole('region', { name: 'From the last review' });
const dueOf = async (deal: string) =>
  (
    await find<{ Next_Action_Due__c: string | null }>(
      `SELECT Next_Action_Due__c FROM Opportunity WHERE Id = '${deal}'`
    )
  ).Next_Action_Due__c;
const taskOf = async (deal: string) =>
  (await find<{ Status: string }>(`SELECT Status FROM Task WHERE WhatId = '${deal}'`)).Status;

describe('a rep on the page of a deal that was reviewed', () => {
  it('reads above the criteria what was asked for, and says with one click that it is done', async () => {
    const deal = await makeDeal();
    await giveReview(deal, asked);
    const opened = await openOpportunity(await arrive('rep'), deal);
    const card = cardOf(opened);
    await card.getByText('Nothing in writing yet.').waitFor();
    await card.getByText('Marta Lindqvist').waitFor();
    expect(await opened.sidebar.getByRole('region').first().getAttribute('aria-label')).toBe(
      'From the last review'
    );
    expect([await dueOf(deal), await taskOf(deal)]).toEqual([day(7), 'Not Started']);
    await card.getByRole('button', { name: `Done: ${action}` }).click();
    await card.getByRole('button', { name: `Not done after all: ${action}` }).waitFor();
    expect([await dueOf(deal), await taskOf(deal)]).toEqual([null, 'Completed']);
  });

  it('takes a slip back with the same key', async () => {
    const deal = await makeDeal();
    await giveReview(deal, asked);
    const opened = await openOpportunity(await arrive('rep'), deal);
    const card = cardOf(opened);
    await card.getByRole('button', { name: `Done: ${action}` }).focus();
    await opened.page.keyboard.press('Enter');
    await card.getByRole('button', { name: `Not done after all: ${action}` }).waitFor();
    await opened.page.keyboard.press('Enter');
    await card.getByRole('button', { name: `Done: ${action}` }).waitFor();
    expect([await dueOf(deal), await taskOf(deal)]).toEqual([day(7), 'Not Started']);
  });

  it('has what the manager asks for in the review, and the manager sees that it is done', async () => {
    const deal = await makeDeal();
    const { Name } = await find<{ Name: string }>(`SELECT Name FROM Opportunity WHERE Id = '${deal}'`);
    const manager = await arrive('manager');
    const rowOf = async () => {
      await manager.goto(`/lightning/n/Pipeline_Review?c__search=${encodeURIComponent(Name)}`);
      await manager.getByRole('button', { name: Name }).click();
    };
    await rowOf();
    await manager.getByText('Ask for evidence', { exact: true }).click();
    await manager.getByRole('textbox', { name: 'What evidence you ask for' }).fill(action);
    await manager.getByRole('button', { name: 'Ask for it' }).click();
    await manager
      .getByText(/^The review is saved, and Robin Hale.* has a task/)
      .first()
      .waitFor();

    const opened = await openOpportunity(await arrive('rep'), deal);
    const card = cardOf(opened);
    await card.getByText('Evidence is asked for.').waitFor();
    await card.getByRole('button', { name: `Done: ${action}` }).click();
    await card.getByRole('button', { name: `Not done after all: ${action}` }).waitFor();
    expect(await taskOf(deal)).toBe('Completed');

    await rowOf();
    await manager.getByText(/^Done on/).waitFor();
  });

  it('finds nothing of it on a deal that nobody reviewed', async () => {
    const opened = await openOpportunity(await arrive('rep'), await makeDeal());
    await opened.sidebar.getByText('May this deal be forecast?').waitFor();
    await opened.sidebar.getByRole('button', { name: 'Open the qualification' }).waitFor();
    expect(await cardOf(opened).count()).toBe(0);
  });

  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 400, colorScheme: 'light' },
    { width: 400, colorScheme: 'dark' }
  ] as const)('reads it at $width pixels, $colorScheme', async options => {
    const page = await arrive('rep', options);
    const opened = await goToOpportunity(page, await demoDeal('Oakmere Building Supplies: Receivables Desk'));
    await cardOf(opened).waitFor();
    await looksRight(page, 'c-review-asked', 'what was asked for');
  });
});
