import type { Guide } from 'c/guide';
import { countsKeyPlayer, keyPlayerOf } from 'c/keyPlayers';
import type { Fields, Operation } from 'c/mutation';
import type { Entry } from 'c/outbox';
import { keyPlayerKey } from 'c/recordKeys';
import { buyerOutcome, contact } from 'c/schemaService';

/** What an outcome is saved with so that the platform counts its buyer, and what has to be saved before it. */
interface Counting {
  readonly fields: Fields;
  /** Stores the title that the contact's own wording stands for: rules see nothing else of it. */
  readonly before: readonly Operation[];
  /** Does it ask for more than the outcome itself, so that it may be refused for that alone? */
  readonly isMore: boolean;
}

const nothing: Counting = { fields: {}, before: [], isMore: false };

/**
 * Whether the buyer of an outcome is a key player, and the key by which that person is counted once. A rule holds both to the
 * title that is stored on the contact.
 *
 * @param titleAlias names the operation that stores a title.
 * @param isPlain saves only what is certain to be taken: no key that another window may hold, no title of a contact whom the
 *   user may not change.
 */
export function countingOf(
  guide: Guide,
  { kind, record, isRead }: Entry,
  titleAlias: string,
  isPlain: boolean
): Counting {
  if (kind !== 'buyerOutcome' || record.isByProxy) return nothing;
  const { contactId } = record;
  const titleId = keyPlayerOf(guide, record)?.title.id;
  const isStored =
    titleId !== undefined && guide.contacts.find(({ id }) => id === contactId)?.titleMatchId === titleId;
  const counts = !isPlain && titleId !== undefined && countsKeyPlayer(guide, record);
  // What this page made itself was made to count, whatever was read before.
  if (record.id !== undefined && !(counts && isRead)) return nothing;
  const isPlayer = titleId !== undefined && (isStored || !isPlain);
  const key = counts ? { [buyerOutcome.keyPlayerKey]: keyPlayerKey(guide.opportunity.id, contactId) } : {};
  const title: Operation = {
    ...{ kind: 'update', alias: titleAlias, object: contact.object, id: contactId },
    fields: { [contact.titleMatchId]: titleId ?? null }
  };
  const before = isPlayer && !isStored ? [title] : [];
  return {
    fields: { [buyerOutcome.keyPlayer]: isPlayer, ...key },
    before,
    isMore: counts || before.length > 0
  };
}
