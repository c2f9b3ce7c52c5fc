import { criterionStatuses, nextStepOf } from 'c/qualification';
import type { Check, Criterion, Gate, Judgement, NextStep } from 'c/qualification';

const today = '2026-11-22';
const criterion = (id: string, gate: Gate, verifiedBy: 'Rep' | 'Manager' = 'Rep'): Criterion => ({
  id,
  statement: id,
  gate,
  measure: 'Attested',
  buyerEvidenceRequired: false,
  verifiedBy
});
const shared = criterion('shared', 'Best Case');
const plan = criterion('plan', 'Commit', 'Manager');
const letter = criterion('letter', 'Commit');
const check = (criterionId: string, status: Check['status']): Check => ({
  id: criterionId,
  criterionId,
  status,
  evidence: 'E-mail',
  isExternal: false
});

function judgement(gaps: readonly [number, number, number, number] | undefined, checks: Check[]): Judgement {
  const [bestCase, mostLikely, commit, closedWon] = gaps ?? [];
  return {
    policy: { id: 'policy', name: 'Policy 1', criteria: [shared, plan, letter] },
    qualification: gaps && {
      id: 'q',
      policyId: 'policy',
      gaps: {
        'Best Case': bestCase ?? 0,
        'Most Likely': mostLikely ?? 0,
        Commit: commit ?? 0,
        'Closed Won': closedWon ?? 0
      }
    },
    checks,
    figures: {
      'Situation diagnosed': 0,
      'Outcomes shared': 0,
      'Outcomes confirmed': 0,
      'Key players with an outcome': 0,
      'Annual value confirmed': 0,
      Conversations: 0
    }
  };
}
function step(of: Judgement, rank = 0, mayVerify = false, gates?: readonly Gate[]): string | undefined {
  const found = nextStepOf(of, criterionStatuses(of, today), rank, mayVerify, gates);
  const about = (next: NextStep) => (next.kind === 'move' ? '' : ` ${next.status.criterion.id}`);
  return found && `${found.kind} ${found.gate}${about(found)}`;
}

describe('the next thing to do', () => {
  it('is the first criterion that is missing for the first gate', () => {
    expect(step(judgement(undefined, []))).toBe('remedy Best Case shared');
  });
  it('is a criterion of a gate above whose figure fell, since that keeps the deal out of every gate', () => {
    const value: Criterion = { ...letter, id: 'value', measure: 'Annual value confirmed', threshold: 50_000 };
    const of = judgement([1, 1, 3, 3], [check('shared', 'Met'), check('value', 'Met')]);
    const policy = { id: 'policy', name: 'Policy 1', criteria: [shared, plan, value] };
    expect(step({ ...of, policy })).toBe('remedy Best Case value');
  });
  it('is asking for the highest gate that is open, once there is one above the deal', () => {
    const open = judgement([0, 0, 2, 2], [check('shared', 'Met')]);
    expect(step(open)).toBe('move Most Likely');
    expect(step(open, 1)).toBe('move Most Likely');
  });
  it('is asking for a gate that the org has', () => {
    const open = judgement([0, 0, 2, 2], [check('shared', 'Met')]);
    expect(step(open, 0, false, ['Best Case', 'Commit', 'Closed Won'])).toBe('move Best Case');
    expect(step(open, 1, false, ['Best Case', 'Commit', 'Closed Won'])).toBe('remedy Commit plan');
  });
  it('is what the next gate lacks, once the deal is where it may be', () => {
    expect(step(judgement([0, 0, 2, 2], [check('shared', 'Met')]), 2)).toBe('remedy Commit plan');
  });
  it('is what the deal’s own category lacks again', () => {
    expect(step(judgement([1, 1, 3, 3], []), 3)).toBe('remedy Best Case shared');
  });
  it('is for a rep what doesn’t await the manager, for the manager what does', () => {
    const waiting = judgement([0, 0, 2, 2], [check('shared', 'Met'), check('plan', 'Not Met')]);
    expect(step(waiting, 2)).toBe('remedy Commit letter');
    expect(step(waiting, 2, true)).toBe('remedy Commit plan');
  });
  it('is waiting, when all else is done', () => {
    const waiting = judgement(
      [0, 0, 1, 1],
      [check('shared', 'Met'), check('letter', 'Met'), check('plan', 'Not Met')]
    );
    expect(step(waiting, 2)).toBe('wait Commit plan');
  });
  it('is never to close the deal', () => {
    const all = judgement(
      [0, 0, 0, 0],
      [check('shared', 'Met'), check('letter', 'Met'), check('plan', 'Met')]
    );
    expect(step(all, 2)).toBe('move Commit');
    expect(step(all, 3)).toBeUndefined();
  });
  it('is no move of a deal that nobody judged', () => {
    const without = { ...judgement(undefined, []), policy: { id: 'policy', name: 'Empty', criteria: [] } };
    expect(step(without)).toBeUndefined();
  });
});
