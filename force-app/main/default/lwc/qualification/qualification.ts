/**
 * What a deal still lacks for each gate, as people read it. The platform's formulas decide; this only arranges what they
 * say, and says which criterion of the policy has no check that counts.
 */
export type Gate = 'Best Case' | 'Most Likely' | 'Commit' | 'Closed Won';
type Measure =
  | 'Attested'
  | 'Outcomes shared'
  | 'Outcomes confirmed'
  | 'Key players with an outcome'
  | 'Annual value confirmed'
  | 'Conversations';
export type EvidenceSource = 'Buyer said' | 'Buyer document' | 'Our view';
export type CheckStatus = 'Met' | 'Not Met' | 'Waived';

export interface Criterion {
  readonly id: string;
  readonly statement: string;
  readonly howToCheck?: string;
  readonly gate: Gate;
  readonly measure: Measure;
  readonly threshold?: number;
  readonly buyerEvidenceRequired: boolean;
  readonly verifiedBy: 'Rep' | 'Manager';
  readonly validDays?: number;
}

export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

export interface Check {
  readonly id: string;
  readonly criterionId: string;
  readonly status: CheckStatus;
  readonly evidence?: string;
  readonly evidenceSource?: EvidenceSource;
  readonly contactId?: string;
  /** ISO dates. */
  readonly checkedOn?: string;
  readonly expiresOn?: string;
}

/** The judgement of a deal by one policy, with the gap that the platform computes for each gate. */
export interface DealQualification {
  readonly id: string;
  readonly policyId: string;
  readonly gaps: Readonly<Record<Gate, number>>;
}

/** What is known about one deal. Without `qualification` nothing was judged yet; without `policy` none is agreed. */
export interface Judgement {
  readonly policy?: Policy;
  readonly qualification?: DealQualification;
  readonly checks: readonly Check[];
  /** The present figures of the deal, as the platform rolls them up. */
  readonly figures: Readonly<Record<Exclude<Measure, 'Attested'>, number>>;
}

export const gatesInOrder: readonly Gate[] = ['Best Case', 'Most Likely', 'Commit', 'Closed Won'];

/** Does a criterion of that gate count for the other one? A gate asks for its own criteria and those below it. */
function countsFor(gate: Gate, criterion: Criterion): boolean {
  return gatesInOrder.indexOf(criterion.gate) <= gatesInOrder.indexOf(gate);
}

/** How many criteria are missing for a gate: what the platform says; before any judgement, all of the policy's. */
export function missingFor(gate: Gate, { policy, qualification }: Judgement): number {
  if (qualification) return qualification.gaps[gate];
  return policy?.criteria.filter(criterion => countsFor(gate, criterion)).length ?? 0;
}

/**
 * How a criterion stands: met; waived; missing; `awaitsManager` when evidence is there and a manager has to verify it;
 * expired; `notHeld` when it was met and the deal's figure fell below the threshold since.
 */
type CriterionState = 'met' | 'waived' | 'missing' | 'awaitsManager' | 'expired' | 'notHeld';

export interface CriterionStatus {
  readonly criterion: Criterion;
  readonly state: CriterionState;
  readonly check?: Check;
  /** The present figure of a measured criterion, beside its threshold. */
  readonly figure?: { readonly value: number; readonly threshold: number };
  /** Days until the check stops counting; 0 on its last day. */
  readonly expiresInDays?: number;
}

const dayInMilliseconds = 86_400_000;

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);
}

/** The ISO date that many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayInMilliseconds).toISOString().slice(0, 10);
}

function figureOf(criterion: Criterion, { figures }: Judgement): CriterionStatus['figure'] {
  if (criterion.measure === 'Attested') return undefined;
  return { value: figures[criterion.measure], threshold: criterion.threshold ?? 0 };
}

function stateOf(
  criterion: Criterion,
  check: Check | undefined,
  holds: boolean,
  today: string
): CriterionState {
  if (!check || check.status === 'Not Met') {
    return check?.evidence && criterion.verifiedBy === 'Manager' ? 'awaitsManager' : 'missing';
  }
  if (check.expiresOn && check.expiresOn < today) return 'expired';
  if (check.status === 'Waived') return 'waived';
  return holds ? 'met' : 'notHeld';
}

/** How each criterion of the policy stands, in the order of the gates and the policy. `today` is an ISO date. */
export function criterionStatuses(judgement: Judgement, today: string): CriterionStatus[] {
  const statusOf = (criterion: Criterion): CriterionStatus => {
    const check = judgement.checks.find(({ criterionId }) => criterionId === criterion.id);
    const figure = figureOf(criterion, judgement);
    const state = stateOf(criterion, check, !figure || figure.value >= figure.threshold, today);
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

/** The status that a person's evidence may have: where a manager verifies, others leave it for the manager. */
export function statusOfEvidence(criterion: Criterion, mayVerify: boolean): CheckStatus {
  return criterion.verifiedBy === 'Manager' && !mayVerify ? 'Not Met' : 'Met';
}

/** The last day on which a check made on that day counts; nothing when the criterion's checks never expire. */
export function expiryOf(criterion: Criterion, checkedOn: string): string | undefined {
  return criterion.validDays === undefined ? undefined : daysAfter(checkedOn, criterion.validDays);
}

/** A buyer outcome as evidence names it. */
export interface HeardOutcome {
  readonly contactName: string;
  readonly statement: string;
  readonly confirmedOn?: string;
  readonly buyerWords?: string;
}

/** What buyers said that bears on a measured criterion, a line each, to begin the evidence with. */
export function evidenceAtHand({ measure }: Criterion, outcomes: readonly HeardOutcome[]): string {
  switch (measure) {
    case 'Attested':
    case 'Conversations':
      return '';
    case 'Outcomes shared':
    case 'Key players with an outcome':
      return outcomes.map(({ contactName, statement }) => `${contactName}: ${statement}`).join('\n');
    case 'Outcomes confirmed':
    case 'Annual value confirmed':
      return outcomes
        .filter(({ confirmedOn }) => confirmedOn !== undefined)
        .map(({ contactName, confirmedOn, buyerWords }) =>
          `${contactName}, ${confirmedOn}: ${buyerWords ?? ''}`.trim()
        )
        .join('\n');
  }
}
