import { describe, expect, it } from 'vitest';
import { connect } from '../conformance/support/testOrg.ts';
import { fresh, make } from '../conformance/support/world.ts';
import { find, makeDeal, makeDealOfALargeAccount, makeDealWith } from './support/deals.ts';
import { makeOffering } from './support/offerings.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { expectOutcomes } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';

describe('the guide of a large account', () => {
  it('begins with the primary contact of the deal, and finds anybody by words', async () => {
    const { guide } = await openOpportunity(await arrive('rep'), await makeDealOfALargeAccount());
    await guide.asks(menu);
    expect(await guide.contact.innerText()).toContain('Zoe Zander');
    await guide.press('b', 'Who is here?');
    await guide.panel.getByLabel('Find a contact').fill('person 2104');
    await guide.choice('P Person 2104').click();
    await guide.asks(menu);
    expect(await guide.contact.innerText()).toContain('P Person 2104');
  });
});

describe('a contact', () => {
  it('without a title is asked about', async () => {
    const { guide } = await openOpportunity(
      await arrive('rep'),
      await makeDealWith([{ FirstName: 'Ola', LastName: 'Untitled' }])
    );
    await guide.panel.getByRole('combobox', { name: 'Which title is Ola Untitled’s?' }).waitFor();
  });

  it.each(['Assistant to the CFO', 'Former Finance Director', 'Interim'])(
    'with the title “%s” is taken for nobody else without being asked about',
    async title => {
      const dealId = await makeDealWith([{ FirstName: 'Ola', LastName: 'Lund', Title: title }]);
      const { guide } = await openOpportunity(await arrive('rep'), dealId);
      await guide.panel.getByRole('combobox', { name: 'Which title is Ola Lund’s?' }).waitFor();
    }
  );

  it('of a low title is asked calmly for access to the key players', async () => {
    const { guide } = await openOpportunity(
      await arrive('rep'),
      await makeDeal({ contact: 'Petra Lindgren' })
    );
    const note = guide.panel.getByText('Ask for access to those whom you haven’t met yet');
    expect(await note.innerText()).toContain('Irene Maddox (Chief Financial Officer)');
    expect(await note.innerText()).not.toContain('Petra Lindgren');
  });

  it('of another account speaks for this one once the rep says so, on the record', async () => {
    const { connection } = await connect('rep');
    const dealId = await makeDeal({ contact: 'Irene Maddox' });
    const AccountId = await make(connection, 'Account', { Name: fresh('Advisers') });
    const ContactId = await make(connection, 'Contact', {
      FirstName: 'Ines',
      LastName: 'Adviser',
      Title: 'CFO',
      AccountId
    });
    await make(connection, 'OpportunityContactRole', { OpportunityId: dealId, ContactId });
    const { guide } = await openOpportunity(await arrive('rep'), dealId);
    await guide.asks(menu);
    await guide.press('b', 'Who is here?');
    await guide.choice('Ines Adviser').click();
    await guide.asks(
      'Ines Adviser works elsewhere, and will be recorded as speaking for Brightwater Foods from outside.'
    );
    await guide.button('Record it so and go on').click();
    await guide.asks(menu);
    await guide.press('1', 'How many days does it take today');
    await guide.type('30', 'see on the same day');
    await guide.isSaved();
    await expectOutcomes(dealId, [{ buyer: 'Ines Adviser' }]);
    const outcome = await find<{ Is_External__c: boolean }>(
      `SELECT Is_External__c FROM Buyer_Outcome__c WHERE Opportunity__c = '${dealId}'`
    );
    expect(outcome.Is_External__c).toBe(true);
  });
});

describe('a new contact', () => {
  it('is checked in its form, which Escape closes, and whoever adds one is at the question', async () => {
    const dealId = await makeDeal({ contact: 'Irene Maddox' });
    const { page, guide } = await openOpportunity(await arrive('rep'), dealId);
    await guide.asks(menu);
    await guide.press('b', 'Who is here?');
    await guide.button('New contact').click();
    await guide.field('Last name').fill(fresh('Haddad'));
    await guide.field('E-mail').fill('omar@acme');
    await page.keyboard.press('Enter');
    await guide.panel.getByText('Type a whole address, as in name@company.com').waitFor();
    await guide.field('E-mail').and(page.locator(':focus')).waitFor();

    await page.keyboard.press('Escape');
    await guide.panel.getByRole('button', { name: 'New contact' }).and(page.locator(':focus')).waitFor();
    await guide.asks('Who is here?');
    await page.keyboard.press('Enter');
    await guide.field('E-mail').fill('omar@acme.example');
    await page.keyboard.press('Enter');
    await guide.asks(menu);
    await guide.step.and(page.locator(':focus')).waitFor();
  });
});

describe('eleven outcomes and a question with twelve answers', () => {
  it('are all there: by page, and by words', async () => {
    const choices = Array.from({ length: 12 }, (_, index) => `Answer ${index + 1}`);
    const { offering } = await makeOffering(
      Array.from({ length: 11 }, (_, index) => ({
        code: `many-${index + 1}`,
        statement: `Reach aim ${index + 1}`,
        prompts: [{ code: `many-${index + 1}-1`, question: `Which is it for ${index + 1}?`, choices }]
      }))
    );
    const dealId = await makeDealWith([{ FirstName: 'Dana', LastName: 'Reyes', Title: 'CFO' }], offering);
    const { guide } = await openOpportunity(await arrive('rep'), dealId);
    await guide.asks(menu);
    expect(await guide.choice(/Reach aim/).count()).toBe(11);
    await guide.press('0');
    await guide.press('2', 'Which is it for 11?');
    expect(await guide.choices.count()).toBe(12);
    await guide.panel.getByLabel('Find by words').fill('12');
    await guide.choice('Answer 12').click();
    await guide.asks('see what is open');
  });
});
