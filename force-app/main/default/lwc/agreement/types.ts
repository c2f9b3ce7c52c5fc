/** A test has at most so many deals: enough to tell, and a manager judges them in an hour. */
export const mostDeals = 10;

/** The answers a judge may give about a deal, in the order in which they are offered. */
export const answers = ['Holds', 'Does not hold', 'Cannot tell'] as const;
export type Answer = (typeof answers)[number];

/** What one manager said of one deal by one criterion. */
export interface Judged {
  readonly criterionId: string;
  readonly testDealId: string;
  readonly judgeId: string;
  readonly answer: Answer;
}

/** The same as it is kept: with the words that were judged, and the judge's name. */
export interface TestJudgement extends Judged {
  readonly id: string;
  readonly statement: string;
  readonly judge: string;
}

/** A deal as people know it. Amounts are as the platform writes them, dates ISO dates. */
export interface Deal {
  readonly opportunityId: string;
  readonly name: string;
  readonly account?: string;
  readonly owner?: string;
  readonly category?: string;
  readonly stage?: string;
  readonly amount?: string;
  readonly closeDate?: string;
}

/** A deal that is judged; without `deal` it was deleted, or the person may not see it. */
export interface TestDeal {
  readonly id: string;
  readonly opportunityId?: string;
  readonly deal?: Deal;
}

/** A criterion as it reads now. */
export interface TestCriterion {
  readonly id: string;
  readonly gate: string;
  readonly statement: string;
  readonly howToCheck?: string;
}

/** The test of one policy, with the judgements that the person may see: the own ones, or all. */
export interface ManagerTest {
  readonly policyId: string;
  /** Is the policy still a draft, or in review? */
  readonly isOpen: boolean;
  /** By gate, and there in their order. */
  readonly criteria: readonly TestCriterion[];
  readonly deals: readonly TestDeal[];
  readonly judgements: readonly TestJudgement[];
}
