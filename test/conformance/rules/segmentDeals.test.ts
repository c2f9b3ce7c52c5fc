import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { day, make } from '../support/world.ts';
import { writePaths, type Fields, type Outcome } from '../support/writePaths.ts';
import { judgementOf, openDeal, signIn, type MadePolicy } from './orgWithPolicy.ts';
import { retirement, segmentedOrg, type SegmentedOrg } from './segmentedOrg.ts';

/**
 * Deals where each kind has a policy of its own: all of them, those from 100,000 on, those of Acme, those of Acme from
 * 500,000 on. On a local org of its own; judgements are made before there is a more specific policy, or a bigger amount.
 */
let own: SegmentedOrg;
let acme: string;
let large: MadePolicy;
let ofAcme: MadePolicy;
let largeOfAcme: MadePolicy;

beforeAll(async () => {
  own = await segmentedOrg();
  acme = await own.offering();
  large = await own.signed({ Amount_From__c: 100_000, Amount_Change_Percent__c: 50 });
  ofAcme = await own.signed({ Offering__c: acme });
  largeOfAcme = await own.signed({ Offering__c: acme, Amount_From__c: 500_000 });
  await own.larger(large, own.policy, ':Larger');
  await own.first(ofAcme, acme);
  await own.larger(largeOfAcme, ofAcme, `:${acme}:Larger`);
});
afterAll(async () => {
  await own.org.close();
});

const deals = 'Opportunity';
/** Judged by the policy while the deal is such a one, and changed in Pipeline afterwards. */
async function judged(policy: MadePolicy, fields: Fields = {}, later?: Fields): Promise<string> {
  const deal = await openDeal(own.rep, fields);
  await judgementOf(own.rep, deal, policy);
  if (later) await change(deal, later);
  return deal;
}
const change = (deal: string, fields: Fields) =>
  own.rep.connection.sobject(deals).update({ Id: deal, ...fields });
const bestCase: Fields = { ForecastCategoryName: 'Best Case' };
const standing = async (policy: MadePolicy, fields: Fields): Promise<string> => {
  const deal = await judged(policy, fields);
  await change(deal, bestCase);
  return deal;
};
const shown = async (deal: string): Promise<Record<string, unknown>> => {
  const { Is_In_Segment__c, Is_Judged__c, Forecast_Gap__c } = await own.rep.connection
    .sobject(deals)
    .retrieve(deal);
  return { Is_In_Segment__c, Is_Judged__c, Forecast_Gap__c };
};
const [another, gate] = ['Another_policy_judges_this_deal', 'Best_Case_needs_its_criteria'];

describe.each(writePaths)('a move into the forecast, by $name', path => {
  const move = (deal: string, fields = bestCase): Promise<Outcome> =>
    path.update(own.rep.connection, deals, deal, fields);

  it.each<[string, () => Promise<string>]>([
    ['has grown since', () => judged(own.policy, { Amount: 99_999 }, { Amount: 100_000 })],
    ['turned out to be of an offering that has its own', () => judged(own.policy, {}, { Offering__c: acme })],
    [
      'is smaller than it was when it was judged',
      () => judged(large, { Amount: 100_000 }, { Amount: 99_999 })
    ],
    ['has no amount any more', () => judged(large, { Amount: 100_000 }, { Amount: null })],
    ['is of no offering any more', () => judged(ofAcme, { Offering__c: acme }, { Offering__c: null })],
    ['has grown, and is of its offering', () => judged(ofAcme, { Offering__c: acme }, { Amount: 500_000 })]
  ])('is refused to a deal that %s', async (_, making) => {
    const deal = await making();
    const outcome = await move(deal);
    expectRefusal(outcome, deals, another);
    expectRefusal(outcome, deals, gate);
    expect(await shown(deal)).toEqual({ Is_In_Segment__c: false, Is_Judged__c: false, Forecast_Gap__c: 0 });
  });

  it.each<[string, () => Promise<string>]>([
    ['every deal', () => judged(own.policy, { Amount: 99_999 })],
    ['every deal, to one without an amount', () => judged(own.policy)],
    ['larger deals', () => judged(large, { Amount: 100_000 })],
    ['its offering', () => judged(ofAcme, { Offering__c: acme, Amount: 499_999 })],
    ['larger deals of its offering', () => judged(largeOfAcme, { Offering__c: acme, Amount: 500_000 })]
  ])('is given by the policy of %s', async (_, making) => {
    const deal = await making();
    expect(await move(deal)).toMatchObject({ accepted: true });
    expect(await shown(deal)).toEqual({ Is_In_Segment__c: true, Is_Judged__c: true, Forecast_Gap__c: 0 });
  });

  it('is given to whoever loads deals', async () => {
    const { connection } = await signIn(own.org, 'integration');
    const deal = await judged(own.policy, {}, { Amount: 100_000 });
    expect(await path.update(connection, deals, deal, bestCase)).toMatchObject({ accepted: true });
  });
});

describe.each(writePaths)('a deal in the forecast, by $name', path => {
  const save = (deal: string, fields: Fields): Promise<Outcome> =>
    path.update(own.rep.connection, deals, deal, fields);

  it('does not grow into the deals of another policy', async () => {
    const deal = await standing(own.policy, { Amount: 50_000 });
    expect(await save(deal, { Amount: 99_999 })).toMatchObject({ accepted: true });
    expectRefusal(await save(deal, { Amount: 100_000 }), deals, another);
    const back = { Amount: 100_000, ForecastCategoryName: 'Pipeline' };
    expect(await save(deal, back)).toMatchObject({ accepted: true });
  });

  it('is not given an offering that has its own policy', async () => {
    const outcome = await save(await standing(own.policy, {}), { Offering__c: acme });
    expectRefusal(outcome, deals, another);
    expectRefusal(outcome, deals, gate);
  });

  it('shrinks as far as its policy lets it, and is listed', async () => {
    const deal = await standing(large, { Amount: 120_000 });
    expectRefusal(await save(deal, { Amount: 10_000 }), deals, 'A_new_amount_needs_its_criteria');
    expect(await save(deal, { Amount: 90_000 })).toMatchObject({ accepted: true });
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: false, Forecast_Gap__c: 1 });
  });

  it('comes in with the amount of its policy', async () => {
    const deal = await judged(large, { Amount: 100_000 }, { Amount: 5 });
    const moved = await save(deal, { ...bestCase, Amount: 100_000 });
    expect(moved).toMatchObject({ accepted: true });
  });
});

describe.each(writePaths)('a new judgement, by $name', path => {
  const judge = async (policy: MadePolicy, fields: Fields): Promise<Outcome> => {
    const deal = await openDeal(own.rep, fields);
    const made = { Opportunity__c: deal, Policy__c: policy.id, Key__c: `${deal}:${policy.id}` };
    return path.create(own.rep.connection, 'Deal_Qualification__c', made);
  };

  it.each<[string, () => MadePolicy, () => Fields]>([
    ['every deal, of a larger one', () => own.policy, () => ({ Amount: 100_000 })],
    ['every deal, of one whose offering has its own', () => own.policy, () => ({ Offering__c: acme })],
    [
      'larger deals, of one whose offering has its own',
      () => large,
      () => ({ Offering__c: acme, Amount: 100_000 })
    ],
    ['an offering, of a larger one', () => ofAcme, () => ({ Offering__c: acme, Amount: 500_000 })],
    ['an offering, of a deal without one', () => ofAcme, () => ({})]
  ])('is refused by the policy of %s', async (_, policy, fields) => {
    const outcome = await judge(policy(), fields());
    expectRefusal(outcome, 'Deal_Qualification__c', 'A_new_judgement_is_by_the_deals_policy');
  });

  it('may be made before the deal has grown', async () => {
    expect(await judge(large, { Amount: 5 })).toMatchObject({ accepted: true });
  });
});

describe('an offering that gets its first policy', () => {
  let beta: string;
  let deal: string;
  let ofBeta: MadePolicy;
  let led: string;
  beforeAll(async () => {
    beta = await own.offering();
    ofBeta = await own.signed({ Offering__c: beta });
    deal = await standing(own.policy, { Offering__c: beta });
    led = await own.first(ofBeta, beta, { Wider_Accepted_Until__c: day(5) });
  });

  it('leaves its deals the policy that judged them until the grace is over', async () => {
    expect(await shown(deal)).toEqual({ Is_In_Segment__c: true, Is_Judged__c: true, Forecast_Gap__c: 0 });
    await change(deal, { ForecastCategoryName: 'Pipeline' });
    await change(deal, bestCase);
    const grace = { Id: led, Wider_Accepted_Until__c: day(-2) };
    await own.sales.connection.sobject('Offering_Policy__c').update(grace);
    expect(await shown(deal)).toEqual({ Is_In_Segment__c: false, Is_Judged__c: false, Forecast_Gap__c: 1 });
  });

  it('judges new deals by it at once', async () => {
    const other = await openDeal(own.rep, { Offering__c: beta });
    await expect(judgementOf(own.rep, other, own.policy)).rejects.toThrow('judged by another policy');
  });

  it('takes a deal over', async () => {
    await judgementOf(own.rep, deal, ofBeta);
    expect(await shown(deal)).toEqual({ Is_In_Segment__c: true, Is_Judged__c: true, Forecast_Gap__c: 0 });
  });

  it('does not go back to the wider policy when its own retires', async () => {
    await own.change(ofBeta, retirement());
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: true, Is_Judged__c: false });
    await expect(
      judgementOf(own.rep, await openDeal(own.rep, { Offering__c: beta }), own.policy)
    ).rejects.toThrow('judged by another policy');
  });
});

describe('larger deals that get their first policy', () => {
  let gamma: string;
  let ofGamma: MadePolicy;
  let largeOfGamma: MadePolicy;
  let deal: string;
  let small: string;
  beforeAll(async () => {
    gamma = await own.offering();
    ofGamma = await own.signed({ Offering__c: gamma });
    largeOfGamma = await own.signed({ Offering__c: gamma, Amount_From__c: 70_000 });
    await own.first(ofGamma, gamma);
    deal = await standing(ofGamma, { Offering__c: gamma, Amount: 80_000 });
    small = await standing(ofGamma, { Offering__c: gamma, Amount: 60_000 });
    const grace = { Larger_Accepted_Until__c: day(5) };
    await own.larger(largeOfGamma, ofGamma, `:${gamma}:Larger`, grace);
  });

  it('go on by the policy that judged them until the grace is over', async () => {
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: true, Forecast_Gap__c: 0 });
    await own.change(ofGamma, { Larger_Accepted_Until__c: day(-2) });
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: false, Forecast_Gap__c: 1 });
    expect(await shown(small)).toMatchObject({ Is_In_Segment__c: true, Forecast_Gap__c: 0 });
  });

  it('are not asked again once they are won', async () => {
    const won = await judged(ofGamma, { Offering__c: gamma, Amount: 60_000 });
    const { connection } = await signIn(own.org, 'integration');
    await connection.sobject(deals).update({ Id: won, StageName: 'Closed Won' });
    await change(won, { Amount: 75_000 });
    expect(await shown(won)).toMatchObject({ Is_In_Segment__c: false, Forecast_Gap__c: 1 });
  });

  it('are given back to nobody when their policy retires', async () => {
    await own.change(largeOfGamma, retirement());
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: false });
    expect(await shown(small)).toMatchObject({ Is_In_Segment__c: true });
  });

  it('shut the policy that leads to what is not agreed, also for smaller ones', async () => {
    const next = await own.signed({ Offering__c: gamma, Amount_From__c: 900_000 });
    await own.change(ofGamma, { Larger_Deals__c: next.id });
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: false });
    expect(await shown(small)).toMatchObject({ Is_In_Segment__c: false, Forecast_Gap__c: 1 });
    await own.change(next, { Status__c: 'Draft' });
    await own.change(next, { Amount_From__c: 9_000_000 });
    expect(await shown(deal)).toMatchObject({ Is_In_Segment__c: false });
    const other = await openDeal(own.rep, { Offering__c: gamma });
    await expect(judgementOf(own.rep, other, ofGamma)).rejects.toThrow('judged by another policy');
  });

  it('go back to the next edition that Sales and Finance sign without another policy for them', async () => {
    const edition = await own.signed({ Offering__c: gamma });
    await own.change(ofGamma, retirement());
    await own.change(edition, {
      Status__c: 'Agreed',
      Agreed_On__c: day(0),
      In_Force_Key__c: `In Force:${gamma}`
    });
    await judgementOf(own.rep, deal, edition);
    expect(await shown(deal)).toEqual({ Is_In_Segment__c: true, Is_Judged__c: true, Forecast_Gap__c: 0 });
  });
});

describe.each(writePaths)('in a grace, a deal in the forecast, by $name', path => {
  let [delta, epsilon] = ['', ''];
  let ofDelta: MadePolicy;
  beforeAll(async () => {
    [delta, epsilon] = [await own.offering(), await own.offering()];
    ofDelta = await own.signed({ Offering__c: delta });
    await own.first(ofDelta, delta);
    const [largeOfDelta, ofEpsilon] = [
      await own.signed({ Offering__c: delta, Amount_From__c: 70_000 }),
      await own.signed({ Offering__c: epsilon })
    ];
    await own.larger(largeOfDelta, ofDelta, `:${delta}:Larger`, { Larger_Accepted_Until__c: day(5) });
    await own.first(ofEpsilon, epsilon, { Wider_Accepted_Until__c: day(5) });
  });
  const save = (deal: string, fields: Fields): Promise<Outcome> =>
    path.update(own.rep.connection, deals, deal, fields);
  const inPipeline: Fields = { ForecastCategoryName: 'Pipeline' };

  it('does not grow into the larger ones', async () => {
    const deal = await standing(ofDelta, { Offering__c: delta, Amount: 60_000 });
    expect(await save(deal, { Amount: 69_999 })).toMatchObject({ accepted: true });
    expectRefusal(await save(deal, { Amount: 70_000 }), deals, another);
    expectRefusal(await save(deal, { Amount: 70_000, StageName: 'Closed Won' }), deals, another);
    expect(await save(deal, { Amount: 70_000, ...inPipeline })).toMatchObject({ accepted: true });
  });

  it('is not given an offering that has its own policy', async () => {
    const deal = await standing(own.policy, {});
    expectRefusal(await save(deal, { Offering__c: epsilon }), deals, another);
    expect(await save(deal, { Offering__c: epsilon, ...inPipeline })).toMatchObject({ accepted: true });
  });
});

describe('a list of deals', () => {
  it('finds those that another policy judges', async () => {
    const deal = await judged(own.policy, { Amount: 50_000 }, { Amount: 150_000 });
    const soql = `SELECT Id FROM Opportunity WHERE Is_In_Segment__c = false AND Id = '${deal}'`;
    expect((await own.rep.connection.query(soql)).totalSize).toBe(1);
    const unjudged = await make(own.rep.connection, deals, {
      ...{ Name: 'Deal', StageName: 'Prospecting', CloseDate: day(60) }
    });
    expect(await shown(unjudged)).toEqual({
      Is_In_Segment__c: false,
      Is_Judged__c: false,
      Forecast_Gap__c: 0
    });
  });
});
