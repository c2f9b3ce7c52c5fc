import { executeMutation } from 'lightning/graphql';
import {
  ada,
  bert,
  boardNumber,
  buyerOutcome,
  conversation,
  fewerSurprises,
  guide,
  opportunityId
} from 'fixtures/guides';
import { talk, tokens, want } from 'fixtures/entered';
import { saveEntries } from 'c/guideService';
import type { SaveResult } from 'c/guideService';
import type { BuyerOutcome, Conversation, Guide } from 'c/guide';
import { guideWith, markSaving, nextTransaction, put } from 'c/outbox';
import type { Draft } from 'c/outbox';
import { buyerOutcomeKey, conversationKey } from 'c/recordKeys';

const mutate = jest.mocked(executeMutation);
beforeEach(() => {
  jest.resetAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: { buyerOutcome0: { Record: { Id: 'a07' } } } } });
});

const cfo = guide.titles[0]?.id ?? '';
const key = `${opportunityId}:${ada}`;
const titled: Guide = {
  ...guide,
  contacts: guide.contacts.map(contact => (contact.id === ada ? { ...contact, titleMatchId: cfo } : contact))
};
const present: BuyerOutcome = { ...buyerOutcome, revision: 'R1' };

function wantedBy(contactId: string, outcomeId = boardNumber.id): Partial<BuyerOutcome> {
  return { contactId, outcomeId, key: buyerOutcomeKey(opportunityId, contactId, outcomeId) };
}
async function send(read: Guide, draft: Draft): Promise<SaveResult> {
  const outbox = put([], [draft], read);
  const going = markSaving(outbox, nextTransaction(outbox), tokens());
  return saveEntries(guideWith(read, going), going);
}
const save = (read: Guide, fields: Partial<BuyerOutcome>): Promise<SaveResult> => send(read, want(fields));
/** What each try sent of these records. */
const sent = (): unknown[] => mutate.mock.calls.map(([{ variables }]) => variables);
const counting = (fields: Readonly<Record<string, unknown>>) => ({
  Buyer_Outcome__c: expect.objectContaining(fields)
});

describe('an outcome that a key player shares', () => {
  it('counts that person, and stores the title that the own wording stands for', async () => {
    await save(guide, wantedBy(ada));
    expect(sent()).toEqual([
      {
        title0: { Id: ada, Contact: { Title_Match__c: cfo } },
        buyerOutcome0: counting({ Key_Player__c: true, Key_Player_Key__c: key })
      }
    ]);
  });
  it('leaves a title that is stored as it is', async () => {
    await save(titled, wantedBy(ada));
    expect(sent()).toEqual([{ buyerOutcome0: counting({ Key_Player__c: true, Key_Player_Key__c: key }) }]);
  });
  it('counts nobody twice: not the second one of a person, nor who is counted already', async () => {
    const second = wantedBy(ada, fewerSurprises.id);
    await save({ ...titled, buyerOutcomes: [present] }, second);
    await save({ ...titled, countedKeyPlayers: [ada] }, second);
    for (const variables of sent())
      expect(variables).toEqual({
        buyerOutcome0: { Buyer_Outcome__c: expect.not.objectContaining({ Key_Player_Key__c: key }) }
      });
  });
  it('takes the key with a later save, when nothing of that person holds it any more', async () => {
    await save({ ...titled, buyerOutcomes: [present] }, { ...present, progress: 'Diagnosed' });
    expect(sent()).toEqual([
      {
        buyerOutcome0: {
          Id: present.id,
          ...counting({ Progress__c: 'Diagnosed', Key_Player__c: true, Key_Player_Key__c: key })
        }
      }
    ]);
  });
  it('counts nobody by proxy: the next one that was shared directly does', async () => {
    const byProxy: BuyerOutcome = { ...present, isByProxy: true };
    const read = { ...titled, buyerOutcomes: [byProxy] };
    await save(read, { ...byProxy, progress: 'Diagnosed' });
    await save(read, wantedBy(ada, fewerSurprises.id));
    expect(sent()).toEqual([
      {
        buyerOutcome0: {
          Id: present.id,
          Buyer_Outcome__c: expect.not.objectContaining({ Key_Player__c: true })
        }
      },
      { buyerOutcome0: counting({ Key_Player__c: true, Key_Player_Key__c: key }) }
    ]);
  });
});

describe('an outcome of another title’s menu', () => {
  it('makes nobody a key player', async () => {
    await save(guide, wantedBy(bert));
    expect(sent()).toEqual([
      {
        buyerOutcome0: {
          Buyer_Outcome__c: expect.not.objectContaining({ Key_Player_Key__c: expect.anything() })
        }
      }
    ]);
    expect(sent()).toMatchObject([{ buyerOutcome0: { Buyer_Outcome__c: { Key_Player__c: false } } }]);
  });
});

describe('what a buyer shared', () => {
  it.each([
    [
      'another window was faster',
      'duplicate value found: Key_Player_Key__c duplicates value on record with id'
    ],
    ['the contact is not the user’s to change', 'insufficient access rights on object id']
  ])('is saved without counting the buyer, when %s', async (_why, message) => {
    mutate.mockResolvedValueOnce({ data: undefined, errors: [{ message }] });
    expect(await save(guide, wantedBy(ada))).toMatchObject({ kind: 'saved' });
    const [, again] = sent();
    expect(again).toEqual({
      buyerOutcome0: { Buyer_Outcome__c: expect.not.objectContaining({ Key_Player_Key__c: key }) }
    });
    expect(again).toMatchObject({ buyerOutcome0: { Buyer_Outcome__c: { Key_Player__c: false } } });
  });
  it('is not tried again without, when nothing was asked beyond it or nobody answered', async () => {
    mutate.mockResolvedValueOnce({ data: undefined, errors: [{ message: 'No.' }] });
    expect(await save(guide, wantedBy(bert))).toEqual({ kind: 'refused', messages: ['No.'] });
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await save(guide, wantedBy(ada))).toMatchObject({ kind: 'unreached' });
    expect(mutate).toHaveBeenCalledTimes(2);
  });
});

describe('a conversation', () => {
  const day = `${opportunityId}:${ada}:${conversation.started.slice(0, 10)}`;
  const earlier: Conversation = { ...conversation, revision: 'R1' };
  const later = (contactId: string, started: string): Partial<Conversation> => ({
    ...{ contactId, started, key: conversationKey(opportunityId, 'call-2', contactId) }
  });
  const saveTalk = (read: Guide, fields: Partial<Conversation>): Promise<SaveResult> =>
    send(read, talk(fields));
  const talked = (fields: Readonly<Record<string, unknown>>) => ({
    Conversation__c: expect.objectContaining(fields)
  });
  const uncounted = () => ({
    Conversation__c: expect.not.objectContaining({ Day_Key__c: expect.anything() })
  });

  it('counts the day with its buyer', async () => {
    await saveTalk(guide, {});
    expect(sent()).toEqual([{ conversation0: talked({ Day_Key__c: day }) }]);
  });
  it('counts no day twice: not the second one of a day, nor one that is counted already', async () => {
    const sameDay = later(ada, conversation.started.replace(/T.*/, 'T23:59:59.000Z'));
    await saveTalk({ ...guide, conversations: [earlier] }, sameDay);
    await saveTalk({ ...guide, countedDays: [day] }, sameDay);
    expect(sent()).toEqual([{ conversation0: uncounted() }, { conversation0: uncounted() }]);
  });
  it('counts another day of the same buyer, and the same day of another', async () => {
    const read: Guide = { ...guide, conversations: [earlier], countedDays: [day] };
    await saveTalk(read, later(ada, '2020-02-29T09:00:00.000Z'));
    await saveTalk(read, later(bert, conversation.started));
    expect(sent()).toEqual([
      { conversation0: talked({ Day_Key__c: `${opportunityId}:${ada}:2020-02-29` }) },
      { conversation0: talked({ Day_Key__c: day.replace(ada, bert) }) }
    ]);
  });
  it('takes the key with a later save, when nothing of that day holds it any more', async () => {
    await saveTalk({ ...guide, conversations: [earlier] }, { ...earlier, nextStep: 'we call' });
    expect(sent()).toEqual([
      { conversation0: { Id: earlier.id, ...talked({ Day_Key__c: day, Next_Step__c: 'we call' }) } }
    ]);
  });
  it('is saved without counting the day, when another window was faster', async () => {
    const message = 'duplicate value found: Day_Key__c duplicates value on record with id';
    mutate.mockResolvedValueOnce({ data: undefined, errors: [{ message }] });
    expect(await saveTalk(guide, {})).toMatchObject({ kind: 'saved' });
    expect(sent()).toEqual([{ conversation0: talked({ Day_Key__c: day }) }, { conversation0: uncounted() }]);
  });
});
