import { answers, isOutdated, progressOf } from 'c/agreement';
import type { Answer, Judged, TestJudgement, ManagerTest, TestCriterion, TestDeal } from 'c/agreement';
import type { JudgingRow } from 'c/policyTestJudging';
import type { Hindrance } from 'c/qualification';
import { testJudgementKey } from 'c/recordKeys';

/** An answer that was given here: on its way, saved, or kept from it by what hinders. */
export interface Given {
  readonly criterionId: string;
  readonly testDealId: string;
  readonly answer: Answer;
  readonly state: 'saving' | 'saved' | 'waiting';
  readonly hindrance?: Hindrance;
  /** The judgement that it is saved in, once that is known. */
  readonly id?: string;
}

/** What a judge said: as it was read, and what was given here since, by the keys of judgements. */
export interface Own {
  readonly judgeId: string;
  readonly test: ManagerTest;
  readonly given: ReadonlyMap<string, Given>;
}

/** The own judgement of a deal by a criterion that was read. */
export function ownJudgement(
  { judgements }: ManagerTest,
  judgeId: string,
  about: Pick<Judged, 'criterionId' | 'testDealId'>
): TestJudgement | undefined {
  return judgements.find(
    judged =>
      judged.judgeId === judgeId &&
      judged.criterionId === about.criterionId &&
      judged.testDealId === about.testDealId
  );
}

/** What the judge says of a deal by a criterion: here, or earlier where the words are the same. */
function rowOf(criterion: TestCriterion, testDealId: string, own: Own): JudgingRow {
  const { test, judgeId } = own;
  const given = own.given.get(testJudgementKey(criterion.id, testDealId, judgeId));
  const read = ownJudgement(test, judgeId, { criterionId: criterion.id, testDealId });
  const isOld = !given && read !== undefined && isOutdated(read, test);
  return {
    criterion,
    answer: given?.answer ?? (isOld ? undefined : read?.answer),
    ...(given && given.state !== 'waiting' ? { state: given.state } : {}),
    hindrance: given?.hindrance,
    isOutdated: isOld
  };
}

/** Each criterion with what the judge says of a deal by it. */
export function rowsOf(testDealId: string, own: Own): JudgingRow[] {
  return own.test.criteria.map(criterion => rowOf(criterion, testDealId, own));
}

/** All that the judge said so far that counts, also what is on its way. */
function ownAnswers(own: Own): Judged[] {
  const { test, judgeId } = own;
  return test.deals.flatMap(({ id: testDealId }) =>
    rowsOf(testDealId, own).flatMap(({ criterion, answer }) =>
      answer ? [{ criterionId: criterion.id, testDealId, judgeId, answer }] : []
    )
  );
}

/** How far a judge is with deals. */
export interface Done {
  readonly answers: number;
  readonly ofAnswers: number;
  readonly deals: number;
  readonly ofDeals: number;
}

/** How far the judge is with those deals. */
export function doneBy(own: Own | undefined, judgeable: readonly TestDeal[]): Done {
  const criteria = (own?.test.criteria ?? []).map(({ id }) => id);
  const deals = judgeable.map(({ id }) => id);
  const [done] = progressOf(own ? ownAnswers(own) : [], criteria, deals);
  return {
    ...{ answers: done?.answers ?? 0, ofAnswers: criteria.length * deals.length },
    ...{ deals: done?.deals ?? 0, ofDeals: deals.length }
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The answers that an earlier page kept and could not save, as far as they are about the test as it is now. */
export function givenIn(kept: unknown, { criteria, deals }: ManagerTest): Given[] {
  return (Array.isArray(kept) ? kept : []).filter(isObject).flatMap(each => {
    const criterion = criteria.find(({ id }) => id === each['criterionId']);
    const deal = deals.find(({ id }) => id === each['testDealId']);
    const answer = answers.find(known => known === each['answer']);
    return criterion && deal && answer
      ? [{ criterionId: criterion.id, testDealId: deal.id, answer, state: 'waiting' as const }]
      : [];
  });
}
