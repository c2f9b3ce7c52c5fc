import { ada, opportunityId } from 'fixtures/guides';
import { enter, first, firstKey, second } from 'fixtures/entered';
import { beforeTheCall } from 'c/callFlow';
import { areKeysOn, draftStore, keepKeysOn } from 'c/draftService';
import type { DraftStore } from 'c/draftService';
import { board, choose, does, rep, take } from 'fixtures/rep';

const entries = enter(first(), second());
/** What the store of a later page has. */
const later = (userId = '005', deal = opportunityId): DraftStore => draftStore(userId, deal);
const full = () =>
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

let store: DraftStore;

beforeEach(() => {
  localStorage.clear();
  store = draftStore('005', opportunityId);
});
afterEach(() => jest.restoreAllMocks());

describe('what was entered and not saved', () => {
  it('is there after a reload, with what it builds on', () => {
    const isKept = entries.map(entry => store.keep(entry));
    expect(isKept).toEqual([true, true]);
    expect(later().entries()).toEqual(JSON.parse(JSON.stringify(entries)));
  });
  it('is gone once it is saved', () => {
    entries.forEach(entry => store.keep(entry));
    store.forget(firstKey);
    expect(later().entries()).toHaveLength(1);
  });
  it('belongs to its user and its deal', () => {
    entries.forEach(entry => store.keep(entry));
    expect(later('006').entries()).toEqual([]);
    expect(later('005', 'another deal').entries()).toEqual([]);
  });
  it('is never overwritten by another window, which keeps records of its own', () => {
    const [mine, theirs] = entries;
    if (mine) store.keep(mine);
    if (theirs) later().keep(theirs);
    expect(later().entries()).toHaveLength(2);
  });
  it.each([
    ['what is no JSON', '{'],
    ['a record without its key', '{"kind":"answer","record":{},"history":[]}'],
    ['a kind of record that nobody knows', '{"kind":"offer","record":{"key":"k"},"history":[]}'],
    ['what an older page wrote', '{"kind":"answer","record":{"key":"k"}}']
  ])('is never mixed up with %s', (_what, text) => {
    localStorage.setItem(`same-page/005/${opportunityId}/entry/k`, text);
    expect(later().entries()).toEqual([]);
  });
  it('is said to be lost in a reload when the browser can’t keep it', () => {
    full();
    expect(entries.map(entry => store.keep(entry))).toEqual([false, false]);
  });
});

describe('what a page of the first release entered and never saved', () => {
  const released = `same-page/005/${opportunityId}/draft/`;
  const conversation = {
    key: 'k',
    contactId: ada,
    started: '2026-11-20T09:00:00.000Z',
    notes: 'Ours',
    isOwn: true
  };
  const keep = (key: string, draft: unknown) => localStorage.setItem(released + key, JSON.stringify(draft));

  it('waits to be saved after the upgrade, its notes as private ones', () => {
    keep('k', { kind: 'conversation', record: conversation });
    const { notes, ...others } = conversation;
    expect(store.entries()).toEqual([
      {
        kind: 'conversation',
        record: { ...others, privateNotes: notes, isExternal: false },
        state: 'waiting',
        history: []
      }
    ]);
    expect(Object.keys(localStorage)).toEqual([`same-page/005/${opportunityId}/entry/k`]);
    store.forget('k');
    expect(later().entries()).toEqual([]);
  });
  it('is an answer, too, and one that was taken back', () => {
    keep('a', { kind: 'answer', record: { key: 'a', reply: 'Yes' }, removed: true });
    expect(store.entries()).toMatchObject([
      { kind: 'answer', record: { key: 'a', reply: 'Yes' }, removed: true }
    ]);
  });
  it('takes the place of nothing that was entered since', () => {
    entries.forEach(entry => store.keep(entry));
    keep(firstKey, { kind: 'answer', record: { key: firstKey, reply: 'No' } });
    expect(later().entries()).toEqual(JSON.parse(JSON.stringify(entries)));
  });
  it('stays for the next time when the browser has no room', () => {
    keep('k', { kind: 'conversation', record: conversation });
    full();
    expect(store.entries()).toEqual([]);
    jest.restoreAllMocks();
    expect(store.entries()).toHaveLength(1);
  });
});

describe('where a call stands', () => {
  const { state } = does(rep(), take(board), choose('A tool'));

  it('is there after a reload, with the steps that can be taken back', () => {
    expect(store.keepState(state)).toBe(true);
    expect(later().state()).toEqual(JSON.parse(JSON.stringify(state)));
    expect(later().state()?.undoable).toHaveLength(2);
  });
  it('is remembered before a call and after it, too', () => {
    store.keepState(beforeTheCall(ada));
    expect(later().state()).toEqual(beforeTheCall(ada));
  });
  it('is forgotten when nothing is to be remembered', () => {
    store.keepState(state);
    store.keepState(undefined);
    expect(later().state()).toBeUndefined();
  });
  it.each([
    ['without its place', { contactId: ada, skipped: [], undoable: [] }],
    ['at a place that nobody knows', { ...beforeTheCall(ada), place: { kind: 'kitchen' } }],
    ['without steps to take back', { ...beforeTheCall(ada), undoable: undefined }],
    ['with a call that has no buyers', { ...state, underway: { id: '1', started: '2026-11-20' } }],
    ['that is nothing at all', null]
  ])('is not taken from a state %s', (_what, kept) => {
    localStorage.setItem(`same-page/005/${opportunityId}/call`, JSON.stringify(kept));
    expect(later().state()).toBeUndefined();
  });
  it('is said to be lost in a reload when the browser can’t keep it', () => {
    full();
    expect(store.keepState(state)).toBe(false);
  });
});

describe('what else a panel keeps', () => {
  it('is there after a reload under its name', () => {
    expect(store.keepAs(`letter/${ada}`, { a: 'b' })).toBe(true);
    expect(later().kept(`letter/${ada}`)).toEqual({ a: 'b' });
    expect(later().kept('letter/another')).toBeUndefined();
  });
});

it('remembers that single keys were switched off, for each user', () => {
  expect(areKeysOn('005')).toBe(true);
  expect(keepKeysOn('005', false)).toBe(true);
  expect([areKeysOn('005'), areKeysOn('006')]).toEqual([false, true]);
  keepKeysOn('005', true);
  expect(areKeysOn('005')).toBe(true);
});
