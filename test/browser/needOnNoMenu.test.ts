import { describe, expect, it } from 'vitest';
import { callWithoutMouse } from './support/callWithoutMouse.ts';
import { makeDealWith } from './support/deals.ts';
import { expectAnswers, expectOutcomes } from './support/recorded.ts';

const menu = 'What does the buyer want to reach?';
const irene = 'Irene Maddox';

describe('a need that is on no menu', () => {
  it('is taken in the buyer’s own words, asked about freely and valued', async () => {
    const dealId = await makeDealWith([{ FirstName: 'Irene', LastName: 'Maddox', Title: 'Group CFO' }]);
    const { page, mouse, guide } = await callWithoutMouse(dealId);
    const ask = 'What do you ask about “Know what the new subsidiary owes”?';
    await guide.asks(menu);
    await guide.press('4', 'What does the buyer want, in the buyer’s own words?');
    await guide.type('Know what the new subsidiary owes', ask);

    // The first of the questions to begin with has a gap, which the rep fills.
    await guide.press('1');
    await page.keyboard.press('ControlOrMeta+a');
    await guide.type('How do you know today?');
    await guide.type('Somebody rings them up', ask);
    await guide.press('3');
    await guide.type('');
    await guide.type('A day of the controller each month', ask);
    await guide.press('Escape');
    await guide.press('s', 'What would it be worth a year?');
    await guide.type('40,000', 'The need is noted.');
    await guide.press('2', 'Letter to the buyer');
    await guide.isSaved();
    await expectOutcomes(dealId, [
      {
        buyer: irene,
        Unmet_Need__c: 'Know what the new subsidiary owes',
        Progress__c: 'Diagnosed',
        Annual_Value__c: 40_000
      }
    ]);
    await expectAnswers(dealId, [
      { Question_Asked__c: 'How do you know today?', Text__c: 'Somebody rings them up' },
      { Question_Asked__c: 'What does it cost you?', Text__c: 'A day of the controller each month' }
    ]);
    const letter = await guide.letterText();
    for (const sentence of [
      'In your own words, you need this: “Know what the new subsidiary owes”.',
      'Asked “How do you know today?”, you said “Somebody rings them up”.',
      'Your answer to “What does it cost you?” was “A day of the controller each month”.',
      'Meeting this need would be worth $40,000 a year to you.'
    ])
      expect(letter).toContain(sentence);
    expect(mouse).toEqual([]);
  });
});
