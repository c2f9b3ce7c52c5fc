import { describe, expect, it } from 'vitest';
import { makeDeal } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { answersOf, expectAnswers } from './support/recorded.ts';
import { interceptGraphql, isMutation } from './support/requests.ts';
import { arrive, personaButton } from './support/visitor.ts';

const days = 'How many days does it take today';
const help = 'see on the same day why it is unpaid';
const reason = 'what is the most common reason today?';
const answered = { Reply__c: 'Given', Number__c: 48 };

/** A call in which the first question of the first outcome stands on the screen. */
async function startCall() {
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const { page, guide } = await openOpportunity(await arrive('rep'), dealId);
  await guide.press('1', days);
  return { page, guide, dealId };
}

describe('when the session ends during a call', () => {
  it('offers to sign in again in another window, goes on meanwhile, and loses nothing', async () => {
    const { page, guide, dealId } = await startCall();
    const ended = await page.request.delete('/local-org/session', { headers: { 'X-Local-Org': 'browser' } });
    expect(ended.ok()).toBe(true);
    await guide.type('48', help);
    await guide.tells('You are signed out, not saved yet');
    await guide.panel.getByText('What you entered is kept in this browser until it is saved.').waitFor();
    await guide.press('1', reason);
    expect(await answersOf(dealId)).toEqual([]);

    const opening = page.context().waitForEvent('page');
    await guide.panel.getByRole('link', { name: 'Sign in again' }).click();
    const second = await opening;
    await personaButton(second, 'rep').click();
    await second.getByRole('link', { name: 'Brightwater Foods: Receivables Desk' }).waitFor();
    await second.close();
    await page.bringToFront();
    await guide.button('Try again').click();
    await guide.isSaved();
    await guide.asks(reason);
    await expectAnswers(dealId, [{ ...answered, Capability_Helps__c: 'Yes' }]);
  });
});

describe('when a save fails', () => {
  it('says so, loses nothing and saves with another try', async () => {
    const { page, guide, dealId } = await startCall();
    const saveAgain = await interceptGraphql(page, isMutation, route =>
      route.fulfill({ status: 500, json: [] })
    );
    await guide.type('48', help);
    await guide.button('Try again').waitFor();
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
    await guide.type('48', help);
    await guide.tells('Not saved: ');
    await guide.panel.getByText(message).waitFor();
    await saveAgain();
    await guide.button('Try again').click();
    await guide.isSaved();
    await expectAnswers(dealId, [answered]);
  });
});
