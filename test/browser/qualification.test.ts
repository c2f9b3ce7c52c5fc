import { describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { everyKeyPlayerShares } from './support/buyers.ts';
import { find, makeDeal, makeDealOfALargeAccount } from './support/deals.ts';
import { openOpportunity, openQualification, type OpportunityPage } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

const refusal = ruleMessage('Opportunity', 'Commit_needs_its_criteria');

async function categoryOf(dealId: string): Promise<string> {
  const deal = await find<{ ForecastCategoryName: string }>(
    `SELECT ForecastCategoryName FROM Opportunity WHERE Id = '${dealId}'`
  );
  return deal.ForecastCategoryName;
}

/** How the one criterion that was judged stands. */
async function statusOf(dealId: string): Promise<string> {
  const check = await find<{ Status__c: string }>(
    `SELECT Status__c FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c = '${dealId}'`
  );
  return check.Status__c;
}

/** Today as the date fields of a page take it. */
function today(): string {
  return new Date().toLocaleDateString('en-US', {
    timeZone: 'GMT',
    month: 'short',
    day: 'numeric',
    year: 'numeric'
  });
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
    const alert = qualification.alert.filter({ hasText: refusal });
    await alert.getByText('Missing for Commit:').waitFor();
    await alert.getByText('The buyer confirmed the annual value').waitFor();
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
    await qualification.chooseBuyer(criterion);
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
    await qualification.panel.locator('c-qualification-gates li:focus').getByText('Best Case').waitFor();

    // The buyer's own word: the value, and the day of the message.
    const value = qualification.criterion('The buyer confirmed the annual value');
    await value.getByRole('button', { name: 'Ask the value' }).click();
    await value.getByLabel('Annual value').fill('60000');
    await value.getByLabel('The buyer’s words').fill('Yes, that is what it is worth to us.');
    await value.getByRole('textbox', { name: /writ/i }).fill(today());
    await page.keyboard.press('Tab');
    await value.getByRole('button', { name: 'Save' }).click();
    await value.getByText('$60,000 reached, $50,000').waitFor();
    await qualification.addEvidence('The buyer confirmed the annual value');
    await qualification.addEvidence('The buyer confirmed the letter in writing');

    // What a manager verifies, the rep can only prepare.
    for (const statement of ['A plan of events', 'Every key player has been met']) {
      await qualification.addEvidence(
        statement,
        'The plan is on the deal; all three were met.',
        'Save for the manager'
      );
      await qualification.stands(statement, 'Awaiting the manager');
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
    await manager.qualification.panel.getByText('Nothing is missing.').waitFor();

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
    await qualification.panel.getByRole('heading', { name: 'Waived' }).waitFor();
    await criterion.getByText('The group has approved the budget.').waitFor();
  });

  it('counts the day where the user is at home, wherever the device is', async () => {
    const dealId = await makeDeal();
    const page = await arrive('rep', { timezoneId: 'Pacific/Kiritimati' });
    await page.clock.setFixedTime(new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`));
    const { qualification } = await openQualification(page, dealId);
    await qualification.addEvidence(
      'Someone who can fund it is named',
      'She said so on the phone on Monday.'
    );
    await qualification.stands('Someone who can fund it is named', 'Judged by');
  });

  it('leaves a manager’s verification alone when a rep saves an older form, and asks the rep', async () => {
    const dealId = await makeDeal();
    const what = 'A plan of events';
    const { qualification, page } = await openAs('rep', dealId);
    await qualification.addEvidence(what, 'The plan of Monday, by mail.', 'Save for the manager');
    const criterion = qualification.criterion(what);
    await criterion.getByRole('button', { name: 'Change the evidence' }).click();
    await criterion.getByLabel('Who said or wrote it').fill('The plan of Tuesday, by mail.');

    const manager = await openAs('manager', dealId);
    await manager.qualification.verify(what);

    await criterion.getByRole('button', { name: 'Save for the manager' }).click();
    await criterion.getByText('Somebody saved another value after you opened this.').waitFor();
    expect(await statusOf(dealId)).toBe('Met');
    await criterion.getByRole('button', { name: 'Keep theirs' }).press('Enter');
    await criterion.getByLabel('Who said or wrote it').waitFor({ state: 'detached' });
    await criterion.locator('h4:focus').getByText(what).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await statusOf(dealId)).toBe('Met');
  });

  it('takes the word of anybody at a large account, found by words', async () => {
    const { qualification, page } = await openAs('rep', await makeDealOfALargeAccount());
    const criterion = qualification.criterion('Someone who can fund it is named');
    await criterion.getByRole('button', { name: 'Add evidence' }).click();
    await criterion.getByLabel('Who said or wrote it').fill('He said so on the phone on Monday.');
    const contacts = criterion.getByRole('combobox', { name: 'Contact' });
    await contacts.click();
    expect(await page.getByRole('option').first().innerText()).toContain('Zoe Zander');
    await page.keyboard.press('Escape');
    await criterion.getByLabel('Find a contact').fill('person 2104');
    await criterion.getByText('Found: 1').waitFor();
    await contacts.click();
    await page.getByRole('option', { name: 'P Person 2104' }).click();
    await criterion.getByRole('button', { name: 'Save as met' }).click();
    await qualification.stands('Someone who can fund it is named', 'P Person 2104');
  });

  it('keeps half-typed evidence through a reload', async () => {
    const opened = await openAs('rep', await makeDeal());
    const criterion = opened.qualification.criterion('Someone who can fund it is named');
    const evidence = criterion.getByLabel('Who said or wrote it');
    await criterion.getByRole('button', { name: 'Add evidence' }).click();
    await evidence.fill('Irene said on Mon');
    await opened.page.reload();
    await opened.openTab('Qualification');
    await criterion.getByRole('button', { name: 'Add evidence' }).click();
    await criterion.getByText('You had typed this and not saved it').waitFor();
    expect(await evidence.inputValue()).toBe('Irene said on Mon');
  });

  it('sends what was saved offline once the connection is back', async () => {
    const dealId = await makeDeal();
    const { qualification, page } = await openAs('rep', dealId);
    const criterion = qualification.criterion('Someone who can fund it is named');
    await criterion.getByRole('button', { name: 'Add evidence' }).click();
    await criterion.getByLabel('Who said or wrote it').fill('Irene said so on Monday.');
    await qualification.chooseBuyer(criterion);
    await page.context().setOffline(true);
    await criterion.getByRole('button', { name: 'Save as met' }).click();
    await criterion.getByText('No connection. This waits here').waitFor();
    await page.context().setOffline(false);
    await qualification.stands('Someone who can fund it is named', 'Judged by');
    expect(await statusOf(dealId)).toBe('Met');
  });
});

describe('the qualification card', () => {
  it('opens the panel at the next thing to do, and the page knows what was saved there', async () => {
    const dealId = await makeDeal();
    await everyKeyPlayerShares(dealId);
    const { page } = await openAs('rep', dealId);
    const card = page.getByRole('region', { name: 'Forecast at a glance' });
    await card.getByText('A key player shared an outcome').waitFor();
    await card.getByRole('button', { name: 'Add evidence' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Who said or wrote it').fill('All three said so in the calls of this week.');
    await dialog.getByRole('combobox', { name: 'Contact' }).click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Save as met' }).click();
    await dialog.getByText('Saved.').waitFor();
    await page.keyboard.press('Escape');
    await card.getByText('The current situation is diagnosed').waitFor();
  });
});
