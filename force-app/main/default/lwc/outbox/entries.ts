import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';

interface DraftOf<Kind extends string, Item> {
  readonly kind: Kind;
  readonly record: Item;
  readonly removed?: true;
}

/** A record as a person wants it to be, whole. A removed one was taken back. */
export type Draft =
  DraftOf<'conversation', Conversation> | DraftOf<'buyerOutcome', BuyerOutcome> | DraftOf<'answer', Answer>;

/**
 * Where a draft stands: waiting for its turn; on its way; saved; refused by a rule of the platform (`message` says so);
 * unreached when the network gave no answer, so that nobody knows whether it was saved; expired when the person has to
 * sign in again; in conflict when somebody else changed the same thing, so that the person has to choose.
 */
export type EntryState = 'waiting' | 'saving' | 'saved' | 'refused' | 'unreached' | 'expired' | 'conflict';

/** What every record of the outbox has. */
export interface Kept {
  readonly id?: string;
  readonly revision?: string;
  readonly key: string;
}

/** A record on its way to the platform, and what it builds on. */
export interface Tracked<Item> {
  readonly record: Item;
  readonly removed?: true;
  readonly state: EntryState;
  /** The record as the platform had it when the draft began; absent for a new one. */
  readonly before?: Item;
  /** What is on its way, while it is. */
  readonly sent?: Item;
  /** The token under which this very draft was tried. */
  readonly revision?: string;
  /** Tokens of all its saves: a record that carries one of them was changed by nobody else since. */
  readonly ownRevisions: readonly string[];
  readonly message?: string;
  /** In conflict: what somebody else made of the record. */
  readonly theirs?: Item;
}

type EntryOf<Kind extends string, Item> = { readonly kind: Kind } & Tracked<Item>;

/** What is entered of one record, and what it builds on. */
export type Entry =
  EntryOf<'conversation', Conversation> | EntryOf<'buyerOutcome', BuyerOutcome> | EntryOf<'answer', Answer>;

/** What a person entered and the platform has not confirmed, oldest first, each record once. */
export type Outbox = readonly Entry[];

export function draftKey({ record }: Draft): string {
  return record.key;
}

/** An entry with that change, whatever its kind. */
export function changed(
  entry: Entry,
  change: <Item extends Kept>(tracked: Tracked<Item>) => Tracked<Item>
): Entry {
  switch (entry.kind) {
    case 'conversation':
      return { ...change(entry), kind: entry.kind };
    case 'buyerOutcome':
      return { ...change(entry), kind: entry.kind };
    case 'answer':
      return { ...change(entry), kind: entry.kind };
  }
}

function withKey<Item extends Kept>(items: readonly Item[] | undefined, key: string): Item | undefined {
  return items?.find(item => item.key === key);
}

/** A draft that begins: it waits, and builds on what the platform was last known to have. */
export function begun(draft: Draft, reading: Guide | undefined): Entry {
  const { key } = draft.record;
  const fresh = { state: 'waiting', ownRevisions: [] } as const;
  switch (draft.kind) {
    case 'conversation':
      return { ...draft, ...fresh, before: withKey(reading?.conversations, key) };
    case 'buyerOutcome':
      return { ...draft, ...fresh, before: withKey(reading?.buyerOutcomes, key) };
    case 'answer':
      return { ...draft, ...fresh, before: withKey(reading?.answers, key) };
  }
}

/** An entry whose draft changed again. */
export function replaced(entry: Entry, draft: Draft): Entry {
  if (entry.kind === 'conversation' && draft.kind === 'conversation')
    return { ...again(entry, draft.record, draft.removed), kind: entry.kind };
  if (entry.kind === 'buyerOutcome' && draft.kind === 'buyerOutcome')
    return { ...again(entry, draft.record, draft.removed), kind: entry.kind };
  if (entry.kind === 'answer' && draft.kind === 'answer')
    return { ...again(entry, draft.record, draft.removed), kind: entry.kind };
  throw new TypeError(`One key for two kinds of records: ${draftKey(draft)}.`);
}

/** What was on its way stays so until its answer comes; a conflict stays one until the person chooses. */
function again<Item extends Kept>(
  entry: Tracked<Item>,
  record: Item,
  removed: true | undefined
): Tracked<Item> {
  const { state, before, ownRevisions, sent, revision, theirs } = entry;
  const stays = state === 'saving' || state === 'conflict';
  return {
    record,
    ...(removed ? { removed } : {}),
    state: stays ? state : 'waiting',
    before,
    ownRevisions,
    ...(stays ? { sent, revision, theirs } : {})
  };
}
