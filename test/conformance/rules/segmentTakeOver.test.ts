import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPasswordLogin } from '../../../scripts/org/passwordLogin.ts';
import { takeOver, type TakeOverReport } from '../../../scripts/takeOver/takeOver.ts';
import { day } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { judgementOf, openDeal, type MadePolicy } from './orgWithPolicy.ts';
import { retirement, segmentedOrg, type SegmentedOrg } from './segmentedOrg.ts';

/** Deals of every amount, and larger ones whose policy retires with a grace while nothing takes its place. */
let own: SegmentedOrg;
let large: MadePolicy;
let [grown, led] = ['', ''];

beforeAll(async () => {
  own = await segmentedOrg();
  grown = await judged(own.policy, { Amount: 50_000 });
  large = await own.signed({ Amount_From__c: 100_000 });
  await own.larger(large, own.policy, ':Larger');
  led = await judged(large, { Amount: 200_000 });
  await own.rep.connection.sobject('Opportunity').update({ Id: grown, Amount: 100_000 });
});
afterAll(async () => {
  await own.org.close();
});

async function judged(policy: MadePolicy, fields: Fields): Promise<string> {
  const deal = await openDeal(own.rep, fields);
  await judgementOf(own.rep, deal, policy);
  return deal;
}
const policyOf = async (deal: string): Promise<unknown> => {
  const { records } = await own.rep.connection.query<{ Deal_Qualification__r: { Policy__c: string } }>(
    `SELECT Deal_Qualification__r.Policy__c FROM Opportunity WHERE Id = '${deal}'`
  );
  return records[0]?.Deal_Qualification__r.Policy__c;
};
async function takeAllOver(): Promise<TakeOverReport> {
  const credentials = { baseUrl: own.org.url, username: 'manager@same-page.local', password: 'local' };
  return takeOver(await openPasswordLogin(credentials), { dryRun: false, progress: () => undefined });
}

describe('taking deals over where larger ones have a policy of their own', () => {
  it('carries each to the policy in force for its amount', async () => {
    const report = await takeAllOver();
    expect([...report.takenOver.values()]).toEqual([1]);
    expect([await policyOf(grown), await policyOf(led)]).toEqual([large.id, large.id]);
  });
  it('leaves those whose policy has retired without a successor where they are', async () => {
    await own.change(large, retirement(day(7)));
    const { takenOver, prepared, refused } = await takeAllOver();
    expect([[...takenOver], prepared, refused]).toEqual([[], [], []]);
    expect([await policyOf(grown), await policyOf(led)]).toEqual([large.id, large.id]);
  });
});
