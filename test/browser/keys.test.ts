import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ConversationGuide } from './support/conversationGuide.ts';
import { makeDeal } from './support/deals.ts';
import { painted } from './support/keyboard.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { answersOf, expectAnswers } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';
const days = 'How many days does it take today';
const help = 'see on the same day why it is unpaid';
const reason = 'what is the most common reason today?';
const secondHelp = 'get the question within the hour';
const week = 'What would one week of faster payment';

async function openMenu(): Promise<{ page: Page; guide: ConversationGuide; dealId: string }> {
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const { page, guide } = await openOpportunity(await arrive('rep'), dealId);
  await guide.asks(menu);
  return { page, guide, dealId };
}

describe('every key', () => {
  it('is a button as well, and is explained', async () => {
    const { guide, dealId } = await openMenu();
    await guide.choice('Collect what customers owe us').click();
    await guide.asks(days);
    await guide.answer.fill('31');
    await guide.button('Save and go on').click();
    await guide.asks(help);
    await guide.choice('Partly').click();
    await guide.asks(reason);
    await guide.button('Add a note').click();
    await guide.field('What the buyer said').fill('Twice a month');
    await guide.button('Keys').click();
    await guide.panel.getByText('Further choices').waitFor();
    await guide.choice('An approval is stuck').click();
    await guide.asks(secondHelp);
    await guide.button('Undo').click();
    await guide.asks(reason);
    await guide.button('Doesn’t know').click();
    await guide.asks(secondHelp);
    await guide.button('Skip').click();
    await guide.asks(week);
    await guide.button('Other outcome').click();
    await guide.asks(menu);
    await guide.button('Other buyer').click();
    await guide.asks('Who is here?');
    await guide.button(/^Back$/).click();
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    await expectAnswers(dealId, [
      { Number__c: 31, Capability_Helps__c: 'Partly' },
      { Reply__c: "Doesn't know", Capability_Helps__c: null }
    ]);
  });

  it('can be switched off, and stays off after a reload', async () => {
    const { page, guide } = await openMenu();
    await guide.button('Keys').click();
    await guide.panel.getByText('Use single keys').click();
    await page.reload();
    await guide.asks(menu);
    await guide.step.focus();
    for (const key of ['1', 'b', 'o']) await page.keyboard.press(key);
    await painted(page);
    await guide.asks(menu);
    await guide.choice('Collect what customers owe us').click();
    await guide.asks(days);
  });

  it('counts once when it is pressed twice, held, or pressed before the next step is there', async () => {
    const { page, guide, dealId } = await openMenu();
    await guide.press('1', days);
    await guide.type('48', help);
    await guide.press('s', reason);
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    await page.keyboard.down('2');
    await page.keyboard.down('2');
    await page.keyboard.up('2');
    await guide.asks(secondHelp);
    await guide.isSaved();
    await expectAnswers(dealId, [
      { Number__c: 48, Capability_Helps__c: null },
      { Text__c: 'An approval is stuck at the customer', Capability_Helps__c: null }
    ]);
  });
});

describe('the browser’s own shortcuts', () => {
  it.each(['Control', 'Alt', 'Meta'])('with %s answer nothing', async modifier => {
    const { page, guide, dealId } = await openMenu();
    await guide.press('1', days);
    await guide.answer.fill('42');
    await guide.answer.press(`${modifier}+d`);
    await page.keyboard.press('Escape');
    for (const key of ['d', 's', 'z', 'o']) await page.keyboard.press(`${modifier}+${key}`);
    await painted(page);
    await guide.asks(days);
    expect(await answersOf(dealId)).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['12.5', 12.5],
    ['1,000', 1000],
    ['about 1.5k', 1500]
  ])('typed as “%s” is recorded as it was understood', async (typed, recorded) => {
    const { guide, dealId } = await openMenu();
    await guide.press('1', days);
    await guide.type(typed);
    const isAsked = guide.panel.getByRole('alert').filter({ hasText: 'Press Enter again' });
    await guide.step.filter({ hasText: help }).or(isAsked).waitFor();
    if ((await isAsked.count()) > 0) await guide.press('Enter', help);
    await guide.isSaved();
    await expectAnswers(dealId, [{ Number__c: recorded }]);
  });

  it.each([
    ['12,5', 'can be read in more than one way', '12.5 days'],
    ['45-50', 'is a range', '45 days'],
    ['many', 'isn’t understood', undefined]
  ])('typed as “%s” is asked about before anything is recorded', async (typed, asked, choice) => {
    const { guide, dealId } = await openMenu();
    await guide.press('1', days);
    await guide.type(typed);
    await guide.panel
      .getByRole('alert')
      .filter({ hasText: `“${typed}” ${asked}` })
      .waitFor();
    await guide.press('Enter');
    await guide.asks(days);
    expect(await answersOf(dealId)).toEqual([]);
    if (choice === undefined) return;
    await guide.button(choice).click();
    await guide.asks(help);
    await guide.isSaved();
    await expectAnswers(dealId, [{ Number__c: Number.parseFloat(choice) }]);
  });

  it('that the org refuses is told with its reason, and the next answers are saved', async () => {
    const { page, guide, dealId } = await openMenu();
    await guide.press('1', days);
    await guide.type('1e30');
    await guide.panel.getByText('outside of valid range').waitFor();
    await page.keyboard.press('Escape');
    await guide.press('d', help);
    await guide.isSaved();
    await expectAnswers(dealId, [{ Reply__c: "Doesn't know", Number__c: null }]);
  });
});

describe('a capability', () => {
  it('stays folded until its question is answered, unless the rep peeks', async () => {
    const { guide } = await openMenu();
    await guide.press('1', days);
    expect(await guide.panel.innerText()).not.toContain(help);
    await guide.button('Peek at the capability').click();
    await guide.panel.getByText(help).waitFor();
  });
});
