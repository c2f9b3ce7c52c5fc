import { describe, expect, it } from 'vitest';
import { callWithoutMouse } from './support/callWithoutMouse.ts';
import { find, makeDealWith } from './support/deals.ts';
import { chooseOption, tabTo } from './support/keyboard.ts';
import { expectAnswers } from './support/recorded.ts';

describe('somebody whose title is on no list', () => {
  it('is asked about, and gets every outcome by title once it is none of them', async () => {
    const dealId = await makeDealWith([
      {
        FirstName: 'Lee',
        LastName: 'Carver',
        Title: 'Assistant to the CFO'
      }
    ]);
    const { page, mouse, guide } = await callWithoutMouse(dealId);

    // An assistant is no CFO: the guide asks, and a wrong choice is put right where it stands.
    await tabTo(guide.panel.getByRole('combobox', { name: 'Which title is Lee Carver’s?' }));
    await chooseOption(page, 'Chief Financial Officer');
    await guide.choice('Collect what customers owe us a week sooner').waitFor();
    await tabTo(guide.button('Not Chief Financial Officer?'));
    await page.keyboard.press('Enter');
    await tabTo(guide.panel.getByRole('combobox', { name: 'Which title is Lee Carver’s?' }));
    await chooseOption(page, 'None of these');

    // All outcomes of the offering, under the titles that they are of; the second nine have the digits after 0.
    await guide.panel.getByRole('heading', { level: 4, name: 'Collections Specialist' }).waitFor();
    expect(await guide.choices.count()).toBe(16);
    await guide.step.focus();
    await guide.press('0');
    await guide.press('1', 'How many days a year does your team spend on receivables reports and changes?');
    await guide.type('zero');
    await guide.isUnderstood('0 days a year', 'set it up on the same day without a ticket');
    await guide.press('3', 'How do invoices get from your ledger');
    await tabTo(guide.button('End call'));
    await guide.press('Enter', 'Letter to the buyer');

    await guide.isSaved();
    await expectAnswers(dealId, [
      { buyer: 'Lee Carver', Number__c: 0, Said__c: null, Capability_Helps__c: 'No' }
    ]);
    const { Contact__r: lee } = await find<{ Contact__r: object }>(
      `SELECT Contact__r.Holds_No_Title__c, Contact__r.Title_Match__c FROM Buyer_Outcome__c WHERE Opportunity__c = '${dealId}'`
    );
    expect(lee).toMatchObject({ Holds_No_Title__c: true, Title_Match__c: null });
    const letter = await guide.letterText();
    expect(letter).toContain('Dear Lee,');
    expect(letter).toContain('You want to give finance what it asks for without another long project.');
    expect(letter).toContain('Your team spends 0 days a year on receivables reports and changes.');
    expect(letter).not.toContain('set it up on the same day');
    expect(mouse).toEqual([]);
  });
});
