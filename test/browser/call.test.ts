import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { connect } from '../conformance/support/testOrg.ts';
import { makeDeal as makeDealOfStrangers, readGuides } from '../conformance/support/world.ts';
import { agreedOutcomes, type AgreedOutcome } from './support/agreedGuide.ts';
import { find, makeDeal } from './support/deals.ts';
import { mouseEventsOf, tabTo } from './support/keyboard.ts';
import { openOpportunity, OpportunityPage } from './support/opportunityPage.ts';
import { expectAnswers, outcomesOf } from './support/recorded.ts';
import { arrive, openWindow, personaButton } from './support/visitor.ts';

const irene = 'Irene Maddox';
let cash: AgreedOutcome;
let statements: string[];

beforeAll(async () => {
  const outcomes = await agreedOutcomes('Receivables Desk', 'Chief Financial Officer');
  const [first] = outcomes;
  if (!first || first.prompts.length < 3) throw new Error('The guide of the demo has no menu for a CFO.');
  cash = first;
  statements = outcomes.map(outcome => outcome.Statement__c);
});

const question = (index: number): string => cash.prompts[index]?.Question__c ?? '';
const capability = (index: number): string => cash.prompts[index]?.Capability__r?.Action__c ?? '';

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('a call with the keyboard alone', () => {
  it('goes from the persona to the logged letter without a mouse', async () => {
    const dealId = await makeDeal({ contact: irene });
    const { Name: name } = await find<{ Name: string }>(
      `SELECT Name FROM Opportunity WHERE Id = '${dealId}'`
    );
    const page = await openWindow();
    const mouse = await mouseEventsOf(page);
    await page.goto('/');
    const opened = new OpportunityPage(page);
    const { guide, qualification } = opened;

    await tabTo(personaButton(page, 'rep'));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('link', { name, exact: true }));
    await page.keyboard.press('Enter');

    // The contact's title selects the menu.
    await guide.asks('What does the buyer want to reach?');
    await guide.panel.getByText('Chief Financial Officer').waitFor();
    const menu = (await guide.choices.allInnerTexts()).map(text => text.replace(/^\d\s*/, ''));
    expect(menu).toEqual([...statements, 'Something else, in the buyer’s own words']);
    await page.keyboard.press('1');

    // One question at a time; each answer is saved at once, and opens its capability.
    await guide.asks(question(0));
    await guide.panel.getByText(`Next: ${question(1)}`).waitFor();
    expect(await guide.panel.innerText()).not.toContain(capability(0));
    await type(page, '48');
    await guide.asks(capability(0));
    const first = { Question_Asked__c: question(0), Reply__c: 'Given', Number__c: 48 };
    await expectAnswers(dealId, [{ ...first, Capability_Helps__c: null }]);
    await page.keyboard.press('1');
    await expectAnswers(dealId, [{ ...first, Capability_Helps__c: 'Yes' }]);

    // A note goes with the answer.
    await guide.asks(question(1));
    expect(await guide.panel.innerText()).not.toContain(capability(1));
    await page.keyboard.press('n');
    await type(page, 'Twice a month');
    const [, chosen = ''] = (await guide.choices.nth(1).innerText()).split('\n');
    await page.keyboard.press('2');
    await guide.asks(capability(1));
    const second = { Question_Asked__c: question(1), Reply__c: 'Given', Text__c: `${chosen}\nTwice a month` };
    await expectAnswers(dealId, [first, second]);

    // What was undone is gone from the org as well; what was skipped was never there.
    await page.keyboard.press('z');
    await guide.asks(question(1));
    await expectAnswers(dealId, [first]);
    await page.keyboard.press('s');
    await guide.asks(question(2));
    await page.keyboard.press('d');
    await guide.asks(capability(2));
    const third = { Question_Asked__c: question(2), Reply__c: "Doesn't know", Number__c: null };
    await expectAnswers(dealId, [first, third]);
    await page.keyboard.press('3');

    // What the buyer would reach is worth something.
    await guide.asks('What would it be worth a year?');
    await page.keyboard.press('Tab');
    await type(page, '120000');
    await guide.asks('Everything on this outcome is asked.');
    await expect
      .poll(() => outcomesOf(dealId))
      .toMatchObject([{ Annual_Value__c: 120_000, Progress__c: 'Envisioned' }]);
    await page.keyboard.press('3');
    await guide.asks(question(1));
    await page.keyboard.press('1');
    await guide.asks(capability(1));
    await page.keyboard.press('2');

    // At the end the letter stands there.
    await guide.asks('Everything on this outcome is asked.');
    await page.keyboard.press('2');
    await guide.asks('Letter to the buyer');
    await guide.letter.getByText('you said: 48 days.').waitFor();
    await tabTo(guide.panel.getByLabel('Next step that you agreed, with a date'));
    await page.keyboard.type('Meet Amara Okafor on 3 March');
    await tabTo(guide.button('Log as a task'));
    await page.keyboard.press('Enter');
    await guide.panel.getByText('Logged').waitFor();
    await guide.isSaved();
    const task = await find<{ Description: string; Subject: string }>(
      `SELECT Subject, Description FROM Task WHERE WhatId = '${dealId}'`
    );
    expect(task.Subject).toBe(`Letter to ${irene}`);
    expect(task.Description).toContain('Meet Amara Okafor on 3 March');

    // The gate is asked by keyboard as well, and answers in the platform's words.
    await tabTo(opened.tab('Conversation'));
    await page.keyboard.press('ArrowRight');
    await tabTo(qualification.move('Commit'));
    await page.keyboard.press('Enter');
    await qualification.alert
      .filter({ hasText: ruleMessage('Opportunity', 'Commit_needs_its_criteria') })
      .waitFor();
    expect(mouse).toEqual([]);
  });
});

describe('the guide', () => {
  it('explains its keys, and every key is a button as well', async () => {
    const page = await arrive('rep');
    const { guide } = await openOpportunity(page, await makeDeal({ contact: irene }));
    await guide.choice(cash.Statement__c).click();
    await guide.asks(question(0));
    await guide.numberField.fill('31');
    await guide.button('Save and go on').click();
    await guide.asks(capability(0));
    await guide.choice('Partly').click();
    await guide.asks(question(1));
    await guide.button('Note').click();
    await guide.panel.getByLabel('Note').fill('Once');
    await guide.button('Keys').click();
    await guide.panel.getByText('Choose an answer').waitFor();
    await guide.button('Skip').click();
    await guide.asks(question(2));
    await guide.button('Undo').click();
    await guide.asks(question(1));
    await guide.choice('Doesn’t know').click();
    await guide.asks(capability(1));
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
  });

  it('lets a rep peek at a capability before its question is answered', async () => {
    const page = await arrive('rep');
    const { guide } = await openOpportunity(page, await makeDeal({ contact: irene }));
    await page.keyboard.press('1');
    await guide.asks(question(0));
    expect(await guide.panel.innerText()).not.toContain(capability(0));
    await guide.button('Peek at the capability').click();
    await guide.panel.getByText(capability(0)).waitFor();
  });

  it('goes on with the call after a reload', async () => {
    const page = await arrive('rep');
    const dealId = await makeDeal({ contact: irene });
    const { guide } = await openOpportunity(page, dealId);
    await page.keyboard.press('1');
    await guide.asks(question(0));
    await type(page, '48');
    await guide.asks(capability(0));
    await guide.isSaved();
    await page.reload();
    await guide.asks(capability(0));
  });

  it('asks somebody of a low title for access to the key players', async () => {
    const page = await arrive('rep');
    const { guide } = await openOpportunity(page, await makeDeal({ contact: 'Petra Lindgren' }));
    const note = guide.panel.getByText('Ask for access to those whom you haven’t met yet');
    expect(await note.innerText()).toContain(`${irene} (Chief Financial Officer)`);
    expect(await note.innerText()).not.toContain('Petra Lindgren');
  });

  it('asks which title a contact holds when the contact’s own words do not say it', async () => {
    const page = await arrive('rep');
    const { connection } = await connect('rep');
    const { Id: offeringId } = await find<{ Id: string }>(
      "SELECT Id FROM Offering__c WHERE Name = 'Receivables Desk'"
    );
    const known = (await readGuides(connection)).find(guide => guide.offeringId === offeringId);
    if (!known) throw new Error('The guide of the demo is not in force.');
    const { guide } = await openOpportunity(page, (await makeDealOfStrangers(known)).id);
    await guide.panel.getByRole('combobox', { name: 'Which title is' }).click();
    await page.getByRole('option', { name: 'Chief Financial Officer', exact: true }).click();
    await guide.choice(cash.Statement__c).waitFor();
  });

  it('takes an outcome that is on no menu in the buyer’s own words', async () => {
    const page = await arrive('rep');
    const dealId = await makeDeal({ contact: irene });
    const { guide } = await openOpportunity(page, dealId);
    await guide.choice('Something else').click();
    await type(page, 'Know what the new subsidiary owes');
    await guide.asks('The need is noted.');
    await expect
      .poll(() => outcomesOf(dealId))
      .toMatchObject([{ Unmet_Need__c: 'Know what the new subsidiary owes', Progress__c: 'Shared' }]);
  });
});
