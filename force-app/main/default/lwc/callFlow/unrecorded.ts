import { callIdOf } from 'c/recordKeys';
import type { CallState, Change } from './types';

/** What a call knows that stands in no record. */
export interface Unrecorded {
  /** Who took part, those who said nothing among them, by contact id. */
  readonly buyers: readonly string[];
  /** What was given a value or the buyer's words, by key of the buyer outcome. */
  readonly valued: readonly string[];
}

const nothing: Unrecorded = { buyers: [], valued: [] };

function valuedBy(change: Change): string[] {
  const { kind, before, after } = change;
  if (kind !== 'buyerOutcome' || !after) return [];
  const isSame = before?.annualValue === after.annualValue && before?.buyerWords === after.buyerWords;
  return isSame ? [] : [after.key];
}

/** What this browser still knows of the call of a conversation: of one that is over, from the steps that lead back into it. */
export function unrecordedIn(
  { underway, undoable }: CallState,
  conversationKey: string | undefined
): Unrecorded {
  const id = conversationKey === undefined ? undefined : callIdOf(conversationKey);
  if (id === undefined) return nothing;
  const steps = undoable.filter(({ moment }) => moment.underway?.id === id);
  const call = underway?.id === id ? underway : steps.at(-1)?.moment.underway;
  return {
    buyers: call?.buyers ?? [],
    valued: steps.flatMap(({ changes }) => changes.flatMap(valuedBy))
  };
}
