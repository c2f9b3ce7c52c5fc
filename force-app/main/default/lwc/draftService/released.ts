import type { Entry } from 'c/outbox';
import { isEntry, isObject } from './kept';
import { forget, keysBelow, read, write } from './storage';

/** What the first release kept of a record, as an entry of today: it waits, and nobody knows what it was built on. */
function entryOf(kept: unknown): Entry | undefined {
  if (!isObject(kept) || !isObject(kept['record'])) return undefined;
  const { notes, ...record } = kept['record'];
  const renamed = notes === undefined ? {} : { privateNotes: notes };
  const isExternal = kept['kind'] === 'answer' ? {} : { isExternal: false };
  const entry = { ...kept, record: { ...isExternal, ...renamed, ...record }, state: 'waiting', history: [] };
  return isEntry(entry) ? entry : undefined;
}

/**
 * Takes over what pages of the first release entered below one prefix and never saved, so that an upgrade loses nothing: a
 * record of which the platform has something else by now is asked about like any other. What the browser has no room for
 * stays for the next time.
 */
export function takeOver(releasedPrefix: string, entryPrefix: string): void {
  for (const key of keysBelow(releasedPrefix)) {
    const entry = entryOf(read(key));
    const place = entryPrefix + key.slice(releasedPrefix.length);
    const isTaken = entry !== undefined && (read(place) !== undefined || write(place, entry));
    if (isTaken) forget(key);
  }
}
