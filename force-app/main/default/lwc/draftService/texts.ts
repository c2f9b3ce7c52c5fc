import { isObject } from './kept';
import { forget, keysBelow, read, write } from './storage';

/** Half-typed text: what stands in a field, and when it was typed last (ISO 8601, UTC). */
interface KeptText {
  readonly field: string;
  readonly text: string;
  readonly typedOn: string;
}

const prefixOf = (userId: string, opportunityId: string): string =>
  `same-page/${userId}/${opportunityId}/text/`;

/**
 * Keeps what a person has typed into a field and not saved. A field's name has parts, the widest first, parted by slashes:
 * `evidence/CRITERION/source`. False when the browser can't keep it: then a reload would lose it.
 */
export function keepText(userId: string, opportunityId: string, field: string, text: string): boolean {
  const typedOn = new Date().toISOString();
  return write(prefixOf(userId, opportunityId) + field, { text, typedOn });
}

/** What a person has typed into fields whose names begin so, and not saved. */
export function textsOf(userId: string, opportunityId: string, beginning: string): KeptText[] {
  const prefix = prefixOf(userId, opportunityId);
  return keysBelow(prefix + beginning).flatMap(key => {
    const kept = read(key);
    return isObject(kept) && typeof kept['text'] === 'string' && typeof kept['typedOn'] === 'string'
      ? [{ field: key.slice(prefix.length), text: kept['text'], typedOn: kept['typedOn'] }]
      : [];
  });
}

/** Forgets what was typed into fields whose names begin so. */
export function forgetText(userId: string, opportunityId: string, beginning: string): void {
  for (const key of keysBelow(prefixOf(userId, opportunityId) + beginning)) forget(key);
}
