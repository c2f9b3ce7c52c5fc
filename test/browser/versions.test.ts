import { describe, expect, it } from 'vitest';
import { find, makeDealWith } from './support/deals.ts';
import { agreeOnVersion, makeOffering, retire, type NewOutcome } from './support/offerings.ts';
import { openOpportunity, OpportunityPage } from './support/opportunityPage.ts';
import { expectAnswers, expectOutcomes, outcomesOf } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';
const help = 'see what is open';
const before = 'How many days does closing the books take today?';
const now = 'How many days pass until the books are closed?';
const last = 'How many days does the audit take today?';
const cfo = { FirstName: 'Dana', LastName: 'Reyes', Title: 'CFO' };

/** What the CFO can reach, with the first question worded so. */
const closing = (question: string): NewOutcome[] => [
  {
    code: 'close',
    statement: 'Close the books a week sooner',
    prompts: [
      { code: 'close-1', question },
      { code: 'close-2', question: last }
    ]
  }
];

/** A call on a first version, with its first question answered. */
async function callOnFirstVersion() {
  const version = await makeOffering(closing(before));
  const dealId = await makeDealWith([cfo], version.offering);
  const page = await arrive('rep');
  const opened = await openOpportunity(page, dealId);
  const { guide } = opened;
  await guide.press('1', before);
  await guide.type('12', help);
  await guide.press('1', last);
  await guide.isSaved();
  return { ...opened, guide, version, dealId };
}

describe('a new version with one reworded question', () => {
  it.each(['the page stays open', 'the page is opened anew'])(
    'lets a call end on the version that it began with, when %s',
    async how => {
      const { page, guide, version, dealId } = await callOnFirstVersion();
      const next = await agreeOnVersion(version, 2, closing(now));
      if (how === 'the page is opened anew') {
        await page.reload();
        await guide.asks(last);
        await guide.panel.getByText('This call stays on version 1. The next one is on version 2.').waitFor();
      }
      await guide.type('30', help);
      await guide.press('1', 'What would it be worth a year?');
      await guide.type('60000', 'Everything on this outcome is asked.');
      await guide.press('2', 'Letter to the buyer');
      await guide.isSaved();
      const { Offering_Version__c: held } = await find<{ Offering_Version__c: string }>(
        `SELECT Offering_Version__c FROM Conversation__c WHERE Opportunity__c = '${dealId}'`
      );
      expect(held).toBe(version.versionId);
      expect(held).not.toBe(next.versionId);
      await expectAnswers(dealId, [
        { Question_Asked__c: before, Number__c: 12 },
        { Question_Asked__c: last, Number__c: 30 }
      ]);
    }
  );

  it('leaves the outcome one outcome, with its answers in the words that were asked', async () => {
    const { page, guide, version, dealId } = await callOnFirstVersion();
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    await guide.isSaved();
    await agreeOnVersion(version, 2, closing(now));
    await page.reload();
    await guide.asks('Letter to the buyer');
    await guide.button('Back to the guide').click();
    await guide.asks(menu);
    expect(await guide.choices.allInnerTexts()).toEqual([
      expect.stringContaining('1 / 2'),
      expect.stringContaining('Something else')
    ]);

    // The menu has it once, as begun; what was said stands there, marked, and is not asked again.
    await guide.choice('Close the books a week sooner').click();
    await guide.asks(last);
    for (const told of [
      'version 2 now, version 1 then',
      `Reworded: ${now}`,
      `before: ${before}`,
      'the question was reworded since'
    ])
      await guide.beside.getByText(told).waitFor();
    await guide.type('30', help);
    await guide.press('1', 'What would it be worth a year?');
    await guide.type('60000', 'Everything on this outcome is asked.');
    await guide.isSaved();
    await expectOutcomes(dealId, [
      { buyer: 'Dana Reyes', Annual_Value__c: 60_000, Progress__c: 'Envisioned' }
    ]);
    await expectAnswers(dealId, [
      { Question_Asked__c: before, Number__c: 12 },
      { Question_Asked__c: last, Number__c: 30 }
    ]);
    await guide.press('2', 'Letter to the buyer');
    expect(await guide.letterText()).toContain(`Asked “${before}”, you said 12 days.`);

    // The figures at the gates count it once.
    const opened = new OpportunityPage(page);
    await opened.openTab('Qualification');
    const figure = (statement: string) => opened.qualification.criterion(statement).innerText();
    expect(await figure('A key player shared an outcome')).toMatch(/1\s+of\s+1\s+needed/);
    expect((await figure('The buyer confirmed the annual value')).replaceAll('\u00a0', ' ')).toContain(
      '$0 of $50,000'
    );
  });
});

describe('a version that was retired and has no successor', () => {
  it('starts no call, and says what to do', async () => {
    const version = await makeOffering(closing(before));
    const dealId = await makeDealWith([cfo], version.offering);
    await retire(version);
    const { guide, page } = await openOpportunity(await arrive('rep'), dealId);
    await guide.panel
      .getByText(`The guide of ${version.offering} in use was retired, so no call can begin.`)
      .waitFor();
    expect(await guide.panel.innerText()).toContain('Ask an administrator to make the offering');
    await page.keyboard.press('1');
    expect(await guide.choices.count()).toBe(0);
    expect(await outcomesOf(dealId)).toEqual([]);
  });

  it('lets a call end that is underway', async () => {
    const { page, guide, version, dealId } = await callOnFirstVersion();
    await retire(version);
    await page.reload();
    await guide.asks(last);
    await guide.type('30', help);
    await guide.isSaved();
    await expectAnswers(dealId, [{ Number__c: 12 }, { Number__c: 30 }]);
  });
});
