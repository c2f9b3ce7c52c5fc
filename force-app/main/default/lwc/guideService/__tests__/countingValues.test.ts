import { executeMutation } from 'lightning/graphql';
import { ada, bert, boardNumber, buyerOutcome, guide, opportunityId } from 'fixtures/guides';
import { tokens, want } from 'fixtures/entered';
import { saveEntries } from 'c/guideService';
import type { SaveResult } from 'c/guideService';
import type { BuyerOutcome, Guide } from 'c/guide';
import { guideWith, markSaved, markSaving, nextTransaction, put } from 'c/outbox';
import type { Outbox } from 'c/outbox';
import { buyerOutcomeKey } from 'c/recordKeys';

const mutate = jest.mocked(executeMutation);
beforeEach(() => {
  jest.resetAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: { buyerOutcome0: { Record: { Id: 'a07' } } } } });
});

const key = `${opportunityId}:${boardNumber.code ?? ''}`;
const envisioned: BuyerOutcome = { ...buyerOutcome, revision: 'R1', progress: 'Envisioned' };
const confirmed: BuyerOutcome = {
  ...envisioned,
  ...{ progress: 'Confirmed', annualValue: 60_000, buyerWords: 'Yes.', confirmedOn: '2026-11-20' }
};
const bertsKey = buyerOutcomeKey(opportunityId, bert, boardNumber.id);
const berts: BuyerOutcome = { ...confirmed, id: 'a09', contactId: bert, key: bertsKey };
/** What was read; who shared the outcome counts as a key player already. */
const read = (buyerOutcomes: readonly BuyerOutcome[], more: Partial<Guide> = {}): Guide => ({
  ...{ ...guide, buyerOutcomes, countedKeyPlayers: [ada, bert], ...more }
});

async function go(outbox: Outbox, of: Guide): Promise<SaveResult> {
  const going = markSaving(outbox, nextTransaction(outbox), tokens());
  return saveEntries(guideWith(of, going), going);
}
const save = (of: Guide, record: BuyerOutcome): Promise<SaveResult> => go(put([], [want(record)], of), of);
/** What each try sent of the value's key. */
const keysSent = (): unknown[] =>
  mutate.mock.calls.map(([{ variables }]) => {
    const { buyerOutcome0: input } = variables as { buyerOutcome0: { Buyer_Outcome__c: object } };
    return Object.entries(input.Buyer_Outcome__c).find(([name]) => name === 'Value_Key__c')?.[1];
  });

describe('a value that a buyer confirms', () => {
  it('is counted, as that of the outcome in every edition', async () => {
    await save(read([envisioned]), confirmed);
    expect(keysSent()).toEqual([key]);
  });
  it('is not counted while it is only named, is missing, or was confirmed for the buyer', async () => {
    await save(read([envisioned]), { ...envisioned, annualValue: 60_000 });
    await save(read([envisioned]), { ...confirmed, annualValue: undefined });
    await save(read([{ ...envisioned, isByProxy: true }]), { ...confirmed, isByProxy: true });
    expect(keysSent()).toEqual([undefined, undefined, undefined]);
  });
  it('is not counted when another buyer’s of the same outcome is', async () => {
    await save(read([berts, envisioned]), confirmed);
    await save(read([envisioned], { countedValues: [key] }), confirmed);
    expect(keysSent()).toEqual([undefined, undefined]);
  });
  it('takes the key with a later save, when nobody holds it any more', async () => {
    await save(read([confirmed]), { ...confirmed, annualValue: 70_000 });
    expect(keysSent()).toEqual([key]);
  });
  it('is counted once of what was shared and confirmed before it was read again', async () => {
    const of = read([]);
    const shared = put([], [want({ ...envisioned, id: undefined })], of);
    const saving = markSaving(shared, nextTransaction(shared), tokens());
    const saved = markSaved(saving, saving, new Map([[envisioned.key, 'a07']]));
    await go(put(saved, [want({ ...confirmed, id: 'a07' })], of), of);
    expect(keysSent()).toEqual([key]);
  });
  it('is saved without being counted, when another window was faster', async () => {
    const message = 'duplicate value found: Value_Key__c duplicates value on record with id';
    mutate.mockResolvedValueOnce({ data: undefined, errors: [{ message }] });
    expect(await save(read([envisioned]), confirmed)).toMatchObject({ kind: 'saved' });
    expect(keysSent()).toEqual([key, undefined]);
  });
});

describe('a value that was counted', () => {
  it('is counted no more when the confirmation or the value is taken back', async () => {
    const of = read([confirmed], { countedValues: [key] });
    await save(of, { ...confirmed, progress: 'Envisioned' });
    await save(of, { ...confirmed, annualValue: undefined });
    expect(keysSent()).toEqual([null, null]);
  });
  it('keeps its key when it is corrected', async () => {
    await save(read([confirmed], { countedValues: [key] }), { ...confirmed, annualValue: 70_000 });
    expect(keysSent()).toEqual([undefined]);
  });
});
