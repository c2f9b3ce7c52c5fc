import type { Guide } from 'c/guide';
import type { Entry, Kept, Outbox } from './entries';

/** The ids that the platform gave, by key. */
export function recordIds({ conversations, buyerOutcomes, answers }: Guide): Map<string, string> {
  const records: readonly Kept[] = [...conversations, ...buyerOutcomes, ...answers];
  return new Map(records.flatMap(({ id, key }) => (id === undefined ? [] : [[key, id]])));
}

/** The items with drafts in place of those that they change, without those taken back, and the new ones at the end. */
function withDrafts<Item extends Kept>(
  items: readonly Item[],
  drafts: readonly { readonly record: Item; readonly removed?: true }[]
): Item[] {
  const changes = new Map(drafts.map(draft => [draft.record.key, draft]));
  const known = new Set(items.map(item => item.key));
  return [
    ...items
      .filter(({ key }) => !changes.get(key)?.removed)
      .map(item => changes.get(item.key)?.record ?? item),
    ...drafts.filter(({ record, removed }) => !removed && !known.has(record.key)).map(({ record }) => record)
  ];
}

function ofKind<Kind extends Entry['kind']>(outbox: Outbox, kind: Kind): (Entry & { readonly kind: Kind })[] {
  return outbox.filter((entry): entry is Entry & { readonly kind: Kind } => entry.kind === kind);
}

/** The guide as the person sees it: what was read, with everything entered since. */
export function guideWith(guide: Guide, outbox: Outbox): Guide {
  return {
    ...guide,
    conversations: withDrafts(guide.conversations, ofKind(outbox, 'conversation')),
    buyerOutcomes: withDrafts(guide.buyerOutcomes, ofKind(outbox, 'buyerOutcome')),
    answers: withDrafts(guide.answers, ofKind(outbox, 'answer'))
  };
}
