import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  makeDeal,
  makeQualification,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from '../support/world.ts';

let rep: PersonaConnection;
let guide: Guide;
let policy: Policy;

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first)
    throw new Error('The org has no offering with a current version: load the starter content first.');
  guide = first;
  policy = await readPolicy(rep.connection);
});

const figuresOf = async (deal: Deal): Promise<unknown[]> => {
  const row = await rep.connection.sobject('Opportunity').retrieve(deal.id);
  return [row['Is_Judged__c'], row['Qualified_For__c'], row['Forecast_Gap__c']];
};
const gates = ['Best Case', 'Most Likely', 'Commit', 'Closed Won'];
const gapsOf = async (qualification: string): Promise<unknown[]> => {
  const row = await rep.connection.sobject('Deal_Qualification__c').retrieve(qualification);
  return gates.map(gate => row[`${gate.replace(' ', '_')}_Gap__c`]);
};

describe('the figures of a judgement', () => {
  it('count what each gate and those below it ask for', async () => {
    const qualification = await makeQualification(await makeDeal(guide), policy);
    const asked = gates.map((_, place) => {
      const included = gates.slice(0, place + 1);
      return policy.criteria.filter(criterion => included.includes(criterion.gate)).length;
    });
    expect(await gapsOf(qualification)).toEqual(asked);
  });

  it('are zero once every criterion is met, and rise again when a buyer takes something back', async () => {
    const deal = await makeDeal(guide);
    const qualification = await qualify(deal, policy);
    expect(await gapsOf(qualification)).toEqual([0, 0, 0, 0]);
    expect(await figuresOf(deal)).toEqual([true, 'Closed Won', 0]);
    await rep.connection.sobject('Opportunity').update({ Id: deal.id, ForecastCategoryName: 'Commit' });
    const outcomes = await rep.connection
      .sobject('Buyer_Outcome__c')
      .find({ Opportunity__c: deal.id }, ['Id']);
    await rep.connection.sobject('Buyer_Outcome__c').destroy(outcomes.map(({ Id }) => String(Id)));
    const claimed = new Set(
      policy.criteria.map(criterion => criterion.measure).filter(one => one !== 'Attested')
    );
    expect(await gapsOf(qualification)).toEqual(gates.map(() => claimed.size));
    expect(await figuresOf(deal)).toEqual([true, 'Pipeline', claimed.size]);
  });
});

describe('the figures of a deal', () => {
  it('ask for nothing in Pipeline', async () => {
    expect(await figuresOf(await makeDeal(guide))).toEqual([false, 'Pipeline', 0]);
  });

  it('miss the judgement itself where a deal was loaded into the forecast', async () => {
    const deal = await makeDeal(guide);
    const { connection } = await connect('integration');
    await connection.sobject('Opportunity').update({ Id: deal.id, ForecastCategoryName: 'Commit' });
    expect(await figuresOf(deal)).toEqual([false, 'Pipeline', 1]);
  });
});
