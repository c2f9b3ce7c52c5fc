import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { looksRight } from './support/axe.ts';
import type { ConversationGuide } from './support/conversationGuide.ts';
import { makeDeal, makeDealWith } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { interceptGraphql, isMutation } from './support/requests.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';
const days = 'How many days does it take today';
const help = 'see on the same day why it is unpaid';
const reason = 'what is the most common reason today?';

/** Looks at the guide as it stands, under the name of the state. */
type Look = (state: string) => Promise<void>;

async function callOf(
  contact: string,
  window: WindowOptions
): Promise<{ page: Page; guide: ConversationGuide; look: Look; dealId: string }> {
  const dealId = await makeDeal({ contact });
  const { page, guide } = await openOpportunity(await arrive('rep', window), dealId);
  await guide.asks(menu);
  return { page, guide, dealId, look: state => looksRight(page, 'c-conversation-guide', state) };
}

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 400 }
] as const)('a call in $colorScheme colours, $width pixels wide, is accessible', window => {
  it('at each of its steps', async () => {
    const { guide, look } = await callOf('Irene Maddox', window);
    await look('menu');
    await guide.press('1', days);
    await look('number question');
    await guide.type('45-50');
    await guide.panel.getByText('is a range').waitFor();
    await look('number that is asked about');
    await guide.button('45 days').click();
    await guide.asks(help);
    await guide.press('n');
    await guide.field(/^Why/).fill('They wait a month');
    await guide.panel.getByText('Facts, if the buyer asks how').click();
    await look('capability with its facts and a reason');
    await guide.choice('Yes').click();
    await guide.asks(reason);
    await guide.button('Add a note').click();
    await guide.field('Private note').fill('Their controller leaves');
    await guide.button('Peek at the capability').click();
    await guide.button('Keys').click();
    await guide.panel.getByText('Use single keys').waitFor();
    await look('choices with notes, a capability that is peeked at, and the keys');
    await guide.button('Keys').click();
    await guide.button('Skip').click();
    await guide.asks('What would one week');
    await guide.button('Doesn’t know').click();
    await guide.asks('see how much cash');
    await guide.button('Skip').click();
    await guide.asks('What would it be worth a year?');
    await look('value');
    for (const next of [reason, 'see how much cash', 'What would it be worth', 'stay open']) {
      await guide.button('Skip').click();
      await guide.asks(next);
    }
    await look('everything passed over');
    await guide.button('Take back: Collect').click();
    await guide.panel.getByText('The buyer doesn’t want this after all?').waitFor();
    await look('an outcome that is taken back');
    await guide.button('Keep it').click();
  });

  it('with a need in own words, other buyers and the letter', async () => {
    const { guide, look } = await callOf('Irene Maddox', window);
    await guide.choice('Something else').click();
    await guide.asks('in the buyer’s own words?');
    await look('own words');
    await guide.type('Know what the new subsidiary owes', 'What do you ask about');
    await look('free question');
    await guide.field('Your question').fill('Who knows it today?');
    await guide.field('What the buyer said').fill('Nobody');
    await guide.button('Save and go on').click();
    await guide.button('No further question').click();
    await guide.asks('worth a year?');
    await guide.button('Other buyer').click();
    await guide.asks('Who is here?');
    await guide.button('New contact').click();
    await guide.field('Last name').fill('Haddad');
    await look('buyers and a new contact');
    await guide.button(/^Back$/).click();
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    await guide.panel.getByText('Show where each sentence comes from').click();
    await guide.letter.locator('[data-sentence]').filter({ hasText: 'you need this' }).click();
    await guide.field('In your own words').waitFor();
    await look('letter with a sentence being written');
    await guide.field('In your own words').press('Enter');
    await guide.button(/^To decide before it leaves/).click();
    await guide.panel.getByRole('heading', { name: 'Before the letter leaves' }).waitFor();
    await look('letter with what is to be decided');
  });

  it('with a question that is answered in words, and one with yes or no', async () => {
    const { guide, look } = await callOf('Petra Lindgren', window);
    await guide.press('1', 'How many hours of your day');
    for (const next of ['What do you do first', 'What is the one thing']) {
      await guide.button('Skip').click();
      await guide.asks(next);
    }
    await look('question that is answered in words');
    await guide.button('Other outcome').click();
    await guide.asks(menu);
    await guide.choice('Never lose track').click();
    for (const next of ['Out of ten promises', 'When you are on holiday']) {
      await guide.button('Skip').click();
      await guide.asks(next);
    }
    await look('question with yes or no, and a note on access');
  });

  it('when it can’t be saved', async () => {
    const { page, guide, look, dealId } = await callOf('Irene Maddox', window);
    await guide.press('1', days);
    await page.context().setOffline(true);
    await guide.type('48', help);
    await guide.tells('No connection');
    await look('offline');
    const message = 'The buyer left the company.';
    const saveAgain = await interceptGraphql(page, isMutation, route =>
      route.fulfill({ json: { data: null, errors: [{ message }] } })
    );
    await page.context().setOffline(false);
    await guide.tells('Not saved');
    await look('refused');
    await saveAgain();
    await guide.button('Try again').click();
    await guide.isSaved();

    const second = await openOpportunity(await page.context().newPage(), dealId);
    await second.guide.asks(help);
    await guide.correct(days, '50');
    await guide.isSaved();
    await second.guide.correct(days, '60');
    await second.guide.tells('Somebody else changed it meanwhile');
    await looksRight(second.page, 'c-conversation-guide', 'conflict');
  });
});

describe('a contact whose title is asked about', () => {
  let dealId: string;
  beforeAll(async () => {
    dealId = await makeDealWith([{ FirstName: 'Lee', LastName: 'Carver', Title: 'Assistant to the CFO' }]);
  });

  it.each(['light', 'dark'] as const)(
    'is accessible, as are all outcomes by title, in %s colours',
    async colorScheme => {
      const { page, guide } = await openOpportunity(await arrive('rep', { colorScheme }), dealId);
      await guide.panel.getByRole('combobox', { name: 'Which title is' }).waitFor();
      await guide.choices.first().waitFor();
      expect(await guide.choices.count()).toBeGreaterThan(9);
      await looksRight(page, 'c-conversation-guide', 'title that is asked about');
    }
  );
});
