import type { Entry, EntryState, Outbox } from './entries';

/**
 * What to tell about saving: the worst state of all entries, and the first message of the platform. `unsaved` counts all
 * that is not saved; in a conflict, what there is to choose.
 */
export interface SaveStatus {
  readonly state: 'saved' | 'saving' | 'refused' | 'unreached' | 'expired' | 'conflict';
  readonly unsaved: number;
  readonly message?: string;
}

/** From the worst on. */
const toldFirst: readonly Exclude<EntryState, 'waiting' | 'saving' | 'saved'>[] = [
  'expired',
  'conflict',
  'refused',
  'unreached'
];

/** How saving stands, in one word for the person. */
export function saveStatus(outbox: Outbox): SaveStatus {
  const unsaved = outbox.filter(entry => entry.state !== 'saved');
  const message = unsaved.find(entry => entry.message !== undefined)?.message;
  const worst = toldFirst.find(state => unsaved.some(entry => entry.state === state));
  const state = worst ?? (unsaved.length > 0 ? 'saving' : 'saved');
  const counted = state === 'conflict' ? conflictsIn(outbox) : unsaved;
  return { state, unsaved: counted.length, ...(message === undefined ? {} : { message }) };
}

/** The entries of which a person has to choose between two values. */
export function conflictsIn(outbox: Outbox): Entry[] {
  return outbox.filter(({ state }) => state === 'conflict');
}
