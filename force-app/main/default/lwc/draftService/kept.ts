/** Tells what this bundle wrote from anything else: an older page, or somebody with the browser's tools. */
import type { CallState } from 'c/callFlow';
import type { Entry } from 'c/outbox';

const kinds: readonly unknown[] = ['conversation', 'buyerOutcome', 'answer'];
const places: readonly unknown[] = ['menu', 'buyers', 'ownWords', 'topic', 'letter'];

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    kinds.includes(value['kind']) &&
    isObject(value['record']) &&
    typeof value['record']['key'] === 'string' &&
    Array.isArray(value['history'])
  );
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

export function isCallState(value: unknown): value is CallState {
  return (
    isObject(value) &&
    typeof value['contactId'] === 'string' &&
    isObject(value['place']) &&
    places.includes(value['place']['kind']) &&
    Array.isArray(value['skipped']) &&
    Array.isArray(value['undoable']) &&
    isUnderway(value['underway'])
  );
}
