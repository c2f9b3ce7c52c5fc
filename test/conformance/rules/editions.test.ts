import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  make,
  makeDeal,
  readGuides,
  type Deal,
  type Guide,
  type GuideOutcome
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { agree, draftGuide, type DraftGuide } from './drafts.ts';

let rep: PersonaConnection;
let guide: Guide;
let wanted: GuideOutcome;
let code: string;
let next: DraftGuide;
let draft: DraftGuide;
let elsewhere: DraftGuide;
let uncoded: DraftGuide;
let first: DraftGuide;

beforeAll(async () => {
  rep = await connect('rep');
  const [found] = await readGuides(rep.connection);
  const [outcome] = found?.outcomes ?? [];
  if (!found || !outcome) throw new Error('The org has no guide in force: load the starter content first.');
  [guide, wanted] = [found, outcome];
  code = String((await rep.connection.sobject('Outcome__c').retrieve(outcome.id))['Code__c']);
  next = await draftGuide(guide.offeringId, { outcomeCode: code });
  draft = await draftGuide(guide.offeringId, { outcomeCode: code });
  elsewhere = await draftGuide(undefined, { outcomeCode: code });
  uncoded = await draftGuide(guide.offeringId);
  first = await draftGuide(guide.offeringId);
  for (const edition of [next, elsewhere, uncoded, first]) await agree(edition);
});

/** An answer of one buyer in a deal of its own, to that prompt. */
async function answerTo(prompt: string, outcome: GuideOutcome = wanted): Promise<Fields> {
  const deal: Deal = await makeDeal(guide);
  const contact = deal.contactIds[0] ?? '';
  const heard = confirmedOutcome(deal, contact, outcome);
  return {
    Buyer_Outcome__c: await make(rep.connection, 'Buyer_Outcome__c', heard),
    Prompt__c: prompt,
    Question_Asked__c: 'How many days does it take today?',
    Reply__c: 'Given',
    Number__c: 12,
    Diagnoses__c: outcome.requiredPromptIds.includes(prompt),
    Key__c: `${deal.id}:${contact}:${prompt}`
  };
}

describe.each(writePaths)('an answer to a prompt of another edition, by $name', path => {
  it('is taken when the codes of their outcomes tie the editions together', async () => {
    const fields = await answerTo(next.prompt);
    expect(await path.create(rep.connection, 'Answer__c', fields)).toMatchObject({ accepted: true });
  });

  it('stays beside the answer that was given under the edition before', async () => {
    const before = await answerTo(wanted.promptIds[0] ?? '');
    const again = { ...before, Prompt__c: next.prompt, Diagnoses__c: false };
    const key = String(before['Key__c']).replace(String(before['Prompt__c']), next.prompt);
    for (const fields of [before, { ...again, Key__c: key }])
      expect(await path.create(rep.connection, 'Answer__c', fields)).toMatchObject({ accepted: true });
    const answers = await rep.connection
      .sobject('Answer__c')
      .find({ Buyer_Outcome__c: String(before['Buyer_Outcome__c']) }, ['Id']);
    expect(answers).toHaveLength(2);
  });

  it.each([
    ['of a draft', () => draft],
    ['of another offering', () => elsewhere],
    ['of an outcome without a code', () => uncoded]
  ])('is refused %s', async (_, edition) => {
    const fields = await answerTo(edition().prompt);
    expectRefusal(
      await path.create(rep.connection, 'Answer__c', fields),
      'Answer__c',
      'Prompt_belongs_to_the_outcome'
    );
  });

  it('is refused when neither outcome has a code, and taken for its own', async () => {
    const outcome = { ...wanted, id: first.outcome, keyPlayer: false };
    expectRefusal(
      await path.create(rep.connection, 'Answer__c', await answerTo(uncoded.prompt, outcome)),
      'Answer__c',
      'Prompt_belongs_to_the_outcome'
    );
    expect(
      await path.create(rep.connection, 'Answer__c', await answerTo(first.prompt, outcome))
    ).toMatchObject({ accepted: true });
  });
});
