import { beforeAll, describe, expect, it } from 'vitest';
import { thePackage } from '../package/packageModel.ts';
import { childrenOf, textOf } from '../package/xml.ts';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import { makeDeal, qualify, readGuides, readPolicy, type Deal, type Guide } from './support/world.ts';

const operators: Readonly<Record<string, string>> = { equals: '=', lessThan: '<', greaterThan: '>' };

/** What the report filters by, as a query: no client can run a report on the local org. */
function conditionsOf(report: string): string {
  const found = thePackage().reports.find(part => part.name === report);
  if (!found) throw new Error(`There is no report ${report}.`);
  return childrenOf(found.content, 'filter')
    .flatMap(filter => childrenOf(filter, 'criteriaItems'))
    .map(item => {
      const field = (textOf(item, 'column') ?? '').replace(/^Opportunity\./, '');
      const operator = textOf(item, 'operator') ?? '';
      const symbol = operators[operator];
      if (symbol === undefined)
        throw new Error(`${report} compares by ${operator}: say what that is in SOQL.`);
      return `${field} ${symbol} ${textOf(item, 'value') ?? ''}`;
    })
    .join(' AND ');
}

let manager: PersonaConnection;
let integration: PersonaConnection;
let guide: Guide;

beforeAll(async () => {
  [manager, integration] = await Promise.all([connect('manager'), connect('integration')]);
  const [first] = await readGuides(manager.connection);
  if (!first) throw new Error('The org has no offering with a current version: load the starter content.');
  guide = first;
});

/** Which of the two reports shows the deal to a manager. */
async function reportsWith(deal: Deal): Promise<string[]> {
  const names = ['Deals_That_Lack_Criteria', 'Wins_That_Lack_Criteria'];
  const shown = await Promise.all(
    names.map(name =>
      manager.connection.query(`SELECT Id FROM Opportunity WHERE Id = '${deal.id}' AND ${conditionsOf(name)}`)
    )
  );
  return names.filter((_, at) => shown[at]?.totalSize === 1);
}

const slipIn = (deal: Deal, fields: Record<string, string>): Promise<unknown> =>
  integration.connection.sobject('Opportunity').update({ Id: deal.id, ...fields });

describe('the reports of what slipped past the gate', () => {
  it.each(['Best Case', 'Most Likely', 'Commit'])(
    'show a manager an open deal in %s that nobody qualified',
    async category => {
      const deal = await makeDeal(guide);
      expect(await reportsWith(deal)).toEqual([]);
      await slipIn(deal, { ForecastCategoryName: category });
      expect(await reportsWith(deal)).toEqual(['Deals_That_Lack_Criteria']);
    }
  );

  it('show a win that nobody qualified, apart from open deals', async () => {
    const deal = await makeDeal(guide);
    await slipIn(deal, { StageName: 'Closed Won' });
    expect(await reportsWith(deal)).toEqual(['Wins_That_Lack_Criteria']);
  });

  it('show neither a qualified deal nor a lost one', async () => {
    const [deal, lost] = [await makeDeal(guide), await makeDeal(guide)];
    await qualify(deal, await readPolicy(manager.connection));
    await slipIn(deal, { ForecastCategoryName: 'Commit' });
    await slipIn(lost, { StageName: 'Closed Lost' });
    expect([await reportsWith(deal), await reportsWith(lost)]).toEqual([[], []]);
  });
});
