import { describe, expect, it } from 'vitest';
import { makeDeal } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { answersOf, expectAnswers } from './support/recorded.ts';
import { interceptGraphql, isMutation } from './support/requests.ts';
import { arrive } from './support/visitor.ts';

/** A call in which the first question of the first outcome stands on the screen. */
async function startCall() {
  const page = await arrive('rep');
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const opened = await openOpportunity(page, dealId);
  await page.keyboard.press('1');
  await opened.guide.asks('How many days does it take today');
  return { ...opened, dealId };
}

const answered = { Reply__c: 'Given', Number__c: 48 };

describe('when the network is gone during a call', () => {
  it('goes on, says that nothing is saved yet, and saves by itself when it is back', async () => {
    const { page, guide, dealId } = await startCall();
    await page.context().setOffline(true);
    await page.keyboard.type('48');
    await page.keyboard.press('Enter');
    await guide.asks('would it help if');
    await guide.status.filter({ hasText: 'No connection, not saved yet' }).waitFor();
    await guide.panel.getByText('What you entered is kept in this browser until it is saved.').waitFor();
    await page.keyboard.press('1');
    await guide.asks('what is the most common reason today?');
    expect(await answersOf(dealId)).toEqual([]);
    await page.context().setOffline(false);
    await guide.isSaved();
    await expectAnswers(dealId, [{ ...answered, Capability_Helps__c: 'Yes' }]);
  });

  it('keeps what was answered through a reload', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await interceptGraphql(page, isMutation, route => route.abort('internetdisconnected'));
    await page.keyboard.type('48');
    await page.keyboard.press('Enter');
    await guide.asks('would it help if');
    await page.keyboard.press('1');
    await guide.status.filter({ hasText: 'No connection, not saved yet' }).waitFor();
    await page.reload();
    await guide.asks('what is the most common reason today?');
    await guide.panel.getByText('Said so far (1)').waitFor();
    expect(await answersOf(dealId)).toEqual([]);
    await saveAgain();
    await guide.button('Try again').click();
    await guide.isSaved();
    await expectAnswers(dealId, [{ ...answered, Capability_Helps__c: 'Yes' }]);
  });

  it('makes one record of an answer whose confirmation got lost', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await interceptGraphql(page, isMutation, async route => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.type('48');
    await page.keyboard.press('Enter');
    await guide.status.filter({ hasText: 'not saved yet' }).waitFor();
    await expectAnswers(dealId, [answered]);
    await saveAgain();
    await guide.isSaved();
    await expectAnswers(dealId, [answered]);
  });
});

describe('when a save fails', () => {
  it('says so, loses nothing and saves with another try', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await interceptGraphql(page, isMutation, route =>
      route.fulfill({ status: 500, json: [] })
    );
    await page.keyboard.type('48');
    await page.keyboard.press('Enter');
    await guide.asks('would it help if');
    await guide.status.filter({ hasText: 'not saved' }).waitFor();
    await saveAgain();
    await guide.button('Try again').click();
    await guide.isSaved();
    await expectAnswers(dealId, [answered]);
  });

  it('shows why the platform refused, in its own words', async () => {
    const { page, guide, dealId } = await startCall();
    const message = 'The buyer left the company.';
    const saveAgain = await interceptGraphql(page, isMutation, route =>
      route.fulfill({ json: { data: null, errors: [{ message }] } })
    );
    await page.keyboard.type('48');
    await page.keyboard.press('Enter');
    await guide.status.filter({ hasText: 'Not saved: ' }).waitFor();
    await guide.panel.getByText(message).waitFor();
    await saveAgain();
    await guide.button('Try again').click();
    await guide.isSaved();
    await expectAnswers(dealId, [answered]);
  });
});
