import { describe, expect, it } from 'vitest';
import { connect } from '../conformance/support/testOrg.ts';
import { demoDeal, find, makeDeal } from './support/deals.ts';
import { openOpportunity, openQualification } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

const deal = 'Vantora Medical: Receivables Desk';
const note = 'Junior, and new in the role.';

describe('the CFO', () => {
  it('finds a deal that lacks criteria in the list of them', async () => {
    const id = await makeDeal();
    const { connection } = await connect('integration');
    await connection.sobject('Opportunity').update({ Id: id, ForecastCategoryName: 'Commit' });
    const { Name } = await find<{ Name: string }>(`SELECT Name FROM Opportunity WHERE Id = '${id}'`);

    const page = await arrive('finance');
    await page.goto('/lightning/o/Opportunity/list');
    await page.getByRole('combobox', { name: 'List view' }).click();
    await page.getByRole('option', { name: 'Deals That Lack Criteria' }).click();
    await page.getByLabel('Search this list').fill(Name);
    await page.getByRole('link', { name: Name }).waitFor();
  });

  it('reads on the page of a rep’s deal what was said and judged, but no private note', async () => {
    const id = await demoDeal(deal);
    const own = await openOpportunity(await arrive('rep'), id);
    await own.page.getByText(note).first().waitFor();

    const page = await arrive('finance');
    const opened = await openQualification(page, id);
    await opened.openTab('Conversation');
    await opened.guide.beside.getByText('Said so far').waitFor();
    expect(await page.getByText(note).count()).toBe(0);
  });

  it('is offered nothing there that the org would refuse, and told what is hidden', async () => {
    const page = await arrive('finance');
    const opened = await openQualification(page, await demoDeal(deal));
    const { guide, qualification, sidebar } = opened;
    await expect.poll(() => qualification.panel.getByRole('button').allInnerTexts()).toEqual([]);
    await expect.poll(() => sidebar.getByRole('button').allInnerTexts()).toEqual(['Open the qualification']);
    await opened.openTab('Conversation');
    await guide.panel.getByText('You may read what was said in this deal, and note nothing.').waitFor();
    await guide.beside.getByText('hidden from you').first().waitFor();
    // What stands before the step, and after it.
    const [keys, letter, keysOff = ''] = await guide.panel.getByRole('button').allInnerTexts();
    expect([keys?.replace(/\s+/, ' '), letter]).toEqual(['? Keys', 'Letter']);
    expect(keysOff === '' || keysOff.startsWith('Keys are off')).toBe(true);
  });
});
