import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { day, make } from '../support/world.ts';
import { writePaths, type Outcome } from '../support/writePaths.ts';
import { judgementOf, metBy, openDeal, orgWithPolicy, type OrgWithPolicy } from './orgWithPolicy.ts';

/** A policy that asks for a plan in Best Case and for a conversation in Commit. On a local org of its own. */
const plan = { Gate__c: 'Best Case', Measure__c: 'Attested' };
const conversation = { Gate__c: 'Commit', Measure__c: 'Conversations', Threshold__c: 1 };
let own: OrgWithPolicy;
beforeAll(async () => {
  own = await orgWithPolicy([plan, conversation]);
});
afterAll(async () => {
  await own.org.close();
});

interface Fallen {
  readonly deal: string;
  /** The check of the conversation, which was met once. */
  readonly check: string;
}

/** A deal in Commit whose conversation turns out not to have been held. */
async function fallenDeal(): Promise<Fallen> {
  const { connection } = own.rep;
  const deal = await openDeal(own.rep);
  const { AccountId } = await connection.sobject('Opportunity').retrieve(deal);
  const contact = await make(connection, 'Contact', { LastName: 'Buyer', AccountId: String(AccountId) });
  const held = await make(connection, 'Conversation__c', {
    ...{ Opportunity__c: deal, Contact__c: contact, Started__c: `${day(-1)}T09:00:00Z` },
    ...{ Key__c: `${deal}:one`, Day_Key__c: `${deal}:${contact}:${day(-1)}` }
  });
  const qualification = await judgementOf(own.rep, deal, own.policy);
  const [first = '', second = ''] = own.policy.criteria;
  await make(connection, 'Criterion_Check__c', metBy(own.rep, deal, qualification, first, plan));
  const met = metBy(own.rep, deal, qualification, second, conversation);
  const check = await make(connection, 'Criterion_Check__c', met);
  await connection.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Commit' });
  await connection.sobject('Conversation__c').destroy(held);
  return { deal, check };
}

describe.each(writePaths)('a deal in Commit of which only what Commit asks for fell, by $name', path => {
  let fallen: Fallen;
  const moveTo = (category: string): Promise<Outcome> =>
    path.update(own.rep.connection, 'Opportunity', fallen.deal, { ForecastCategoryName: category });
  beforeAll(async () => {
    fallen = await fallenDeal();
  });

  it('steps down to Best Case once its check says what is so, and not before', async () => {
    expectRefusal(await moveTo('Best Case'), 'Opportunity', 'Claims_hold_when_a_deal_moves');
    await own.rep.connection.sobject('Criterion_Check__c').update({ Id: fallen.check, Status__c: 'Not Met' });
    expect(await moveTo('Best Case')).toMatchObject({ accepted: true });
  });

  it('goes back to Pipeline at once', async () => {
    fallen = await fallenDeal();
    expect(await moveTo('Pipeline')).toMatchObject({ accepted: true });
  });
});
