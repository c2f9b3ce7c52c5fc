import {
  criterionStatuses,
  daysAfter,
  daysBetween,
  expiryOf,
  isCounted,
  isWarning,
  lackingAt,
  missingFor,
  openingOf,
  remedyFor,
  saysTheSame,
  saysTheSameValue,
  statusOfEvidence,
  warningsAt
} from 'c/qualification';
import type { Check, Criterion, CriterionStatus, Judgement } from 'c/qualification';

const today = '2026-11-22';

function criterion(id: string, fields: Partial<Criterion> = {}): Criterion {
  return {
    id,
    statement: id,
    gate: 'Commit',
    measure: 'Attested',
    buyerEvidenceRequired: false,
    verifiedBy: 'Rep',
    ...fields
  };
}
const shared = criterion('shared', { gate: 'Best Case', measure: 'Outcomes shared', threshold: 1 });
const value = criterion('value', { measure: 'Annual value confirmed', threshold: 50_000, validDays: 90 });
const plan = criterion('plan', { verifiedBy: 'Manager', validDays: 30 });

function judgement(fields: Partial<Judgement> = {}): Judgement {
  return {
    policy: { id: 'policy', name: 'Policy 1', criteria: [value, plan, shared] },
    checks: [],
    figures: {
      'Situation diagnosed': 0,
      'Outcomes shared': 1,
      'Outcomes confirmed': 0,
      'Key players with an outcome': 0,
      'Annual value confirmed': 0,
      Conversations: 2
    },
    ...fields
  };
}
function check(criterionId: string, fields: Partial<Check> = {}): Check {
  return {
    id: `check-${criterionId}`,
    criterionId,
    status: 'Met',
    evidence: 'E-mail',
    isExternal: false,
    ...fields
  };
}
const statusOf = (id: string, fields: Partial<Judgement>): CriterionStatus | undefined =>
  criterionStatuses(judgement(fields), today).find(status => status.criterion.id === id);

describe('how many criteria a gate is missing', () => {
  it('is what the platform’s formula says, whatever the checks look like', () => {
    const gaps = { 'Best Case': 0, 'Most Likely': 0, Commit: 2, 'Closed Won': 7 };
    const judged = judgement({ qualification: { id: 'q', policyId: 'policy', gaps } });
    expect(missingFor('Commit', judged)).toBe(2);
    expect(missingFor('Closed Won', judged)).toBe(7);
  });
  it('is all that the policy asks for up to that gate, before anything was judged', () => {
    expect(missingFor('Best Case', judgement())).toBe(1);
    expect(missingFor('Most Likely', judgement())).toBe(1);
    expect(missingFor('Commit', judgement())).toBe(3);
    expect(missingFor('Commit', judgement({ policy: undefined }))).toBe(0);
  });
});

describe('a criterion that only warns', () => {
  const policy = { id: 'policy', name: 'Policy 1', criteria: [value, { ...shared, warns: true }] };
  const statuses = (checks: readonly Check[]) => criterionStatuses(judgement({ policy, checks }), today);

  it('is missing at no gate', () => {
    expect(missingFor('Best Case', judgement({ policy }))).toBe(0);
    expect(missingFor('Commit', judgement({ policy }))).toBe(1);
    expect(lackingAt('Commit', statuses([])).map(({ criterion: { id } }) => id)).toEqual(['value']);
  });
  it('is to be looked at for its gate and those above, until it is met', () => {
    expect(warningsAt('Commit', statuses([]))).toMatchObject([{ criterion: { id: 'shared' } }]);
    expect(statuses([]).map(isWarning)).toEqual([true, false]);
    expect(warningsAt('Commit', statuses([check('shared')]))).toEqual([]);
  });
  it('holds nothing against other gates when its figure fell', () => {
    const late = { ...value, warns: true };
    const fallen = judgement({ policy: { ...policy, criteria: [late] }, checks: [check('value')] });
    const [status] = criterionStatuses(fallen, today);
    expect(status?.state).toBe('notHeld');
    expect(lackingAt('Best Case', status ? [status] : [])).toEqual([]);
    expect(warningsAt('Best Case', status ? [status] : [])).toEqual([]);
  });
});

describe('how a criterion stands', () => {
  it('comes in the order of the gates', () => {
    expect(criterionStatuses(judgement(), today).map(status => status.criterion.id)).toEqual([
      'shared',
      'value',
      'plan'
    ]);
  });
  it.each([
    ['missing without a check', 'plan', {}, 'missing'],
    [
      'missing when its check says so',
      'shared',
      { checks: [check('shared', { status: 'Not Met' })] },
      'missing'
    ],
    ['met', 'shared', { checks: [check('shared')] }, 'met'],
    ['waived', 'plan', { checks: [check('plan', { status: 'Waived' })] }, 'waived'],
    [
      'waiting for the manager once evidence is there',
      'plan',
      { checks: [check('plan', { status: 'Not Met' })] },
      'awaitsManager'
    ],
    [
      'missing while there is nothing to verify',
      'plan',
      { checks: [check('plan', { status: 'Not Met', evidence: undefined })] },
      'missing'
    ],
    [
      'expired the day after its last',
      'plan',
      { checks: [check('plan', { expiresOn: '2026-11-21' })] },
      'expired'
    ],
    [
      'expired even when waived',
      'plan',
      { checks: [check('plan', { status: 'Waived', expiresOn: '2026-11-21' })] },
      'expired'
    ],
    ['met on its last day', 'plan', { checks: [check('plan', { expiresOn: today })] }, 'met'],
    ['not held when the figure fell', 'value', { checks: [check('value')] }, 'notHeld']
  ] as const)('is %s', (_words, id, fields, expected) => {
    expect(statusOf(id, fields)?.state).toBe(expected);
  });
  it('says in how many days a counting check expires, and of no other', () => {
    expect(statusOf('plan', { checks: [check('plan', { expiresOn: '2026-12-04' })] })?.expiresInDays).toBe(
      12
    );
    expect(
      statusOf('plan', { checks: [check('plan', { expiresOn: '2026-11-01' })] })?.expiresInDays
    ).toBeUndefined();
  });
  it('shows the live figure of a measured criterion against its threshold', () => {
    expect(statusOf('value', {})?.figure).toEqual({ value: 0, threshold: 50_000 });
    expect(statusOf('plan', {})?.figure).toBeUndefined();
  });
  it('is not held when it is met by a measure that the package does not know, but can be waived', () => {
    const strange = criterion('strange', { measure: 'Unknown', threshold: 1 });
    const policy = { id: 'policy', name: 'Policy 1', criteria: [strange] };
    expect(statusOf('strange', { policy, checks: [check('strange')] })?.state).toBe('notHeld');
    expect(statusOf('strange', { policy, checks: [check('strange', { status: 'Waived' })] })?.state).toBe(
      'waived'
    );
    const statuses = criterionStatuses(judgement({ policy, checks: [check('strange')] }), today);
    expect(lackingAt('Best Case', statuses).map(status => status.criterion.id)).toEqual(['strange']);
  });
  it('counts when met or waived', () => {
    const statuses = criterionStatuses(judgement({ checks: [check('shared')] }), today);
    expect(statuses.filter(isCounted).map(status => status.criterion.id)).toEqual(['shared']);
  });
});

describe('what helps', () => {
  it('is talking while buyers have not said enough', () => {
    const figures = { ...judgement().figures, 'Outcomes shared': 0 };
    expect(remedyOf('shared', { figures })).toBe('talk');
  });
  it('is asking the value while too little is confirmed', () => {
    expect(remedyOf('value', {})).toBe('noteValue');
  });
  it('is evidence once the figure is reached, and for what people judge', () => {
    expect(remedyOf('shared', {})).toBe('addEvidence');
    expect(remedyOf('plan', {})).toBe('addEvidence');
  });
  it('is verifying, for those who may', () => {
    const checks = [check('plan', { status: 'Not Met' })];
    expect(remedyOf('plan', { checks }, true)).toBe('verify');
    expect(remedyOf('plan', { checks }, false)).toBe('addEvidence');
  });
});

describe('evidence', () => {
  it('makes a criterion met, unless it is a manager’s to verify', () => {
    expect([
      statusOfEvidence(shared, false),
      statusOfEvidence(plan, false),
      statusOfEvidence(plan, true)
    ]).toEqual(['Met', 'Not Met', 'Met']);
  });
  it('counts for as many days as the policy says', () => {
    expect(expiryOf(plan, '2026-11-22')).toBe('2026-12-22');
    expect(expiryOf(shared, '2026-11-22')).toBeUndefined();
  });
});

describe('what the form of evidence begins with', () => {
  const outcomes = [
    {
      contactName: 'Ada',
      statement: 'A number that holds',
      confirmedOn: '2026-11-20',
      buyerWords: 'Yes, that is it.'
    },
    { contactName: 'Bert', statement: 'Fewer forms' }
  ];
  const openingAt = (id: string, fields: Partial<Judgement> = {}) => {
    const status = statusOf(id, fields);
    return status && openingOf(status, outcomes);
  };
  it('is an empty field, with what buyers said as a proposal', () => {
    expect(openingAt('shared')).toEqual({
      evidence: '',
      proposal: 'Ada: A number that holds\nBert: Fewer forms',
      origin: 'buyers'
    });
    expect(openingAt('value')?.proposal).toBe('Ada, 2026-11-20: Yes, that is it.');
    expect(openingAt('plan')?.proposal).toBe('');
  });
  it('is the evidence itself while it awaits its judgement', () => {
    const checks = [check('plan', { status: 'Not Met', evidence: 'Plan of Nov 18' })];
    expect(openingAt('plan', { checks })).toMatchObject({ evidence: 'Plan of Nov 18', proposal: '' });
  });
  it('is the evidence of before as a proposal, when it counted once', () => {
    const checks = [check('shared', { evidence: 'Said in May', expiresOn: '2026-08-01' })];
    expect(openingAt('shared', { checks })).toEqual({
      evidence: '',
      proposal: 'Said in May',
      origin: 'before'
    });
  });
  it('is never the reason why it was waived', () => {
    const checks = [check('plan', { status: 'Waived', evidence: 'A renewal' })];
    expect(openingAt('plan', { checks })).toMatchObject({ evidence: '', proposal: '' });
  });
});

describe('two versions', () => {
  it('of a check are the same when they say the same, whoever wrote the record again', () => {
    const one = check('plan', { revision: 'a' });
    expect(saysTheSame(one, { ...one, revision: 'b' })).toBe(true);
    expect(saysTheSame(undefined, undefined)).toBe(true);
  });
  it.each([
    [{ status: 'Not Met' }],
    [{ evidence: 'Other words' }],
    [{ evidenceSource: 'Our view' }],
    [{ contactId: '003' }],
    [{ isExternal: true }],
    [{ checkedBy: 'Max Manager' }],
    [{ checkedOn: '2026-11-20' }],
    [{ expiresOn: '2026-12-20' }]
  ] as const)('of a check differ by %j', change => {
    expect(saysTheSame(check('plan'), check('plan', change))).toBe(false);
  });
  it('of a check differ when one of them is not there', () => {
    expect(saysTheSame(undefined, check('plan'))).toBe(false);
  });
  it('of a value differ by amount, words and day, and by nothing else', () => {
    const known = { contactName: 'Ada', statement: 'One', annualValue: 5, buyerWords: 'Yes' };
    expect(saysTheSameValue(known, { ...known, statement: 'Two' })).toBe(true);
    expect(saysTheSameValue(known, { ...known, annualValue: 6 })).toBe(false);
    expect(saysTheSameValue(known, { ...known, buyerWords: 'No' })).toBe(false);
    expect(saysTheSameValue(known, { ...known, confirmedOn: today })).toBe(false);
  });
});

describe('key players with an outcome', () => {
  const players = criterion('players', { measure: 'Key players with an outcome', threshold: 3 });
  const statusAt = (people: number, checks: Check[] = []) =>
    criterionStatuses(
      judgement({
        policy: { id: 'policy', name: 'Policy 1', criteria: [players] },
        figures: { ...judgement().figures, 'Key players with an outcome': people },
        checks
      }),
      today
    )[0];

  it('are the people whom the platform counts', () => {
    expect(statusAt(1)?.figure).toEqual({ value: 1, threshold: 3 });
  });
  it('are talked to while some are missing', () => {
    const status = statusAt(1);
    expect(status && remedyFor(status, false)).toBe('talk');
  });
  it('no longer hold when too few are left', () => {
    expect(statusAt(3, [check('players')])?.state).toBe('met');
    expect(statusAt(2, [check('players')])?.state).toBe('notHeld');
  });
});

describe('the criteria that are missing for a gate', () => {
  it('are its own and those of the gates below', () => {
    const statuses = criterionStatuses(judgement({ checks: [check('plan')] }), today);
    const namesAt = (gate: 'Best Case' | 'Commit') =>
      lackingAt(gate, statuses).map(status => status.criterion.id);
    expect(namesAt('Best Case')).toEqual(['shared']);
    expect(namesAt('Commit')).toEqual(['shared', 'value']);
  });
  it('are those of gates above, too, whose figure fell: the platform holds that against every gate', () => {
    const namesAtBestCase = (fields: Partial<Check>) =>
      lackingAt(
        'Best Case',
        criterionStatuses(judgement({ checks: [check('shared'), check('value', fields)] }), today)
      ).map(status => status.criterion.id);
    expect(namesAtBestCase({})).toEqual(['value']);
    expect(namesAtBestCase({ expiresOn: '2026-11-01' })).toEqual(['value']);
    expect(namesAtBestCase({ status: 'Waived' })).toEqual([]);
    expect(namesAtBestCase({ status: 'Not Met' })).toEqual([]);
  });
});

it('counts days across months and clock changes', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});

function remedyOf(id: string, fields: Partial<Judgement>, mayVerify = false): string | undefined {
  const status = statusOf(id, fields);
  return status && remedyFor(status, mayVerify);
}
