import { describe, expect, it } from 'vitest';
import { find, makeDeal } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { answersOf } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const courtesies = [
  'Dear Irene Maddox,',
  'Thank you for the conversation. This is how I understood you.',
  'Please correct me where I misunderstood you.',
  'Kind regards'
];

describe('the letter to the buyer', () => {
  it('stands there one click after the call, every sentence from an answer, and is copied and logged', async () => {
    const page = await arrive('rep');
    const dealId = await makeDeal({ contact: 'Irene Maddox' });
    const { guide } = await openOpportunity(page, dealId);
    await page.keyboard.press('2');
    await guide.asks('How do you arrive at the cash number');
    await page.keyboard.press('1');
    await guide.asks('would it help if');
    await page.keyboard.press('1');
    await guide.asks('how far off was that number');
    await page.keyboard.press('s');
    await guide.asks('could you tell which customers');

    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    await guide.isSaved();

    // Whatever is neither a courtesy nor a gap names what it comes from.
    await guide.panel.getByText('Show where each sentence comes from').click();
    await guide.letter.getByText('From the outcome').waitFor();
    const sentences = await guide.letter.locator('p > span').all();
    const told: string[] = [];
    for (const sentence of sentences) {
      const isGap = (await sentence.locator('mark').count()) > 0;
      const [text = '', source = ''] = (await sentence.innerText()).split('\n').map(line => line.trim());
      if (isGap || courtesies.includes(text)) continue;
      expect(source, text).toMatch(/^From the (answer|outcome|guide|notes)/);
      told.push(`${text} ${source}`);
    }
    const answers = await answersOf(dealId);
    expect(answers.length).toBe(1);
    for (const { Question_Asked__c: asked, Text__c: said } of answers) {
      expect(
        told.filter(sentence => sentence.includes(`From the answer to “${asked}”: ${said}`))
      ).not.toEqual([]);
    }
    expect(await guide.letter.locator('mark').allInnerTexts()).toContainEqual(
      expect.stringContaining('[Not asked yet: “Over the last four quarters')
    );

    await guide.button('Copy').click();
    await guide.panel.getByText('The letter is on the clipboard.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('you said: Due dates in a spreadsheet.');
    await guide.button('Log as a task').click();
    await guide.panel.getByText('Logged').waitFor();
    const task = await find<{ Description: string }>(
      `SELECT Description FROM Task WHERE WhatId = '${dealId}'`
    );
    expect(task.Description).toBe(copied);
  });
});
