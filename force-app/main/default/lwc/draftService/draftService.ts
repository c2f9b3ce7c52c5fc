import { draftKey } from 'c/outbox';
import type { Draft } from 'c/outbox';
import type { Call } from 'c/callDrafts';

/**
 * Keeps what was entered and not yet saved in this browser, a record an entry, so that two windows never overwrite each
 * other's. Everything is filed under the user and the opportunity.
 */
export interface DraftStore {
  /** Drafts of an earlier page that were never confirmed. */
  readonly drafts: () => Draft[];
  /** Keeps a draft. False when the browser can't (private window, storage full): then a reload would lose it. */
  readonly keep: (draft: Draft) => boolean;
  readonly forget: (key: string) => void;
  readonly call: () => Call | undefined;
  readonly keepCall: (call: Call | undefined) => boolean;
}

const kinds: readonly unknown[] = ['conversation', 'buyerOutcome', 'answer'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isDraft(value: unknown): value is Draft {
  return (
    isObject(value) &&
    kinds.includes(value['kind']) &&
    isObject(value['record']) &&
    typeof value['record']['key'] === 'string'
  );
}

function isCall(value: unknown): value is Call {
  return (
    isObject(value) &&
    typeof value['contactId'] === 'string' &&
    typeof value['conversationKey'] === 'string' &&
    typeof value['started'] === 'string' &&
    Array.isArray(value['skipped'])
  );
}

/** What stands under a key; nothing when it is missing or was not written by this bundle. */
function read(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Writes, and says whether the browser took it. */
function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The store of one user's drafts in one opportunity. */
export function draftStore(userId: string, opportunityId: string): DraftStore {
  const prefix = `same-page/${userId}/${opportunityId}/`;
  const callKey = `${prefix}call`;
  const draftPrefix = `${prefix}draft/`;
  return {
    drafts: () =>
      Object.keys(localStorage)
        .filter(key => key.startsWith(draftPrefix))
        .map(read)
        .filter(isDraft),
    keep: draft => write(draftPrefix + draftKey(draft), draft),
    forget: key => localStorage.removeItem(draftPrefix + key),
    call: () => {
      const kept = read(callKey);
      return isCall(kept) ? kept : undefined;
    },
    keepCall: call => {
      if (call) return write(callKey, call);
      localStorage.removeItem(callKey);
      return true;
    }
  };
}

const keysKey = (userId: string): string => `same-page/${userId}/keys`;

/** Are single keys commands for this user? They are until switched off. */
export function areKeysOn(userId: string): boolean {
  return read(keysKey(userId)) !== false;
}

/** Remembers whether single keys are commands. False when the browser can't. */
export function keepKeysOn(userId: string, isOn: boolean): boolean {
  return write(keysKey(userId), isOn);
}
