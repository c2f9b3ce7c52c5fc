import { draftKey } from 'c/outbox';
import type { Entry } from 'c/outbox';
import type { CallState } from 'c/callFlow';
import { isCallState, isEntry } from './kept';
import { takeOver } from './released';
import { forget, keysBelow, read, write } from './storage';

export { forgetText, keepText, textsOf } from './texts';

/**
 * Keeps in this browser what was entered and not yet saved, a record an entry, so that two windows never overwrite each
 * other's, and where the call stands. Everything is filed under the user and the opportunity. What keeps answers false
 * when the browser can't (private window, storage full): then a reload would lose it.
 */
export interface DraftStore {
  /** What earlier pages entered and the platform never confirmed. */
  readonly entries: () => Entry[];
  readonly keep: (entry: Entry) => boolean;
  readonly forget: (key: string) => void;
  readonly state: () => CallState | undefined;
  readonly keepState: (state: CallState | undefined) => boolean;
  /** What else a panel keeps under a name; whoever reads it knows its shape. */
  readonly kept: (name: string) => unknown;
  readonly keepAs: (name: string, value: unknown) => boolean;
  /** The key under which that is kept: other windows of the browser hear of it by its key. */
  readonly keyOf: (name: string) => string;
}

/** The store of one user's drafts in one opportunity. */
export function draftStore(userId: string, opportunityId: string): DraftStore {
  const prefix = `same-page/${userId}/${opportunityId}/`;
  const stateKey = `${prefix}call`;
  const entryPrefix = `${prefix}entry/`;
  return {
    entries: () => {
      takeOver(`${prefix}draft/`, entryPrefix);
      return keysBelow(entryPrefix).map(read).filter(isEntry);
    },
    keep: entry => write(entryPrefix + draftKey(entry), entry),
    forget: key => forget(entryPrefix + key),
    state: () => {
      const kept = read(stateKey);
      return isCallState(kept) ? kept : undefined;
    },
    keepState: state => (state ? write(stateKey, state) : forget(stateKey)),
    kept: name => read(prefix + name),
    keepAs: (name, value) => write(prefix + name, value),
    keyOf: name => prefix + name
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
