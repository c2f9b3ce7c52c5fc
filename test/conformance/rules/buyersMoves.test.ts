import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  day,
  fresh,
  make,
  makeDeal,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { orgWithCriterion, type OrgWithCriterion } from './orgWithCriterion.ts';

let rep: PersonaConnection;
let guide: Guide;
let policy: Policy;

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
  policy = await readPolicy(rep.connection);
});

const talked = (deal: Deal, daysAgo: number): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: deal.contactIds[0] ?? '',
  Started__c: `${day(-daysAgo)}T00:00:00.000Z`,
  Key__c: `${deal.id}:${fresh('call').replaceAll(' ', '-')}:${deal.contactIds[0] ?? ''}`
});
const confirmed = (deal: Deal, daysAgo: number): Fields => ({
  ...confirmedOutcome(deal, deal.contactIds[0] ?? '', guide.outcomes[0] ?? missing()),
  Confirmed_On__c: day(-daysAgo)
});
function missing(): never {
  throw new Error('The guide has no outcome.');
}
const read = async ({ id }: Deal) =>
  rep.connection
    .sobject('Opportunity')
    .retrieve(id, { fields: ['Last_Buyer_Move_On__c', 'Is_Stalled__c', 'Criteria_Expire_On__c'] });

describe.each(writePaths)('the last move of the buyer, by $name', path => {
  it('is none before the buyer did anything, and a new deal stalls not', async () => {
    const deal = await makeDeal(guide);
    expect(await read(deal)).toMatchObject({ Last_Buyer_Move_On__c: null, Is_Stalled__c: false });
  });

  it('is the last conversation, however long ago, until an outcome is confirmed after it', async () => {
    const deal = await makeDeal(guide);
    await path.create(rep.connection, 'Conversation__c', talked(deal, 50));
    await path.create(rep.connection, 'Conversation__c', talked(deal, 40));
    expect(await read(deal)).toMatchObject({ Last_Buyer_Move_On__c: day(-40), Is_Stalled__c: true });
    await path.create(rep.connection, 'Buyer_Outcome__c', confirmed(deal, 45));
    expect(await read(deal)).toMatchObject({ Last_Buyer_Move_On__c: day(-40), Is_Stalled__c: true });
    const again = await makeDeal(guide);
    await path.create(rep.connection, 'Conversation__c', talked(again, 40));
    await path.create(rep.connection, 'Buyer_Outcome__c', confirmed(again, 3));
    expect(await read(again)).toMatchObject({ Last_Buyer_Move_On__c: day(-3), Is_Stalled__c: false });
  });

  it('is a confirmation alone where nobody noted a conversation, and nothing that somebody else said', async () => {
    const deal = await makeDeal(guide);
    const shared = { ...confirmed(deal, 35), Shared_By__c: 'By proxy' };
    const outcome = await path.create(rep.connection, 'Buyer_Outcome__c', shared);
    expect(await read(deal)).toMatchObject({ Last_Buyer_Move_On__c: null, Is_Stalled__c: false });
    const id = outcome.accepted ? outcome.id : '';
    await path.update(rep.connection, 'Buyer_Outcome__c', id, { Shared_By__c: 'Directly' });
    expect(await read(deal)).toMatchObject({ Last_Buyer_Move_On__c: day(-35), Is_Stalled__c: true });
  });

  it('stalls no deal up to the thirtieth day after it, and none that is closed', async () => {
    const deal = await makeDeal(guide);
    await path.create(rep.connection, 'Conversation__c', talked(deal, 30));
    expect(await read(deal)).toMatchObject({ Is_Stalled__c: false });
    const lost = await makeDeal(guide);
    await path.create(rep.connection, 'Conversation__c', talked(lost, 40));
    await path.update(rep.connection, 'Opportunity', lost.id, { StageName: 'Closed Lost' });
    expect(await read(lost)).toMatchObject({ Last_Buyer_Move_On__c: day(-40), Is_Stalled__c: false });
  });
});

describe('the day on which criteria expire', () => {
  it('is the first of the category that the deal is in, and of those below it', async () => {
    const deal = await makeDeal(guide);
    await qualify(deal, policy);
    expect(await read(deal)).toMatchObject({ Criteria_Expire_On__c: null });
    for (const category of ['Best Case', 'Most Likely', 'Commit']) {
      await rep.connection.sobject('Opportunity').update({ Id: deal.id, ForecastCategoryName: category });
      expect([category, (await read(deal))['Criteria_Expire_On__c']]).toEqual([
        category,
        firstExpiry(category)
      ]);
    }
  });

  /** Of the criteria of a category and those below it, the one that holds for the fewest days from today. */
  function firstExpiry(category: string): string {
    const gates = ['Best Case', 'Most Likely', 'Commit'];
    const asked = gates.slice(0, gates.indexOf(category) + 1);
    const days = policy.criteria.flatMap(({ gate, validDays }) =>
      asked.includes(gate) && validDays !== null ? [validDays] : []
    );
    return day(Math.min(...days));
  }
});

describe('a deal that is judged by a policy with days of its own', () => {
  let own: OrgWithCriterion;
  beforeAll(async () => {
    own = await orgWithCriterion('Attested', null, { terms: { Stalled_After_Days__c: 10 } });
  });
  afterAll(() => own.org.close());

  it('stalls after as many days, and after thirty before it is judged', async () => {
    const { deal, account } = own;
    const contact = await make(own.rep, 'Contact', { LastName: 'Ferreira', AccountId: account });
    const conversation = talked({ id: deal, accountId: account, contactIds: [contact], guide }, 11);
    await make(own.rep, 'Conversation__c', conversation);
    const stalls = async () =>
      (await own.rep.sobject('Opportunity').retrieve(deal, { fields: ['Is_Stalled__c'] }))['Is_Stalled__c'];
    expect(await stalls()).toBe(false);
    await own.rep.sobject('Opportunity').update({ Id: deal, Deal_Qualification__c: own.qualification });
    expect(await stalls()).toBe(true);
  });
});
