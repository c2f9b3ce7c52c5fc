import { describe, expect, it } from 'vitest';
import { gateOf } from '../deal.ts';
import { lacksOf } from '../judgeDeal.ts';
import { check, deal, enough, policiesOf, policy } from './deals.ts';

const today = '2026-11-28';
const lacks = (of: Partial<typeof deal>, checks = enough, policies = policiesOf(policy), day = today) =>
  lacksOf({ ...deal, ...of }, policies, checks, day);

describe('what a deal lacks for its category', () => {
  it('is nothing when the criteria of the gate and those below it are met', () => {
    expect(lacks({})).toEqual([]);
  });

  it('is a criterion that nobody met, one that was taken back, and none of the gates above', () => {
    expect(lacks({}, [check('players')])).toEqual([
      { kind: 'missing', gate: 'Best Case', criterion: 'A funder is named', why: '' }
    ]);
    expect(lacks({}, [check('funder', { status: 'Not Met' }), check('players')])).toHaveLength(1);
  });

  it('is, for a won deal, what winning asks for too', () => {
    expect(lacks({ gate: 'Closed Won' })).toEqual([
      { kind: 'missing', gate: 'Closed Won', criterion: 'The order is signed', why: '' }
    ]);
  });

  it('is nothing where a criterion was waived, whatever its figure', () => {
    const figures = { ...deal.figures, 'Key players with an outcome': 0 };
    expect(lacks({ figures }, [check('funder'), check('players', { status: 'Waived' })])).toEqual([]);
  });

  it('is no criterion that only warns', () => {
    const criteria = policy.criteria.map(one => ({ ...one, warns: true }));
    expect(lacks({}, [], policiesOf({ ...policy, criteria }))).toEqual([]);
  });

  it('is a check that expired, from the day after its last', () => {
    const checks = [check('funder', { expiresOn: today }), check('players')];
    expect(lacks({}, checks)).toEqual([]);
    expect(lacks({}, checks, policiesOf(policy), '2026-11-29')).toEqual([
      {
        kind: 'expired',
        gate: 'Best Case',
        criterion: 'A funder is named',
        why: 'it counted until 2026-11-28'
      }
    ]);
  });

  it('is a measure that fell below what was claimed, in a gate above too', () => {
    const figures = { ...deal.figures, 'Key players with an outcome': 2 };
    const fell = {
      kind: 'measure fell',
      gate: 'Commit',
      criterion: 'Key players are met',
      why: 'Key players with an outcome: 2 of 3'
    };
    expect(lacks({ figures })).toEqual([fell]);
    expect(lacks({ figures, gate: 'Best Case', category: 'Best Case' })).toEqual([fell]);
  });

  it('is a met claim of a measure that the gate does not know', () => {
    const criteria = policy.criteria.map(one => ({ ...one, measure: 'Unknown' as const }));
    expect(lacks({}, enough, policiesOf({ ...policy, criteria }))).toMatchObject([
      { kind: 'measure fell', why: 'its measure is none that the gate compares' },
      { kind: 'measure fell' }
    ]);
  });

  it.each([
    ['no qualification', { qualification: undefined }, /no deal qualification/],
    [
      "another deal's",
      { qualification: { id: 'q', dealId: 'other', policyId: 'policy' } },
      /another deal's qualification/
    ]
  ])('is any judgement where it rests on %s', (_what, of, why) => {
    expect(lacks(of)).toEqual([{ kind: 'not judged', why: expect.stringMatching(why) }]);
  });
});

describe('a policy that admits no deal', () => {
  it.each([
    ['a draft', { status: 'Draft' }, 'Forecast policy 1 was never agreed: it is Draft'],
    ['one without a status', { status: '' }, 'Forecast policy 1 was never agreed: it is '],
    ['retired without a grace', { status: 'Retired' }, 'Forecast policy 1 is retired, without a grace'],
    [
      'retired, its grace over',
      { status: 'Retired', acceptedUntil: '2026-11-27' },
      'Forecast policy 1 is retired, and was accepted until 2026-11-27'
    ],
    [
      'signed without a count',
      { agreedCriteria: 0 },
      'Forecast policy 1 says of no criteria that they were signed'
    ],
    ['with a criterion more', { agreedCriteria: 2 }, 'Forecast policy 1 has 3 criteria, and 2 were signed']
  ])('is %s', (_what, of, why) => {
    expect(lacks({}, enough, policiesOf({ ...policy, ...of }))).toEqual([
      { kind: 'policy not accepted', why }
    ]);
  });

  it('is none that is in its grace, to its last day', () => {
    const retired = policiesOf({ ...policy, status: 'Retired', acceptedUntil: today });
    expect(lacks({}, enough, retired)).toEqual([]);
    expect(lacks({}, enough, retired, '2026-11-29')).toHaveLength(1);
  });

  it('is the one that a qualification does not name', () => {
    const qualification = { id: 'q', dealId: 'deal', policyId: undefined };
    expect(lacks({ qualification })).toEqual([
      { kind: 'policy not accepted', why: 'its qualification has no policy' }
    ]);
  });
});

describe('the gate of a deal', () => {
  it.each([
    ['Commit', false, 'Commit'],
    ['Most Likely', false, 'Most Likely'],
    ['Closed', false, 'Closed Won'],
    ['Omitted', true, 'Closed Won'],
    ['Pipeline', false, undefined],
    ['Upside', false, undefined]
  ] as const)('in %s, won: %s, is %s', (category, isWon, gate) => {
    expect(gateOf(category, isWon)).toBe(gate);
  });
});
