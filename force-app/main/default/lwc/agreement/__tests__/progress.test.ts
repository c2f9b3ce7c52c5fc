import { progressOf } from 'c/agreement';
import type { Judged } from 'c/agreement';

const judged = (judgeId: string, testDealId: string, criterionId: string): Judged => ({
  ...{ judgeId, testDealId, criterionId, answer: 'Holds' }
});

describe('how far judges are', () => {
  it('is told in answers, and in deals that they judged whole', () => {
    const given = [
      judged('marta', 'deal-1', 'goal'),
      judged('marta', 'deal-1', 'plan'),
      judged('marta', 'deal-2', 'goal'),
      judged('noor', 'deal-2', 'plan')
    ];
    expect(progressOf(given, ['goal', 'plan'], ['deal-1', 'deal-2', 'deal-3'])).toEqual([
      { judgeId: 'marta', answers: 3, deals: 1 },
      { judgeId: 'noor', answers: 1, deals: 0 }
    ]);
  });
  it('counts nothing of what is no longer asked', () => {
    const given = [judged('marta', 'deal-1', 'removed'), judged('marta', 'removed', 'goal')];
    expect(progressOf(given, ['goal'], ['deal-1'])).toEqual([]);
  });
  it('is nothing while nobody began', () => {
    expect(progressOf([], ['goal'], ['deal-1'])).toEqual([]);
  });
});
