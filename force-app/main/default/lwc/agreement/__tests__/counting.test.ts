import { countingIn, isOutdated, seenDeals } from 'c/agreement';
import type { TestJudgement, ManagerTest } from 'c/agreement';

function judgement(change: Partial<TestJudgement> = {}): TestJudgement {
  return {
    ...{ id: 'j', criterionId: 'plan', testDealId: 'deal-1', judgeId: 'marta', judge: 'Marta' },
    ...{ answer: 'Holds', statement: 'A plan is agreed' },
    ...change
  };
}
const test = (...judgements: TestJudgement[]): ManagerTest => ({
  ...{ policyId: 'policy', isOpen: true, judgements },
  criteria: [{ id: 'plan', gate: 'Commit', statement: 'A plan is agreed' }],
  deals: [
    { id: 'deal-1', opportunityId: 'o1', deal: { opportunityId: 'o1', name: 'Alpha' } },
    { id: 'deal-2', opportunityId: 'o2' }
  ]
});

describe('a judgement', () => {
  it('counts while deal, criterion and words are those of the test', () => {
    expect(countingIn(test(judgement()))).toHaveLength(1);
    expect(isOutdated(judgement(), test())).toBe(false);
  });
  it.each<[string, Partial<TestJudgement>]>([
    ['a deal that was taken out', { testDealId: 'deal-9' }],
    ['a criterion that was taken out', { criterionId: 'value' }],
    ['other words', { statement: 'A plan is there' }]
  ])('of %s counts for nothing', (_what, change) => {
    expect(countingIn(test(judgement(change)))).toEqual([]);
  });
  it('of other words is out of date', () => {
    expect(isOutdated(judgement({ statement: 'A plan is there' }), test())).toBe(true);
  });
});

it('deals out of sight are not for judging', () => {
  expect(seenDeals(test()).map(({ id }) => id)).toEqual(['deal-1']);
});
