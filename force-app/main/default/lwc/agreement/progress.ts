import type { Judged } from './types';

/** How far one judge is. */
interface Progress {
  readonly judgeId: string;
  /** Deals judged by every criterion. */
  readonly deals: number;
  /** Answers given, of criteria × deals that are asked for. */
  readonly answers: number;
}

/**
 * How far each judge is, in the order in which they appear. What was said of a criterion or a deal that is no longer part of
 * the test counts for nothing.
 */
export function progressOf(
  judgements: readonly Judged[],
  criterionIds: readonly string[],
  testDealIds: readonly string[]
): Progress[] {
  const asked = judgements.filter(
    ({ criterionId, testDealId }) => criterionIds.includes(criterionId) && testDealIds.includes(testDealId)
  );
  const judgeIds = [...new Set(asked.map(({ judgeId }) => judgeId))];
  return judgeIds.map(judgeId => {
    const given = asked.filter(judged => judged.judgeId === judgeId);
    const isWhole = (id: string): boolean =>
      new Set(given.flatMap(({ testDealId, criterionId }) => (testDealId === id ? [criterionId] : [])))
        .size === criterionIds.length;
    return { judgeId, answers: given.length, deals: testDealIds.filter(isWhole).length };
  });
}
