import { describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { everyKeyPlayerShares } from './support/buyers.ts';
import { find, makeDeal } from './support/deals.ts';
import { openOpportunity, openQualification, type OpportunityPage } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

const refusal = ruleMessage('Opportunity', 'Commit_needs_its_criteria');

async function categoryOf(dealId: string): Promise<string> {
  const deal = await find<{ ForecastCategoryName: string }>(
    `SELECT ForecastCategoryName FROM Opportunity WHERE Id = '${dealId}'`
  );
  return deal.ForecastCategoryName;
}

/** Today as the date fields of a page take it. */
function today(): string {
  return new Date().toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
}

/** Opens a deal's qualification for the rep or the manager. */
async function openAs(persona: 'rep' | 'manager', dealId: string): Promise<OpportunityPage> {
  return openQualification(await arrive(persona), dealId);
}

describe('the qualification panel', () => {
  it('says for each gate how much is missing, and for each criterion what counts as evidence', async () => {
    const { qualification } = await openAs('rep', await makeDeal());
    expect(await qualification.gate('Best Case').innerText()).toContain('3 missing');
    expect(await qualification.gate('Commit').innerText()).toContain('7 missing');
    const letter = qualification.criterion('The buyer confirmed the letter in writing');
    const text = await letter.innerText();
    expect(text).toContain('There is a message from a key player that agrees to the letter or corrects it.');
    expect(text).toContain('Counts as evidence: what the buyer said or wrote.');
    expect(text.replaceAll('\u00a0', ' ')).toContain('0 of 1');
    await letter.getByRole('button', { name: 'Note the confirmation' }).waitFor();
  });

  it('brings the guide into view for what only a buyer can say', async () => {
    const deal = await makeDeal({ contact: 'Irene Maddox' });
    const { sidebar, page } = await openOpportunity(await arrive('rep'), deal);
    await sidebar.getByRole('button', { name: 'Open the guide' }).first().click();
    await page.locator('c-conversation-guide :focus').waitFor();
  });

  it('shows the platform’s own refusal of Commit, and the deal stays where it was', async () => {
    const dealId = await makeDeal();
    const { qualification } = await openAs('rep', dealId);
    await qualification.move('Commit').click();
    await qualification.alert.filter({ hasText: refusal }).waitFor();
    expect(await categoryOf(dealId)).toBe('Pipeline');
  });

  it('shows at a criterion why the platform refused its evidence, and keeps what was typed', async () => {
    const { qualification, page } = await openAs('rep', await makeDeal());
    const criterion = qualification.criterion('Someone who can fund it is named');
    await criterion.getByRole('button', { name: 'Add evidence' }).click();
    const evidence = criterion.getByLabel('Who said or wrote it, when, and where others can see it');
    await evidence.fill('We believe that it is Irene Maddox.');
    await criterion.getByRole('combobox', { name: 'Where it comes from' }).click();
    await page.getByRole('option', { name: 'Our view' }).click();
    await criterion.getByRole('button', { name: 'Save as met' }).click();
    await criterion
      .getByRole('alert')
      .filter({ hasText: ruleMessage('Criterion_Check__c', 'Our_view_is_not_the_buyers_evidence') })
      .waitFor();
    expect(await evidence.inputValue()).toBe('We believe that it is Irene Maddox.');
  });

  it('lets a deal into Commit once the rep and the manager met every criterion', async () => {
    const dealId = await makeDeal();
    await everyKeyPlayerShares(dealId);
    const opened = await openAs('rep', dealId);
    const { qualification, details, page } = opened;

    for (const statement of ['A key player shared an outcome', 'The current situation is diagnosed']) {
      await qualification.addEvidence(statement);
    }
    await qualification.addEvidence(
      'Someone who can fund it is named',
      'Irene Maddox, she said so on Monday'
    );
    await qualification.gate('Best Case').getByText('yes').waitFor();
    await qualification.move('Best Case').click();
    await qualification.gate('Best Case').getByText('The deal is here').waitFor();

    // The buyer's own word: the value, and the day of the message.
    const value = qualification.criterion('The buyer confirmed the annual value');
    await value.getByRole('button', { name: 'Ask the value' }).click();
    await value.getByLabel('Annual value').fill('60000');
    await value.getByLabel('The buyer’s words').fill('Yes, that is what it is worth to us.');
    await value.getByRole('textbox', { name: /writ/i }).fill(today());
    await page.keyboard.press('Tab');
    await value.getByRole('button', { name: 'Save' }).click();
    await value.getByText('$60,000 of $50,000').waitFor();
    await qualification.addEvidence('The buyer confirmed the annual value');
    await qualification.addEvidence('The buyer confirmed the letter in writing');

    // What a manager verifies, the rep can only prepare.
    for (const statement of ['A plan of events', 'Every key player has been met']) {
      await qualification.addEvidence(
        statement,
        'The plan is on the deal; all three were met.',
        'Save for the manager'
      );
      await qualification.stands(statement, 'A manager has to verify it');
      expect(await qualification.criterion(statement).getByRole('button', { name: 'Verify' }).count()).toBe(
        0
      );
    }
    await qualification.gate('Commit').getByText('2 missing').waitFor();
    await qualification.move('Commit').click();
    await qualification.alert.filter({ hasText: refusal }).waitFor();
    expect(await categoryOf(dealId)).toBe('Best Case');

    const manager = await openAs('manager', dealId);
    for (const statement of ['A plan of events', 'Every key player has been met']) {
      await manager.qualification.verify(statement);
    }
    await manager.qualification.panel.getByText('Every criterion is met.').waitFor();

    await page.reload();
    await opened.openTab('Qualification');
    await qualification.move('Commit').click();
    await qualification.gate('Commit').getByText('The deal is here').waitFor();
    await opened.openTab('Details');
    await details.field('Forecast Category').getByText('Commit').waitFor();
    expect(await categoryOf(dealId)).toBe('Commit');
  });

  it('lets a manager waive a criterion with a reason', async () => {
    const dealId = await makeDeal();
    const { qualification } = await openAs('manager', dealId);
    const criterion = qualification.criterion('Someone who can fund it is named');
    await criterion.getByRole('button', { name: 'Waive' }).click();
    await criterion.getByLabel('Why this deal doesn’t need it').fill('The group has approved the budget.');
    await criterion.getByRole('button', { name: 'Waive it' }).click();
    await qualification.stands('Someone who can fund it is named', 'Waived');
    await qualification.gate('Best Case').getByText('2 missing').waitFor();
  });
});
