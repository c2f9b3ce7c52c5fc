import { daysAfter } from './days';
import type { Check, CheckStatus, Criterion, CriterionStatus, HeardOutcome } from './types';

/** The status that a person's evidence may have: where a manager verifies, others leave it for the manager. */
export function statusOfEvidence(criterion: Criterion, mayVerify: boolean): CheckStatus {
  return criterion.verifiedBy === 'Manager' && !mayVerify ? 'Not Met' : 'Met';
}

/** The last day on which a check made on that day counts; nothing when the criterion's checks never expire. */
export function expiryOf(criterion: Criterion, checkedOn: string): string | undefined {
  return criterion.validDays === undefined ? undefined : daysAfter(checkedOn, criterion.validDays);
}

/** What buyers said that bears on a measured criterion, a line each. */
function evidenceAtHand({ measure }: Criterion, outcomes: readonly HeardOutcome[]): string {
  switch (measure) {
    case 'Attested':
    case 'Unknown':
    case 'Conversations':
      return '';
    case 'Situation diagnosed':
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

/** What an evidence form begins with. */
export interface Opening {
  /** What was written down and not judged yet: it is gone on with, or verified. */
  readonly evidence: string;
  /** What may serve as evidence once a person has read it. */
  readonly proposal: string;
  /** Where the proposal comes from: what buyers said, or the evidence of before. */
  readonly origin: 'buyers' | 'before';
}

/**
 * What the evidence form of a criterion begins with. Only evidence that awaits its judgement stands in the field; anything
 * else is a proposal, since nobody has judged yet that it says what it should today.
 */
export function openingOf(
  { state, check, criterion }: CriterionStatus,
  outcomes: readonly HeardOutcome[]
): Opening {
  const before = check?.status === 'Waived' ? '' : (check?.evidence ?? '');
  if (state === 'awaitsManager') return { evidence: before, proposal: '', origin: 'before' };
  return before === ''
    ? { evidence: '', proposal: evidenceAtHand(criterion, outcomes), origin: 'buyers' }
    : { evidence: '', proposal: before, origin: 'before' };
}

/** Do both checks say the same of their criterion? */
export function saysTheSame(one: Check | undefined, other: Check | undefined): boolean {
  const content = (check: Check | undefined): string =>
    JSON.stringify([
      check?.status,
      check?.evidence,
      check?.evidenceSource,
      check?.contactId,
      check?.isExternal,
      check?.checkedOn,
      check?.expiresOn,
      check?.checkedBy
    ]);
  return content(one) === content(other);
}

/** Do both say the same of an outcome's value? The rest of a buyer outcome is changed elsewhere. */
export function saysTheSameValue(one: HeardOutcome | undefined, other: HeardOutcome | undefined): boolean {
  return (
    one?.annualValue === other?.annualValue &&
    one?.buyerWords === other?.buyerWords &&
    one?.confirmedOn === other?.confirmedOn
  );
}
