import type { Guide } from 'c/guide';
import { draftKey } from 'c/outbox';
import type { Draft } from 'c/outbox';
import type { CallMoment, CallState, Undo } from './types';

/** As many steps as can be taken back. */
const mostSteps = 50;

function presentOf(guide: Guide, draft: Draft): Draft | undefined {
  const { key } = draft.record;
  switch (draft.kind) {
    case 'conversation': {
      const record = guide.conversations.find(candidate => candidate.key === key);
      return record && { kind: draft.kind, record };
    }
    case 'buyerOutcome': {
      const record = guide.buyerOutcomes.find(candidate => candidate.key === key);
      return record && { kind: draft.kind, record };
    }
    case 'answer': {
      const record = guide.answers.find(candidate => candidate.key === key);
      return record && { kind: draft.kind, record };
    }
  }
}

export function momentOf({ contactId, place, underway, skipped }: CallMoment): CallMoment {
  return { contactId, place, underway, skipped };
}

/** The state after a step, from which that step can be taken back. */
export function withUndo(
  guide: Guide,
  before: CallState,
  after: CallMoment,
  drafts: readonly Draft[]
): CallState {
  const records = drafts.map((draft): Draft => presentOf(guide, draft) ?? { ...draft, removed: true });
  const undo: Undo = { moment: momentOf(before), records: records.toReversed() };
  return { ...after, undoable: [...before.undoable, undo].slice(-mostSteps) };
}

/** Is the record held by something that was said since, here or elsewhere? */
function isHeld(guide: Guide, draft: Draft, taken: ReadonlySet<string>): boolean {
  const others = guide.answers.filter(({ key }) => !taken.has(key));
  switch (draft.kind) {
    case 'conversation':
      return others.some(({ conversationKey }) => conversationKey === draft.record.key);
    case 'buyerOutcome':
      return others.some(({ buyerOutcomeKey }) => buyerOutcomeKey === draft.record.key);
    case 'answer':
      return false;
  }
}

/** The record as it was before, under the id and in the state that the platform has it now. */
function restored(guide: Guide, draft: Draft): Draft {
  const present = presentOf(guide, draft);
  const { id, revision } = present?.record ?? {};
  switch (draft.kind) {
    case 'conversation':
      return { ...draft, record: { ...draft.record, id, revision } };
    case 'buyerOutcome':
      return { ...draft, record: { ...draft.record, id, revision } };
    case 'answer':
      return { ...draft, record: { ...draft.record, id, revision } };
  }
}

/** What taking a step back changes; what others rest on stays. */
export function draftsOfUndo(guide: Guide, { records }: Undo): Draft[] {
  const taken = new Set(records.filter(({ removed }) => removed).map(draftKey));
  return records
    .filter(
      draft => !draft.removed || (presentOf(guide, draft) !== undefined && !isHeld(guide, draft, taken))
    )
    .map(draft => restored(guide, draft));
}
