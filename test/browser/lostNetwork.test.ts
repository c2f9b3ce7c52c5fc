import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ConversationGuide } from './support/conversationGuide.ts';
import { makeDeal } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { answersOf, expectAnswers, expectConversations, expectOutcomes } from './support/recorded.ts';
import { interceptGraphql, isMutation } from './support/requests.ts';
import { arrive } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';
const days = 'How many days does it take today';
const help = 'see on the same day why it is unpaid';
const reason = 'what is the most common reason today?';
const answered = { Reply__c: 'Given', Number__c: 48 };
const noConnection = 'No connection, waiting to be saved';

interface Call {
  readonly page: Page;
  readonly guide: ConversationGuide;
  readonly dealId: string;
}

/** A call in which the first question of the first outcome stands on the screen. */
async function startCall(): Promise<Call> {
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const { page, guide } = await openOpportunity(await arrive('rep'), dealId);
  await guide.asks(menu);
  await guide.press('1', days);
  return { page, guide, dealId };
}

/** Nothing can be saved from now on, though pages come; call the answer and all is well again. */
const withoutSaves = (page: Page): Promise<() => Promise<void>> =>
  interceptGraphql(page, isMutation, route => route.abort('internetdisconnected'));

describe('when the network is gone during a call', () => {
  it('goes on at every step, and everything arrives once, in order, when it is back', async () => {
    const { page, guide, dealId } = await startCall();
    await page.context().setOffline(true);
    await guide.type('48', help);
    await guide.tells(noConnection);
    await guide.panel.getByText('What you entered is kept in this browser until it is saved.').waitFor();
    await guide.press('1', reason);
    await guide.button('Add a note').click();
    await guide.field('What the buyer said').fill('Since May');
    await guide.field('Private note').fill('Ask Tobias');
    await guide.choice('An approval is stuck').click();
    await guide.asks('get the question within the hour');
    await guide.press('2', 'What would one week');
    await guide.press('Escape');
    await guide.press('d', 'see how much cash');
    await guide.press('1', 'What would it be worth a year?');
    await guide.type('60000', 'Everything on this outcome is asked.');
    await guide.press('o', menu);
    await guide.press('4', 'in the buyer’s own words?');
    await guide.type('Know what the new subsidiary owes', 'What do you ask about');
    await guide.field('Your question').fill('Who knows it today?');
    await guide.field('What the buyer said').fill('Nobody');
    await guide.button('Save and go on').click();
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    await guide.field('Next step that you agreed').fill('Meet Amara Okafor');
    await page.keyboard.press('Enter');
    expect(await answersOf(dealId)).toEqual([]);

    await page.context().setOffline(false);
    await guide.isSaved();
    await guide.letter.getByText('Robin Hale').waitFor();
    await expectAnswers(dealId, [
      { ...answered, Capability_Helps__c: 'Yes' },
      {
        Text__c: 'An approval is stuck at the customer',
        Said__c: 'Since May',
        Capability_Helps__c: 'Partly'
      },
      { Reply__c: "Doesn't know", Capability_Helps__c: 'Yes' },
      { Question_Asked__c: 'Who knows it today?', Text__c: 'Nobody' }
    ]);
    await expectOutcomes(dealId, [
      { Annual_Value__c: 60_000, Progress__c: 'Envisioned' },
      { Unmet_Need__c: 'Know what the new subsidiary owes', Progress__c: 'Diagnosed' }
    ]);
    await expectConversations(dealId, [
      { Notes__c: 'Ask Tobias', Next_Step__c: 'Meet Amara Okafor', Ended__c: expect.any(String) as string }
    ]);
  });

  it('keeps what was answered through a reload, and undoes it after that', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await withoutSaves(page);
    await guide.type('48', help);
    await guide.press('1', reason);
    await guide.tells(noConnection);
    await page.reload();
    await guide.asks(reason);
    await guide.beside.getByText('48 days').waitFor();
    expect(await answersOf(dealId)).toEqual([]);
    await guide.press('z', help);
    await guide.press('3', reason);
    await saveAgain();
    await guide.isSaved();
    await expectAnswers(dealId, [{ ...answered, Capability_Helps__c: 'No' }]);
  });

  it('says so when the guide can’t be read, with what waits, and reads it when asked', async () => {
    const { page, guide } = await startCall();
    const connect = await interceptGraphql(
      page,
      () => true,
      route => route.abort('internetdisconnected')
    );
    await guide.type('48', help);
    await guide.tells(noConnection);
    await page.reload();
    await guide.panel.getByText('There is no connection.').waitFor();
    await guide.panel.getByText('Waiting to be saved: 3').waitFor();
    await guide.panel.getByText(days).waitFor();
    expect(await guide.panel.innerText()).not.toContain('administrator');
    await connect();
    await guide.button('Try again').click();
    await guide.asks(help);
    await guide.isSaved();
  });

  it('makes one record of an answer whose confirmation got lost', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await interceptGraphql(page, isMutation, async route => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await guide.type('48', help);
    await guide.tells(noConnection);
    await expectAnswers(dealId, [answered]);
    await saveAgain();
    await guide.isSaved();
    await expectAnswers(dealId, [answered]);
  });

  it('does not show one person’s answers to the next at the same browser', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await withoutSaves(page);
    await guide.type('7731', help);
    await guide.tells(noConnection);
    await saveAgain();
    const signedIn = await page.request.post('/local-org/session', {
      data: { username: 'manager@same-page.local' },
      headers: { 'X-Local-Org': 'browser' }
    });
    expect(signedIn.ok()).toBe(true);
    const { guide: managers } = await openOpportunity(page, dealId);
    await managers.asks(menu);
    expect(await managers.panel.innerText()).not.toContain('7731');
  });
});

describe('what was typed and not accepted yet', () => {
  it('survives a reload: an answer, a note, a value, a need', async () => {
    const { page, guide, dealId } = await startCall();
    await guide.button('Add a note').click();
    await guide.field('What the buyer said').fill('about seven weeks');
    await guide.answer.fill('48');
    await page.reload();
    await guide.asks(days);
    expect(await guide.answer.inputValue()).toBe('48');
    expect(await guide.field('What the buyer said').inputValue()).toBe('about seven weeks');
    await guide.answer.press('Enter');
    await guide.asks(help);
    await guide.press('1', reason);
    for (const next of ['What would one week', 'What would it be worth a year?']) {
      await guide.button('Skip').click();
      await guide.asks(next);
    }
    await guide.field(/^Annual value/).fill('60000');
    await guide.field('The buyer’s words').fill('at least');
    await page.reload();
    await guide.asks('What would it be worth a year?');
    expect(await guide.field(/^Annual value/).inputValue()).toBe('60000');
    expect(await guide.field('The buyer’s words').inputValue()).toBe('at least');
    await guide.button('Save and go on').click();
    await guide.step.filter({ hasText: 'worth a year' }).waitFor({ state: 'detached' });
    await guide.button('Other outcome').click();
    await guide.asks(menu);
    await guide.choice('Something else').click();
    await guide.field('in the buyer’s own words').fill('Know what the new');
    await page.reload();
    await guide.asks('in the buyer’s own words?');
    expect(await guide.field('in the buyer’s own words').inputValue()).toBe('Know what the new');
    await guide.isSaved();
    await expectAnswers(dealId, [{ ...answered, Said__c: 'about seven weeks', Capability_Helps__c: 'Yes' }]);
    await expectOutcomes(dealId, [{ Annual_Value__c: 60_000, Buyer_Words__c: 'at least' }]);
  });
});
