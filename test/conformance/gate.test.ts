import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './support/expectRefusal.ts';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import {
  day,
  fresh,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  policyNumber,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from './support/world.ts';
import { writePaths } from './support/writePaths.ts';

const gates = [
  {
    category: 'Best Case',
    move: { ForecastCategoryName: 'Best Case' },
    rule: 'Best_Case_needs_its_criteria'
  },
  {
    category: 'Most Likely',
    move: { ForecastCategoryName: 'Most Likely' },
    rule: 'Most_Likely_needs_its_criteria'
  },
  { category: 'Commit', move: { ForecastCategoryName: 'Commit' }, rule: 'Commit_needs_its_criteria' },
  { category: 'Closed Won', move: { StageName: 'Closed Won' }, rule: 'Closed_Won_needs_its_criteria' }
] as const;

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

async function categoryOf(deal: Deal): Promise<string> {
  const row = await rep.connection.sobject('Opportunity').retrieve(deal.id);
  return String(row['ForecastCategoryName']);
}

describe.each(writePaths)('the gate, by $name', path => {
  it.each(gates)('refuses a new deal in $category without qualification', async ({ move, rule }) => {
    const account = await makeDeal(guide);
    const outcome = await path.create(rep.connection, 'Opportunity', {
      Name: fresh('Deal'),
      StageName: 'Prospecting',
      CloseDate: day(30),
      AccountId: account.accountId,
      Offering__c: guide.offeringId,
      ...move
    });
    expectRefusal(outcome, 'Opportunity', rule);
  });

  it.each(gates)('refuses to move a deal into $category without qualification', async ({ move, rule }) => {
    const deal = await makeDeal(guide);
    expectRefusal(await path.update(rep.connection, 'Opportunity', deal.id, move), 'Opportunity', rule);
    expect(await categoryOf(deal)).toBe('Pipeline');
  });

  it("refuses a deal with another deal's qualification", async () => {
    const [deal, other] = [await makeDeal(guide), await makeDeal(guide)];
    const foreign = await qualify(other, policy);
    const outcome = await path.update(rep.connection, 'Opportunity', deal.id, {
      Deal_Qualification__c: foreign,
      ForecastCategoryName: 'Best Case'
    });
    expectRefusal(outcome, 'Opportunity', 'Qualification_is_of_this_deal');
  });

  it('takes a copy of a judged deal in Pipeline, and lets it no further by what is true of the other', async () => {
    const other = await makeDeal(guide);
    const foreign = await qualify(other, policy);
    const copy = {
      Name: fresh('Copy'),
      StageName: 'Prospecting',
      CloseDate: day(30),
      AccountId: other.accountId,
      Offering__c: guide.offeringId,
      Deal_Qualification__c: foreign
    };
    const judged = { ...copy, ForecastCategoryName: 'Best Case' };
    const rule = 'Qualification_is_of_this_deal';
    expectRefusal(await path.create(rep.connection, 'Opportunity', judged), 'Opportunity', rule);
    const id = await make(rep.connection, 'Opportunity', copy);
    const change = (fields: Record<string, string>) => path.update(rep.connection, 'Opportunity', id, fields);
    expect(await change({ StageName: 'Qualification' })).toMatchObject({ accepted: true });
    expectRefusal(await change({ ForecastCategoryName: 'Best Case' }), 'Opportunity', rule);
  });

  it('refuses a deal that was judged by a draft policy', async () => {
    const deal = await makeDeal(guide);
    const finance = await connect('finance');
    const draft = await make(finance.connection, 'Qualification_Policy__c', {
      Name: fresh('Policy'),
      ...policyNumber(),
      Status__c: 'Draft'
    });
    const qualification = await makeQualification(deal, { id: draft, criteria: [] }, 'integration');
    const outcome = await path.update(rep.connection, 'Opportunity', deal.id, {
      Deal_Qualification__c: qualification,
      ForecastCategoryName: 'Best Case'
    });
    expectRefusal(outcome, 'Opportunity', 'A_draft_policy_admits_no_deal');
  });

  it('refuses a deal with an expired check, and says that it expired', async () => {
    const deal = await makeDeal(guide);
    const qualification = await makeQualification(deal, policy);
    const criterion = policy.criteria.find(
      one => one.measure === 'Attested' && one.gate === 'Best Case' && one.validDays !== null
    );
    if (!criterion) throw new Error('The policy has no attested criterion of Best Case that expires.');
    await make(rep.connection, 'Criterion_Check__c', {
      ...metCheck(deal, qualification, criterion, rep.userId),
      Checked_On__c: day(-20),
      Expires_On__c: day(-2)
    });
    const outcome = await path.update(rep.connection, 'Opportunity', deal.id, {
      Deal_Qualification__c: qualification,
      ForecastCategoryName: 'Best Case'
    });
    expectRefusal(outcome, 'Opportunity', 'An_expired_check_admits_no_deal');
  });

  it('lets a deal into Commit once every criterion is met', async () => {
    const deal = await makeDeal(guide);
    await qualify(deal, policy);
    expect(
      await path.update(rep.connection, 'Opportunity', deal.id, { ForecastCategoryName: 'Commit' })
    ).toEqual({ accepted: true, id: deal.id });
    expect(await categoryOf(deal)).toBe('Commit');
  });
});

describe('beside the gate', () => {
  it('lets a deal be lost without qualification', async () => {
    const deal = await makeDeal(guide);
    await rep.connection.sobject('Opportunity').update({ Id: deal.id, StageName: 'Closed Lost' });
    expect(await categoryOf(deal)).toBe('Omitted');
  });

  it('lets the migration write deals of the past as they were', async () => {
    const integration = await connect('integration');
    const deal = await makeDeal(guide);
    await integration.connection.sobject('Opportunity').update({ Id: deal.id, StageName: 'Closed Won' });
    expect(await categoryOf(deal)).toBe('Closed');
  });
});
