import { weaknesses } from 'c/reviewListed';
import type { Grounds } from 'c/reviewListed';

const today = '2026-11-28';
const judged: Grounds = {
  rank: 3,
  gap: 0,
  hasQualification: true,
  isJudged: true,
  isInSegment: true,
  fallen: 0,
  expiries: ['2026-12-31', undefined, '2026-11-28', undefined]
};
const kinds = (deal: Partial<Grounds>) => weaknesses({ ...judged, ...deal }, today);

describe('why a forecast does not hold', () => {
  it('is nothing for a deal that lacks nothing, and for one outside of the forecast', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ rank: 0, gap: 1, hasQualification: false })).toEqual([]);
  });
  it('is that the deal was never judged', () => {
    expect(kinds({ gap: 1, hasQualification: false, isJudged: false })).toEqual([{ kind: 'neverJudged' }]);
  });
  it('is that the policy it was judged by counts no more', () => {
    expect(kinds({ gap: 1, isJudged: false })).toEqual([{ kind: 'policyOver' }]);
  });
  it('is that its policy is not for deals like it', () => {
    expect(kinds({ gap: 1, isJudged: false, isInSegment: false })).toEqual([{ kind: 'otherPolicy' }]);
  });
  it('is what expired, since the earliest day; the last day still counts', () => {
    const expiries = ['2026-11-27', undefined, '2026-11-20', undefined];
    expect(kinds({ gap: 2, expiries })).toEqual([{ kind: 'expired', count: 2, since: '2026-11-20' }]);
  });
  it('is not what expired for a gate above the deal', () => {
    const expiries = [undefined, undefined, '2026-11-20', '2026-11-20'];
    expect(kinds({ rank: 2, gap: 1, expiries })).toEqual([{ kind: 'notMet', count: 1 }]);
  });
  it('is a measure that fell, and criteria that are not met, together', () => {
    const expiries = ['2026-11-01', undefined, undefined, undefined];
    expect(kinds({ gap: 4, fallen: 1, expiries })).toEqual([
      { kind: 'expired', count: 1, since: '2026-11-01' },
      { kind: 'fell', count: 1 },
      { kind: 'notMet', count: 2 }
    ]);
  });
});
