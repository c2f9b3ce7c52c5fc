import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  day,
  fresh,
  make,
  makeDeal,
  makeHolder,
  readGuides,
  type Deal,
  type Guide
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let guide: Guide;
let deal: Deal;
let counted: string;

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
  deal = await makeDeal(guide, 2);
  counted = await make(rep.connection, 'Conversation__c', {
    ...held(deal, buyerOf(deal), day(-9)),
    ...ofDay(deal, buyerOf(deal), day(-9))
  });
});

const buyerOf = ({ contactIds }: Deal): string => contactIds[0] ?? '';
const held = ({ id }: Deal, contact: string, on: string, at = '09:00:00Z'): Fields => ({
  Opportunity__c: id,
  Contact__c: contact,
  Started__c: `${on}T${at}`
});
const ofDay = ({ id }: Deal, contact: string, on: string): Fields => ({
  Day_Key__c: `${id}:${contact}:${on}`
});

const rule = 'A_day_is_counted_by_one_conversation';
const refused = (what: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Conversation__c', as: 'rep' },
  fields: () => ({ ...held(deal, buyerOf(deal), day(-8)), ...fields() })
});
const changed = (what: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Conversation__c', as: 'rep', id: () => counted, fields }
});

describeRefusals('a conversation', [
  refused('with the key of another day', () => ofDay(deal, buyerOf(deal), day(-7))),
  refused('with the key of another buyer', () => ofDay(deal, deal.contactIds[1] ?? '', day(-8))),
  refused('with the key of a deal by its short id', () => ({
    Day_Key__c: `${deal.id.slice(0, 15)}:${buyerOf(deal)}:${day(-8)}`
  })),
  refused('with a day key of its own making', () => ({ Day_Key__c: fresh('day') })),
  changed('when it moves to another day and keeps the key', () => ({
    Started__c: `${day(-7)}T09:00:00Z`
  })),
  changed('when it goes to another buyer and keeps the key', () => ({
    Contact__c: deal.contactIds[1] ?? ''
  }))
]);

describe.each(writePaths)('days with a conversation, by $name', path => {
  const saved = async (fields: Fields): Promise<string> => {
    const result = await path.create(rep.connection, 'Conversation__c', fields);
    if (!result.accepted) throw new Error(result.messages.join(' '));
    return result.id;
  };
  const change = (id: string, fields: Fields): Promise<unknown> =>
    path.update(rep.connection, 'Conversation__c', id, fields);
  const figures = async ({ id }: Deal): Promise<unknown[]> => {
    const read = await rep.connection.sobject('Opportunity').retrieve(id);
    return [read['Conversations__c'], read['Conversation_Days__c']];
  };

  it('count once for each buyer: five conversations of one afternoon are one', async () => {
    const own = await makeDeal(guide, 2);
    const [one = '', other = ''] = own.contactIds;
    await saved({ ...held(own, one, day(-3)), ...ofDay(own, one, day(-3)) });
    for (const at of ['10:00:00Z', '11:00:00Z', '12:00:00Z', '23:59:59Z'])
      await saved(held(own, one, day(-3), at));
    expect(await figures(own)).toEqual([5, 1]);
    await saved({ ...held(own, other, day(-3)), ...ofDay(own, other, day(-3)) });
    await saved({ ...held(own, one, day(-2)), ...ofDay(own, one, day(-2)) });
    expect(await figures(own)).toEqual([7, 3]);
  });

  it('are those of GMT, whatever the offset that a moment is written with', async () => {
    const own = await makeDeal(guide);
    const late = held(own, buyerOf(own), day(-3), '23:30:00-05:00');
    await saved({ ...late, ...ofDay(own, buyerOf(own), day(-2)) });
    expect(await figures(own)).toEqual([1, 1]);
  });

  it('hold one key each: a second conversation is refused the key that another has', async () => {
    const own = await makeDeal(guide);
    const key = ofDay(own, buyerOf(own), day(-3));
    await saved({ ...held(own, buyerOf(own), day(-3)), ...key });
    expect(
      await path.create(rep.connection, 'Conversation__c', {
        ...{ ...held(own, buyerOf(own), day(-3), '15:00:00Z'), ...key }
      })
    ).toMatchObject({ accepted: false, codes: ['DUPLICATE_VALUE'] });
    expect(await figures(own)).toEqual([1, 1]);
  });

  it('follow a conversation that was on another day, with its key or without', async () => {
    const own = await makeDeal(guide);
    const buyer = buyerOf(own);
    const one = await saved({ ...held(own, buyer, day(-3)), ...ofDay(own, buyer, day(-3)) });
    const two = await saved(held(own, buyer, day(-3), '15:00:00Z'));
    const moved = { Started__c: `${day(-4)}T09:00:00Z` };
    expect(await change(one, { ...moved, Day_Key__c: null })).toMatchObject({ accepted: true });
    expect(await figures(own)).toEqual([2, 0]);
    expect(await change(two, ofDay(own, buyer, day(-3)))).toMatchObject({ accepted: true });
    expect(await change(one, ofDay(own, buyer, day(-4)))).toMatchObject({ accepted: true });
    expect(await figures(own)).toEqual([2, 2]);
    await rep.connection.sobject('Conversation__c').destroy(two);
    expect(await figures(own)).toEqual([1, 1]);
  });
});

describe('two windows', () => {
  it('that save a buyer’s first conversation of a day at once count it once', async () => {
    const own = await makeDeal(guide, 0);
    const [outcome] = guide.outcomes;
    const buyer = await makeHolder(own, outcome?.titleId ?? '');
    const fields = { ...held(own, buyer, day(-1)), ...ofDay(own, buyer, day(-1)) };
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => rep.connection.sobject('Conversation__c').create({ ...fields }))
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rep.connection.sobject('Opportunity').retrieve(own.id)).toMatchObject({
      ...{ Conversations__c: 1, Conversation_Days__c: 1 }
    });
  });
});
