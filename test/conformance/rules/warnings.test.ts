import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { day, make } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { judgementOf, metBy, openDeal, orgWithPolicy, type OrgWithPolicy } from './orgWithPolicy.ts';

/** A policy with a criterion that blocks beside two that warn, one of them measured. On a local org of its own. */
const attested = { Gate__c: 'Best Case', Measure__c: 'Attested' };
const blocks: Fields = { ...attested, Effect__c: 'Blocks' };
const warns: Fields = { ...attested, Effect__c: 'Warns' };
const measured: Fields = {
  ...{ Gate__c: 'Best Case', Measure__c: 'Conversations', Threshold__c: 1 },
  Effect__c: 'Warns'
};
let own: OrgWithPolicy;
beforeAll(async () => {
  own = await orgWithPolicy([blocks, warns, measured]);
});
afterAll(async () => {
  await own.org.close();
});

interface Judged {
  readonly deal: string;
  /** What a rep sends for the check of a criterion by its place in the policy. */
  readonly check: (place: number, fields: Fields) => Fields;
}
async function judgedDeal(): Promise<Judged> {
  const deal = await openDeal(own.rep);
  const qualification = await judgementOf(own.rep, deal, own.policy);
  return {
    deal,
    check: (place, fields) => metBy(own.rep, deal, qualification, own.policy.criteria[place] ?? '', fields)
  };
}
const save = (fields: Fields): Promise<string> => make(own.rep.connection, 'Criterion_Check__c', fields);
const figuresOf = async (deal: string): Promise<unknown[]> => {
  const row = await own.rep.connection.sobject('Opportunity').retrieve(deal);
  return [row['ForecastCategoryName'], row['Forecast_Gap__c'], row['Forecast_Warnings__c']];
};
const bestCase = { ForecastCategoryName: 'Best Case' };

describe.each(writePaths)('a criterion that warns, by $name', path => {
  it('keeps no deal out that lacks it, and is counted', async () => {
    const { deal, check } = await judgedDeal();
    await save(check(0, blocks));
    const outcome = await path.update(own.rep.connection, 'Opportunity', deal, bestCase);
    expect(outcome).toMatchObject({ accepted: true });
    expect(await figuresOf(deal)).toEqual(['Best Case', 0, 2]);
  });

  it('lets no deal in that lacks a criterion that blocks', async () => {
    const { deal, check } = await judgedDeal();
    await save(check(1, warns));
    const outcome = await path.update(own.rep.connection, 'Opportunity', deal, bestCase);
    expectRefusal(outcome, 'Opportunity', 'Best_Case_needs_its_criteria');
  });

  it('has no check that counts as if it blocked', async () => {
    const { check } = await judgedDeal();
    const outcome = await path.create(own.rep.connection, 'Criterion_Check__c', check(1, blocks));
    expectRefusal(outcome, 'Criterion_Check__c', 'Copies_are_those_of_the_criterion');
  });

  it('lends its effect to no check of a criterion that blocks', async () => {
    const { check } = await judgedDeal();
    const id = await save(check(0, blocks));
    const change = (fields: Fields) => path.update(own.rep.connection, 'Criterion_Check__c', id, fields);
    expectRefusal(await change(warns), 'Criterion_Check__c', 'Copies_are_those_of_the_criterion');
  });

  it('refuses no move because its check has expired', async () => {
    const { deal, check } = await judgedDeal();
    await save(check(0, blocks));
    await save(check(1, { ...warns, Checked_On__c: day(-20), Expires_On__c: day(-2) }));
    const outcome = await path.update(own.rep.connection, 'Opportunity', deal, bestCase);
    expect(outcome).toMatchObject({ accepted: true });
    expect(await figuresOf(deal)).toEqual(['Best Case', 0, 2]);
  });
});

describe('a criterion that warns', () => {
  it('is met only while its measure holds, and refuses nothing once that fell', async () => {
    const { deal, check } = await judgedDeal();
    await save(check(0, blocks));
    await expect(save(check(2, measured))).rejects.toThrow('threshold');
    const { AccountId } = await own.rep.connection.sobject('Opportunity').retrieve(deal);
    const contact = await make(own.rep.connection, 'Contact', {
      ...{ LastName: 'Buyer', AccountId: String(AccountId) }
    });
    const conversation = await make(own.rep.connection, 'Conversation__c', {
      ...{ Opportunity__c: deal, Contact__c: contact, Started__c: `${day(-1)}T09:00:00Z` },
      ...{ Key__c: `${deal}:one`, Day_Key__c: `${deal}:${contact}:${day(-1)}` }
    });
    await save(check(2, measured));
    await own.rep.connection.sobject('Conversation__c').destroy(conversation);
    await own.rep.connection.sobject('Opportunity').update({ Id: deal, ...bestCase });
    expect(await figuresOf(deal)).toEqual(['Best Case', 0, 1]);
  });

  it('is among what was signed', async () => {
    const policy = await own.sales.connection.sobject('Qualification_Policy__c').retrieve(own.policy.id);
    const counts = [
      'Criteria__c',
      'Agreed_Criteria__c',
      'Best_Case_Criteria__c',
      'Best_Case_Warning_Criteria__c'
    ];
    expect(counts.map(name => policy[name])).toEqual([3, 3, 1, 2]);
    const criteria = own.sales.connection.sobject('Qualification_Criterion__c');
    await expect(criteria.update({ Id: own.policy.criteria[0] ?? '', Effect__c: 'Warns' })).rejects.toThrow(
      "doesn't change"
    );
  });
});

describe('a criterion that says neither', () => {
  it('blocks, and so does its check', async () => {
    const { org, rep, policy } = await orgWithPolicy([{ ...attested, Effect__c: null }]);
    const deal = await openDeal(rep);
    const qualification = await judgementOf(rep, deal, policy);
    const move = () => rep.connection.sobject('Opportunity').update({ Id: deal, ...bestCase });
    await expect(move()).rejects.toThrow('Best Case');
    const check = metBy(rep, deal, qualification, policy.criteria[0] ?? '', { ...attested, Effect__c: null });
    await make(rep.connection, 'Criterion_Check__c', check);
    expect((await move()).success).toBe(true);
    await org.close();
  });
});
