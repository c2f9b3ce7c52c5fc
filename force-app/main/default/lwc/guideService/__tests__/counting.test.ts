import { executeMutation } from 'lightning/graphql';
import { ada, bert, boardNumber, buyerOutcome, fewerSurprises, guide, opportunityId } from 'fixtures/guides';
import { tokens, want } from 'fixtures/entered';
import { saveEntries } from 'c/guideService';
import type { SaveResult } from 'c/guideService';
import type { BuyerOutcome, Guide } from 'c/guide';
import { guideWith, markSaving, nextTransaction, put } from 'c/outbox';
import { buyerOutcomeKey } from 'c/recordKeys';

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
async function save(read: Guide, fields: Partial<BuyerOutcome>): Promise<SaveResult> {
  const outbox = put([], [want(fields)], read);
  const going = markSaving(outbox, nextTransaction(outbox), tokens());
  return saveEntries(guideWith(read, going), going);
}
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
