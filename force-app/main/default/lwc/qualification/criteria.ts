import { daysBetween } from './days';
import { countsFor, gatesInOrder } from './gates';
import type { Check, Criterion, CriterionState, CriterionStatus, Figure, Gate, Judgement } from './types';

/** Does the deal's present figure reach what the criterion asks for? What is attested has none to reach. */
export function holdsNow(criterion: Criterion, figures: Judgement['figures']): boolean {
  return holds(criterion, figureOf(criterion, { figures }));
}

function figureOf(
  { measure, threshold = 0 }: Criterion,
  { figures, currency }: Pick<Judgement, 'figures' | 'currency'>
): Figure | undefined {
  if (measure === 'Attested' || measure === 'Unknown') return undefined;
  const figure = { value: figures[measure], threshold };
  return measure === 'Annual value confirmed' && currency !== undefined ? { ...figure, currency } : figure;
}

/** Does the criterion's figure hold? What is attested has none to hold; of an unknown measure nobody can tell. */
function holds({ measure }: Criterion, figure: Figure | undefined): boolean {
  if (!figure) return measure === 'Attested';
  return figure.value >= figure.threshold;
}

function stateOf(
  criterion: Criterion,
  check: Check | undefined,
  figure: Figure | undefined,
  today: string
): CriterionState {
  if (!check || check.status === 'Not Met') {
    return check?.evidence && criterion.verifiedBy === 'Manager' ? 'awaitsManager' : 'missing';
  }
  if (check.expiresOn && check.expiresOn < today) return 'expired';
  if (check.status === 'Waived') return 'waived';
  return holds(criterion, figure) ? 'met' : 'notHeld';
}

/** How each criterion of the policy stands, in the order of the gates and the policy. `today` is an ISO date. */
export function criterionStatuses(judgement: Judgement, today: string): CriterionStatus[] {
  const statusOf = (criterion: Criterion): CriterionStatus => {
    const check = judgement.checks.find(({ criterionId }) => criterionId === criterion.id);
    const figure = figureOf(criterion, judgement);
    const state = stateOf(criterion, check, figure, today);
    const counts = state === 'met' || state === 'waived';
    return {
      criterion,
      state,
      ...(check ? { check } : {}),
      ...(figure ? { figure } : {}),
      ...(counts && check?.expiresOn ? { expiresInDays: daysBetween(today, check.expiresOn) } : {})
    };
  };
  const criteria = judgement.policy?.criteria ?? [];
  return gatesInOrder.flatMap(gate => criteria.filter(criterion => criterion.gate === gate).map(statusOf));
}

/** Does the criterion count now? */
export function isCounted({ state }: CriterionStatus): boolean {
  return state === 'met' || state === 'waived';
}

/** Is it missing, and only warns? */
export function isWarning(status: CriterionStatus): boolean {
  return status.criterion.warns === true && !isCounted(status);
}

/** Was it met by a figure that the deal no longer reaches? The platform holds that against every gate, those below it too. */
function isClaimLost({ criterion, check, figure }: CriterionStatus): boolean {
  return check?.status === 'Met' && !holds(criterion, figure);
}

/** The criteria that are missing for a gate, in the order given; those that only warn are not among them. */
export function lackingAt(gate: Gate, statuses: readonly CriterionStatus[]): CriterionStatus[] {
  return statuses.filter(
    status =>
      !isCounted(status) &&
      !status.criterion.warns &&
      (countsFor(gate, status.criterion) || isClaimLost(status))
  );
}

/** The criteria of a gate and of those below it that only warn and are missing, in the order given. */
export function warningsAt(gate: Gate, statuses: readonly CriterionStatus[]): CriterionStatus[] {
  return statuses.filter(status => isWarning(status) && countsFor(gate, status.criterion));
}

/** What the person who looks may do that not everybody may. */
export interface Rights {
  readonly mayVerify: boolean;
  readonly mayWaive: boolean;
}

/** May the person change the check? What a manager verified or waived is a manager's to change until it has expired. */
export function mayChange(
  { criterion, check, state }: CriterionStatus,
  { mayVerify, mayWaive }: Rights
): boolean {
  if (!check || check.status === 'Not Met' || state === 'expired') return true;
  if (check.status === 'Waived') return mayWaive;
  return mayVerify || criterion.verifiedBy !== 'Manager';
}

/**
 * What a person can do about a criterion: talk to buyers until the figure is reached; note what the outcomes are worth
 * and what the buyer confirmed; write down evidence; verify what is there.
 */
export type Remedy = 'talk' | 'noteValue' | 'addEvidence' | 'verify';

/** The one thing that brings a criterion forward, for a person who may verify or not. */
export function remedyFor({ state, criterion, figure }: CriterionStatus, mayVerify: boolean): Remedy {
  if (figure && figure.value < figure.threshold) {
    const isConfirmed =
      criterion.measure === 'Annual value confirmed' || criterion.measure === 'Outcomes confirmed';
    return isConfirmed ? 'noteValue' : 'talk';
  }
  return state === 'awaitsManager' && mayVerify ? 'verify' : 'addEvidence';
}
