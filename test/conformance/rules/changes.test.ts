import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect } from '../support/testOrg.ts';
import { day, make, makeDeal, qualify, readGuides, readPolicy } from '../support/world.ts';
import { writePaths, type Fields, type Outcome } from '../support/writePaths.ts';
import { judgementOf, metBy, openDeal, orgWithPolicy, signIn, type OrgWithPolicy } from './orgWithPolicy.ts';

/**
 * A policy that lets the amount of a deal in the forecast move by a tenth, and its close date by two weeks, before it asks
 * for the criteria again. On a local org of its own.
 */
const attested: Fields = { Gate__c: 'Best Case', Measure__c: 'Attested' };
const measured: Fields = { Gate__c: 'Best Case', Measure__c: 'Conversations', Threshold__c: 1 };
let own: OrgWithPolicy;
beforeAll(async () => {
  own = await orgWithPolicy([attested, measured], { Amount_Change_Percent__c: 10, Date_Change_Days__c: 14 });
});
afterAll(async () => {
  await own.org.close();
});

/** A deal that is worth 100,000, closes in 60 days and stands in Best Case by its criteria. */
interface Standing {
  readonly deal: string;
  /** The check of what is attested. */
  readonly check: string;
  readonly conversation: string;
}
async function standing(amount: number | null = 100_000): Promise<Standing> {
  const { connection } = own.rep;
  const deal = await openDeal(own.rep, { Amount: amount });
  const { AccountId } = await connection.sobject('Opportunity').retrieve(deal);
  const contact = await make(connection, 'Contact', { LastName: 'Buyer', AccountId: String(AccountId) });
  const conversation = await make(connection, 'Conversation__c', {
    ...{ Opportunity__c: deal, Contact__c: contact, Started__c: `${day(-1)}T09:00:00Z` },
    ...{ Key__c: `${deal}:one`, Day_Key__c: `${deal}:${contact}:${day(-1)}` }
  });
  const qualification = await judgementOf(own.rep, deal, own.policy);
  const [first = '', second = ''] = own.policy.criteria;
  const check = await make(
    connection,
    'Criterion_Check__c',
    metBy(own.rep, deal, qualification, first, { ...attested, Checked_On__c: day(-20) })
  );
  await make(connection, 'Criterion_Check__c', metBy(own.rep, deal, qualification, second, measured));
  await connection.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Best Case' });
  return { deal, check, conversation };
}
const withdraw = ({ check }: Standing) =>
  own.rep.connection.sobject('Criterion_Check__c').update({ Id: check, Status__c: 'Not Met' });

const amountRule = 'A_new_amount_needs_its_criteria';
const dateRule = 'A_new_close_date_needs_its_criteria';

describe.each(writePaths)('a deal in the forecast that lacks criteria, by $name', path => {
  let deal: string;
  const change = (fields: Fields): Promise<Outcome> =>
    path.update(own.rep.connection, 'Opportunity', deal, fields);
  beforeAll(async () => {
    const stands = await standing();
    await withdraw(stands);
    ({ deal } = stands);
  });

  it.each([
    ['an amount that rises by more than the policy allows', { Amount: 110_001 }, amountRule],
    ['an amount that falls by more than that', { Amount: 89_999 }, amountRule],
    ['no amount any more', { Amount: null }, amountRule],
    ['a close date that is later by more days than the policy allows', { CloseDate: day(75) }, dateRule],
    ['a close date that is earlier by more days', { CloseDate: day(45) }, dateRule]
  ])('is refused %s', async (_, fields, rule) => {
    expectRefusal(await change(fields), 'Opportunity', rule);
  });

  it('may move by what the policy allows, and by all else that it says nothing of', async () => {
    const allowed = { Amount: 110_000, CloseDate: day(74), NextStep: 'Call the funder' };
    expect(await change(allowed)).toMatchObject({ accepted: true });
  });

  it('moves as far as it likes in the save that takes it to Pipeline', async () => {
    const back = { ForecastCategoryName: 'Pipeline', Amount: 900_000, CloseDate: day(300) };
    expect(await change(back)).toMatchObject({ accepted: true });
    expect(await change({ Amount: 10 })).toMatchObject({ accepted: true });
  });
});

describe.each(writePaths)('a deal in the forecast that holds its criteria, by $name', path => {
  it('takes any amount and any close date', async () => {
    const { deal } = await standing();
    const fields = { Amount: 900_000, CloseDate: day(300) };
    const outcome = await path.update(own.rep.connection, 'Opportunity', deal, fields);
    expect(outcome).toMatchObject({ accepted: true });
  });
});

describe.each(writePaths)('a refusal of a new amount, by $name', path => {
  const raise = ({ deal }: Standing): Promise<Outcome> =>
    path.update(own.rep.connection, 'Opportunity', deal, { Amount: 200_000 });

  it('says that a check has expired', async () => {
    const stands = await standing();
    await own.rep.connection
      .sobject('Criterion_Check__c')
      .update({ Id: stands.check, Expires_On__c: day(-2) });
    const outcome = await raise(stands);
    expectRefusal(outcome, 'Opportunity', amountRule);
    expectRefusal(outcome, 'Opportunity', 'An_expired_check_admits_no_deal');
  });

  it('says that a measure fell', async () => {
    const stands = await standing();
    await own.rep.connection.sobject('Conversation__c').destroy(stands.conversation);
    const outcome = await raise(stands);
    expectRefusal(outcome, 'Opportunity', amountRule);
    expectRefusal(outcome, 'Opportunity', 'Claims_hold_when_a_deal_moves');
  });
});

describe('a deal in the forecast', () => {
  const change = ({ deal }: Standing, fields: Fields) =>
    own.rep.connection.sobject('Opportunity').update({ Id: deal, ...fields });

  it('that lacks criteria is refused a first amount, whatever that is', async () => {
    const stands = await standing(null);
    await withdraw(stands);
    await expect(change(stands, { Amount: 1 })).rejects.toThrow('amount moves by more');
    expect((await change(stands, { Amount: 0 })).success).toBe(true);
  });

  it('that is won is asked no more', async () => {
    const stands = await standing();
    await change(stands, { StageName: 'Closed Won' });
    await withdraw(stands);
    expect((await change(stands, { Amount: 900_000, CloseDate: day(-9) })).success).toBe(true);
  });

  it('that lacks criteria is changed at will by who loads deals', async () => {
    const stands = await standing();
    await withdraw(stands);
    const { connection } = await signIn(own.org, 'integration');
    const changed = { Id: stands.deal, Amount: 900_000, CloseDate: day(300) };
    expect((await connection.sobject('Opportunity').update(changed)).success).toBe(true);
  });

  it('that lacks criteria is asked by no change under a policy that says nothing of it', async () => {
    const [{ connection }, manager] = await Promise.all([connect('rep'), connect('manager')]);
    const [guide] = await readGuides(connection);
    if (!guide)
      throw new Error('The org has no offering with a current version: load the starter content first.');
    const deal = await makeDeal(guide);
    const qualification = await qualify(deal, await readPolicy(connection));
    const deals = connection.sobject('Opportunity');
    await deals.update({ Id: deal.id, ForecastCategoryName: 'Commit', Amount: 1 });
    const checks = manager.connection.sobject('Criterion_Check__c');
    const [check] = await checks.find({ Deal_Qualification__c: qualification, Gate__c: 'Commit' }, ['Id']);
    await checks.update({ Id: String(check?.['Id']), Status__c: 'Not Met', Checked_By__c: manager.userId });
    expect((await deals.update({ Id: deal.id, Amount: 900_000, CloseDate: day(300) })).success).toBe(true);
  });
});

describe('once the grace of the policy is over', () => {
  let deal: string;
  beforeAll(async () => {
    ({ deal } = await standing());
    const policies = own.sales.connection.sobject('Qualification_Policy__c');
    const over = { Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: day(-2) };
    await policies.update({ Id: own.policy.id, ...over });
  });

  it.each(writePaths)('a new amount is refused with that reason, by $name', async path => {
    const outcome = await path.update(own.rep.connection, 'Opportunity', deal, { Amount: 200_000 });
    expectRefusal(outcome, 'Opportunity', amountRule);
    expectRefusal(outcome, 'Opportunity', 'A_retired_policy_admits_in_its_grace');
  });
});
