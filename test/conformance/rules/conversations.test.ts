import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../support/testOrg.ts';
import {
  fresh,
  make,
  makeDeal,
  readGuides,
  type Deal,
  type Guide,
  type GuideOutcome
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { draftGuide, type DraftGuide } from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let guide: Guide;
let otherGuide: Guide;
let draft: DraftGuide;
let deal: Deal;
let stranger: string;
let rank: number;
let outcome: GuideOutcome;
let shared: string;
let need: string;
let foreignCall: string;

beforeAll(async () => {
  const rep = await connect('rep');
  const [first, second] = await readGuides(rep.connection);
  if (!first || !second)
    throw new Error('The org needs two offerings with current versions: load the starter content.');
  [guide, otherGuide] = [first, second];
  [draft, deal] = [await draftGuide(guide.offeringId), await makeDeal(guide)];
  const [one] = guide.outcomes;
  if (!one) throw new Error('The guide has no outcome.');
  outcome = one;
  const target = await rep.connection
    .sobject('Target_Title__c')
    .findOne<{ Level_Rank__c: number }>({ Id: outcome.targetTitleId }, ['Level_Rank__c']);
  rank = target?.Level_Rank__c ?? 0;
  stranger = (await makeDeal(guide)).contactIds[0] ?? '';
  const other = await makeDeal(guide);
  foreignCall = await make(rep.connection, 'Conversation__c', {
    Opportunity__c: other.id,
    Contact__c: other.contactIds[0] ?? '',
    Started__c: new Date().toISOString()
  });
  shared = await make(rep.connection, 'Buyer_Outcome__c', heard());
  need = await make(rep.connection, 'Buyer_Outcome__c', unmet('a need'));
});

const buyer = (): string => deal.contactIds[0] ?? '';
const call = (): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: buyer(),
  Offering_Version__c: guide.versionId,
  Target_Title__c: outcome.targetTitleId,
  Level_Rank__c: rank,
  Started__c: new Date().toISOString()
});
const heard = (): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: buyer(),
  Outcome__c: outcome.id,
  Progress__c: 'Shared',
  Key__c: `${deal.id}:${buyer()}:${outcome.id}`
});
const unmet = (words: string): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: buyer(),
  Unmet_Need__c: words,
  Progress__c: 'Shared',
  Key__c: `${deal.id}:${buyer()}:unmet:${fresh('').trim()}`
});
const said = (): Fields => ({
  Buyer_Outcome__c: shared,
  Prompt__c: outcome.promptIds[0] ?? '',
  Question_Asked__c: 'How do you do it today?',
  Reply__c: 'Yes',
  Diagnoses__c: outcome.requiredPromptIds.includes(outcome.promptIds[0] ?? ''),
  Key__c: `${deal.id}:${buyer()}:${outcome.promptIds[0] ?? ''}`
});

const conversation = (what: string, rule: string, change: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Conversation__c', as: 'rep' },
  fields: () => ({ ...call(), ...change() })
});
const newOutcome = (what: string, rule: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Buyer_Outcome__c', as: 'rep', fields }
});
const changed = (what: string, rule: string, id: () => string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Buyer_Outcome__c', as: 'rep', id, fields }
});
const answer = (what: string, rule: string, change: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Answer__c', as: 'rep' },
  fields: () => ({ ...said(), ...change() })
});

describeRefusals('a conversation', [
  conversation("with another account's contact", 'Contact_works_for_the_account', () => ({
    Contact__c: stranger
  })),
  conversation("by another offering's guide", 'Guide_is_of_the_offering_of_the_deal', () => ({
    Offering_Version__c: otherGuide.versionId
  })),
  conversation('by a draft', 'Calls_are_held_by_an_agreed_guide', () => ({
    Offering_Version__c: draft.version
  })),
  conversation("with another version's target title", 'Target_title_is_of_the_guide', () => ({
    Target_Title__c: draft.targetTitle
  })),
  conversation('at a level that the title does not have', 'Level_is_that_of_the_target_title', () => ({
    Level_Rank__c: rank === 1 ? 2 : 1
  })),
  conversation('at a level that there is not', 'Level_is_that_of_the_target_title', () => ({
    Target_Title__c: null,
    Level_Rank__c: 5
  })),
  conversation('at a level without a target title', 'Level_is_that_of_the_target_title', () => ({
    Target_Title__c: null
  })),
  conversation('that is only planned', 'A_conversation_has_begun', () => ({
    Started__c: new Date(Date.now() + 86_400_000).toISOString()
  })),
  conversation('that ends before it began', 'A_call_ends_after_it_began', () => ({
    Ended__c: '2020-01-01T09:00:00Z'
  })),
  conversation('under a key of its own making', 'Key_begins_with_the_deal', () => ({ Key__c: fresh('key') }))
]);

describeRefusals('a buyer outcome', [
  newOutcome('without outcome and need', 'It_is_an_outcome_or_an_unmet_need', () => ({
    ...unmet(''),
    Unmet_Need__c: null
  })),
  newOutcome('of a draft', 'Outcome_is_of_an_agreed_version', () => ({
    ...heard(),
    Outcome__c: draft.outcome,
    Key__c: `${deal.id}:${buyer()}:${draft.outcome}`
  })),
  newOutcome('as an unmet need that is envisioned', 'An_unmet_need_is_shared_or_diagnosed', () => ({
    ...unmet('another need'),
    Progress__c: 'Envisioned'
  })),
  changed(
    'with both an outcome and a need',
    'It_is_an_outcome_or_an_unmet_need',
    () => shared,
    () => ({
      Unmet_Need__c: 'something else'
    })
  ),
  changed(
    'with a value below zero',
    'Annual_value_is_not_negative',
    () => shared,
    () => ({ Annual_Value__c: -1 })
  ),
  changed(
    'when it is handed to another contact',
    'It_stays_with_its_contact_and_outcome',
    () => need,
    () => ({
      Contact__c: stranger
    })
  )
]);

describeRefusals('an answer', [
  answer('under a key of its own making', 'Key_names_deal_contact_and_prompt', () => ({
    Key__c: fresh('key')
  })),
  answer('from a conversation about another deal', 'Conversation_is_about_the_same_deal', () => ({
    Conversation__c: foreignCall
  })),
  answer('as given with nothing given', 'Given_needs_a_number_or_a_text', () => ({ Reply__c: 'Given' }))
]);

describe.each(writePaths)('a conversation, by $name', path => {
  it('may have begun a few minutes ahead of the clock that takes it', async () => {
    const { connection } = await connect('rep');
    const soon = { ...call(), Started__c: new Date(Date.now() + 300_000).toISOString() };
    expect(await path.create(connection, 'Conversation__c', soon)).toMatchObject({ accepted: true });
  });

  it('has a level with its target title, and none without', async () => {
    const { connection } = await connect('rep');
    const without = { ...call(), Target_Title__c: null, Level_Rank__c: null };
    for (const fields of [call(), without])
      expect(await path.create(connection, 'Conversation__c', fields)).toMatchObject({ accepted: true });
  });
});
