import type { PolicyCriterion } from 'c/policy';
import { countsFor, isSameCode } from 'c/qualification';
import type { Lack, Reason, Trial, Tried, TriedCheck, TriedDeal } from './types';

/** The check that counts longest among those of that code. */
function checkOf(code: string | undefined, checks: readonly TriedCheck[]): TriedCheck | undefined {
  return checks
    .filter(check => isSameCode(check.code, code))
    .toSorted((one, other) => (other.expiresOn ?? '9999').localeCompare(one.expiresOn ?? '9999'))[0];
}

const isExpired = ({ expiresOn }: TriedCheck, today: string): boolean =>
  expiresOn !== undefined && expiresOn < today;

/**
 * Why the deal would lack the criterion; nothing when it would hold. What is measured is computed from the deal's figures,
 * what is attested is taken from the check of the same code; what was waived stays waived.
 */
function reasonOf(
  criterion: PolicyCriterion,
  { figures }: TriedDeal,
  checks: readonly TriedCheck[],
  { inForce, today }: Trial
): Reason | undefined {
  const check = checkOf(criterion.code, checks);
  const counts = check !== undefined && !isExpired(check, today);
  if (counts && check.status === 'Waived') return undefined;
  const { measure, threshold = 0 } = criterion;
  if (measure === 'Unknown') return { kind: 'unknownMeasure' };
  if (measure !== 'Attested') {
    const value = figures[measure];
    return value < threshold ? { kind: 'figure', value, threshold } : undefined;
  }
  if (counts) return undefined;
  if (check?.expiresOn !== undefined) return { kind: 'expired', on: check.expiresOn };
  const isKnown = inForce.some(({ code }) => isSameCode(code, criterion.code));
  return { kind: isKnown ? 'notMet' : 'new' };
}

function byQualification(checks: readonly TriedCheck[]): ReadonlyMap<string, readonly TriedCheck[]> {
  const grouped = new Map<string, TriedCheck[]>();
  for (const check of checks) {
    const known = grouped.get(check.qualificationId);
    if (known) known.push(check);
    else grouped.set(check.qualificationId, [check]);
  }
  return grouped;
}

/** What each deal would lack at its gate by the draft; criteria that only warn are none that a deal lacks. */
export function tried(deals: readonly TriedDeal[], checks: readonly TriedCheck[], trial: Trial): Tried[] {
  const blocking = trial.criteria.filter(({ warns }) => warns !== true);
  const checksOf = byQualification(checks);
  return deals.map(deal => {
    const own = (deal.qualificationId === undefined ? undefined : checksOf.get(deal.qualificationId)) ?? [];
    const lacks = blocking
      .filter(criterion => countsFor(deal.gate, criterion))
      .flatMap((criterion): Lack[] => {
        const reason = reasonOf(criterion, deal, own, trial);
        return reason ? [{ criterion, reason }] : [];
      });
    return { deal, lacks };
  });
}
