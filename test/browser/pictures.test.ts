import { describe, expect, it } from 'vitest';
import { demoDeal } from './support/deals.ts';
import { openOpportunity, openQualification, type OpportunityPage } from './support/opportunityPage.ts';
import { picture } from './support/picture.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

/** A deal of the demo whose key players were all met, with an outcome chosen that is not talked about yet. */
async function callBegins(window: WindowOptions): Promise<OpportunityPage> {
  const page = await arrive('rep', window);
  const opened = await openOpportunity(page, await demoDeal('Talbrook Machine Works: Receivables Desk'));
  await page.keyboard.press('3');
  await opened.guide.asks('How many customers does each of your collectors look after today?');
  return opened;
}

describe('the demo', () => {
  it.each([
    ['light', 'opportunity-page'],
    ['dark', 'opportunity-page-dark']
  ] as const)(
    'shows a deal with a call and what it lacks for Commit, in %s colours',
    async (colorScheme, name) => {
      const { page, sidebar } = await callBegins({ height: 768, colorScheme });
      await sidebar.getByText('May this deal be forecast?').waitFor();
      await picture(page, name);
    }
  );

  it('shows a call underway on a narrow screen', async () => {
    const page = await arrive('rep', { width: 400 });
    const { guide } = await openOpportunity(page, await demoDeal('Kestrel Freight: Receivables Desk'));
    await guide.asks('How does a collector decide whom to call first today?');
    expect((await guide.panel.boundingBox())?.width).toBeLessThanOrEqual(400);
    await picture(guide.panel, 'guide-400');
  });

  it('shows the letter to a buyer who said much', async () => {
    const page = await arrive('rep', { height: 1400 });
    const { guide } = await openOpportunity(page, await demoDeal('Solenne Cosmetics: Receivables Desk'));
    await guide.button('Letter').click();
    await guide.letter.getByText('You want to reach this').first().waitFor();
    await picture(guide.panel, 'letter');
  });

  it('shows a deal in Best Case that lacks something for Commit', async () => {
    const page = await arrive('rep', { height: 1800 });
    const { qualification } = await openQualification(
      page,
      await demoDeal('Talbrook Machine Works: Receivables Desk')
    );
    await qualification.gate('Best Case').getByText('The deal is here').waitFor();
    await qualification.panel.getByText('Missing for Commit').waitFor();
    await picture(qualification.panel, 'qualification');
  });
});
