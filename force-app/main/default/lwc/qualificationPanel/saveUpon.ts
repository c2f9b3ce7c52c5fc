import type { SaveResult } from 'c/qualificationService';

/** What became of a save; `overtaken` when somebody else saved another value meanwhile, so that nothing was saved. */
export type Answer = SaveResult | { readonly kind: 'overtaken'; readonly messages: readonly string[] };

interface Stored {
  readonly id?: string;
  readonly revision?: string;
}

/** One record that is saved upon the state in which it was read. */
interface Upon<Record extends Stored> {
  /** The record as it is known now. */
  readonly read: () => Record | undefined;
  readonly readAgain: () => Promise<void>;
  readonly saysTheSame: (one: Record | undefined, other: Record | undefined) => boolean;
  readonly save: () => Promise<SaveResult>;
  /** Names the state that the save makes. */
  readonly revision: string;
}

/**
 * Saves, and when that is refused reads again. A save of our own whose answer got lost, and a newer state that says the same,
 * are no obstacle: it is saved upon that. Anything newer stays untouched.
 */
export async function saveUpon<Record extends Stored>(upon: Upon<Record>): Promise<Answer> {
  const before = upon.read();
  const result = await upon.save();
  if (result.kind !== 'refused' && result.kind !== 'stale') return result;
  await upon.readAgain();
  const now = upon.read();
  if (now?.id === before?.id && now?.revision === before?.revision) return result;
  if (!now || now.revision === upon.revision || upon.saysTheSame(before, now)) return upon.save();
  return { kind: 'overtaken', messages: result.messages };
}
