import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { connect, type PersonaConnection } from '../conformance/support/testOrg.ts';
import { looksRight } from './support/axe.ts';
import { find, findAll, makeDeal } from './support/deals.ts';
import { mouseEventsOf, tabTo } from './support/keyboard.ts';
import {
  chooseInTest,
  draftOf,
  judges,
  openPolicyTest,
  policyTestPanel,
  type Written
} from './support/policyTestPage.ts';
import { arrive } from './support/visitor.ts';

const letter = 'The buyer confirmed the letter in writing';
const champion = 'There is a champion';
const windows = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 400 }
] as const;

let manager: PersonaConnection;
/** Who leads another team. */
let peer: PersonaConnection;

beforeAll(async () => {
  [manager, peer] = [await connect('manager'), await connect('manager2')];
});

/** A test of two criteria on that many deals of the demo. */
async function testOn(
  deals: number
): Promise<{ policy: string; letter: Written; champion: Written; testDeals: readonly string[] }> {
  const { policy, criteria } = await draftOf(letter, champion);
  const found = await findAll<{ Id: string }>(
    `SELECT Id FROM Opportunity WHERE IsClosed = false ORDER BY Amount DESC NULLS LAST LIMIT ${deals}`
  );
  const testDeals = await chooseInTest(
    policy,
    found.map(({ Id }) => Id)
  );
  const [first, second] = criteria;
  if (!first || !second) throw new Error('The draft lacks its criteria.');
  return { policy, letter: first, champion: second, testDeals };
}

describe('the deals of a two-manager test', () => {
  it('are chosen by the policy’s owner: the largest of the forecast, others by name, and out again', async () => {
    const { policy } = await draftOf(letter, champion);
    const { Name } = await find<{ Name: string }>(
      `SELECT Name FROM Opportunity WHERE Id = '${await makeDeal()}'`
    );
    const page = await arrive('sales');
    const test = await openPolicyTest(page, policy);
    await test.says('Chosen: 0 of 10');
    await test.button(/^Choose the largest: 10/).click();
    await test.says('Chosen: 10 of 10');
    await test.says('That is enough for a test.');
    await looksRight(page, policyTestPanel, 'full');

    await test
      .button(/^Take out /)
      .first()
      .click();
    await test.says('Chosen: 9 of 10');
    await test.panel.getByRole('searchbox', { name: 'Find another open deal by its name' }).fill(Name);
    await test.button(`Choose ${Name}`).click();
    await test.says('Chosen: 10 of 10');
    await test.says(Name);
    await looksRight(page, policyTestPanel, 'chosen');
  });

  it('that were judged are taken out with a second press', async () => {
    const { policy, letter: criterion, testDeals } = await testOn(2);
    await judges(manager, criterion, testDeals, 'h');
    const test = await openPolicyTest(await arrive('sales'), policy);
    await test
      .button(/^Take out /)
      .first()
      .click();
    await test.button('Leave it in').waitFor();
    await test.says('Chosen: 2 of 10');
    await test.button('Take out, with what managers said (1)').click();
    await test.says('Chosen: 1 of 10');
  });
});

describe('a manager', () => {
  it('judges by keys alone, is saved at once, and goes on where it was left', async () => {
    const { policy } = await testOn(3);
    const page = await arrive('manager');
    const mouse = await mouseEventsOf(page);
    const test = await openPolicyTest(page, policy);
    const clicked = mouse.length;
    await test.says('Answers: 0 of 6. Deals judged: 0 of 3.');
    await tabTo(test.answer(letter, 'Holds').first());
    await page.keyboard.press('1');
    await test.answers(champion).locator(':focus').waitFor();
    await page.keyboard.press('2');
    await test.button('Next deal').and(page.locator(':focus')).waitFor();
    await test.says('Answers: 2 of 6. Deals judged: 1 of 3.');
    await page.keyboard.press('Enter');
    await test.panel.locator('h3:focus').filter({ hasText: 'Deal 2 of 3' }).waitFor();
    await page.keyboard.press('3');
    await test.answers(letter).getByText('Saved').waitFor();
    expect(mouse.length).toBe(clicked);

    const later = await openPolicyTest(page, policy);
    await later.says('Answers: 3 of 6. Deals judged: 1 of 3.');
    await later.says('Deal 2 of 3');
    expect(await later.answer(letter, 'Cannot tell').getAttribute('aria-pressed')).toBe('true');
    expect(await later.panel.getByText('How far managers agree').count()).toBe(0);
    await looksRight(page, policyTestPanel, 'half-way');
  });

  it('is told at the criterion that it reads otherwise by now, and judges what it says', async () => {
    const { policy, champion: written } = await testOn(1);
    const test = await openPolicyTest(await arrive('manager'), policy);
    await test.answer(champion, 'Holds').first().waitFor();
    const sales = await connect('sales');
    const said = 'Somebody who can fund it asked us for a meeting';
    await sales.connection
      .sobject('Qualification_Criterion__c')
      .update({ Id: written.id, Statement__c: said });
    await test.answer(champion, 'Does not hold').click();
    await test.says(ruleMessage('Test_Judgement__c', 'The_wording_that_was_judged_is_kept'));
    await test.answer(said, 'Does not hold').click();
    await test.answers(said).getByText('Saved').waitFor();
  });

  it('loses no answer with the connection', async () => {
    const { policy, testDeals } = await testOn(1);
    const page = await arrive('manager');
    const test = await openPolicyTest(page, policy);
    await test.answer(letter, 'Does not hold').waitFor();
    await page.context().setOffline(true);
    await test.answer(letter, 'Does not hold').click();
    await test.button('Try again').waitFor();
    await looksRight(page, policyTestPanel, 'not reached');
    await page.context().setOffline(false);
    await test.answers(letter).getByText('Saved').waitFor();
    const { records } = await manager.connection.query<{ Answer__c: string }>(
      `SELECT Answer__c FROM Test_Judgement__c WHERE Test_Deal__c = '${testDeals[0]}'`
    );
    expect(records.map(({ Answer__c }) => Answer__c)).toEqual(['Does not hold']);
  });
});

describe('what managers said', () => {
  it('is compared by the policy’s owner and by Finance: how far they agree, and what can’t be checked', async () => {
    const { policy, letter: first, champion: second, testDeals } = await testOn(10);
    for (const judge of [manager, peer]) await judges(judge, first, testDeals, 'hhhhhnnnnn');
    await judges(manager, second, testDeals, 'hhhhhnnnnn');
    await judges(peer, second, testDeals, 'hhnnnnnnhc');

    for (const persona of ['sales', 'finance'] as const) {
      const test = await openPolicyTest(await arrive(persona), policy);
      await test.says('Not checkable: 1 of 2 criteria');
      await test.says('Marta Lindqvist: 10 of 10 deals, 20 of 20 answers');
      expect(await test.row(letter).innerText()).toMatch(/100%\s+1\.00\s+Checkable: managers agree/);
      expect(await test.row(champion).innerText()).toMatch(
        /50%\s+0\.09\s+Not checkable: managers come to different results/
      );
      await test.row(champion).getByText('Deals with different answers: 5').click();
      await test.row(champion).getByText('Marta Lindqvist: Holds').first().waitFor();
    }
  });

  it('is nothing that a rep has a part in', async () => {
    const { policy } = await testOn(1);
    const test = await openPolicyTest(await arrive('rep'), policy);
    await test.says('You have no part in it.');
  });

  it.each(windows)('is accessible to judge and to compare', async options => {
    const { policy, letter: first, champion: second, testDeals } = await testOn(6);
    for (const criterion of [first, second]) await judges(peer, criterion, testDeals, 'hhnncn');
    await judges(manager, first, testDeals, 'hhn');

    const judging = await arrive('manager', options);
    await (await openPolicyTest(judging, policy)).answer(letter, 'Holds').first().waitFor();
    await looksRight(judging, policyTestPanel, 'judging');

    await judges(manager, second, testDeals, 'nnnnnn');
    const comparing = await arrive('sales', options);
    await (await openPolicyTest(comparing, policy)).says('Not checkable: 1 of 2 criteria');
    await looksRight(comparing, policyTestPanel, 'comparing');
  });
});
