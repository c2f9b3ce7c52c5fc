import type { Guide } from 'c/guide';
import { begun, changed, draftKey, isIdle, isUnsure, replaced } from './entries';
import type { Draft, Entry, Outbox } from './entries';
import { chosen, isOutdated, onTopOf } from './merge';
import { recordIds } from './view';

export { draftKey } from './entries';
export type { Draft, Entry, Outbox } from './entries';
export { conflictsIn, saveStatus } from './status';
export type { SaveStatus } from './status';
export { nextTransaction } from './transaction';
export { guideWith, recordIds } from './view';

/**
 * The outbox with these drafts in it; a draft of the same record is replaced and keeps its place. What is as it was again
 * before anything of it was sent needs no saving.
 *
 * @param reading what the platform was last known to have.
 */
export function put(outbox: Outbox, drafts: readonly Draft[], reading: Guide | undefined): Outbox {
  const entered = drafts.reduce<Outbox>((entries, draft) => {
    const present = entries.find(entry => draftKey(entry) === draftKey(draft));
    return present
      ? entries.map(entry => (entry === present ? replaced(present, draft) : entry))
      : [...entries, begun(draft, reading)];
  }, outbox);
  return entered.filter(entry => !isIdle(entry));
}

function markEach(outbox: Outbox, drafts: readonly Draft[], mark: (entry: Entry) => Entry): Outbox {
  const keys = drafts.map(draftKey);
  return outbox.map(entry => (keys.includes(draftKey(entry)) ? mark(entry) : entry));
}

/** These drafts are on their way, under a token each; one that was tried already keeps the token of that try. */
export function markSaving(outbox: Outbox, drafts: readonly Draft[], newRevision: () => string): Outbox {
  return markEach(outbox, drafts, entry => {
    const revision = entry.revision ?? newRevision();
    return changed(entry, ({ record, removed, before, isRead, history, mayBeGone, isApart }) => ({
      record,
      ...(removed ? { removed } : {}),
      state: 'saving',
      before,
      isRead,
      sent: { record, removed },
      revision,
      history: history.includes(revision) ? history : [...history, revision],
      mayBeGone,
      isApart
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
    changed(entry, ({ record, removed, sent = { record, removed }, hasChanged, revision, history }) => {
      const id = sent.removed ? undefined : (ids.get(record.key) ?? sent.record.id);
      return {
        record: { ...record, id, revision },
        ...(removed ? { removed } : {}),
        state: hasChanged ? 'waiting' : 'saved',
        before: sent.removed ? undefined : { ...sent.record, id, revision },
        history
      };
    })
  );
}

/**
 * These drafts were not saved, and why. What changed while it was on its way waits for a try of its own; what was refused
 * together is tried apart where it can be, so that one refusal holds nothing else up.
 */
export function markFailed(
  outbox: Outbox,
  drafts: readonly Draft[],
  state: 'refused' | 'unreached' | 'expired' | 'waiting',
  message?: string
): Outbox {
  const keys = drafts.map(draftKey);
  const isDivisible = outbox.some(
    entry => keys.includes(draftKey(entry)) && entry.record.id !== undefined && !entry.isApart
  );
  const isDivided = state === 'refused' && drafts.length > 1 && isDivisible;
  return markEach(outbox, drafts, entry =>
    changed(entry, ({ revision, hasChanged, history, sent, ...tracked }) => {
      const isTriedAnew = isDivided || (hasChanged && state === 'refused');
      const isOutstanding = state === 'unreached';
      return {
        ...tracked,
        history: isOutstanding ? history : history.filter(token => token !== revision),
        ...(isOutstanding && sent?.removed ? { mayBeGone: true } : {}),
        state: isTriedAnew ? 'waiting' : state,
        ...(hasChanged ? {} : { revision }),
        ...(isTriedAnew ? {} : { message }),
        ...(isDivided ? { isApart: true } : {})
      };
    })
  );
}

/** Everything that was not saved waits for another try; what the person has to choose, or has to be read, waits for that. */
export function retried(outbox: Outbox): Outbox {
  const isTriedAgain = (entry: Entry) =>
    ['refused', 'unreached', 'expired'].includes(entry.state) && !isUnsure(entry);
  return outbox.map(entry =>
    isTriedAgain(entry)
      ? changed(entry, tracked => ({ ...tracked, state: 'waiting', message: undefined }))
      : entry
  );
}

/** What was read anew: what the platform has by now goes, the rest is built on it or conflicts with it. */
export function reconciled(outbox: Outbox, guide: Guide): Outbox {
  const ids = recordIds(guide);
  return outbox.flatMap((entry): Outbox => {
    if (entry.state === 'saving') return [entry];
    if (entry.state === 'saved') {
      const isKept = isOutdated(guide, entry) && !entry.isMissed;
      return isKept ? [changed(entry, tracked => ({ ...tracked, isMissed: true }))] : [];
    }
    if (entry.removed && !ids.has(draftKey(entry))) return [];
    const met = onTopOf(guide, entry);
    return isIdle(met) ? [] : [met];
  });
}

/** The person chose between the two values of a conflict. */
export function settled(outbox: Outbox, key: string, choice: 'mine' | 'theirs'): Outbox {
  return outbox.flatMap(entry =>
    entry.state === 'conflict' && draftKey(entry) === key ? (chosen(entry, choice) ?? []) : [entry]
  );
}
