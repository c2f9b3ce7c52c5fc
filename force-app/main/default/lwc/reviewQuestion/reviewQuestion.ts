/**
 * The one question that a manager asks about a deal: it follows from what is missing, asks about the buyer and not about the
 * form, and can't be answered with yes.
 */
import { isCounted, lackingAt } from 'c/qualification';
import type { CriterionStatus, Gate } from 'c/qualification';
import type { Change } from 'c/reviewChange';

/** What there is to ask about. */
export interface Situation {
  /** The gate that the deal has passed, when it is in the forecast. */
  readonly gate?: Gate;
  /** The first gate above it that asks for more than the deal has. */
  readonly nextGate?: Gate;
  /** By what counts for the deal where it stands. */
  readonly statuses: readonly CriterionStatus[];
  /** By what it goes on: another policy than that by which it stands, where that one is being prepared. */
  readonly nextStatuses: readonly CriterionStatus[];
  /** The policy in force, where the one that the deal was judged by counts no more and this one has not judged it. */
  readonly anewBy?: string;
  /** Since the last review. */
  readonly changes: readonly Change[];
  /** Days since the close date; negative while it lies ahead. */
  readonly daysOverdue?: number;
  readonly isStalled: boolean;
  /** Days since the buyer did something; nothing where the buyer never did. */
  readonly daysSilent?: number;
  /** Key players whom nobody met, as people name them. */
  readonly notMet: readonly string[];
}

/** A question as its kind and what fills its places, in order: statements, names, or numbers of days. */
export type Question =
  | { readonly kind: 'promise'; readonly action: string; readonly days: number }
  | { readonly kind: 'expired' | 'lost' | 'verify' | 'unjudged' | 'attest'; readonly statement: string }
  | { readonly kind: 'diagnose' | 'goal' | 'keyPlayer' | 'confirm' | 'value' | 'conversation' }
  | { readonly kind: 'overdue' | 'silent' | 'later'; readonly days: number }
  | { readonly kind: 'neverMoved' | 'whatCouldStop' }
  | { readonly kind: 'meet'; readonly player: string }
  | { readonly kind: 'anew'; readonly policy: string }
  | { readonly kind: 'expiring'; readonly statement: string; readonly days: number };

/** A close date that moves by less is no news. */
const noteworthyDays = 14;
/** A criterion that stops counting so soon is asked about before it does. */
const soonDays = 14;

/** Did the buyer do what the criterion measures, though nobody judged it yet? */
function isReached({ figure }: CriterionStatus): boolean {
  return figure !== undefined && figure.value >= figure.threshold;
}

/** What a deal lacks most for a gate: what nobody has reached, before what only waits to be judged. */
export function lackOf(
  gate: Gate | undefined,
  statuses: readonly CriterionStatus[]
): CriterionStatus | undefined {
  const lacking = gate ? lackingAt(gate, statuses) : [];
  return lacking.find(status => !isReached(status)) ?? lacking[0];
}

function ofCriterion(status: CriterionStatus): Question {
  const { statement, measure } = status.criterion;
  const { state } = status;
  if (state === 'expired') return { kind: 'expired', statement };
  if (state === 'notHeld') return { kind: 'lost', statement };
  if (state === 'awaitsManager') return { kind: 'verify', statement };
  if (isReached(status)) return { kind: 'unjudged', statement };
  switch (measure) {
    case 'Situation diagnosed':
      return { kind: 'diagnose' };
    case 'Outcomes shared':
      return { kind: 'goal' };
    case 'Key players with an outcome':
      return { kind: 'keyPlayer' };
    case 'Outcomes confirmed':
      return { kind: 'confirm' };
    case 'Annual value confirmed':
      return { kind: 'value' };
    case 'Conversations':
      return { kind: 'conversation' };
    case 'Attested':
    case 'Unknown':
      return { kind: 'attest', statement };
  }
}

function ofPromise(changes: readonly Change[]): Question | undefined {
  const broken = changes.find(change => change.what === 'promise' && !change.doneOn && change.daysLate > 0);
  return broken?.what === 'promise'
    ? { kind: 'promise', action: broken.text, days: broken.daysLate }
    : undefined;
}

function ofLack(gate: Gate | undefined, statuses: readonly CriterionStatus[]): Question | undefined {
  const lack = lackOf(gate, statuses);
  return lack && ofCriterion(lack);
}

function ofSilence({ isStalled, daysSilent }: Situation): Question | undefined {
  if (!isStalled) return undefined;
  return daysSilent === undefined ? { kind: 'neverMoved' } : { kind: 'silent', days: daysSilent };
}

function ofCloseDate(changes: readonly Change[]): Question | undefined {
  const moved = changes.find(change => change.what === 'closeDate');
  return moved?.what === 'closeDate' && moved.daysLater >= noteworthyDays
    ? { kind: 'later', days: moved.daysLater }
    : undefined;
}

function ofExpiry(statuses: readonly CriterionStatus[]): Question | undefined {
  const [first] = statuses
    .filter(status => isCounted(status) && (status.expiresInDays ?? soonDays + 1) <= soonDays)
    .toSorted((one, other) => (one.expiresInDays ?? 0) - (other.expiresInDays ?? 0));
  return first && { kind: 'expiring', statement: first.criterion.statement, days: first.expiresInDays ?? 0 };
}

/**
 * The question to ask. A promise that was not kept comes first; then what the deal lacks where it stands, or, where no policy
 * that counts judges it, that it is judged anew; then whether the
 * buyer is still there; then what would bring it further; and where all is well, what could still stop it.
 */
export function coachingQuestion(situation: Situation): Question {
  const { gate, nextGate, statuses, nextStatuses, anewBy, changes, daysOverdue = 0, notMet } = situation;
  const [player] = notMet;
  return (
    ofPromise(changes) ??
    (gate && anewBy !== undefined ? ({ kind: 'anew', policy: anewBy } as const) : undefined) ??
    ofLack(gate, statuses) ??
    (daysOverdue > 0 ? ({ kind: 'overdue', days: daysOverdue } as const) : undefined) ??
    ofSilence(situation) ??
    ofCloseDate(changes) ??
    ofLack(nextGate, nextStatuses) ??
    (player ? ({ kind: 'meet', player } as const) : undefined) ??
    ofExpiry(statuses) ?? { kind: 'whatCouldStop' }
  );
}
