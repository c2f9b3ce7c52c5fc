import {
  answerTo,
  buyerOutcome,
  callKey,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  outcomeKey
} from 'fixtures/guides';
import {
  draftKey,
  guideWith,
  markFailed,
  markSaved,
  markSaving,
  nextTransaction,
  put,
  reconciled,
  retried,
  saveStatus,
  without
} from 'c/outbox';
import type { Draft, Outbox } from 'c/outbox';

const call: Draft = { kind: 'conversation', record: { ...conversation, id: undefined } };
const outcome: Draft = { kind: 'buyerOutcome', record: { ...buyerOutcome, id: undefined } };
const first: Draft = { kind: 'answer', record: answerTo(choicePrompt, { text: 'A tool' }) };
const second: Draft = { kind: 'answer', record: answerTo(numberPrompt, { number: 7 }) };
const keys = (drafts: readonly Draft[]) => drafts.map(draftKey);
const saveNext = (outbox: Outbox, ids: Record<string, string> = {}): Outbox => {
  const drafts = nextTransaction(outbox);
  return markSaved(markSaving(outbox, drafts), drafts, new Map(Object.entries(ids)));
};

describe('what is saved next', () => {
  it('is the first answer together with the conversation and the outcome that it needs', () => {
    expect(keys(nextTransaction(put([], [call, outcome, first, second])))).toEqual([
      callKey,
      outcomeKey,
      draftKey(first)
    ]);
  });
  it('is a later answer alone, once what it needs is there', () => {
    const outbox = saveNext(put([], [call, outcome, first, second]));
    expect(keys(nextTransaction(outbox))).toEqual([draftKey(second)]);
  });
  it('is an end of a call by itself', () => {
    expect(keys(nextTransaction(put([], [call])))).toEqual([callKey]);
  });
  it('waits while something is on its way', () => {
    const outbox = put([], [call, outcome, first]);
    expect(nextTransaction(markSaving(outbox, [call]))).toEqual([]);
  });
  it('is nothing once all is saved', () => {
    let outbox = put([], [first]);
    outbox = saveNext(outbox, { [draftKey(first)]: 'a08' });
    expect(nextTransaction(outbox)).toEqual([]);
    expect(outbox[0]?.draft.record.id).toBe('a08');
    expect(saveStatus(outbox)).toEqual({ state: 'saved', unsaved: 0 });
  });
});

describe('an answer that changes while it is on its way', () => {
  it('is saved once more, as the record that the first save made', () => {
    const outbox = markSaving(put([], [first]), [first]);
    const changed: Draft = { kind: 'answer', record: answerTo(choicePrompt, { text: 'Weighting by stage' }) };
    const saved = markSaved(put(outbox, [changed]), [first], new Map([[draftKey(first), 'a08']]));
    expect(nextTransaction(saved)).toMatchObject([{ record: { id: 'a08', text: 'Weighting by stage' } }]);
  });
  it('is tried again when the platform refused what it was', () => {
    const outbox = put(markSaving(put([], [first]), [first]), [first]);
    expect(markFailed(outbox, [first], 'refused', 'No.')[0]?.state).toBe('waiting');
  });
});

describe('what was not saved', () => {
  it('says what the platform said, and goes on with the rest', () => {
    const outbox = markFailed(put([], [first, second]), [first], 'refused', 'Choose another reply.');
    expect(saveStatus(outbox)).toEqual({ state: 'refused', unsaved: 2, message: 'Choose another reply.' });
    expect(keys(nextTransaction(outbox))).toEqual([draftKey(second)]);
  });
  it('says that there is no connection', () => {
    const outbox = markFailed(put([], [first]), [first], 'unreached');
    expect(saveStatus(outbox).state).toBe('unreached');
    expect(nextTransaction(outbox)).toEqual([]);
    expect(keys(nextTransaction(retried(outbox)))).toEqual([draftKey(first)]);
  });
  it('takes its refused parents along', () => {
    const outbox = markFailed(put([], [call, outcome, first]), [call, outcome], 'refused', 'No.');
    expect(keys(nextTransaction(outbox))).toEqual([callKey, outcomeKey, draftKey(first)]);
  });
});

describe('what the platform is read to have', () => {
  const read = {
    ...guide,
    conversations: [conversation],
    buyerOutcomes: [buyerOutcome],
    answers: [answerTo(choicePrompt, { id: 'a08', text: 'old' })]
  };
  it('gives ids to drafts that arrived without anybody hearing of it', () => {
    const outbox = retried(markFailed(put([], [first]), [first], 'unreached'));
    expect(reconciled(outbox, read)[0]?.draft.record.id).toBe('a08');
  });
  it('takes the place of what was saved', () => {
    const outbox = saveNext(put([], [first]), { [draftKey(first)]: 'a08' });
    expect(reconciled(outbox, read)).toEqual([]);
  });
  it('lets go of a removal whose record is gone', () => {
    const removal: Draft = { kind: 'answer', record: answerTo(numberPrompt, {}), removed: true };
    expect(reconciled(put([], [removal]), read)).toEqual([]);
  });
});

describe('the guide with what was entered', () => {
  it('shows answers at once, in place of older ones', () => {
    const read = { ...guide, answers: [answerTo(choicePrompt, { id: 'a08', text: 'old' })] };
    const seen = guideWith(read, put([], [call, outcome, first]));
    expect(seen.answers).toMatchObject([{ text: 'A tool' }]);
    expect(seen.conversations).toHaveLength(1);
    expect(seen.buyerOutcomes).toHaveLength(1);
  });
  it('does not show what was taken back', () => {
    const read = { ...guide, answers: [answerTo(choicePrompt, { id: 'a08' })] };
    const removal: Draft = { kind: 'answer', record: answerTo(choicePrompt, { id: 'a08' }), removed: true };
    expect(guideWith(read, put([], [removal])).answers).toEqual([]);
  });
  it('forgets one record when asked', () => {
    expect(without(put([], [first, second]), draftKey(first)).map(({ draft }) => draft)).toEqual([second]);
  });
});
