import { draftsOfUndo } from 'c/callDrafts';
import type { Call } from 'c/callDrafts';
import type { Answer, BuyerOutcome, Guide } from 'c/guide';
import type { Draft } from 'c/outbox';

/** How to take one step back: where the call stood before, and what record to put back as it was. */
export interface Undo {
  readonly call: Call;
  readonly answer?: { readonly key: string; readonly before?: Answer };
  readonly buyerOutcome?: BuyerOutcome;
}

/** What changes in the records when a step is taken back. */
export function draftsOfStepBack(guide: Guide, { answer, buyerOutcome }: Undo): Draft[] {
  const present = guide.answers.find(({ key }) => key === answer?.key);
  if (present) return draftsOfUndo(guide, present, answer?.before);
  const saved = guide.buyerOutcomes.find(({ key }) => key === buyerOutcome?.key);
  return saved && buyerOutcome ? [{ kind: 'buyerOutcome', record: { ...buyerOutcome, id: saved.id } }] : [];
}
