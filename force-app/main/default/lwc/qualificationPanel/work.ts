import { openingOf } from 'c/qualification';
import type { Check, CriterionStatus, Kept, Opening, Remedy } from 'c/qualification';
import type { DealAtGates, ValuedOutcome } from 'c/qualificationService';
import { keptOf } from './keeping';
import type { FormSubject, Keeper } from './keeping';

/** What a person is doing about a criterion. */
export interface Work {
  readonly criterionId: string;
  readonly kind: FormSubject['kind'];
  /** Below which heading the criterion stood when its form was opened. */
  readonly place: string;
  /** The check and the outcomes as they were read when the form was opened. */
  readonly check?: Check;
  readonly outcomes: readonly ValuedOutcome[];
  readonly opening: Opening;
  /** What had been typed and not saved: into the check's form, and by the outcomes' keys. */
  readonly kept?: Kept;
  readonly keptValues: Readonly<Record<string, Kept>>;
  /** Names the state that the form will save; a save that is repeated carries the same. */
  readonly revision: string;
}

/** Which form a remedy opens. */
export function formFor(remedy: Remedy): Work['kind'] {
  return remedy === 'noteValue' ? 'value' : 'evidence';
}

/** Opens a form of a criterion, with what had been typed into it before. */
export function workOn(
  status: CriterionStatus,
  place: string,
  kind: Work['kind'],
  { outcomes }: DealAtGates,
  keeper: Keeper
): Work {
  const { criterion, check } = status;
  const blank: Opening = { evidence: '', proposal: '', origin: 'before' };
  const keptValues = outcomes.flatMap(({ key, revision }) => {
    const kept = keptOf(keeper, { kind: 'value', id: key }, revision);
    return kept ? [[key, kept] as const] : [];
  });
  return {
    criterionId: criterion.id,
    kind,
    place,
    check,
    outcomes,
    opening: kind === 'evidence' ? openingOf(status, outcomes) : blank,
    kept: kind === 'value' ? undefined : keptOf(keeper, { kind, id: criterion.id }, check?.revision),
    keptValues: Object.fromEntries(keptValues),
    revision: crypto.randomUUID()
  };
}

/** What the form writes to: the outcome of that key, else the criterion's check; with the state that it was opened on. */
export function subjectOf(work: Work, key?: string): FormSubject & { readonly revision?: string } {
  const outcome = work.outcomes.find(candidate => candidate.key === key);
  return outcome
    ? { kind: 'value', id: outcome.key, revision: outcome.revision }
    : { kind: work.kind, id: work.criterionId, revision: work.check?.revision };
}
