import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';

/** A record as a person wants it to be, whole. A removed answer is one that was taken back. */
export type Draft =
  | { readonly kind: 'conversation'; readonly record: Conversation }
  | { readonly kind: 'buyerOutcome'; readonly record: BuyerOutcome }
  | { readonly kind: 'answer'; readonly record: Answer; readonly removed?: true };

/**
 * Where a draft stands: waiting for its turn; on its way; saved; refused by a rule of the platform (`message` says so);
 * unreached when the network gave no answer, so that nobody knows whether it was saved.
 */
type EntryState = 'waiting' | 'saving' | 'saved' | 'refused' | 'unreached';

interface Entry {
  readonly draft: Draft;
  readonly state: EntryState;
  readonly message?: string;
  /** The draft changed while it was on its way and has to be saved once more. */
  readonly changed?: true;
}

/** What a person entered and the platform has not confirmed, oldest first, each record once. */
export type Outbox = readonly Entry[];

export function draftKey(draft: Draft): string {
  return draft.record.key;
}

/** The outbox with these drafts in it; a draft of the same record is replaced and keeps its place. */
export function put(outbox: Outbox, drafts: readonly Draft[]): Outbox {
  return drafts.reduce<Outbox>((entries, draft) => {
    const present = entries.find(entry => draftKey(entry.draft) === draftKey(draft));
    if (!present) return [...entries, { draft, state: 'waiting' }];
    const replacement: Entry =
      present.state === 'saving' ? { ...present, draft, changed: true } : { draft, state: 'waiting' };
    return entries.map(entry => (entry === present ? replacement : entry));
  }, outbox);
}

function parentKeys(draft: Draft): string[] {
  if (draft.kind !== 'answer') return [];
  return [draft.record.conversationKey ?? '', draft.record.buyerOutcomeKey];
}

/**
 * The drafts to save next, together, parents first: the oldest that waits, and when that is a record which an answer
 * needs, the answer with all that it needs. Empty when nothing waits or something is on its way.
 */
export function nextTransaction(outbox: Outbox): Draft[] {
  const waiting = outbox.filter(entry => entry.state === 'waiting').map(entry => entry.draft);
  const [oldest] = waiting;
  if (!oldest || outbox.some(entry => entry.state === 'saving')) return [];
  const last = waiting.find(draft => parentKeys(draft).includes(draftKey(oldest))) ?? oldest;
  const parents = parentKeys(last);
  return outbox
    .filter(entry => entry.state !== 'saved' && parents.includes(draftKey(entry.draft)))
    .map(entry => entry.draft)
    .concat(last);
}

function markEach(outbox: Outbox, drafts: readonly Draft[], mark: (entry: Entry) => Entry): Outbox {
  const keys = drafts.map(draftKey);
  return outbox.map(entry => (keys.includes(draftKey(entry.draft)) ? mark(entry) : entry));
}

/** These drafts are on their way. */
export function markSaving(outbox: Outbox, drafts: readonly Draft[]): Outbox {
  return markEach(outbox, drafts, ({ draft }) => ({ draft, state: 'saving' }));
}

/** The draft of a record that the platform knows by that id. */
function withId(draft: Draft, id: string | undefined): Draft {
  if (id === undefined) return draft;
  switch (draft.kind) {
    case 'conversation':
      return { ...draft, record: { ...draft.record, id } };
    case 'buyerOutcome':
      return { ...draft, record: { ...draft.record, id } };
    case 'answer':
      return { ...draft, record: { ...draft.record, id } };
  }
}

/** The platform has these drafts, under these ids by key; what changed meanwhile waits again. */
export function markSaved(
  outbox: Outbox,
  drafts: readonly Draft[],
  ids: ReadonlyMap<string, string>
): Outbox {
  return markEach(outbox, drafts, entry => ({
    draft: withId(entry.draft, ids.get(draftKey(entry.draft))),
    state: entry.changed ? 'waiting' : 'saved'
  }));
}

/** These drafts were not saved, and why. */
export function markFailed(
  outbox: Outbox,
  drafts: readonly Draft[],
  state: 'refused' | 'unreached' | 'waiting',
  message?: string
): Outbox {
  return markEach(outbox, drafts, ({ draft, changed }) => ({
    draft,
    state: changed && state === 'refused' ? 'waiting' : state,
    ...(message === undefined ? {} : { message })
  }));
}

/** Everything that was not saved waits for another try. */
export function retried(outbox: Outbox): Outbox {
  return outbox.map(({ draft, state }) =>
    state === 'refused' || state === 'unreached' ? { draft, state: 'waiting' } : { draft, state }
  );
}

/** The outbox without one record's draft, as if it had never been entered. */
export function without(outbox: Outbox, key: string): Outbox {
  return outbox.filter(entry => draftKey(entry.draft) !== key);
}

/** What the guide reads anew: saved drafts go, the others learn the ids that the platform gave. */
export function reconciled(outbox: Outbox, guide: Guide): Outbox {
  const ids = recordIds(guide);
  return outbox
    .filter(entry => entry.state !== 'saved')
    .filter(({ draft }) => !(draft.kind === 'answer' && draft.removed && !ids.has(draftKey(draft))))
    .map(entry => ({ ...entry, draft: withId(entry.draft, ids.get(draftKey(entry.draft))) }));
}

/** The ids that the platform gave, by key. */
export function recordIds(guide: Guide): Map<string, string> {
  const records = [...guide.conversations, ...guide.buyerOutcomes, ...guide.answers];
  return new Map(records.flatMap(record => (record.id === undefined ? [] : [[record.key, record.id]])));
}

/** The items with drafts in place of those that they change, and the new ones at the end. */
function replaced<Item extends { readonly key: string }>(
  items: readonly Item[],
  drafts: readonly Item[]
): Item[] {
  const changed = new Map(drafts.map(draft => [draft.key, draft]));
  const known = new Set(items.map(item => item.key));
  return [
    ...items.map(item => changed.get(item.key) ?? item),
    ...drafts.filter(({ key }) => !known.has(key))
  ];
}

/** The guide as the person sees it: what was read, with everything entered since. */
export function guideWith(guide: Guide, outbox: Outbox): Guide {
  const drafts = outbox.map(entry => entry.draft);
  const removed = new Set(drafts.filter(draft => draft.kind === 'answer' && draft.removed).map(draftKey));
  return {
    ...guide,
    conversations: replaced(
      guide.conversations,
      drafts.flatMap(draft => (draft.kind === 'conversation' ? [draft.record] : []))
    ),
    buyerOutcomes: replaced(
      guide.buyerOutcomes,
      drafts.flatMap(draft => (draft.kind === 'buyerOutcome' ? [draft.record] : []))
    ),
    answers: replaced(
      guide.answers,
      drafts.flatMap(draft => (draft.kind === 'answer' ? [draft.record] : []))
    ).filter(answer => !removed.has(answer.key))
  };
}

/** What to tell about saving: the worst state of all entries, and the first message of the platform. */
export interface SaveStatus {
  readonly state: 'saved' | 'saving' | 'refused' | 'unreached';
  readonly unsaved: number;
  readonly message?: string;
}

/** How saving stands, in one word for the person. */
export function saveStatus(outbox: Outbox): SaveStatus {
  const unsaved = outbox.filter(entry => entry.state !== 'saved');
  const message = unsaved.find(entry => entry.message !== undefined)?.message;
  const has = (state: EntryState) => unsaved.some(entry => entry.state === state);
  const state = has('refused')
    ? 'refused'
    : has('unreached')
      ? 'unreached'
      : unsaved.length > 0
        ? 'saving'
        : 'saved';
  return { state, unsaved: unsaved.length, ...(message === undefined ? {} : { message }) };
}
