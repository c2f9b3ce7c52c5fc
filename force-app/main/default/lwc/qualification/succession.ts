import { isSameCode } from './codes';
import { holdsNow } from './criteria';
import type { Rights } from './criteria';
import { expiryOf } from './evidence';
import { gatesInOrder } from './gates';
import type { Check, CheckStatus, Criterion, DealQualification, Judgement, Policy } from './types';

/** Another policy is in force than the one that a deal rests on. */
export interface Succession {
  /** What the deal rests on; `acceptedUntil` (ISO date) is the last day of its grace. */
  readonly from: Policy & { readonly isAccepted: boolean; readonly acceptedUntil?: string };
  readonly to: Policy;
}

/**
 * Why another policy judges a deal than the one that it rests on: that has retired; deals like it have a policy of their own; its
 * offering or amount changed, so that it is none of those that the policy is for.
 */
type SuccessionCause = 'Retired' | 'More specific' | 'Not for it';

/** Another policy is in force than the one that a deal rests on, and why. */
export interface DealSuccession extends Succession {
  readonly cause: SuccessionCause;
}

/** A check of one policy as it counts under another: what its evidence makes of the other's criterion. */
export interface CarriedCheck {
  readonly criterion: Criterion;
  readonly check: Check;
  readonly status: CheckStatus;
  readonly expiresOn?: string;
}

/** How a deal is judged, and on what it rests. */
interface Resting {
  /** What people judge the deal by: already the policy in force, once that has judged it. */
  readonly judgement: Judgement;
  readonly succession?: Succession;
  /** The judgement that the deal's gates ask. */
  readonly resting?: DealQualification;
}

/** The judgement that counts now: that of the policy that the deal rests on while it is accepted, whatever is prepared beside it. */
export function judgementThatCounts({ judgement, succession, resting }: Resting): Judgement {
  if (!succession?.from.isAccepted || !resting) return judgement;
  return { ...judgement, policy: succession.from, qualification: resting };
}

/** Is the judgement by the policy in force there, and takes no effect yet? */
export function isPreparedIn({ judgement, succession }: Resting): boolean {
  const { policyId } = judgement.qualification ?? {};
  return policyId !== undefined && policyId === succession?.to.id;
}

const isOfCode =
  ({ code }: Criterion) =>
  (other: Criterion): boolean =>
    isSameCode(code, other.code);

/** Do both say the same, word for word? */
function saySame(one: Criterion, other: Criterion): boolean {
  return one.statement.trim() === other.statement.trim() && one.measure === other.measure;
}

/** Does a criterion ask for more than the one before it of the same code? */
function asksMore(criterion: Criterion, before: Criterion): boolean {
  return (
    !saySame(criterion, before) ||
    (criterion.threshold ?? 0) > (before.threshold ?? 0) ||
    gatesInOrder.indexOf(criterion.gate) < gatesInOrder.indexOf(before.gate) ||
    (before.warns === true && !criterion.warns) ||
    (criterion.buyerEvidenceRequired && !before.buyerEvidenceRequired) ||
    (criterion.verifiedBy === 'Manager' && before.verifiedBy !== 'Manager') ||
    (criterion.validDays ?? Infinity) < (before.validDays ?? Infinity)
  );
}

/**
 * What a policy asks for that the one before it did not, or for which less was enough. What only warns is among it, because it is
 * counted and reviewed; what blocked before and only warns now is not.
 */
export function askedInAddition({ from, to }: Succession): Criterion[] {
  return to.criteria.filter(criterion => {
    const before = from.criteria.find(isOfCode(criterion));
    if (!before) return true;
    const onlyWarnsNow = criterion.warns === true && before.warns !== true;
    return !onlyWarnsNow && asksMore(criterion, before);
  });
}

/**
 * The checks that a deal keeps when another policy judges it: those of the same code that it has no check of yet. A judgement
 * counts on where the criterion says the same and the person may make it; otherwise its evidence waits to be judged anew. A
 * waiver is no evidence, so one that the person may not give is left behind.
 */
export function carriedChecks(
  { from, to }: Succession,
  { checks, figures }: Pick<Judgement, 'checks' | 'figures'>,
  rights: Rights
): CarriedCheck[] {
  const checkOf = ({ id }: Criterion) => checks.find(({ criterionId }) => criterionId === id);
  return to.criteria.flatMap(criterion => {
    const before = from.criteria.find(isOfCode(criterion));
    const check = before && checkOf(before);
    if (!before || !check?.evidence || checkOf(criterion)) return [];
    const status = statusUnder(criterion, before, check, figures, rights);
    if (!status) return [];
    const expiresOn = status === 'Not Met' ? undefined : earlier(check, criterion);
    return [{ criterion, check, status, ...(expiresOn ? { expiresOn } : {}) }];
  });
}

/**
 * The criteria that would be lost if the person let the other policy judge the deal: a manager verified or waived them, and
 * only a manager says so again. While the policy that the deal rests on is accepted, they are worth waiting for.
 *
 * @param today an ISO date.
 */
export function waitingForManager(
  { from, to }: Succession,
  { checks, figures }: Pick<Judgement, 'checks' | 'figures'>,
  rights: Rights,
  today: string
): Criterion[] {
  if (!from.isAccepted) return [];
  const checkOf = ({ id }: Criterion) => checks.find(({ criterionId }) => criterionId === id);
  const isCounting = ({ status, expiresOn }: Check): boolean =>
    status !== 'Not Met' && !(expiresOn && expiresOn < today);
  return to.criteria.filter(criterion => {
    const before = from.criteria.find(isOfCode(criterion));
    const check = before && checkOf(before);
    if (!before || !check?.evidence || !isCounting(check)) return false;
    if (criterion.verifiedBy !== 'Manager' && check.status !== 'Waived') return false;
    const already = checkOf(criterion);
    if (already && isCounting(already)) return false;
    const isKeptBy = (who: Rights) => isKept(statusUnder(criterion, before, check, figures, who));
    return isKeptBy(ofManager) && !isKeptBy(rights);
  });
}

const ofManager: Rights = { mayVerify: true, mayWaive: true };
const isKept = (status: CheckStatus | undefined): boolean => status === 'Met' || status === 'Waived';

function statusUnder(
  criterion: Criterion,
  before: Criterion,
  check: Check,
  figures: Judgement['figures'],
  { mayVerify, mayWaive }: Rights
): CheckStatus | undefined {
  const isDated = check.checkedOn !== undefined;
  if (check.status === 'Waived') {
    return isDated && mayWaive && saySame(criterion, before) ? 'Waived' : undefined;
  }
  const isVerified = criterion.verifiedBy !== 'Manager' || (mayVerify && before.verifiedBy === 'Manager');
  const isBuyers = check.contactId !== undefined && check.evidenceSource?.startsWith('Buyer') === true;
  const isProven = !criterion.buyerEvidenceRequired || isBuyers;
  const isMet = check.status === 'Met' && isDated && saySame(criterion, before);
  return isMet && isVerified && isProven && holdsNow(criterion, figures) ? 'Met' : 'Not Met';
}

/** The last day on which it counts: as it was judged, and no longer than the other criterion allows. */
function earlier({ checkedOn, expiresOn }: Check, criterion: Criterion): string | undefined {
  const latest = checkedOn && expiryOf(criterion, checkedOn);
  const days = [expiresOn, latest].filter(day => day !== undefined && day !== '');
  return days.toSorted()[0];
}
