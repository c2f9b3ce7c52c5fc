import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { ruleMessage } from '../support/ruleMessage.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import { day, make, makeDeal, type Deal } from '../support/world.ts';
import { writePaths, type Fields, type Outcome, type WritePath } from '../support/writePaths.ts';
import { agree, draftGuide, makeCurrent, retire, type DraftGuide } from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let product: PersonaConnection;
let replaced: DraftGuide;
let current: DraftGuide;
let beside: DraftGuide;
let neverCurrent: DraftGuide;
let draft: DraftGuide;
let standing: { readonly call: string; readonly shared: string };

/** What ties the editions together. */
const coded = { outcomeCode: 'close-the-books' };
const dealOn = ({ offering, version }: DraftGuide): Promise<Deal> =>
  makeDeal({ offeringId: offering, versionId: version, outcomes: [] });

beforeAll(async () => {
  [rep, product] = await Promise.all([connect('rep'), connect('product')]);
  replaced = await draftGuide(undefined, coded);
  const { offering } = replaced;
  current = await draftGuide(offering, coded);
  beside = await draftGuide(offering);
  neverCurrent = await draftGuide(offering, coded);
  draft = await draftGuide(offering);
  for (const guide of [replaced, current, beside, neverCurrent]) await agree(guide);
  standing = await begun(neverCurrent);
  for (const guide of [replaced, current]) await makeCurrent(guide);
  for (const guide of [replaced, neverCurrent]) await retire(guide);
});

const call = (deal: Deal, guide: DraftGuide): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: deal.contactIds[0] ?? '',
  Offering_Version__c: guide.version,
  Started__c: new Date().toISOString()
});
const shared = (deal: Deal, guide: DraftGuide): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: deal.contactIds[0] ?? '',
  Outcome__c: guide.outcome,
  Progress__c: 'Shared',
  Key__c: `${deal.id}:${deal.contactIds[0] ?? ''}:${guide.outcome}`
});
const answered = (guide: DraftGuide, buyerOutcome: string): Fields => ({
  Buyer_Outcome__c: buyerOutcome,
  Prompt__c: guide.prompt,
  Question_Asked__c: 'How many days does it take today?',
  Reply__c: 'Given',
  Number__c: 12
});

/** A call in which an outcome was shared. */
async function begun(guide: DraftGuide): Promise<typeof standing> {
  const deal = await dealOn(guide);
  return {
    call: await make(rep.connection, 'Conversation__c', call(deal, guide)),
    shared: await make(rep.connection, 'Buyer_Outcome__c', shared(deal, guide))
  };
}
const save = (path: WritePath, object: string, fields: Fields): Promise<Outcome> =>
  path.create(rep.connection, object, fields);

describe.each(writePaths)('a retired version, by $name', path => {
  it('that never was current is begun nothing by', async () => {
    const deal = await dealOn(neverCurrent);
    const refusals: readonly (readonly [string, Fields, string])[] = [
      ['Conversation__c', call(deal, neverCurrent), 'Calls_are_held_by_an_agreed_guide'],
      ['Buyer_Outcome__c', shared(deal, neverCurrent), 'Outcome_is_of_an_agreed_version']
    ];
    for (const [object, fields, rule] of refusals)
      expectRefusal(await save(path, object, fields), object, rule);
    const other = await begun(current);
    expectRefusal(
      await path.update(rep.connection, 'Conversation__c', other.call, {
        Offering_Version__c: neverCurrent.version
      }),
      'Conversation__c',
      'Calls_are_held_by_an_agreed_guide'
    );
  });

  it('that was replaced lets a call under way go on', async () => {
    const deal = await dealOn(replaced);
    for (const [object, fields] of [
      ['Conversation__c', call(deal, replaced)],
      ['Buyer_Outcome__c', shared(deal, replaced)]
    ] as const)
      expect(await save(path, object, fields)).toMatchObject({ accepted: true });
  });

  it('refuses nothing that stands', async () => {
    const notes = { Notes__c: `Noted later, by ${path.name}` };
    expect(await path.update(rep.connection, 'Conversation__c', standing.call, notes)).toMatchObject({
      accepted: true
    });
    const words = { Buyer_Words__c: `Said later, by ${path.name}` };
    expect(await path.update(rep.connection, 'Buyer_Outcome__c', standing.shared, words)).toMatchObject({
      accepted: true
    });
  });
});

describe('an answer', () => {
  const keyOf = async (id: string, prompt: string): Promise<string> => {
    const { Opportunity__c, Contact__c } = await rep.connection.sobject('Buyer_Outcome__c').retrieve(id);
    return [Opportunity__c, Contact__c, prompt].map(String).join(':');
  };
  const answerTo = async (guide: DraftGuide, id: string): Promise<string> =>
    make(rep.connection, 'Answer__c', {
      ...answered(guide, id),
      Key__c: await keyOf(id, guide.prompt)
    });

  it('to an outcome that stands is taken for its own questions', async () => {
    expect(await answerTo(neverCurrent, standing.shared)).toBeTruthy();
  });

  it('to a question of another edition is taken if that edition ever was current', async () => {
    const { shared: id } = await begun(current);
    expect(await answerTo(replaced, id)).toBeTruthy();
    await expect(answerTo(neverCurrent, id)).rejects.toThrow(
      ruleMessage('Answer__c', 'Prompt_belongs_to_the_outcome')
    );
  });
});

const since = (what: string, of: () => DraftGuide, value: () => string | null): RuleCase => ({
  ...{ what, object: 'Offering_Version__c', as: 'product' },
  rule: 'Only_a_current_version_says_since_when',
  id: () => of().version,
  fields: () => ({ Current_Since__c: value() })
});

describeRefusals('the day since when a version is current', [
  since(
    'in a draft',
    () => draft,
    () => day(0)
  ),
  since(
    'in an agreed version beside the current one',
    () => beside,
    () => day(0)
  ),
  since(
    'in a retired version',
    () => neverCurrent,
    () => day(0)
  ),
  since(
    'when it is changed',
    () => current,
    () => day(-1)
  ),
  since(
    'when it is emptied',
    () => replaced,
    () => null
  )
]);

describe('a current version', () => {
  it('is retired once it says since when: calls under way by it go on', async () => {
    const inUse = await draftGuide();
    await agree(inUse);
    await product.connection
      .sobject('Offering__c')
      .update({ Id: inUse.offering, Current_Version__c: inUse.version });
    for (const path of writePaths)
      expectRefusal(
        await path.update(product.connection, 'Offering_Version__c', inUse.version, { Status__c: 'Retired' }),
        'Offering_Version__c',
        'A_version_in_use_says_since_when'
      );
    await makeCurrent(inUse);
    await retire(inUse);
    expect(await begun(inUse)).toMatchObject({ call: expect.any(String), shared: expect.any(String) });
  });
});

describe('the day since when a version is current', () => {
  it('is no day to come', async () => {
    const next = await draftGuide();
    await agree(next);
    await product.connection
      .sobject('Offering__c')
      .update({ Id: next.offering, Current_Version__c: next.version });
    const versions = product.connection.sobject('Offering_Version__c');
    await expect(versions.update({ Id: next.version, Current_Since__c: day(2) })).rejects.toThrow(
      /today or earlier/
    );
    expect(await versions.update({ Id: next.version, Current_Since__c: day(-1) })).toMatchObject({
      success: true
    });
  });
});
