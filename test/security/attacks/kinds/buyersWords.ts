/** What buyers are said to have said. */
import { connect } from '../../../conformance/support/testOrg.ts';
import {
  asKeyPlayer,
  asValue,
  confirmedOutcome,
  day,
  diagnosis,
  make,
  makeQualification,
  metCheck,
  type Deal,
  type GuideOutcome
} from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import type { Attack, Try } from '../support/attack.ts';
import {
  ofAnnualValue,
  bareDeal,
  guides,
  keyOutcomes,
  policyInForce,
  qualifiedDeal
} from '../support/dealPool.ts';
import { creatingRoads, everyRoad, mainRoads, turns } from '../support/roads.ts';
import { create, type Write } from '../support/write.ts';
import { placeholders } from './placeholders.ts';

const making = turns(creatingRoads, 2);
const firstOf = (deal: Deal): string => deal.contactIds[0] ?? '';

const check = 'Criterion_Check__c';
const outcome = 'Buyer_Outcome__c';
const of = (rule: string): string => `${check}.${rule}`;
const watching = (deal: Deal, writes: readonly Write[]): Try => ({ writes, watched: { deals: [deal.id] } });

/** What a buyer said, with what is untrue in it. */
const said = (
  what: string,
  reasons: readonly string[],
  change: (deal: Deal, wanted: readonly GuideOutcome[]) => Fields,
  along: Attack['roads'] = making()
): Attack => ({
  what: `notes an outcome ${what}`,
  ...{ by: 'rep', roads: along, stoppedBy: reasons },
  make: async rightful => {
    const [deal, [guide]] = [await bareDeal(), await guides()];
    const wanted = keyOutcomes(guide);
    const [one] = wanted;
    if (!one) throw new Error('The guide has no key player.');
    const fields = confirmedOutcome(deal, firstOf(deal), one);
    return watching(deal, [create(outcome, { ...fields, ...(rightful ? {} : change(deal, wanted)) })]);
  }
});
const rule = (name: string): string => `${outcome}.${name}`;
const outcomes: readonly Attack[] = [
  said('worth less than nothing', [rule('Annual_value_is_not_negative')], () => ({ Annual_Value__c: -1 })),
  said('worth more than numbers hold', ['NUMBER_OUTSIDE_VALID_RANGE'], () => ({ Annual_Value__c: 1e15 })),
  said('that is confirmed without words', [rule('Confirmed_needs_a_date_and_words')], () => ({
    Buyer_Words__c: null
  })),
  said('that is confirmed on no day', [rule('Confirmed_needs_a_date_and_words')], () => ({
    Confirmed_On__c: null
  })),
  said('that will be confirmed', [rule('Confirmed_needs_a_date_and_words')], () => ({
    Confirmed_On__c: day(3)
  })),
  said('of an intern as a key player’s', [rule('Key_player_is_that_of_the_target_title')], () => ({
    Key_Player__c: true
  })),
  said('with the key of an intern', [rule('A_key_player_is_counted_by_one_outcome')], deal =>
    asKeyPlayer(deal, firstOf(deal))
  ),
  said('with a key alone', [rule('A_key_player_is_counted_by_one_outcome')], deal => ({
    Key_Player_Key__c: `${deal.id}:${firstOf(deal)}`
  })),
  said('under a key of its own', [rule('Key_names_deal_contact_and_outcome')], () => ({
    Key__c: `of its own ${Math.random()}`
  }))
];

const anotherOffering: Attack = {
  what: 'notes an outcome of another offering',
  ...{ by: 'rep', roads: making(), stoppedBy: [rule('Outcome_is_of_the_offering_of_the_deal')] },
  make: async rightful => {
    const [deal, [own, other]] = [await bareDeal(), await guides()];
    const [one] = (rightful ? own : other).outcomes;
    if (!one) throw new Error('The guide has no outcome.');
    const { id } = deal;
    return {
      writes: [create(outcome, confirmedOutcome(deal, firstOf(deal), one))],
      watched: {
        deals: [id],
        problems: async () => {
          const { connection } = await connect('admin');
          const found = await connection.sobject(outcome).find({ Opportunity__c: id }, ['Id']);
          return found.map(() => 'An outcome of another offering counts.');
        }
      }
    };
  }
};

const byProxy: Attack = {
  ...said('that somebody else confirmed for the buyer', [], () => ({ Shared_By__c: 'By proxy' })),
  harmless: 'It is kept, and counts neither as confirmed nor in the annual value.'
};
/** The claim that would rest on it. */
const claimedByProxy: Attack = {
  what: 'meets a criterion on what somebody else confirmed for the buyer',
  ...{ by: 'rep', roads: mainRoads, stoppedBy: [of('A_measure_holds_when_it_is_met')] },
  make: async rightful => {
    const [deal, policy, [guide], { connection, userId }] = [
      await bareDeal(),
      await policyInForce(),
      await guides(),
      await connect('rep')
    ];
    const [one, criterion] = [keyOutcomes(guide)[0], ofAnnualValue(policy)];
    if (!one) throw new Error('The guide has no key player.');
    await make(connection, outcome, {
      ...confirmedOutcome(deal, firstOf(deal), one),
      ...(rightful ? asValue(deal, one) : { Shared_By__c: 'By proxy' })
    });
    const fields = metCheck(deal, await makeQualification(deal, policy), criterion, userId);
    const made = watching(deal, [create(check, fields)]);
    const problems = async () => {
      const admin = (await connect('admin')).connection;
      const found = await admin.sobject(check).find({ Key__c: `${deal.id}:${criterion.id}` }, ['Id']);
      return found.map(() => 'A criterion is met by what nobody confirmed.');
    };
    return { ...made, watched: { ...made.watched, ...(rightful ? {} : { problems }) } };
  }
};

/** A key player whose first outcome is counted, and who is to be counted once more. */
const twice = (
  what: string,
  reasons: readonly string[],
  change: (deal: Deal, contact: string) => Fields
): Attack => ({
  what: `counts a key player ${what}`,
  ...{ by: 'rep', roads: making(), stoppedBy: reasons },
  make: async rightful => {
    const [deal, wanted] = [await qualifiedDeal(), keyOutcomes((await guides())[0])];
    const [first, second] = wanted.filter(one => one.titleId === wanted[0]?.titleId);
    const contact = deal.contactIds[1] ?? '';
    const free = [first, second].find((_, place) => place === 1);
    if (!free) throw new Error('The key player has one outcome only.');
    const fields = {
      ...confirmedOutcome(deal, contact, free),
      ...(rightful ? { Key_Player__c: true } : change(deal, contact))
    };
    return watching(deal, [create(outcome, fields)]);
  }
});
const keyPlayers: readonly Attack[] = [
  twice('by a second outcome', ['DUPLICATE_VALUE'], asKeyPlayer),
  twice('by proxy', [rule('A_key_player_is_counted_by_one_outcome'), 'DUPLICATE_VALUE'], (deal, contact) => ({
    ...asKeyPlayer(deal, contact),
    Shared_By__c: 'By proxy'
  })),
  twice(
    'under a key in other letters',
    [rule('A_key_player_is_counted_by_one_outcome')],
    (deal, contact) => ({
      ...{ Key_Player__c: true, Key_Player_Key__c: `${deal.id}:${contact.slice(0, 15)}` }
    })
  ),
  twice('under the key of somebody else', [rule('A_key_player_is_counted_by_one_outcome')], deal => ({
    ...{ Key_Player__c: true, Key_Player_Key__c: `${deal.id}:${firstOf(deal)}` }
  }))
];

const plannedCall: Attack = {
  what: 'counts a call of tomorrow',
  ...{ by: 'rep', roads: making(), stoppedBy: ['Conversation__c.A_conversation_has_begun'] },
  make: async rightful => {
    const deal = await bareDeal();
    const Started__c = new Date(Date.now() + (rightful ? -1 : 24) * 3_600_000).toISOString();
    return watching(deal, [
      create('Conversation__c', { Opportunity__c: deal.id, Contact__c: firstOf(deal), Started__c })
    ]);
  }
};

/** The value of an outcome that a buyer confirmed, and that is to count once more. */
const valued = (
  what: string,
  reasons: readonly string[],
  change: (deal: Deal, outcome: GuideOutcome) => Fields
): Attack => ({
  what: `counts a value ${what}`,
  ...{ by: 'rep', roads: making(), stoppedBy: reasons },
  make: async rightful => {
    const [deal, [one]] = [await qualifiedDeal(), keyOutcomes((await guides())[0])];
    if (!one) throw new Error('The guide has no key player.');
    const fields = confirmedOutcome(deal, firstOf(deal), one, 90_000);
    return watching(deal, [create(outcome, { ...fields, ...(rightful ? {} : change(deal, one)) })]);
  }
});
const ofItsOutcome = rule('An_outcome_is_worth_its_value_once');
const values: readonly Attack[] = [
  valued('that another buyer confirmed', ['DUPLICATE_VALUE'], asValue),
  valued('that another buyer confirmed, under the id of the outcome', [ofItsOutcome], (deal, { id }) => ({
    Value_Key__c: `${deal.id}:${id}`
  })),
  valued('under the key in other letters', [ofItsOutcome, 'DUPLICATE_VALUE'], (deal, { code }) => ({
    Value_Key__c: `${deal.id}:${code.toUpperCase()}`
  })),
  valued('that somebody else confirmed for the buyer', [ofItsOutcome, 'DUPLICATE_VALUE'], (deal, one) => ({
    ...asValue(deal, one),
    Shared_By__c: 'By proxy'
  })),
  valued('that no buyer confirmed', [ofItsOutcome, 'DUPLICATE_VALUE'], (deal, one) => ({
    ...asValue(deal, one),
    Progress__c: 'Shared'
  }))
];

/** A second call of a day with a buyer, that is to count as another day. */
const anotherDay = (
  what: string,
  reasons: readonly string[],
  key: (deal: Deal, today: string) => string
): Attack => ({
  what: `counts a second call of one day ${what}`,
  ...{ by: 'rep', roads: making(), stoppedBy: reasons },
  make: async rightful => {
    const [deal, { connection }] = [await bareDeal(), await connect('rep')];
    const Started__c = new Date(Date.now() - 60_000).toISOString();
    const call = { Opportunity__c: deal.id, Contact__c: firstOf(deal), Started__c };
    const today = Started__c.slice(0, 10);
    await make(connection, 'Conversation__c', {
      ...call,
      Day_Key__c: `${deal.id}:${firstOf(deal)}:${today}`
    });
    const Day_Key__c = rightful ? null : key(deal, today);
    return watching(deal, [create('Conversation__c', { ...call, Day_Key__c })]);
  }
});
const ofItsDay = 'Conversation__c.A_day_is_counted_by_one_conversation';
const days: readonly Attack[] = [
  anotherDay(
    'under the same key',
    ['DUPLICATE_VALUE'],
    (deal, today) => `${deal.id}:${firstOf(deal)}:${today}`
  ),
  anotherDay('as one of yesterday', [ofItsDay], deal => `${deal.id}:${firstOf(deal)}:${day(-1)}`),
  anotherDay(
    'under the key of 15 characters',
    [ofItsDay],
    (deal, today) => `${deal.id}:${firstOf(deal).slice(0, 15)}:${today}`
  )
];

/** An answer that is to count as a diagnosis. */
const answered = (what: string, reasons: readonly string[], change: Fields): Attack => ({
  what: `counts an answer ${what}`,
  ...{ by: 'rep', roads: making(), stoppedBy: reasons },
  make: async rightful => {
    const [deal, [guide], { connection }] = [await bareDeal(), await guides(), await connect('rep')];
    const one = keyOutcomes(guide)[0];
    const prompt = one?.requiredPromptIds[0];
    if (!one || !prompt) throw new Error('The guide asks key players nothing.');
    const shared = await make(connection, outcome, confirmedOutcome(deal, firstOf(deal), one));
    const fields = diagnosis(deal, firstOf(deal), shared, prompt);
    return watching(deal, [create('Answer__c', { ...fields, ...(rightful ? {} : change) })]);
  }
});
const answers: readonly Attack[] = [
  answered('that the buyer does not know', ['Answer__c.Diagnoses_is_true_to_prompt_and_reply'], {
    Reply__c: "Doesn't know"
  }),
  answered('without one', ['Answer__c.Given_needs_a_number_or_a_text'], { Number__c: null }),
  answered('of dots', ['Answer__c.Diagnoses_is_true_to_prompt_and_reply'], {
    Number__c: null,
    Text__c: '...'
  }),
  answered('below zero', ['Answer__c.A_negative_number_is_asked_for'], { Number__c: -12 }),
  answered('under a key of its own', ['Answer__c.Key_names_deal_contact_and_prompt'], {
    Key__c: 'of its own'
  })
];

const one = turns(everyRoad, 1);
const asWords = placeholders.map((text): Attack => ({
  ...said(
    `that the buyer confirmed with ${JSON.stringify(text)}`,
    [rule('Placeholders_are_not_the_buyers_words'), rule('Confirmed_needs_a_date_and_words')],
    () => ({ Buyer_Words__c: text })
  ),
  roads: one()
}));

export const buyersWords: readonly Attack[] = [
  ...outcomes,
  ...[byProxy, claimedByProxy, anotherOffering],
  ...keyPlayers,
  ...[plannedCall, ...days],
  ...values,
  ...answers,
  ...asWords
];
