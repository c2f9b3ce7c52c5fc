import { answerTo, callKey, choicePrompt, numberPrompt, opportunityId } from 'fixtures/guides';
import { areKeysOn, draftStore, keepKeysOn } from 'c/draftService';
import { draftKey } from 'c/outbox';
import type { Draft } from 'c/outbox';

const draft: Draft = { kind: 'answer', record: answerTo(choicePrompt, { text: 'A tool' }) };
const other: Draft = { kind: 'answer', record: answerTo(numberPrompt, { number: 7 }) };
const call = { contactId: '003', conversationKey: callKey, started: '2026-11-22T09:00:00.000Z', skipped: [] };

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('what was entered and not saved', () => {
  it('is there after a reload', () => {
    draftStore('005', opportunityId).keep(draft);
    draftStore('005', opportunityId).keep(other);
    expect(draftStore('005', opportunityId).drafts()).toHaveLength(2);
  });
  it('is gone once it is saved', () => {
    const store = draftStore('005', opportunityId);
    store.keep(draft);
    store.forget(draftKey(draft));
    expect(store.drafts()).toEqual([]);
  });
  it('belongs to its user and its deal', () => {
    draftStore('005', opportunityId).keep(draft);
    expect(draftStore('006', opportunityId).drafts()).toEqual([]);
    expect(draftStore('005', 'another deal').drafts()).toEqual([]);
  });
  it('is never mixed up with what others left there', () => {
    const prefix = `same-page/005/${opportunityId}/draft/`;
    localStorage.setItem(`${prefix}broken`, '{');
    localStorage.setItem(`${prefix}foreign`, '{"kind":"answer"}');
    expect(draftStore('005', opportunityId).drafts()).toEqual([]);
  });
  it('says when the browser can’t keep it', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(draftStore('005', opportunityId).keep(draft)).toBe(false);
  });
});

describe('where a call stands', () => {
  it('is remembered until it ends', () => {
    const store = draftStore('005', opportunityId);
    store.keepCall(call);
    expect(draftStore('005', opportunityId).call()).toEqual(call);
    store.keepCall(undefined);
    expect(store.call()).toBeUndefined();
  });
});

it('remembers that single keys were switched off', () => {
  expect(areKeysOn('005')).toBe(true);
  keepKeysOn('005', false);
  expect(areKeysOn('005')).toBe(false);
  keepKeysOn('005', true);
  expect(areKeysOn('005')).toBe(true);
});
