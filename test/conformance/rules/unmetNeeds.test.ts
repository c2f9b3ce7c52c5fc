import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  fresh,
  make,
  makeDeal,
  readGuides,
  type Deal,
  type Guide
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let guide: Guide;
let deal: Deal;
let need: string;
let shared: string;
let prompt: string;

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  const [outcome] = first?.outcomes ?? [];
  if (!first || !outcome) throw new Error('The org has no guide in force: load the starter content first.');
  guide = first;
  prompt = outcome.promptIds[0] ?? '';
  deal = await makeDeal(guide);
  need = await make(rep.connection, 'Buyer_Outcome__c', unmetNeed(deal));
  shared = await make(rep.connection, 'Buyer_Outcome__c', confirmedOutcome(deal, buyer(), outcome));
});

const buyer = (of: Deal = deal): string => of.contactIds[0] ?? '';
const unmetNeed = (of: Deal): Fields => ({
  Opportunity__c: of.id,
  Contact__c: buyer(of),
  Unmet_Need__c: 'Have one number to call',
  Progress__c: 'Shared',
  Shared_By__c: 'Directly',
  Key__c: `${of.id}:${buyer(of)}:unmet:${fresh('').trim()}`
});
const freeAnswer = (): Fields => ({
  Buyer_Outcome__c: need,
  Question_Asked__c: 'How is it done today?',
  Reply__c: 'Given',
  Text__c: 'By two people in two towns',
  Said__c: 'They have never met.',
  Key__c: `${deal.id}:${buyer()}:free:${fresh('').trim()}`
});

const refused = (what: string, rule: string, change: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Answer__c', as: 'rep' },
  fields: () => ({ ...freeAnswer(), ...change() })
});

describeRefusals('an answer to a free question', [
  refused('about an outcome of the guide', 'A_free_answer_is_about_an_unmet_need', () => ({
    Buyer_Outcome__c: shared
  })),
  refused('under the key of nobody', 'Key_names_deal_contact_and_prompt', () => ({ Key__c: fresh('key') })),
  refused('under a key without a suffix', 'Key_names_deal_contact_and_prompt', () => ({
    Key__c: `${deal.id}:${buyer()}:free:`
  })),
  refused('under a key with too long a suffix', 'Key_names_deal_contact_and_prompt', () => ({
    Key__c: `${deal.id}:${buyer()}:free:${'x'.repeat(37)}`
  })),
  refused('as the answer to a prompt of the guide', 'Prompt_belongs_to_the_outcome', () => ({
    Prompt__c: prompt,
    Key__c: `${deal.id}:${buyer()}:${prompt}`
  })),
  refused('below zero', 'A_negative_number_is_asked_for', () => ({ Number__c: -1, Text__c: null }))
]);

describe.each(writePaths)('what the guide has no outcome for, by $name', path => {
  it('can be diagnosed with free questions, and valued', async () => {
    const saved = await path.create(rep.connection, 'Buyer_Outcome__c', {
      ...unmetNeed(deal),
      Progress__c: 'Diagnosed',
      Annual_Value__c: 40_000
    });
    expect(saved).toMatchObject({ accepted: true });
    const about = { Buyer_Outcome__c: saved.accepted ? saved.id : '' };
    expect(await path.create(rep.connection, 'Answer__c', { ...freeAnswer(), ...about })).toMatchObject({
      accepted: true
    });
    const longest = {
      ...about,
      Key__c: `${deal.id}:${buyer()}:free:${fresh('').padEnd(36, 'x').slice(0, 36)}`
    };
    expect(await path.create(rep.connection, 'Answer__c', { ...freeAnswer(), ...longest })).toMatchObject({
      accepted: true
    });
  });

  it.each(['Envisioned', 'Confirmed'])('is refused as %s', async progress => {
    const sent = {
      Progress__c: progress,
      Confirmed_On__c: '2026-01-01',
      Buyer_Words__c: 'Yes, we want that.'
    };
    expectRefusal(
      await path.update(rep.connection, 'Buyer_Outcome__c', need, sent),
      'Buyer_Outcome__c',
      'An_unmet_need_is_shared_or_diagnosed'
    );
  });
});

describe('what the guide has no outcome for', () => {
  it('counts at no gate, whatever it is worth and whoever said it', async () => {
    const own = await makeDeal(guide);
    const needs = {
      ...unmetNeed(own),
      Progress__c: 'Diagnosed',
      Annual_Value__c: 90_000
    };
    await make(rep.connection, 'Buyer_Outcome__c', needs);
    const row = await rep.connection.sobject('Opportunity').retrieve(own.id);
    const counted = ['Outcomes_Shared', 'Key_Player_Outcomes', 'Outcomes_Confirmed'];
    const summed = ['Annual_Value', 'Annual_Value_Confirmed'];
    expect(counted.map(name => row[`${name}__c`])).toEqual([0, 0, 0]);
    expect(summed.map(name => Number(row[`${name}__c`] ?? 0))).toEqual([0, 0]);
  });
});
