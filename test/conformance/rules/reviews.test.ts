import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import { day, fresh, make, makeDeal, readGuides, type Deal, type Guide } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

const object = 'Deal_Review__c';
let rep: PersonaConnection;
let manager: PersonaConnection;
let guide: Guide;
let deal: Deal;
let given: string;

const keyOf = ({ id }: Deal): string => `${id}:${fresh('review').replaceAll(' ', '-')}`;
/** How a deal stands, as a manager reads it. */
async function standOf({ id }: Deal): Promise<Fields> {
  const read = await rep.connection.sobject('Opportunity').retrieve(id);
  return {
    Forecast_Category__c: String(read['ForecastCategoryName']),
    Amount__c: (read['Amount'] ?? null) as number | null,
    Close_Date__c: String(read['CloseDate']),
    Gap__c: Number(read['Forecast_Gap__c']),
    Next_Step__c: (read['NextStep'] ?? null) as string | null
  };
}
let stand: Fields;
/** A review that the manager may give. */
const review = (of: Deal, change: Fields = {}): Fields => ({
  Opportunity__c: of.id,
  Key__c: keyOf(of),
  Reviewed_On__c: day(0),
  Reviewed_By__c: manager.userId,
  Decision__c: 'Keep',
  ...stand,
  ...change
});
const action = (): Fields => ({
  Action__c: 'Ask the CFO for a day',
  Action_Owner__c: rep.userId,
  Due_On__c: day(7)
});

beforeAll(async () => {
  [rep, manager] = [await connect('rep'), await connect('manager')];
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
  deal = await makeDeal(guide);
  await rep.connection.sobject('Opportunity').update({ Id: deal.id, Amount: 50_000, NextStep: 'Call' });
  stand = await standOf(deal);
  given = await make(manager.connection, object, review(deal, action()));
});

const refused = (rule: string, what: string, change: () => Fields): RuleCase => ({
  ...{ rule, what, object, as: 'manager', fields: () => review(deal, change()) }
});
const untrue = (what: string, change: Fields): RuleCase =>
  refused('A_review_says_how_the_deal_stood', `with ${what}`, () => change);
const changed = (what: string, change: () => Fields): RuleCase => ({
  ...{ rule: 'A_review_stands_as_it_was_given', what: `with ${what} afterwards`, object },
  ...{ as: 'manager', id: () => given, fields: change }
});

describeRefusals('a review', [
  {
    ...{
      rule: 'Who_verifies_criteria_reviews_deals',
      what: 'by who verifies no criteria',
      object,
      as: 'admin'
    },
    fields: userId => review(deal, { Reviewed_By__c: userId })
  },
  refused('Reviews_are_given_in_ones_own_name', 'in another’s name', () => ({
    Reviewed_By__c: rep.userId
  })),
  refused('Reviews_are_given_in_ones_own_name', 'in nobody’s name', () => ({ Reviewed_By__c: null })),
  refused('A_review_is_given_on_its_day', 'of tomorrow', () => ({ Reviewed_On__c: day(1) })),
  refused('A_review_is_given_on_its_day', 'of yesterday', () => ({ Reviewed_On__c: day(-1) })),
  untrue('another category', { Forecast_Category__c: 'Commit' }),
  untrue('no category', { Forecast_Category__c: null }),
  untrue('another amount', { Amount__c: 60_000 }),
  untrue('no amount', { Amount__c: null }),
  untrue('another close date', { Close_Date__c: day(400) }),
  untrue('no close date', { Close_Date__c: null }),
  untrue('another gap', { Gap__c: 99 }),
  untrue('no gap', { Gap__c: null }),
  untrue('another next step', { Next_Step__c: 'Sign' }),
  refused('An_action_has_an_owner_and_a_day', 'whose action has no owner', () => ({
    ...action(),
    Action_Owner__c: null
  })),
  refused('An_action_has_an_owner_and_a_day', 'whose action has no day', () => ({
    ...action(),
    Due_On__c: null
  })),
  refused('An_action_has_an_owner_and_a_day', 'with a day for nothing', () => ({ Due_On__c: day(3) })),
  refused('Evidence_is_asked_for_by_an_action', 'that asks for evidence and not for what', () => ({
    Decision__c: 'Ask for evidence'
  })),
  refused('A_decision_against_a_deal_says_why', 'that moves a deal back without a word', () => ({
    Decision__c: 'Move back'
  })),
  refused('A_decision_against_a_deal_says_why', 'that walks away without a word', () => ({
    Decision__c: 'Walk away'
  })),
  refused('An_action_is_due_after_its_review', 'whose action was due yesterday', () => ({
    ...action(),
    Due_On__c: day(-1)
  })),
  refused('An_action_is_done_by_today', 'whose action is done tomorrow', () => ({
    ...action(),
    Done_On__c: day(1)
  })),
  refused('Key_begins_with_the_deal', 'under a key of its own making', () => ({ Key__c: fresh('key') })),
  changed('another decision', () => ({ Decision__c: 'Walk away', Words__c: 'No money.' })),
  changed('other words', () => ({ Words__c: 'We never said so.' })),
  changed('another amount', () => ({ Amount__c: 1 })),
  changed('another action', () => ({ Action__c: 'Nothing' })),
  changed('another owner', () => ({ Action_Owner__c: manager.userId })),
  changed('more time', () => ({ Due_On__c: day(30) })),
  changed('another key', () => ({ Key__c: `${deal.id}:another` }))
]);

describe.each(writePaths)('a review, by $name', path => {
  const read = async ({ id }: Deal) =>
    rep.connection
      .sobject('Opportunity')
      .retrieve(id, { fields: ['Last_Reviewed_On__c', 'Next_Action_Due__c'] });

  it('says on the deal when it was, and what is due until it is done', async () => {
    const own = await makeDeal(guide);
    const asked = review(own, { ...(await standOf(own)), ...action(), Decision__c: 'Ask for evidence' });
    const outcome = await path.create(manager.connection, object, asked);
    expect(outcome).toMatchObject({ accepted: true });
    expect(await read(own)).toMatchObject({ Last_Reviewed_On__c: day(0), Next_Action_Due__c: day(7) });
    const id = outcome.accepted ? outcome.id : '';
    expect(await path.update(rep.connection, object, id, { Done_On__c: day(0) })).toMatchObject({
      accepted: true
    });
    expect(await read(own)).toMatchObject({ Last_Reviewed_On__c: day(0), Next_Action_Due__c: null });
    expect(await path.update(rep.connection, object, id, { Done_On__c: null })).toMatchObject({
      accepted: true
    });
    expect(await read(own)).toMatchObject({ Next_Action_Due__c: day(7) });
  });

  it('is refused to whom the deal changed under, who then sees how it stands', async () => {
    const own = await makeDeal(guide);
    const before = await standOf(own);
    await rep.connection.sobject('Opportunity').update({ Id: own.id, CloseDate: day(90) });
    const late = await path.create(manager.connection, object, review(own, before));
    expectRefusal(late, object, 'A_review_says_how_the_deal_stood');
    const again = review(own, await standOf(own));
    expect(await path.create(manager.connection, object, again)).toMatchObject({ accepted: true });
  });

  it('of the past is loaded by who may, in the name and of the day of then', async () => {
    const own = await makeDeal(guide);
    const { connection } = await connect('integration');
    const past = review(own, { Reviewed_On__c: day(-30), Forecast_Category__c: 'Commit', Gap__c: 2 });
    expect(await path.create(connection, object, past)).toMatchObject({ accepted: true });
    const future = review(own, { Reviewed_On__c: day(2) });
    expectRefusal(await path.create(connection, object, future), object, 'A_review_is_given_on_its_day');
  });

  it('of another team’s deal is nobody’s to give, and a rep gives none', async () => {
    const own = await makeDeal(guide);
    const stranger = await connect('rep2');
    const outcome = await path.create(stranger.connection, object, {
      ...review(own, await standOf(own)),
      Reviewed_By__c: stranger.userId
    });
    expect(outcome).toMatchObject({ accepted: false });
  });
});

describe('a rep', () => {
  it('may change nothing of a review but that its action is done', async () => {
    const described = await rep.connection.describe(object);
    const writable = described.fields.filter(({ updateable }) => updateable).map(({ name }) => name);
    expect([described.createable, described.deletable]).toEqual([false, false]);
    expect(writable.filter(name => name !== 'OwnerId')).toEqual(
      expect.arrayContaining(['Done_On__c', 'Decision__c', 'Key__c', 'Reviewed_On__c'])
    );
    expect(writable).not.toContain('Words__c');
    expectRefusal(
      (await writePaths[0]?.update(rep.connection, object, given, {
        Decision__c: 'Walk away'
      })) ?? { accepted: true, id: '' },
      object,
      'A_review_stands_as_it_was_given'
    );
  });
});
