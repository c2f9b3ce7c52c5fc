import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPasswordLogin } from '../../../scripts/org/passwordLogin.ts';
import { takeOver, type TakeOverReport } from '../../../scripts/takeOver/takeOver.ts';
import { expectRefusal } from '../support/expectRefusal.ts';
import { ruleMessage } from '../support/ruleMessage.ts';
import { day, make } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import {
  agreement,
  judgementOf,
  metBy,
  openDeal,
  orgWithPolicy,
  signedPolicy,
  type MadePolicy,
  type OrgWithPolicy,
  type Person
} from './orgWithPolicy.ts';

/**
 * A policy with a plan that a rep checks and a sponsor that a manager verifies for Best Case, and words of the buyer for Closed
 * Won; then one that asks for an order in Commit besides, and for other words. On a local org of its own.
 */
const attested = { Measure__c: 'Attested' };
const plan: Fields = { ...attested, Code__c: 'plan', Gate__c: 'Best Case', Statement__c: 'A plan is agreed' };
const sponsor: Fields = {
  ...{ ...attested, Code__c: 'sponsor', Gate__c: 'Best Case', Statement__c: 'A sponsor is named' },
  ...{ Verified_By__c: 'Manager', Valid_Days__c: 30 }
};
const words: Fields = { ...attested, Code__c: 'words', Gate__c: 'Closed Won', Statement__c: 'They said yes' };
const order: Fields = {
  ...attested,
  Code__c: 'order',
  Gate__c: 'Commit',
  Statement__c: 'An order is placed'
};
const copiesOf = ({ Gate__c = null, Measure__c = null }: Fields): Fields => ({ Gate__c, Measure__c });

let own: OrgWithPolicy;
let next: MadePolicy;
const standing = new Map<string, string>();
let [fits, lacks, early] = ['', '', ''];

beforeAll(async () => {
  own = await orgWithPolicy([plan, sponsor, words]);
  for (const { name } of writePaths) standing.set(name, await standsIn('Commit'));
  [fits, lacks] = [await standsIn('Best Case'), await standsIn('Commit')];
  early = await openDeal(own.rep);
  const judgement = await judgementOf(own.rep, early, own.policy);
  await check(own.rep, early, judgement, own.policy, 0, plan);
  next = await signedPolicy(own.org, [plan, sponsor, { ...words, Statement__c: 'They wrote yes' }, order]);
  const policies = own.sales.connection.sobject('Qualification_Policy__c');
  const retired = { Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: day(7) };
  await policies.update({ Id: own.policy.id, ...retired });
  await policies.update({ Id: next.id, ...agreement() });
});
afterAll(async () => {
  await own.org.close();
});

function check(
  by: Person,
  deal: string,
  judgement: string,
  { criteria }: MadePolicy,
  place: number,
  criterion: Fields
): Promise<string> {
  const days: Fields = criterion['Valid_Days__c'] === 30 ? { Expires_On__c: day(20) } : {};
  const fields = { ...copiesOf(criterion), Checked_On__c: day(-10), ...days };
  return make(by.connection, 'Criterion_Check__c', metBy(by, deal, judgement, criteria[place] ?? '', fields));
}
/** A deal that stands in a category by the first policy, with every check of it. */
async function standsIn(category: string): Promise<string> {
  const deal = await openDeal(own.rep);
  const judgement = await judgementOf(own.rep, deal, own.policy);
  await check(own.rep, deal, judgement, own.policy, 0, plan);
  await check(own.manager, deal, judgement, own.policy, 1, sponsor);
  await check(own.rep, deal, judgement, own.policy, 2, words);
  const moved = { Id: deal, ForecastCategoryName: category };
  await own.rep.connection.sobject('Opportunity').update(moved);
  return deal;
}
/** What the command reports, and how many deals were taken over by whatever policy. */
async function takeAllOver(
  dryRun = false
): Promise<Omit<TakeOverReport, 'takenOver'> & { readonly takenOver: number }> {
  const credentials = { baseUrl: own.org.url, username: 'manager@same-page.local', password: 'local' };
  const login = await openPasswordLogin(credentials);
  const report = await takeOver(login, { dryRun, progress: () => undefined });
  return { ...report, takenOver: [...report.takenOver.values()].reduce((sum, deals) => sum + deals, 0) };
}
const stateOf = async (deal: string): Promise<unknown[]> => {
  const [row] = (
    await own.rep.connection.query<Record<string, unknown>>(
      `SELECT ForecastCategoryName, Deal_Qualification__r.Policy__c, Forecast_Gap__c FROM Opportunity WHERE Id = '${deal}'`
    )
  ).records;
  const judgement = row?.['Deal_Qualification__r'] as { Policy__c: string } | undefined;
  return [row?.['ForecastCategoryName'], judgement?.Policy__c, row?.['Forecast_Gap__c']];
};
const checksOf = async (deal: string): Promise<Record<string, unknown>[]> =>
  (
    await own.rep.connection.query<Record<string, unknown>>(
      `SELECT Criterion__r.Code__c, Status__c, Checked_On__c, Expires_On__c, Checked_By__c FROM Criterion_Check__c
       WHERE Deal_Qualification__r.Opportunity__c = '${deal}' AND Deal_Qualification__r.Policy__c = '${next.id}'
       ORDER BY Criterion__r.Code__c`
    )
  ).records;

describe.each(writePaths)('while a policy is in its grace, by $name', path => {
  const rest = (deal: string, judgement: string | null) =>
    path.update(own.rep.connection, 'Opportunity', deal, { Deal_Qualification__c: judgement });

  it('a deal goes over to the one in force once it holds what that asks, and not before', async () => {
    const deal = standing.get(path.name) ?? '';
    const judgement = await make(own.rep.connection, 'Deal_Qualification__c', {
      ...{ Opportunity__c: deal, Policy__c: next.id, Key__c: `${deal}:${next.id}` }
    });
    expectRefusal(await rest(deal, judgement), 'Opportunity', 'Commit_needs_its_criteria');
    expectRefusal(await rest(deal, null), 'Opportunity', 'Commit_needs_its_criteria');
    expect(await stateOf(deal)).toEqual(['Commit', own.policy.id, 0]);
    await check(own.rep, deal, judgement, next, 0, plan);
    await check(own.manager, deal, judgement, next, 1, sponsor);
    await check(own.rep, deal, judgement, next, 3, order);
    expect(await rest(deal, judgement)).toMatchObject({ accepted: true });
    expect(await stateOf(deal)).toEqual(['Commit', next.id, 0]);
  });
});

describe('the deals under way', () => {
  it('are only counted in a dry run', async () => {
    expect(await takeAllOver(true)).toMatchObject({ takenOver: 3, prepared: [], refused: [] });
    expect(await stateOf(fits)).toEqual(['Best Case', own.policy.id, 0]);
  });

  it('are judged by the policy in force, but for one that lacks something where it stands', async () => {
    const report = await takeAllOver();
    expect(report).toMatchObject({ takenOver: 2, refused: [], prepared: [{}] });
    expect(report.prepared[0]?.why).toContain(ruleMessage('Opportunity', 'Commit_needs_its_criteria'));
    expect(await stateOf(fits)).toEqual(['Best Case', next.id, 0]);
    expect(await stateOf(early)).toEqual(['Pipeline', next.id, 0]);
    expect(await stateOf(lacks)).toEqual(['Commit', own.policy.id, 0]);
  });

  it('lose no check that is the same in both, and keep the evidence of one that is not', async () => {
    const judged = { Checked_On__c: day(-10), Checked_By__c: own.manager.userId };
    for (const deal of [fits, lacks]) {
      expect(await checksOf(deal)).toMatchObject([
        { Criterion__r: { Code__c: 'plan' }, Status__c: 'Met', Expires_On__c: null, ...judged },
        { Criterion__r: { Code__c: 'sponsor' }, Status__c: 'Met', Expires_On__c: day(20), ...judged },
        { Criterion__r: { Code__c: 'words' }, Status__c: 'Not Met', ...judged }
      ]);
    }
  });

  it('go over the next time once they hold what was missing; then there is nothing left to do', async () => {
    const [row] = await own.rep.connection
      .sobject('Deal_Qualification__c')
      .find({ Opportunity__c: lacks, Policy__c: next.id }, ['Id']);
    await check(own.rep, lacks, String(row?.['Id']), next, 3, order);
    expect(await takeAllOver()).toMatchObject({ takenOver: 1, checks: 0, prepared: [], refused: [] });
    expect(await stateOf(lacks)).toEqual(['Commit', next.id, 0]);
    expect(await takeAllOver()).toMatchObject({ takenOver: 0, prepared: [], refused: [] });
  });
});
