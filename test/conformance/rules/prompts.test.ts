import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import { confirmedOutcome, make, makeDeal, readGuides, type Guide } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { agree, draftGuide, type DraftGuide } from './drafts.ts';

let product: PersonaConnection;
let rep: PersonaConnection;
let guide: Guide;
let draft: DraftGuide;
let change: string;
let agreed: DraftGuide;

beforeAll(async () => {
  [product, rep] = await Promise.all([connect('product'), connect('rep')]);
  const [found] = await readGuides(rep.connection);
  if (!found) throw new Error('The org has no guide in force: load the starter content first.');
  guide = found;
  [draft, agreed] = [await draftGuide(guide.offeringId), await draftGuide(guide.offeringId)];
  change = await make(product.connection, 'Prompt__c', {
    Name: 'Change in days',
    Outcome__c: agreed.outcome,
    Question__c: 'By how many days did it change last year?',
    Answer_Type__c: 'Number',
    Allows_Negative__c: true
  });
  await agree(agreed, 2);
});

const prompt = (type: string, sentence: string | null): Fields => ({
  Name: 'Days to close',
  Outcome__c: draft.outcome,
  Question__c: 'How many days does it take today?',
  Answer_Type__c: type,
  Choices__c: type === 'Choice' ? 'By hand\nNot at all' : null,
  Letter_Sentence__c: sentence
});

const placed = [
  ['Number', 'Today it takes {answer} from invoice to cash.'],
  ['Choice', '{answer}: that is how you close the books.'],
  ['Text', 'You said: {answer}'],
  ['Yes/No', 'Today you {can|cannot} tell why an invoice is late.'],
  ['Yes/No', 'You can{| not} tell.'],
  ['Number', null]
] as const;
const unplaced = [
  ['Number', 'Today it takes long.'],
  ['Number', 'Today it takes {days}.'],
  ['Number', 'Today it takes {answer} of {answer}.'],
  ['Choice', 'You {can|cannot} choose.'],
  ['Text', 'You said {Answer}.'],
  ['Text', 'You said {answer.'],
  ['Yes/No', 'Can you tell? {answer}.'],
  ['Yes/No', 'You can tell.'],
  ['Yes/No', 'You {can|could|cannot} tell.'],
  ['Yes/No', 'You {can|cannot} tell, and {so|so} on.']
] as const;

describe.each(writePaths)('a letter sentence, by $name', path => {
  it.each(placed)('is taken with a place for the answer: %s, %s', async (type, sentence) => {
    expect(await path.create(product.connection, 'Prompt__c', prompt(type, sentence))).toMatchObject({
      accepted: true
    });
  });

  it.each(unplaced)('is refused without one: %s, %s', async (type, sentence) => {
    expectRefusal(
      await path.create(product.connection, 'Prompt__c', prompt(type, sentence)),
      'Prompt__c',
      'A_letter_sentence_places_the_answer'
    );
  });
});

describe.each(writePaths)('a number below zero, by $name', path => {
  async function answerTo(promptId: string, number: number): Promise<Fields> {
    const deal = await makeDeal(guide);
    const contact = deal.contactIds[0] ?? '';
    const outcome = {
      id: agreed.outcome,
      targetTitleId: agreed.targetTitle,
      titleId: '',
      keyPlayer: false,
      code: '',
      promptIds: [],
      requiredPromptIds: []
    };
    const heard = confirmedOutcome(deal, contact, outcome);
    return {
      Buyer_Outcome__c: await make(rep.connection, 'Buyer_Outcome__c', heard),
      Prompt__c: promptId,
      Question_Asked__c: 'How many days?',
      Reply__c: 'Given',
      Number__c: number,
      Key__c: `${deal.id}:${contact}:${promptId}`
    };
  }

  it('is refused where the prompt does not allow it, new or changed', async () => {
    const fields = await answerTo(agreed.prompt, -3);
    const rule = 'A_negative_number_is_asked_for';
    expectRefusal(await path.create(rep.connection, 'Answer__c', fields), 'Answer__c', rule);
    const saved = await path.create(rep.connection, 'Answer__c', { ...fields, Number__c: 0 });
    expect(saved).toMatchObject({ accepted: true });
    const id = saved.accepted ? saved.id : '';
    expectRefusal(await path.update(rep.connection, 'Answer__c', id, { Number__c: -0.5 }), 'Answer__c', rule);
  });

  it('is taken where the prompt allows it', async () => {
    const fields = await answerTo(change, -3);
    expect(await path.create(rep.connection, 'Answer__c', fields)).toMatchObject({ accepted: true });
  });
});
