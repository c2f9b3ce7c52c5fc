/** What a rep entered in tests of the outbox, and the ways of a save. */
import {
  answerTo,
  buyerOutcome,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  outcomeKey
} from './guides';
import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { draftKey, markFailed, markSaved, markSaving, nextTransaction, put } from 'c/outbox';
import type { Draft, Outbox } from 'c/outbox';

export const talk = (fields: Partial<Conversation> = {}): Draft => ({
  kind: 'conversation',
  record: { ...conversation, id: undefined, ...fields }
});
export const want = (fields: Partial<BuyerOutcome> = {}): Draft => ({
  kind: 'buyerOutcome',
  record: { ...buyerOutcome, id: undefined, ...fields }
});
export const first = (fields: Partial<Answer> = { text: 'A tool' }): Draft => ({
  kind: 'answer',
  record: answerTo(choicePrompt, fields)
});
export const second = (fields: Partial<Answer> = { number: 7 }): Draft => ({
  kind: 'answer',
  record: answerTo(numberPrompt, fields)
});
export const takenBack = (draft: Draft): Draft => ({ ...draft, removed: true });

export const firstKey = draftKey(first());
export const secondKey = draftKey(second());
const ids = new Map([
  [conversation.key, 'a06'],
  [outcomeKey, 'a07'],
  [firstKey, 'a08'],
  [secondKey, 'a09']
]);

export const keys = (drafts: readonly Draft[]): string[] => drafts.map(draftKey);
export const enter = (...drafts: readonly Draft[]): Outbox => put([], drafts, guide);

/** Tokens in their order: T1, T2 … */
export function tokens(): () => string {
  let last = 0;
  return () => `T${(last += 1)}`;
}

/** What is next goes on its way, and nobody heard of it yet. */
export function send(outbox: Outbox, newRevision = tokens()): Outbox {
  return markSaving(outbox, nextTransaction(outbox), newRevision);
}
const sent = (outbox: Outbox) => outbox.filter(({ state }) => state === 'saving');

export function arrive(outbox: Outbox): Outbox {
  return markSaved(outbox, sent(outbox), ids);
}
export function fail(outbox: Outbox, state: 'refused' | 'unreached' | 'expired', message?: string): Outbox {
  return markFailed(outbox, sent(outbox), state, message);
}
/** What is next is saved. */
export function save(outbox: Outbox, newRevision = tokens()): Outbox {
  return arrive(send(outbox, newRevision));
}
/** Through the browser's storage and back, as after a reload. */
export function reloaded<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The guide when the platform has these answers of the first outcome. */
export function reading(answers: readonly Answer[], more: Partial<Guide> = {}): Guide {
  return { ...guide, conversations: [conversation], buyerOutcomes: [buyerOutcome], answers, ...more };
}
