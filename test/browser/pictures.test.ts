import { describe, expect, it } from 'vitest';
import { demoDeal } from './support/deals.ts';
import { openOpportunity, openQualification, type OpportunityPage } from './support/opportunityPage.ts';
import { picture } from './support/picture.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

/** A call with somebody of whom the demo knows something already, with two answers more. */
async function callUnderway(window: WindowOptions): Promise<OpportunityPage> {
  const page = await arrive('rep', window);
  const opened = await openOpportunity(page, await demoDeal('Talbrook Machine Works: Receivables Desk'));
  const { guide } = opened;
  await guide.press('3', 'How many customers does each of your collectors look after today?');
  await guide.type('about 240', 'see whether the invoice arrived there');
  await guide.press('1', 'How are reminders written and sent today?');
  await guide.isSaved();
  return opened;
}

describe('the demo', () => {
  it('shows a call underway beside what the deal lacks, in light and dark colours', async () => {
    const { page, guide, sidebar } = await callUnderway({ height: 768 });
    await sidebar.getByText('May this deal be forecast?').waitFor();
    await guide.beside.getByText('“about 240”').waitFor();
    await picture(page, 'opportunity-page');
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, 'opportunity-page-dark');
  });

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
    await guide.letter.getByText('You want to').first().waitFor();
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
