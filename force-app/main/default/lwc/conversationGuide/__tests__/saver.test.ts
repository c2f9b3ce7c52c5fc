import {
  answerTo,
  buyerOutcome,
  callKey,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  opportunityId
} from 'fixtures/guides';
import { settled } from 'fixtures/panels';
import { draftStore } from 'c/draftService';
import type { DraftStore } from 'c/draftService';
import type { Guide } from 'c/guide';
import { draftKey, saveStatus } from 'c/outbox';
import type { Draft } from 'c/outbox';
import type { SaveResult } from 'c/recordService';
import { Saver } from '../saver';

const call: Draft = { kind: 'conversation', record: { ...conversation, id: undefined } };
const outcome: Draft = { kind: 'buyerOutcome', record: { ...buyerOutcome, id: undefined } };
const first: Draft = { kind: 'answer', record: answerTo(choicePrompt, { text: 'A tool' }) };
const second: Draft = { kind: 'answer', record: answerTo(numberPrompt, { number: 7 }) };
const saved = (ids: Record<string, string> = {}): SaveResult => ({
  kind: 'saved',
  ids: new Map(Object.entries(ids))
});
const unreached: SaveResult = { kind: 'unreached', messages: [] };

let reading: Guide | undefined;
let store: DraftStore;
const save = jest.fn<Promise<SaveResult>, [Guide, readonly Draft[]]>();
const refresh = jest.fn(async () => undefined);
const finished = jest.fn();

function saver(): Saver {
  return new Saver({ guide: () => reading, refresh, save, changed: () => undefined, finished }, store);
}
const sent = () => save.mock.calls.map(([, drafts]) => drafts.map(draftKey));

beforeEach(() => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  localStorage.clear();
  save.mockReset().mockResolvedValue(saved());
  refresh.mockReset().mockResolvedValue(undefined);
  reading = guide;
  store = draftStore('005', opportunityId);
});
afterEach(() => jest.useRealTimers());

describe('saving in the background', () => {
  it('sends the first answer with what it needs, the next alone and later', async () => {
    const at = saver();
    at.put([call, outcome, first]);
    at.put([second]);
    await settled();
    expect(sent()).toEqual([[callKey, buyerOutcome.key, draftKey(first)], [draftKey(second)]]);
    expect(saveStatus(at.outbox).state).toBe('saved');
    expect(finished).toHaveBeenCalledTimes(1);
  });
  it('tells later saves the ids that earlier ones were given', async () => {
    save.mockResolvedValueOnce(saved({ [callKey]: 'a06', [buyerOutcome.key]: 'a07' }));
    const at = saver();
    at.put([call, outcome, first]);
    await settled();
    at.put([second]);
    await settled();
    const known = save.mock.calls.at(-1)?.[0];
    expect(known?.buyerOutcomes.map(({ id }) => id)).toEqual(['a07']);
    expect(known?.conversations.map(({ id }) => id)).toEqual(['a06']);
  });
  it('waits until it is known what the platform has', async () => {
    reading = undefined;
    const at = saver();
    at.put([first]);
    await settled();
    expect(save).not.toHaveBeenCalled();
    reading = guide;
    at.reconcile(guide);
    await settled();
    expect(save).toHaveBeenCalledTimes(1);
  });
});

describe('a lost network', () => {
  it('loses nothing: the answer is in the browser until it is saved', async () => {
    save.mockResolvedValueOnce(unreached);
    const at = saver();
    at.put([first]);
    await settled();
    expect(saveStatus(at.outbox).state).toBe('unreached');
    expect(draftStore('005', opportunityId).drafts()).toHaveLength(1);
    await at.retry();
    await settled();
    expect(saveStatus(at.outbox).state).toBe('saved');
    expect(draftStore('005', opportunityId).drafts()).toEqual([]);
  });
  it('is tried again by itself, after a look at what arrived all the same', async () => {
    save.mockResolvedValueOnce(unreached).mockResolvedValueOnce(unreached);
    const at = saver();
    at.put([first]);
    await settled();
    jest.advanceTimersByTime(2_000);
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(4_000);
    await settled();
    expect(save).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(1_000);
    await settled();
    expect(saveStatus(at.outbox).state).toBe('saved');
  });
  it('and a reload go together: the next page takes up what this one could not save', async () => {
    save.mockResolvedValueOnce(unreached);
    const before = saver();
    before.put([first]);
    await settled();
    before.stop();
    const after = saver();
    after.reconcile(guide);
    await settled();
    expect(sent().at(-1)).toEqual([draftKey(first)]);
    expect(saveStatus(after.outbox).state).toBe('saved');
  });
  it('is not tried again after the panel went', async () => {
    save.mockResolvedValueOnce(unreached);
    const at = saver();
    at.put([first]);
    await settled();
    at.stop();
    jest.advanceTimersByTime(100_000);
    await settled();
    expect(save).toHaveBeenCalledTimes(1);
  });
});

describe('a save that had arrived before', () => {
  const stale: SaveResult = { kind: 'stale', messages: ['duplicate value found'] };

  it('is the same record by its key: it is looked up and changed', async () => {
    save.mockResolvedValueOnce(stale);
    refresh.mockImplementation(async () => {
      reading = { ...guide, answers: [answerTo(choicePrompt, { id: 'a08', text: 'old' })] };
    });
    const at = saver();
    at.put([first]);
    await settled();
    expect(save.mock.calls.at(-1)?.[1]).toMatchObject([{ record: { id: 'a08', text: 'A tool' } }]);
    expect(saveStatus(at.outbox).state).toBe('saved');
  });
  it('says what the platform says when looking does not help', async () => {
    save.mockResolvedValue(stale);
    const at = saver();
    at.put([first]);
    await settled();
    expect(saveStatus(at.outbox)).toMatchObject({ state: 'refused', message: 'duplicate value found' });
    expect(save).toHaveBeenCalledTimes(2);
  });
});

describe('a refusal', () => {
  it('is told, and does not keep the rest from being saved', async () => {
    save.mockResolvedValueOnce({ kind: 'refused', messages: ['Choose another reply.'] });
    const at = saver();
    at.put([first]);
    at.put([second]);
    await settled();
    expect(saveStatus(at.outbox)).toEqual({ state: 'refused', unsaved: 1, message: 'Choose another reply.' });
    expect(finished).not.toHaveBeenCalled();
    expect(store.drafts()).toHaveLength(1);
  });
});
