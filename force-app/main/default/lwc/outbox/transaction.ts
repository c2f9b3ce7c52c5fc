import { draftKey } from './entries';
import type { Entry, Outbox } from './entries';

/** What an answer hangs on. */
function parentKeys(entry: Entry): string[] {
  if (entry.kind !== 'answer') return [];
  return [entry.record.conversationKey ?? '', entry.record.buyerOutcomeKey];
}

const childrenFirst: readonly Entry['kind'][] = ['answer', 'buyerOutcome', 'conversation'];

/** May an answer still hang on the conversation, as far as is known of the platform? Then it would no more say where it was said. */
function isHeld(conversation: Entry, outbox: Outbox, leaving: readonly Entry[]): boolean {
  return outbox.some(
    entry =>
      entry.kind === 'answer' &&
      entry.state !== 'saved' &&
      !leaving.includes(entry) &&
      [entry.record, entry.before].some(answer => answer?.conversationKey === draftKey(conversation))
  );
}

/** What was taken back, together, what hangs on something before that; by itself when that was refused. */
function nextRemovals(waiting: readonly Entry[], outbox: Outbox): Entry[] {
  const leaving = waiting.filter(({ removed }) => removed);
  const removals = leaving
    .filter(entry => entry.kind !== 'conversation' || !isHeld(entry, outbox, leaving))
    .toSorted((one, other) => childrenFirst.indexOf(one.kind) - childrenFirst.indexOf(other.kind));
  return removals.some(({ isApart }) => isApart) ? removals.slice(0, 1) : removals;
}

/** Nobody goes past what was not reached: it is tried again first, so that what was said arrives as it was said. */
function inLine(outbox: Outbox): Outbox {
  const unreached = outbox.findIndex(({ state, removed }) => state === 'unreached' && !removed);
  return unreached < 0 ? outbox : outbox.slice(0, unreached);
}

/**
 * The entries to save next, together, parents first: the oldest that waits, and when that is a record which an answer
 * needs, the answer with all that it needs. What was taken back goes last, so that nothing is gone before what takes its
 * place is there. Empty when nothing waits or something is on its way.
 */
export function nextTransaction(outbox: Outbox): Entry[] {
  if (outbox.some(({ state }) => state === 'saving')) return [];
  const parentsOf = (entry: Entry) => {
    const keys = parentKeys(entry);
    return outbox.filter(candidate => !candidate.removed && keys.includes(draftKey(candidate)));
  };
  // Somebody else removed the parent: the person chooses first whether it comes back.
  const isOrphan = (entry: Entry) =>
    parentsOf(entry).some(({ state, record }) => state === 'conflict' && record.id === undefined);
  const waiting = inLine(outbox).filter(
    entry => entry.state === 'waiting' && (entry.removed || !isOrphan(entry))
  );
  const [oldest, ...others] = waiting.filter(({ removed }) => !removed);
  if (!oldest) return nextRemovals(waiting, outbox);
  const isMissing = ({ state, record }: Entry) => state !== 'saved' && record.id === undefined;
  const goesAlong = (parent: Entry, last: Entry) =>
    isMissing(parent) || (parent.state === 'waiting' && !parent.isApart && !last.isApart);
  const needing = others.find(entry => parentsOf(entry).includes(oldest) && goesAlong(oldest, entry));
  const last = needing ?? oldest;
  return [...parentsOf(last).filter(parent => goesAlong(parent, last)), last];
}
