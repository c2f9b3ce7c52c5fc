import type { Guide } from 'c/guide';
import type { Entry } from 'c/outbox';
import { conversationDayKey } from 'c/recordKeys';
import { conversation } from 'c/schemaService';
import { nothing } from './counting';
import type { Counting } from './counting';

/**
 * The key by which a day with a buyer is counted once: on the first conversation of that day, unless one has it already.
 *
 * @param isPlain leaves it out, since another window may hold it.
 */
export function dayOf(guide: Guide, { kind, record, isRead }: Entry, isPlain: boolean): Counting {
  if (kind !== 'conversation' || isPlain) return nothing;
  // What this page made itself was made to count, whatever was read before.
  if (record.id !== undefined && !isRead) return nothing;
  const keyOf = ({ contactId, started }: typeof record) =>
    conversationDayKey(guide.opportunity.id, contactId, started);
  const key = keyOf(record);
  const first = guide.conversations.find(candidate => keyOf(candidate) === key);
  if (guide.countedDays.includes(key) || first?.key !== record.key) return nothing;
  return { fields: { [conversation.dayKey]: key }, before: [], isMore: true };
}
