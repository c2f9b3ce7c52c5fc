import { describe, expect, it } from 'vitest';
import { connect } from '../conformance/support/testOrg.ts';

interface Row {
  readonly Name: string;
}

/** The names of the demo's deals of that kind, without what tests made. */
async function dealsWhere(condition: string): Promise<string[]> {
  const { connection } = await connect('sales');
  const { records } = await connection.query<Row>(
    `SELECT Name FROM Opportunity WHERE ${condition} AND Name LIKE '%: %' ORDER BY Name`
  );
  return records.map(({ Name }) => Name);
}
const lacking = (what: string): Promise<string[]> => dealsWhere(`Forecast_Gap__c > 0 AND ${what}`);
const judged = 'Is_Judged__c = true AND IsClosed = false';

describe('the demo has in the forecast', () => {
  it('deals with a check that expired', async () => {
    expect(await lacking(`${judged} AND Criteria_Expire_On__c < TODAY`)).toEqual([
      'Brannigan Lifts: Receivables Desk',
      'Embercroft Energy Services: Receivables Desk'
    ]);
  });
  it('a deal whose buyer took the figure back', async () => {
    expect(await lacking(`${judged} AND Deal_Qualification__r.Claims_Not_Held__c > 0`)).toEqual([
      'Hallam Security: Managed Payroll'
    ]);
  });
  it('deals whose criterion was withdrawn', async () => {
    expect(
      await lacking(
        `${judged} AND Deal_Qualification__r.Claims_Not_Held__c = 0 AND Criteria_Expire_On__c >= TODAY`
      )
    ).toEqual(['Cascade Timber: Receivables Desk', 'Pellegrin Hotels: Managed Payroll']);
  });
  it('a deal that nobody judged', async () => {
    expect(await lacking('Is_Judged__c = false')).toEqual(['Cascade Timber: Managed Payroll']);
  });
  it('a win that lacks criteria', async () => {
    expect(await lacking('IsWon = true')).toEqual(['Lakeshore Printing: Receivables Desk']);
  });
  it('deals whose criteria expire within two weeks, and deals whose buyers stand still', async () => {
    expect(await dealsWhere('IsClosed = false AND Criteria_Expire_On__c = NEXT_N_DAYS:14')).toEqual([
      'Aldermoor Dairies: Receivables Desk',
      'Meridian Bus Lines: Managed Payroll',
      'Prairie Health Partners: Managed Payroll',
      'Solenne Cosmetics: Receivables Desk'
    ]);
    expect(await dealsWhere('Is_Stalled__c = true')).toEqual([
      'Hallam Security: Receivables Desk',
      'Meridian Bus Lines: Receivables Desk',
      'Tessera Tiles: Receivables Desk'
    ]);
  });
});
