import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './support/expectRefusal.ts';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import { confirmedOutcome, makeDeal, readGuides, type Guide, type GuideOutcome } from './support/world.ts';
import { writePaths } from './support/writePaths.ts';

let rep: PersonaConnection;
let guide: Guide;
let otherGuide: Guide;

beforeAll(async () => {
  rep = await connect('rep');
  const [first, second] = await readGuides(rep.connection);
  if (!first || !second)
    throw new Error('The org needs two offerings with current versions: load the starter content.');
  [guide, otherGuide] = [first, second];
});

function firstOutcome(of: Guide): GuideOutcome {
  const [outcome] = of.outcomes;
  if (!outcome) throw new Error('The guide has no outcome.');
  return outcome;
}

describe.each(writePaths)('what a buyer shared, by $name', path => {
  it('is refused for an outcome of another offering', async () => {
    const deal = await makeDeal(guide);
    const fields = confirmedOutcome(deal, deal.contactIds[0] ?? '', firstOutcome(otherGuide));
    expectRefusal(
      await path.create(rep.connection, 'Buyer_Outcome__c', fields),
      'Buyer_Outcome__c',
      'Outcome_is_of_the_offering_of_the_deal'
    );
  });

  it('is refused for a contact of another account', async () => {
    const [deal, other] = [await makeDeal(guide), await makeDeal(guide)];
    const fields = confirmedOutcome(deal, other.contactIds[0] ?? '', firstOutcome(guide));
    expectRefusal(
      await path.create(rep.connection, 'Buyer_Outcome__c', fields),
      'Buyer_Outcome__c',
      'Contact_works_for_the_account'
    );
  });

  it("is refused as confirmed without a date and the buyer's words", async () => {
    const deal = await makeDeal(guide);
    const fields = confirmedOutcome(deal, deal.contactIds[0] ?? '', firstOutcome(guide));
    expectRefusal(
      await path.create(rep.connection, 'Buyer_Outcome__c', { ...fields, Buyer_Words__c: null }),
      'Buyer_Outcome__c',
      'Confirmed_needs_a_date_and_words'
    );
    const shared = await path.create(rep.connection, 'Buyer_Outcome__c', {
      ...fields,
      Progress__c: 'Shared',
      Confirmed_On__c: null,
      Buyer_Words__c: null
    });
    if (!shared.accepted) throw new Error(shared.messages.join(' '));
    expectRefusal(
      await path.update(rep.connection, 'Buyer_Outcome__c', shared.id, { Progress__c: 'Confirmed' }),
      'Buyer_Outcome__c',
      'Confirmed_needs_a_date_and_words'
    );
  });

  it('is refused as an answer to a prompt of another outcome', async () => {
    const deal = await makeDeal(guide);
    const contactId = deal.contactIds[0] ?? '';
    const [shared, other] = guide.outcomes;
    if (!shared || !other) throw new Error('The guide has fewer than two outcomes.');
    const outcome = await path.create(
      rep.connection,
      'Buyer_Outcome__c',
      confirmedOutcome(deal, contactId, shared)
    );
    if (!outcome.accepted) throw new Error(outcome.messages.join(' '));
    const promptId = other.promptIds[0] ?? '';
    expectRefusal(
      await path.create(rep.connection, 'Answer__c', {
        Buyer_Outcome__c: outcome.id,
        Prompt__c: promptId,
        Question_Asked__c: 'How do you do it today?',
        Reply__c: 'Yes',
        Key__c: `${deal.id}:${contactId}:${promptId}`
      }),
      'Answer__c',
      'Prompt_belongs_to_the_outcome'
    );
  });

  it('is refused under a key that is not its own', async () => {
    const deal = await makeDeal(guide);
    const fields = confirmedOutcome(deal, deal.contactIds[0] ?? '', firstOutcome(guide));
    expectRefusal(
      await path.create(rep.connection, 'Buyer_Outcome__c', { ...fields, Key__c: `${deal.id}:x` }),
      'Buyer_Outcome__c',
      'Key_names_deal_contact_and_outcome'
    );
  });
});

describe('the roll-ups of a deal', () => {
  it('count what its buyers shared and confirmed after create, change and delete', async () => {
    const deal = await makeDeal(guide);
    const [first, second] = guide.outcomes;
    if (!first || !second) throw new Error('The guide has fewer than two outcomes.');
    const contactId = deal.contactIds[0] ?? '';
    const outcomes = rep.connection.sobject('Buyer_Outcome__c');
    const one = await outcomes.create({ ...confirmedOutcome(deal, contactId, first, 1000.5) });
    const two = await outcomes.create({ ...confirmedOutcome(deal, contactId, second, 2000.25) });
    if (!one.success || !two.success) throw new Error('The outcomes were not saved.');
    const counts = async (): Promise<unknown> => {
      const row = await rep.connection.sobject('Opportunity').retrieve(deal.id);
      return [row['Outcomes_Shared__c'], row['Outcomes_Confirmed__c'], row['Annual_Value__c']];
    };
    expect(await counts()).toEqual([2, 2, 3000.75]);
    await outcomes.update({ Id: one.id, Shared_By__c: 'By proxy' });
    expect(await counts(), 'nobody confirms for another').toEqual([2, 1, 3000.75]);
    await outcomes.update({ Id: one.id, Shared_By__c: 'Directly', Progress__c: 'Diagnosed' });
    expect(await counts()).toEqual([2, 1, 3000.75]);
    const admin = await connect('admin');
    await admin.connection.sobject('Buyer_Outcome__c').destroy(two.id);
    expect(await counts()).toEqual([1, 0, 1000.5]);
  });
});
