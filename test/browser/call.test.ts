import { describe, expect, it } from 'vitest';
import { callWithoutMouse } from './support/callWithoutMouse.ts';
import { makeDealWith } from './support/deals.ts';
import { tabTo } from './support/keyboard.ts';
import { expectAnswers, expectConversations, expectOutcomes } from './support/recorded.ts';

const irene = 'Irene Maddox';
const noor = 'Noor Haddad';
const cfo = { FirstName: 'Irene', LastName: 'Maddox', Title: 'Group CFO' };
const days = 'How many days does it take today';
const reason = 'what is the most common reason today?';
const week = 'What would one week of faster payment save you a year';
const writtenOff = 'How much did you write off';
const overdue = 'What share of your open invoices is overdue today?';
const menu = 'What does the buyer want to reach?';

describe('a fast CFO', () => {
  it('jumps between outcomes, speaks in words, corrects herself and brings a colleague; all of it is recorded', async () => {
    const dealId = await makeDealWith([cfo, { FirstName: 'Amara', LastName: 'Okafor', Title: 'CIO' }]);
    const { page, mouse, guide } = await callWithoutMouse(dealId);

    // She begins with cash, and leaves it for the losses before the second question is answered.
    await guide.asks(menu);
    await guide.press('1', days);
    await guide.type('about 48', 'see on the same day why it is unpaid');
    await guide.press('1', reason);
    await guide.press('o', menu);
    await guide.press('3', writtenOff);
    await guide.type('1.2m');
    await guide.isUnderstood('1,200,000 USD', 'while there is still time to change the terms');
    await guide.press('2', 'Who decides today');

    // Cash goes on where it was left; a no has its reason.
    await guide.press('o', menu);
    await guide.press('1', reason);
    await guide.press('2', 'get the question within the hour');
    await guide.press('n');
    await guide.type('They ask in person', 'get the question within the hour');
    await guide.press('3', week);

    // She corrects what she said first, and the call goes on where it stood.
    await page.keyboard.press('Escape');
    await tabTo(guide.button(new RegExp(`^Change: ${days}`)));
    await guide.press('Enter', days);
    await page.keyboard.press('ControlOrMeta+a');
    await guide.type('2 weeks');
    await guide.isUnderstood('14 days', week);
    await page.keyboard.press('Escape');
    await guide.press('d', 'see how much cash');
    await guide.press('1', 'What would it be worth a year?');
    await guide.type('250k');
    await guide.isUnderstood('250,000 USD', 'Everything on this outcome is asked.');

    // A colleague joins who is in no list yet, and says too much: the last answer is taken back.
    await guide.press('b', 'Who is here?');
    await tabTo(guide.button('New contact'));
    await guide.press('Enter');
    await guide.panel.locator('input:focus').waitFor();
    for (const [index, text] of ['Noor', 'Haddad', 'Head of Credit', 'noor@brightwater.example'].entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await guide.press('Enter', menu);
    await guide.press('1', overdue);
    await guide.type('15 percent', 'note it in seconds');
    await guide.press('1', 'How does a collector decide');
    await guide.press('4', 'see which customers to call first');
    await guide.press('z', 'How does a collector decide');

    const [hers, his] = [{ buyer: irene }, { buyer: noor }];
    await guide.isSaved();
    await expectAnswers(dealId, [
      { ...hers, Reply__c: 'Given', Number__c: 14, Said__c: '2 weeks', Capability_Helps__c: 'Yes' },
      { ...hers, Reply__c: 'Given', Number__c: 1_200_000, Capability_Helps__c: 'Partly' },
      {
        ...hers,
        Text__c: 'An approval is stuck at the customer',
        Capability_Helps__c: 'No',
        Why_Not__c: 'They ask in person'
      },
      { ...hers, Reply__c: "Doesn't know", Number__c: null, Capability_Helps__c: 'Yes' },
      { ...his, Reply__c: 'Given', Number__c: 15, Capability_Helps__c: 'Yes' }
    ]);
    await expectOutcomes(dealId, [
      { ...hers, Annual_Value__c: 250_000, Progress__c: 'Envisioned' },
      { ...hers, Annual_Value__c: null },
      his
    ]);

    const counted = { Day_Key__c: expect.stringContaining(`${dealId}:`) as string };
    // Back to her, and to the end; the letter says what stands.
    await guide.press('b', 'Who is here?');
    await tabTo(guide.choice(irene));
    await guide.press('Enter', menu);
    await tabTo(guide.button('End call'));
    await guide.press('Enter', 'Letter to the buyer');
    const letter = await guide.letterText();
    for (const sentence of [
      'Today it takes 14 days, on average, from sending an invoice to having the money (“2 weeks”, as you put it).',
      'An approval is stuck at the customer: that is the most common reason when an invoice goes unpaid.',
      'In the last financial year you wrote off $1,200,000.',
      'You put the value of reaching this at $250,000 a year.',
      'Before anything is decided, I would like to hear from Amara Okafor (Chief Information Officer) as well.'
    ])
      expect(letter).toContain(sentence);
    for (const told of ['48', 'in person', 'overdue', 'the person who can put it right', 'Maddox'])
      expect(letter).not.toContain(told);
    await expectConversations(dealId, [
      { ...hers, ...counted, Ended__c: expect.any(String) as string },
      { ...his, ...counted, Ended__c: expect.any(String) as string }
    ]);
    expect(mouse).toEqual([]);
  });
});
