import { describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { connect } from '../conformance/support/testOrg.ts';
import { makeDeal as makeWorldDeal, qualify, readGuides, readPolicy } from '../conformance/support/world.ts';
import { find, makeDeal } from './support/deals.ts';
import { openDetails } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

function dealNow(dealId: string): Promise<{ StageName: string; ForecastCategoryName: string }> {
  return find(`SELECT StageName, ForecastCategoryName FROM Opportunity WHERE Id = '${dealId}'`);
}

describe('the record page’s own fields', () => {
  it('refuse Commit in the platform’s words, and keep what was entered until it is given up', async () => {
    const dealId = await makeDeal();
    const { details } = await openDetails(await arrive('rep'), dealId);
    await details.choose('Forecast Category', 'Commit');
    await details.save();
    await details.messages
      .filter({ hasText: ruleMessage('Opportunity', 'Commit_needs_its_criteria') })
      .waitFor();
    await details.cancel();
    await details.field('Forecast Category').getByText('Pipeline').waitFor();
    expect(await dealNow(dealId)).toMatchObject({ ForecastCategoryName: 'Pipeline' });
  });

  it('refuse to close an unqualified deal as won', async () => {
    const dealId = await makeDeal();
    const { details } = await openDetails(await arrive('rep'), dealId);
    await details.choose('Stage', 'Closed Won');
    await details.save();
    await details.messages
      .filter({ hasText: ruleMessage('Opportunity', 'Closed_Won_needs_its_criteria') })
      .waitFor();
    expect(await dealNow(dealId)).toMatchObject({ StageName: 'Prospecting' });
  });

  it('take another stage in the pipeline, and the whole page shows it', async () => {
    const dealId = await makeDeal();
    const { details, page } = await openDetails(await arrive('rep'), dealId);
    await details.choose('Stage', 'Qualification');
    await details.save();
    await details.field('Stage').getByText('Qualification').waitFor();
    await page.locator('local-highlights').getByText('Qualification').waitFor();
    expect(await dealNow(dealId)).toMatchObject({ StageName: 'Qualification' });
  });

  it('take a qualified deal into Commit, and the qualification panel shows it there', async () => {
    const { connection } = await connect('rep');
    const [guide] = await readGuides(connection);
    if (!guide) throw new Error('The demo has no guide in force.');
    const deal = await makeWorldDeal(guide);
    await qualify(deal, await readPolicy(connection));
    const opened = await openDetails(await arrive('rep'), deal.id);
    await opened.details.choose('Forecast Category', 'Commit');
    await opened.details.save();
    await opened.details.field('Forecast Category').getByText('Commit').waitFor();
    await opened.openTab('Qualification');
    await opened.qualification.gate('Commit').getByText('The deal is here').waitFor();
    expect(await dealNow(deal.id)).toMatchObject({ ForecastCategoryName: 'Commit' });
  });
});
