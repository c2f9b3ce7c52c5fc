import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  asValue,
  confirmedOutcome,
  fresh,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type GuideOutcome
} from '../support/world.ts';
import { expectRefusal } from '../support/expectRefusal.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { agree, draftGuide, type DraftGuide } from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let guide: Guide;
let deal: Deal;
let counted: string;
let next: DraftGuide;
let uncoded: DraftGuide;

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
  deal = await makeDeal(guide, 2);
  next = await draftGuide(guide.offeringId, { outcomeCode: outcomeAt(0).code });
  uncoded = await draftGuide(guide.offeringId);
  for (const edition of [next, uncoded]) await agree(edition);
  counted = await make(rep.connection, 'Buyer_Outcome__c', {
    ...confirmedOutcome(deal, buyerOf(deal), outcomeAt(0)),
    ...asValue(deal, outcomeAt(0))
  });
});

const buyerOf = ({ contactIds }: Deal, place = 0): string => contactIds[place] ?? '';
const outcomeAt = (place: number): GuideOutcome => {
  const outcome = guide.outcomes[place];
  if (!outcome) throw new Error('The guide has too few outcomes.');
  return outcome;
};

const rule = 'An_outcome_is_worth_its_value_once';
const refused = (what: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Buyer_Outcome__c', as: 'rep' },
  fields: () => ({
    ...confirmedOutcome(deal, buyerOf(deal), outcomeAt(1)),
    ...asValue(deal, outcomeAt(1)),
    ...fields()
  })
});
const changed = (what: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Buyer_Outcome__c', as: 'rep', id: () => counted, fields }
});

describeRefusals('the value of an outcome', [
  refused('is counted while it is only envisioned', () => ({ Progress__c: 'Envisioned' })),
  refused('is counted by proxy', () => ({ Shared_By__c: 'By proxy' })),
  refused('is counted where there is none', () => ({ Annual_Value__c: null })),
  refused('is counted where it is nothing', () => ({ Annual_Value__c: 0 })),
  refused('is counted as that of another outcome', () => asValue(deal, outcomeAt(2))),
  refused('is counted under the id of an outcome that has a code', () => ({
    Value_Key__c: `${deal.id}:${outcomeAt(1).id}`
  })),
  refused('is counted under a key of its own making', () => ({ Value_Key__c: fresh('value') })),
  refused('is counted for an unmet need', () => ({
    ...{ Outcome__c: null, Unmet_Need__c: 'One number to call', Progress__c: 'Diagnosed' },
    Key__c: `${deal.id}:${buyerOf(deal)}:unmet:${fresh('').trim()}`
  })),
  changed('goes back to envisioned and still counts', () => ({ Progress__c: 'Envisioned' })),
  changed('becomes that of a proxy and still counts', () => ({ Shared_By__c: 'By proxy' })),
  changed('is emptied and still counts', () => ({ Annual_Value__c: null }))
]);

describe.each(writePaths)('the annual value confirmed, by $name', path => {
  const saved = async (fields: Fields): Promise<string> => {
    const result = await path.create(rep.connection, 'Buyer_Outcome__c', fields);
    if (!result.accepted) throw new Error(result.messages.join(' '));
    return result.id;
  };
  const change = (id: string, fields: Fields): Promise<unknown> =>
    path.update(rep.connection, 'Buyer_Outcome__c', id, fields);
  const confirmed = async ({ id }: Deal): Promise<unknown[]> => {
    const read = await rep.connection.sobject('Opportunity').retrieve(id);
    return [read['Outcomes_Confirmed__c'], read['Annual_Value_Confirmed__c'] ?? 0];
  };

  it('has each outcome once: two buyers who confirm one are worth what the first said', async () => {
    const own = await makeDeal(guide, 2);
    const key = asValue(own, outcomeAt(0));
    await saved({ ...confirmedOutcome(own, buyerOf(own), outcomeAt(0), 30_000), ...key });
    const second = confirmedOutcome(own, buyerOf(own, 1), outcomeAt(0), 50_000);
    expect(await path.create(rep.connection, 'Buyer_Outcome__c', { ...second, ...key })).toMatchObject({
      ...{ accepted: false, codes: ['DUPLICATE_VALUE'] }
    });
    await saved(second);
    expect(await confirmed(own)).toEqual([2, 30_000]);
    await saved({
      ...confirmedOutcome(own, buyerOf(own, 1), outcomeAt(1), 7_000),
      ...asValue(own, outcomeAt(1))
    });
    expect(await confirmed(own)).toEqual([3, 37_000]);
  });

  it('has an outcome once that is confirmed under two editions', async () => {
    const own = await makeDeal(guide, 2);
    const key = asValue(own, outcomeAt(0));
    const later = confirmedOutcome(own, buyerOf(own), { ...outcomeAt(0), id: next.outcome }, 50_000);
    await saved({ ...confirmedOutcome(own, buyerOf(own), outcomeAt(0), 30_000), ...key });
    expect(await path.create(rep.connection, 'Buyer_Outcome__c', { ...later, ...key })).toMatchObject({
      ...{ accepted: false, codes: ['DUPLICATE_VALUE'] }
    });
    await saved(later);
    expect(await confirmed(own)).toEqual([2, 30_000]);
  });

  it('has an outcome without a code by its id', async () => {
    const own = await makeDeal(guide);
    const outcome = { ...outcomeAt(0), id: uncoded.outcome };
    await saved({
      ...confirmedOutcome(own, buyerOf(own), outcome, 30_000),
      ...asValue(own, { ...outcome, code: outcome.id })
    });
    expect(await confirmed(own)).toEqual([1, 30_000]);
  });

  it('has nothing that was said for a buyer', async () => {
    const own = await makeDeal(guide);
    await saved({ ...confirmedOutcome(own, buyerOf(own), outcomeAt(0)), Shared_By__c: 'By proxy' });
    expect(await confirmed(own)).toEqual([0, 0]);
  });

  it('follows a value that is corrected, taken back, or handed to the other buyer', async () => {
    const own = await makeDeal(guide, 2);
    const key = asValue(own, outcomeAt(0));
    const one = await saved({ ...confirmedOutcome(own, buyerOf(own), outcomeAt(0), 30_000), ...key });
    const two = await saved(confirmedOutcome(own, buyerOf(own, 1), outcomeAt(0), 50_000));
    await change(one, { Annual_Value__c: 35_000 });
    expect(await confirmed(own)).toEqual([2, 35_000]);
    expect(await change(one, { Progress__c: 'Envisioned', Value_Key__c: null })).toMatchObject({
      accepted: true
    });
    expect(await confirmed(own)).toEqual([1, 0]);
    expect(await change(two, key)).toMatchObject({ accepted: true });
    expect(await confirmed(own)).toEqual([1, 50_000]);
    await rep.connection.sobject('Buyer_Outcome__c').destroy(two);
    expect(await confirmed(own)).toEqual([0, 0]);
  });
});

describe.each(writePaths)('a criterion of the annual value, by $name', path => {
  it('is not met by one value that two buyers confirm', async () => {
    const own = await makeDeal(guide, 2);
    const policy = await readPolicy(rep.connection);
    const criterion = policy.criteria.find(({ measure }) => measure === 'Annual value confirmed');
    const threshold = criterion?.threshold ?? 0;
    if (!criterion || threshold < 2) throw new Error('The policy asks for no annual value.');
    const half = Math.ceil(threshold / 2);
    const [one, two] = own.contactIds.map(contact => confirmedOutcome(own, contact, outcomeAt(0), half));
    const first = await make(rep.connection, 'Buyer_Outcome__c', { ...one, ...asValue(own, outcomeAt(0)) });
    await make(rep.connection, 'Buyer_Outcome__c', { ...two });
    const met = metCheck(own, await makeQualification(own, policy), criterion, rep.userId);
    expectRefusal(
      await path.create(rep.connection, 'Criterion_Check__c', met),
      'Criterion_Check__c',
      'A_measure_holds_when_it_is_met'
    );
    await rep.connection.sobject('Buyer_Outcome__c').update({ Id: first, Annual_Value__c: threshold });
    expect(await path.create(rep.connection, 'Criterion_Check__c', met)).toMatchObject({ accepted: true });
  });
});

describe('two windows', () => {
  it('in which two buyers confirm one outcome at once count its value once', async () => {
    const own = await makeDeal(guide, 3);
    const results = await Promise.allSettled(
      own.contactIds.map(contact =>
        rep.connection.sobject('Buyer_Outcome__c').create({
          ...confirmedOutcome(own, contact, outcomeAt(0), 30_000),
          ...asValue(own, outcomeAt(0))
        })
      )
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rep.connection.sobject('Opportunity').retrieve(own.id)).toMatchObject({
      ...{ Outcomes_Confirmed__c: 1, Annual_Value_Confirmed__c: 30_000 }
    });
  });
});
