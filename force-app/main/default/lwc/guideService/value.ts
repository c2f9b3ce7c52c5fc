import { isConfirmedValue, outcomeOf } from 'c/guide';
import type { BuyerOutcome, Guide } from 'c/guide';
import type { Entry } from 'c/outbox';
import { valueKey } from 'c/recordKeys';
import { buyerOutcome } from 'c/schemaService';
import { nothing } from './counting';
import type { Counting } from './counting';

/** The key by which a value is counted, where a buyer confirmed it. */
function keyOf(guide: Guide, record: BuyerOutcome): string | undefined {
  const outcome = outcomeOf(guide, record);
  return outcome && isConfirmedValue(record) ? valueKey(guide.opportunity.id, outcome) : undefined;
}

/**
 * The key by which the value of an outcome is counted once: on the first buyer outcome that confirms it, unless one has it
 * already. It goes when the confirmation or the value goes.
 *
 * @param isPlain takes no key, since another window may hold it.
 */
export function valueOf(guide: Guide, { kind, record, before, isRead }: Entry, isPlain: boolean): Counting {
  if (kind !== 'buyerOutcome') return nothing;
  const key = keyOf(guide, record);
  const isCounted = before !== undefined && keyOf(guide, before) !== undefined;
  if (key === undefined)
    return isCounted ? { ...nothing, fields: { [buyerOutcome.valueKey]: null } } : nothing;
  // What this page confirmed itself was made to count, whatever was read before.
  if (isPlain || (isCounted && !isRead) || guide.countedValues.includes(key)) return nothing;
  const first = guide.buyerOutcomes.find(candidate => keyOf(guide, candidate) === key);
  if (first?.key !== record.key) return nothing;
  return { ...nothing, fields: { [buyerOutcome.valueKey]: key }, isMore: true };
}
