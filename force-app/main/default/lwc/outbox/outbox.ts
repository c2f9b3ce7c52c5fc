import type { Guide } from 'c/guide';
import { begun, changed, draftKey, replaced } from './entries';
import type { Draft, Entry, Outbox } from './entries';
import { onTopOf } from './merge';
import { recordIds } from './view';

export { draftKey } from './entries';
export type { Draft, Entry, EntryState, Outbox } from './entries';
export { conflictsIn, saveStatus } from './status';
export type { SaveStatus } from './status';
export { guideWith, recordIds } from './view';

/**
 * The outbox with these drafts in it; a draft of the same record is replaced and keeps its place.
 *
 * @param reading what the platform was last known to have.
 */
export function put(outbox: Outbox, drafts: readonly Draft[], reading: Guide | undefined): Outbox {
  return drafts.reduce<Outbox>((entries, draft) => {
    const present = entries.find(entry => draftKey(entry) === draftKey(draft));
    return present
      ? entries.map(entry => (entry === present ? replaced(present, draft) : entry))
      : [...entries, begun(draft, reading)];
  }, outbox);
}

function parentKeys(draft: Draft): string[] {
  if (draft.kind !== 'answer' || draft.removed) return [];
  return [draft.record.conversationKey ?? '', draft.record.buyerOutcomeKey];
}

/**
 * The entries to save next, together, parents first: the oldest that waits, and when that is a record which an answer
 * needs, the answer with all that it needs. Empty when nothing waits or something is on its way.
 */
export function nextTransaction(outbox: Outbox): Entry[] {
  const waiting = outbox.filter(entry => entry.state === 'waiting');
  const [oldest] = waiting;
  if (!oldest || outbox.some(entry => entry.state === 'saving')) return [];
  const needing = waiting.find(entry => parentKeys(entry).includes(draftKey(oldest)));
  const last = oldest.removed ? oldest : (needing ?? oldest);
  const isNeeded = (entry: Entry) => entry.state !== 'saved' && parentKeys(last).includes(draftKey(entry));
  return [...outbox.filter(isNeeded), last];
}

function markEach(outbox: Outbox, drafts: readonly Draft[], mark: (entry: Entry) => Entry): Outbox {
  const keys = drafts.map(draftKey);
  return outbox.map(entry => (keys.includes(draftKey(entry)) ? mark(entry) : entry));
}

/** These drafts are on their way, under a token each; one that was tried already keeps the token of that try. */
export function markSaving(outbox: Outbox, drafts: readonly Draft[], newRevision: () => string): Outbox {
  return markEach(outbox, drafts, entry => {
    const revision = entry.revision ?? newRevision();
    const ownRevisions = [...new Set([...entry.ownRevisions, revision])];
    return changed(entry, tracked => ({
      ...tracked,
      state: 'saving',
      sent: tracked.record,
      revision,
      ownRevisions,
      message: undefined,
      theirs: undefined
    }));
  });
}

/** The platform has these drafts, under these ids by key; what changed meanwhile waits again. */
export function markSaved(
  outbox: Outbox,
  drafts: readonly Draft[],
  ids: ReadonlyMap<string, string>
): Outbox {
  return markEach(outbox, drafts, entry =>
    changed(entry, ({ record, sent = record, removed, revision, ownRevisions }) => {
      const id = removed ? undefined : (ids.get(record.key) ?? record.id);
      const isSame = sent === record;
      return {
        record: { ...record, id, ...(isSame ? { revision } : {}) },
        ...(removed ? { removed } : {}),
        state: isSame ? 'saved' : 'waiting',
        before: { ...sent, id, revision },
        ownRevisions
      };
    })
  );
}

/** These drafts were not saved, and why. What changed while it was on its way waits for a try of its own. */
export function markFailed(
  outbox: Outbox,
  drafts: readonly Draft[],
  state: 'refused' | 'unreached' | 'expired' | 'waiting',
  message?: string
): Outbox {
  return markEach(outbox, drafts, entry =>
    changed(entry, ({ sent, ...tracked }) => {
      const isChanged = sent !== undefined && sent !== tracked.record;
      return {
        ...tracked,
        state: isChanged && state === 'refused' ? 'waiting' : state,
        revision: isChanged ? undefined : tracked.revision,
        message
      };
    })
  );
}

/** Everything that was not saved waits for another try; what the person has to choose waits for that. */
export function retried(outbox: Outbox): Outbox {
  const isTriedAgain = ({ state }: Entry) => ['refused', 'unreached', 'expired'].includes(state);
  return outbox.map(entry =>
    isTriedAgain(entry)
      ? changed(entry, tracked => ({ ...tracked, state: 'waiting', message: undefined }))
      : entry
  );
}

/** What was read anew: saved drafts go, the others are built on it or conflict with it. */
export function reconciled(outbox: Outbox, guide: Guide): Outbox {
  const ids = recordIds(guide);
  return outbox
    .filter(entry => entry.state !== 'saved')
    .filter(entry => !(entry.removed && !ids.has(draftKey(entry))))
    .map(entry => (entry.state === 'saving' ? entry : onTopOf(guide, entry)));
}

/** The person chose between the two values of a conflict. */
export function settled(outbox: Outbox, key: string, choice: 'mine' | 'theirs'): Outbox {
  const isChosen = (entry: Entry) => entry.state === 'conflict' && draftKey(entry) === key;
  if (choice === 'theirs') return outbox.filter(entry => !isChosen(entry));
  return outbox.map(entry =>
    isChosen(entry)
      ? changed(entry, ({ theirs, ...tracked }) => ({
          ...tracked,
          state: 'waiting',
          before: theirs,
          revision: undefined
        }))
      : entry
  );
}
