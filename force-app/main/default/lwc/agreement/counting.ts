import type { TestJudgement, ManagerTest, TestDeal } from './types';

/** Is it an answer to other words than the criterion has by now? */
export function isOutdated({ criterionId, statement }: TestJudgement, { criteria }: ManagerTest): boolean {
  return criteria.some(criterion => criterion.id === criterionId && criterion.statement !== statement);
}

/** The judgements that count: of deals and criteria that are still in the test, and of the words that these have now. */
export function countingIn(test: ManagerTest): TestJudgement[] {
  const words = new Map(test.criteria.map(({ id, statement }) => [id, statement]));
  const deals = new Set(test.deals.map(({ id }) => id));
  return test.judgements.filter(
    ({ criterionId, testDealId, statement }) => deals.has(testDealId) && words.get(criterionId) === statement
  );
}

/** The deals that the person may judge: those that are there and not out of sight. */
export function seenDeals({ deals }: ManagerTest): (TestDeal & Required<Pick<TestDeal, 'deal'>>)[] {
  return deals.flatMap(each => (each.deal ? [{ ...each, deal: each.deal }] : []));
}
