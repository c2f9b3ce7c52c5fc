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
  /** Was `before` read of the platform, rather than known from an own save? */
  readonly isRead?: true;
  /** What is on its way, while it is. */
  readonly sent?: { readonly record: Item; readonly removed?: true };
  /** Has the draft changed since it was sent? */
  readonly hasChanged?: true;
  /** The token under which this very draft was tried. */
  readonly revision?: string;
  /**
   * The states that the record went through, by their tokens (null for one without), oldest first: what the draft began
   * with, its own saves (those too of which nobody heard), and what others made of it meanwhile. Another state is what
   * somebody else made of it since.
   */
  readonly history: readonly (string | null)[];
  readonly message?: string;
  /** Was it taken back in a try of which nobody heard, so that a record which is gone is no news of somebody else? */
  readonly mayBeGone?: true;
  /** In conflict: what somebody else made of the record; absent when they removed it. */
  readonly theirs?: Item;
  /** Was it refused together with others, so that it is tried by itself? */
  readonly isApart?: true;
  /** Saved, and not in what was read since: that may have been read before the save, but not a second time. */
  readonly isMissed?: true;
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

/** Do two records say the same? */
export function isSame<Item extends Kept>(one: Item, other: Item): boolean {
  const content = (record: Item) =>
    Object.entries({ ...record, id: undefined, revision: undefined }).filter(
      ([, value]) => value !== undefined
    );
  const others = new Map<string, unknown>(content(other));
  const own = content(one);
  return own.length === others.size && own.every(([name, value]) => others.get(name) === value);
}

function withKey<Item extends Kept>(items: readonly Item[] | undefined, key: string): Item | undefined {
  return items?.find(item => item.key === key);
}

type Beginning<Item> = Pick<Tracked<Item>, 'state' | 'before' | 'isRead' | 'history'>;

function fresh<Item extends Kept>(before: Item | undefined): Beginning<Item> {
  const state = 'waiting';
  return before
    ? { state, before, isRead: true, history: [before.revision ?? null] }
    : { state, history: [] };
}

/** A draft that begins: it waits, and builds on what the platform was last known to have. */
export function begun(draft: Draft, reading: Guide | undefined): Entry {
  const { key } = draft.record;
  switch (draft.kind) {
    case 'conversation':
      return { ...draft, ...fresh(withKey(reading?.conversations, key)) };
    case 'buyerOutcome':
      return { ...draft, ...fresh(withKey(reading?.buyerOutcomes, key)) };
    case 'answer':
      return { ...draft, ...fresh(withKey(reading?.answers, key)) };
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

/** May the record have been made, so that its id has to be read before it can be removed? */
export function isUnsure({ record, removed, history }: Tracked<Kept>): boolean {
  return removed === true && record.id === undefined && history.length > 0;
}

/** What was on its way stays so until its answer comes; a conflict stays one until the person chooses. */
function again<Item extends Kept>(
  { record: former, state, before, isRead, history, mayBeGone, sent, revision, theirs }: Tracked<Item>,
  record: Item,
  removed: true | undefined
): Tracked<Item> {
  const next: Tracked<Item> = {
    record: { ...record, id: record.id ?? former.id },
    ...(removed ? { removed } : {}),
    state: 'waiting',
    before,
    isRead,
    history,
    mayBeGone
  };
  return {
    ...next,
    state: state === 'saving' || state === 'conflict' ? state : isUnsure(next) ? 'unreached' : 'waiting',
    ...(state === 'saving' ? { sent, revision, hasChanged: true } : {}),
    ...(state === 'conflict' ? { theirs } : {})
  };
}

/** Is there nothing to save: is the draft what was read, and is nothing else of it outstanding? */
export function isIdle(entry: Entry): boolean {
  const { record, removed, before, isRead, history, state }: Tracked<Kept> = entry;
  if (state === 'saving' || state === 'saved' || state === 'conflict') return false;
  if (!before) return removed === true && history.length === 0;
  const isOutstanding = !isRead || history.at(-1) !== (before.revision ?? null);
  return !removed && !isOutstanding && isSame(record, before);
}
