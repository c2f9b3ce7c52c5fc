/** Tells what this bundle wrote from anything else: an older page, or somebody with the browser's tools. */
import type { CallState } from 'c/callFlow';
import type { Entry } from 'c/outbox';

const kinds: readonly unknown[] = ['conversation', 'buyerOutcome', 'answer'];
const places: readonly unknown[] = ['menu', 'buyers', 'ownWords', 'letter'];

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    kinds.includes(value['kind']) &&
    isObject(value['record']) &&
    typeof value['record']['key'] === 'string' &&
    typeof value['state'] === 'string' &&
    Array.isArray(value['history'])
  );
}

function isTopic(value: unknown): boolean {
  if (!isObject(value)) return false;
  return value['kind'] === 'outcome'
    ? typeof value['outcomeId'] === 'string'
    : value['kind'] === 'unmetNeed' && typeof value['key'] === 'string';
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, topic, from } = value;
  return kind === 'topic' ? isTopic(topic) : places.includes(kind) && (from === undefined || isTopic(from));
}

function isUnderway(value: unknown): boolean {
  return (
    value === undefined ||
    (isObject(value) &&
      typeof value['id'] === 'string' &&
      typeof value['started'] === 'string' &&
      Array.isArray(value['buyers']))
  );
}

function isMoment(value: unknown): value is Record<string, unknown> {
  return (
    isObject(value) &&
    typeof value['contactId'] === 'string' &&
    isPlace(value['place']) &&
    Array.isArray(value['skipped']) &&
    isUnderway(value['underway'])
  );
}

function isUndo(value: unknown): boolean {
  return isObject(value) && isMoment(value['moment']) && Array.isArray(value['changes']);
}

export function isCallState(value: unknown): value is CallState {
  return isMoment(value) && Array.isArray(value['undoable']) && value['undoable'].every(isUndo);
}
