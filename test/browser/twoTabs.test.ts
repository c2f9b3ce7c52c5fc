import { describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { find, makeDeal } from './support/deals.ts';
import { openOpportunity, openQualification } from './support/opportunityPage.ts';
import { expectAnswers } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const days = 'How many days does it take today';
const help = 'see on the same day why it is unpaid';
const reason = 'what is the most common reason today?';

/** A call in which the first question is answered with 48 days, and its capability would help. */
async function answeredCall() {
  const page = await arrive('rep');
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const { guide } = await openOpportunity(page, dealId);
  await guide.press('1', days);
  await guide.type('48', help);
  await guide.press('1', reason);
  await guide.isSaved();
  await expectAnswers(dealId, [{ Number__c: 48, Capability_Helps__c: 'Yes' }]);
  return { page, guide, dealId };
}

describe('two windows with the same call', () => {
  it('meet when both change one answer: the later shows both values, and the rep chooses hers', async () => {
    const { page, guide, dealId } = await answeredCall();
    const second = await page.context().newPage();
    const { guide: other } = await openOpportunity(second, dealId);
    await other.asks(reason);

    await guide.correct(days, '50');
    await guide.isSaved();
    await other.correct(days, '60');
    await other.tells('Somebody else changed it meanwhile');
    const conflict = await other.conflicts.innerText();
    expect(conflict).toContain('50 days');
    expect(conflict).toContain('60 days');
    await expectAnswers(dealId, [{ Number__c: 50 }]);

    await other.button(/^Put mine in its place/).click();
    await other.step.and(second.locator(':focus')).waitFor();
    await other.isSaved();
    await expectAnswers(dealId, [{ Number__c: 60, Capability_Helps__c: 'Yes' }]);
  });

  it('are both at the letter once the call is ended in one of them', async () => {
    const { page, guide, dealId } = await answeredCall();
    const { guide: other } = await openOpportunity(await page.context().newPage(), dealId);
    await other.asks(reason);
    await guide.button('End call').click();
    await other.asks('Letter to the buyer');
    await other.panel.getByText('This call was ended in another window.').waitFor();
    await expectAnswers(dealId, [{ Number__c: 48, Capability_Helps__c: 'Yes' }]);
  });

  it('meet between rep and manager, and theirs may stay', async () => {
    const { guide, dealId } = await answeredCall();
    const { guide: managers } = await openOpportunity(await arrive('manager'), dealId);
    await guide.correct(days, '50');
    await guide.isSaved();

    await managers.choice('Collect what customers owe us').click();
    await managers.correct(days, '60');
    await managers.tells('Somebody else changed it meanwhile');
    await managers.button(/^Keep theirs/).click();
    await managers.isSaved();
    await managers.beside.getByText('50 days').waitFor();
    await expectAnswers(dealId, [{ Number__c: 50, Capability_Helps__c: 'Yes' }]);
  });

  it('put together what each of them changed by itself', async () => {
    const { page, guide, dealId } = await answeredCall();
    const { guide: other } = await openOpportunity(await page.context().newPage(), dealId);
    await other.asks(reason);
    await guide.correct(days, '50');
    await guide.isSaved();

    await other.button(/^Change: Would it help/).click();
    await other.asks(help);
    await other.choice('Partly').click();
    await other.asks(reason);
    await other.isSaved();
    await expectAnswers(dealId, [{ Number__c: 50, Capability_Helps__c: 'Partly' }]);
    await other.beside.getByText('50 days').waitFor();
    expect(await other.conflicts.count()).toBe(0);
  });
});

describe('a form of evidence that was open while the manager verified', () => {
  const plan = 'A plan of events';

  it.each([
    ['Keep theirs', 'is left with it'],
    ['Put mine in its place', 'is told that a manager judged it']
  ])('shows both, and who chooses “%s” %s', async choice => {
    const dealId = await makeDeal();
    const refusal = ruleMessage('Criterion_Check__c', 'What_a_manager_judged_a_manager_changes');
    const rep = await openQualification(await arrive('rep'), dealId);
    await rep.qualification.addEvidence(plan, 'Plan of Monday', 'Save for the manager');
    const criterion = rep.qualification.criterion(plan);
    await criterion.getByRole('button', { name: 'Change the evidence' }).click();
    await criterion.getByLabel('Who said or wrote it').fill('Plan of Tuesday');

    const manager = await openQualification(await arrive('manager'), dealId);
    await manager.qualification.verify(plan);
    await manager.qualification.stands(plan, 'Met');

    await criterion.getByRole('button', { name: 'Save for the manager' }).click();
    await criterion.getByText('Nothing of it was overwritten').waitFor();
    const shown = await criterion.innerText();
    for (const version of ['Theirs', 'Plan of Monday', 'Mine', 'Plan of Tuesday'])
      expect(shown).toContain(version);
    await criterion.getByRole('button', { name: choice }).click();
    await criterion.getByText('Nothing of it was overwritten').waitFor({ state: 'detached' });
    if (choice !== 'Keep theirs') await criterion.getByRole('alert').filter({ hasText: refusal }).waitFor();
    await expect
      .poll(() =>
        find(
          `SELECT Status__c, Evidence__c FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c = '${dealId}'`
        )
      )
      .toMatchObject({ Status__c: 'Met', Evidence__c: 'Plan of Monday' });
  });
});
