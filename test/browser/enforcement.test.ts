import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../conformance/support/testOrg.ts';
import { make } from '../conformance/support/world.ts';
import { violationsIn } from './support/axe.ts';
import { find, makeDeal } from './support/deals.ts';
import { openQualification } from './support/opportunityPage.ts';
import { arrive } from './support/visitor.ts';

/** What the gate does is said to one person only, so that everybody else's stays enforced. */
async function sayToAdministrator(enforcement: 'Off' | 'Warn'): Promise<void> {
  const { connection, userId } = await connect('admin');
  const id = await make(connection, 'Same_Page_Settings__c', {
    SetupOwnerId: userId,
    Enforcement__c: enforcement
  });
  onTestFinished(async () => {
    await connection.sobject('Same_Page_Settings__c').destroy(id);
  });
}
const categoryOf = async (id: string) =>
  (
    await find<{ ForecastCategoryName: string }>(
      `SELECT ForecastCategoryName FROM Opportunity WHERE Id = '${id}'`
    )
  ).ForecastCategoryName;

describe('while the gate is not enforced', () => {
  it.each([
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 400 }
  ] as const)('a move is saved, and the panel says what it lacks ($colorScheme, $width)', async window => {
    await sayToAdministrator('Warn');
    const id = await makeDeal();
    const page = await arrive('admin', window);
    const { qualification } = await openQualification(page, id);
    await page.getByText('The gate only warns').first().waitFor();
    await qualification.move('Commit').click();
    await page.getByText(/^The deal is in Commit now\. Criteria missing: \d+\./).waitFor();
    expect(await categoryOf(id)).toBe('Commit');
    expect(await violationsIn(page, 'c-qualification-panel')).toEqual([]);
  });

  it('nobody is warned where it is off', async () => {
    await sayToAdministrator('Off');
    const id = await makeDeal();
    const page = await arrive('admin');
    const { qualification } = await openQualification(page, id);
    await page.getByText('The gate is off for you').first().waitFor();
    await qualification.move('Commit').click();
    await page.getByText('The deal is in Commit now.', { exact: true }).waitFor();
  });
});
