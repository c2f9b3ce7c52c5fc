import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { day, make } from '../support/world.ts';
import { writePaths } from '../support/writePaths.ts';
import { orgWithCriterion, type OrgWithCriterion } from './orgWithCriterion.ts';

/** On a local org of its own, because the starter policy asks for no number of conversations. */
let own: OrgWithCriterion;
let second: string;
let contact: string;

beforeAll(async () => {
  own = await orgWithCriterion('Conversations', 2);
  contact = await make(own.rep, 'Contact', { LastName: 'Buyer', AccountId: own.account });
  await talk(day(-1), `${own.deal}:${contact}:${day(-1)}`);
  second = await talk(day(-1), null);
  await talk(day(-1), null);
});
afterAll(() => own.org.close());

const talk = (on: string, key: string | null): Promise<string> =>
  make(own.rep, 'Conversation__c', {
    ...{ Opportunity__c: own.deal, Contact__c: contact, Started__c: `${on}T09:00:00Z`, Day_Key__c: key }
  });

describe.each(writePaths)('a criterion of two conversations, by $name', path => {
  it('is not met by three of one day', async () => {
    expectRefusal(
      await path.create(own.rep, 'Criterion_Check__c', own.met),
      'Criterion_Check__c',
      'A_measure_holds_when_it_is_met'
    );
  });
});

describe('a criterion of two conversations', () => {
  it('is met by two days, and is a claim that is not held once one of them goes', async () => {
    const { rep, deal, qualification, met } = own;
    const other = { Started__c: `${day(-2)}T09:00:00Z`, Day_Key__c: `${deal}:${contact}:${day(-2)}` };
    await rep.sobject('Conversation__c').update({ Id: second, ...other });
    await make(rep, 'Criterion_Check__c', met);
    const figures = async (): Promise<unknown[]> => {
      const row = await rep.sobject('Deal_Qualification__c').retrieve(qualification);
      return ['Claimed_Conversations__c', 'Claims_Not_Held__c', 'Best_Case_Gap__c'].map(name => row[name]);
    };
    expect(await figures()).toEqual([2, 0, 0]);
    await rep.sobject('Conversation__c').destroy(second);
    expect(await figures()).toEqual([2, 1, 1]);
  });
});
