import type { Criterion, CriterionState, CriterionStatus } from 'c/qualification';
import { coachingQuestion } from 'c/reviewQuestion';
import type { Situation } from 'c/reviewQuestion';

function status(
  state: CriterionState,
  { expiresInDays, ...criterion }: Partial<Criterion> & { expiresInDays?: number } = {}
): CriterionStatus {
  return {
    state,
    expiresInDays,
    criterion: {
      id: 'a08',
      statement: 'The buyer agreed a plan',
      gate: 'Commit',
      measure: 'Attested',
      buyerEvidenceRequired: false,
      verifiedBy: 'Rep',
      ...criterion
    }
  };
}

/** A deal in Commit with which all is well. */
const well: Situation = {
  gate: 'Commit',
  statuses: [status('met')],
  nextStatuses: [status('met')],
  changes: [],
  daysOverdue: -20,
  isStalled: false,
  daysSilent: 3,
  notMet: []
};
const ask = (situation: Partial<Situation>) => {
  const { statuses = well.statuses } = situation;
  return coachingQuestion({ ...well, nextStatuses: statuses, ...situation });
};
const broken = { what: 'promise', text: 'Meet the CFO', dueOn: '2026-11-20', daysLate: 4 } as const;

describe('what a deal lacks where it stands', () => {
  it('is what the policy asks for that counts; what a prepared one asks for in addition brings it further', () => {
    const prepared = { nextGate: 'Commit', nextStatuses: [status('missing')] } as const;
    expect(ask({ ...prepared, isStalled: true }).kind).toBe('silent');
    expect(ask(prepared)).toEqual({ kind: 'attest', statement: 'The buyer agreed a plan' });
  });
  it.each<[Criterion['measure'], string]>([
    ['Situation diagnosed', 'diagnose'],
    ['Outcomes shared', 'goal'],
    ['Key players with an outcome', 'keyPlayer'],
    ['Outcomes confirmed', 'confirm'],
    ['Annual value confirmed', 'value'],
    ['Conversations', 'conversation'],
    ['Attested', 'attest'],
    ['Unknown', 'attest']
  ])('is asked by what it measures: %s', (measure, kind) => {
    expect(ask({ statuses: [status('missing', { measure })] }).kind).toBe(kind);
  });
  it.each<[CriterionState, string]>([
    ['expired', 'expired'],
    ['notHeld', 'lost'],
    ['awaitsManager', 'verify']
  ])('is asked by what became of it: %s', (state, kind) => {
    const lacking = status(state, { measure: 'Outcomes shared' });
    expect(ask({ statuses: [lacking] })).toEqual({ kind, statement: 'The buyer agreed a plan' });
  });
  it('and was reached and never judged is asked after what was not reached', () => {
    const reached = {
      ...status('missing', { measure: 'Outcomes shared', statement: 'A goal is shared' }),
      figure: { value: 3, threshold: 1 }
    };
    const short = { ...status('missing', { measure: 'Conversations' }), figure: { value: 0, threshold: 1 } };
    expect(ask({ statuses: [reached, short] })).toEqual({ kind: 'conversation' });
    expect(ask({ statuses: [reached] })).toEqual({ kind: 'unjudged', statement: 'A goal is shared' });
  });
  it('is not asked while no policy that counts judges it: then it is judged anew', () => {
    const statuses = [status('missing')];
    expect(ask({ statuses, anewBy: 'Policy 2' })).toEqual({ kind: 'anew', policy: 'Policy 2' });
    expect(ask({ statuses, anewBy: 'Policy 2', changes: [broken] }).kind).toBe('promise');
    expect(ask({ gate: undefined, nextGate: 'Commit', statuses, anewBy: 'Policy 2' }).kind).toBe('attest');
  });
  it('is asked before what the next gate asks for', () => {
    const statuses = [
      status('missing', { gate: 'Closed Won', measure: 'Annual value confirmed' }),
      status('expired')
    ];
    expect(ask({ nextGate: 'Closed Won', statuses }).kind).toBe('expired');
  });
});

describe('a promise', () => {
  it('that was not kept is asked about before all else', () => {
    expect(ask({ changes: [broken], statuses: [status('missing')] })).toEqual({
      kind: 'promise',
      action: 'Meet the CFO',
      days: 4
    });
  });
  it.each([
    ['kept, if late', { ...broken, doneOn: '2026-11-23', daysLate: 3 }],
    ['not due yet', { ...broken, daysLate: 0 }]
  ])('that is %s is no question', (_what, promise) => {
    expect(ask({ changes: [promise] }).kind).toBe('whatCouldStop');
  });
});

describe('whether the buyer is still there', () => {
  it('is asked where the close date has passed', () => {
    expect(ask({ daysOverdue: 6, isStalled: true })).toEqual({ kind: 'overdue', days: 6 });
  });
  it('is not asked on the day itself, nor without one', () => {
    expect(ask({ daysOverdue: 0 }).kind).toBe('whatCouldStop');
    expect(ask({ daysOverdue: undefined }).kind).toBe('whatCouldStop');
  });
  it('is asked where the deal stalls', () => {
    expect(ask({ isStalled: true, daysSilent: 45 })).toEqual({ kind: 'silent', days: 45 });
  });
  it('is asked otherwise where the buyer never did anything', () => {
    expect(ask({ isStalled: true, daysSilent: undefined })).toEqual({ kind: 'neverMoved' });
  });
  it('is asked where the deal moved out by weeks, not by days', () => {
    const moved = (daysLater: number) => [{ what: 'closeDate', daysLater } as const];
    expect(ask({ changes: moved(31) })).toEqual({ kind: 'later', days: 31 });
    expect(ask({ changes: moved(13) }).kind).toBe('whatCouldStop');
    expect(ask({ changes: moved(-40) }).kind).toBe('whatCouldStop');
  });
});

describe('what would bring a deal further', () => {
  it('is what the next gate lacks', () => {
    const statuses = [status('missing', { gate: 'Best Case', measure: 'Outcomes shared' })];
    expect(ask({ gate: undefined, nextGate: 'Best Case', statuses })).toEqual({ kind: 'goal' });
  });
  it('is to meet who was not met', () => {
    expect(ask({ notMet: ['Dana Reyes (CFO)', 'COO'] })).toEqual({
      kind: 'meet',
      player: 'Dana Reyes (CFO)'
    });
  });
  it('is to renew what stops counting first', () => {
    const statuses = [
      status('met', { statement: 'In ten days', expiresInDays: 10 }),
      status('waived', { statement: 'Today', expiresInDays: 0 }),
      status('met', { statement: 'Much later', expiresInDays: 60 })
    ];
    expect(ask({ statuses })).toEqual({ kind: 'expiring', statement: 'Today', days: 0 });
  });
  it('is to look for what could still stop it where all is well', () => {
    expect(ask({})).toEqual({ kind: 'whatCouldStop' });
  });
  it('is found without a policy too', () => {
    expect(ask({ statuses: [], gate: undefined })).toEqual({ kind: 'whatCouldStop' });
  });
});
