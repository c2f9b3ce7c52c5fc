import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  diagnosis,
  make,
  makeDeal,
  readGuides,
  type Deal,
  type Guide,
  type GuideOutcome
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let guide: Guide;
let otherOffering: string;
let outcome: GuideOutcome;
let deal: Deal;
let shared: string;
let answered: string;

beforeAll(async () => {
  rep = await connect('rep');
  const [first, second] = await readGuides(rep.connection);
  if (!first || !second)
    throw new Error('The org needs two offerings with current versions: load the starter content.');
  [guide, otherOffering] = [first, second.offeringId];
  const mixed = guide.outcomes.find(
    one => one.requiredPromptIds.length > 1 && one.promptIds.length > one.requiredPromptIds.length
  );
  if (!mixed) throw new Error('No outcome of the guide has both required prompts and others.');
  outcome = mixed;
  deal = await makeDeal(guide);
  shared = await make(rep.connection, 'Buyer_Outcome__c', confirmedOutcome(deal, buyer(), outcome));
  answered = await make(rep.connection, 'Answer__c', said(required(0)));
});

const buyer = (of: Deal = deal): string => of.contactIds[0] ?? '';
const required = (place: number): string => outcome.requiredPromptIds[place] ?? '';
const optional = (): string =>
  outcome.promptIds.find(prompt => !outcome.requiredPromptIds.includes(prompt)) ?? '';
const said = (prompt: string): Fields => diagnosis(deal, buyer(), shared, prompt);

const rule = 'Diagnoses_is_true_to_prompt_and_reply';
const refused = (what: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Answer__c', as: 'rep', fields }
});
const changed = (what: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Answer__c', as: 'rep', id: () => answered, fields }
});

describeRefusals('an answer', [
  refused('as a diagnosis where the prompt is not required', () => said(optional())),
  refused("as a diagnosis where the buyer doesn't know", () => ({
    ...{ ...said(required(1)), Reply__c: "Doesn't know", Number__c: null }
  })),
  refused('as a diagnosis in words without a letter or a digit', () => ({
    ...{ ...said(required(1)), Number__c: null, Text__c: '…\n-- ?' }
  })),
  refused('as no diagnosis where a required question was answered', () => ({
    ...{ ...said(required(1)), Diagnoses__c: false }
  })),
  changed("as a diagnosis that turns into doesn't know", () => ({
    ...{ Reply__c: "Doesn't know", Number__c: null }
  })),
  changed('as a diagnosis that somebody unchecks', () => ({ Diagnoses__c: false })),
  changed('as a diagnosis that loses its number', () => ({ Number__c: null, Text__c: '.' }))
]);

const figures = async (of: Deal): Promise<unknown> => {
  const row = await rep.connection.sobject('Opportunity').retrieve(of.id);
  return row['Questions_Answered__c'];
};

describe.each(writePaths)('the diagnosis of a deal, by $name', path => {
  const saved = async (object: string, fields: Fields): Promise<string> => {
    const result = await path.create(rep.connection, object, fields);
    if (!result.accepted) throw new Error(result.messages.join(' '));
    return result.id;
  };

  it('counts required questions that were answered with something', async () => {
    const own = await makeDeal(guide);
    const wanted = await saved('Buyer_Outcome__c', confirmedOutcome(own, buyer(own), outcome));
    const answer = await saved('Answer__c', diagnosis(own, buyer(own), wanted, required(0)));
    await saved('Answer__c', {
      ...diagnosis(own, buyer(own), wanted, required(1)),
      ...{ Reply__c: 'Given', Number__c: null, Text__c: 'By hand' }
    });
    await saved('Answer__c', {
      ...diagnosis(own, buyer(own), wanted, optional()),
      Diagnoses__c: false
    });
    expect(await figures(own)).toBe(2);
    const unknown = { Reply__c: "Doesn't know", Number__c: null, Diagnoses__c: false };
    expect(await path.update(rep.connection, 'Answer__c', answer, unknown)).toMatchObject({ accepted: true });
    expect(await figures(own)).toBe(1);
  });

  it('counts nothing that somebody else said for the buyer', async () => {
    const own = await makeDeal(guide);
    const wanted = await saved('Buyer_Outcome__c', {
      ...confirmedOutcome(own, buyer(own), outcome),
      Shared_By__c: 'By proxy'
    });
    await saved('Answer__c', diagnosis(own, buyer(own), wanted, required(0)));
    expect(await figures(own)).toBe(0);
    await path.update(rep.connection, 'Buyer_Outcome__c', wanted, { Shared_By__c: 'Directly' });
    expect(await figures(own)).toBe(1);
  });
});

describe('answers of a deal whose offering was changed by who loads deals', () => {
  it('can be removed, though nothing of the other offering can be changed any more', async () => {
    const own = await makeDeal(guide);
    const wanted = await make(rep.connection, 'Buyer_Outcome__c', confirmedOutcome(own, buyer(own), outcome));
    const answer = await make(rep.connection, 'Answer__c', diagnosis(own, buyer(own), wanted, required(0)));
    const integration = await connect('integration');
    await integration.connection.sobject('Opportunity').update({ Id: own.id, Offering__c: otherOffering });
    await rep.connection.sobject('Answer__c').destroy(answer);
    expect(await figures(own)).toBe(0);
    await expect(
      rep.connection.sobject('Buyer_Outcome__c').update({ Id: wanted, Progress__c: 'Shared' })
    ).rejects.toThrow('The outcome belongs to another offering');
  });
});
