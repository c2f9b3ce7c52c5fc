import type { Guide } from 'c/guide';
import { countsKeyPlayer, keyPlayerOf } from 'c/keyPlayers';
import type { Operation } from 'c/mutation';
import type { Entry } from 'c/outbox';
import { keyPlayerKey } from 'c/recordKeys';
import { buyerOutcome, contact } from 'c/schemaService';
import { nothing } from './counting';
import type { Counting } from './counting';

/**
 * Whether the buyer of an outcome is a key player, and the key by which that person is counted once. A rule holds both to the
 * title that is stored on the contact, so the one that the contact's own wording stands for is stored before.
 *
 * @param titleAlias names the operation that stores a title.
 * @param isPlain saves only what is certain to be taken: no key that another window may hold, no title of a contact whom the
 *   user may not change.
 */
export function buyerOf(
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
