import type { Answer, ManagerTest, TestCriterion } from 'c/agreement';
import type { Operation } from 'c/mutation';
import { testDealKey, testJudgementKey } from 'c/recordKeys';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { testDeal, testJudgement } from 'c/schemaService';

/** Takes these deals into the test, after those that are there: all of them or none. */
export function chooseDeals(
  { policyId, deals }: ManagerTest,
  opportunityIds: readonly string[]
): Promise<SaveResult> {
  return saveTogether(
    opportunityIds.map((opportunityId, place): Operation => ({
      ...{ kind: 'create', alias: `deal${place}`, object: testDeal.object },
      fields: {
        [testDeal.policyId]: policyId,
        [testDeal.opportunityId]: opportunityId,
        [testDeal.order]: deals.length + place + 1,
        [testDeal.key]: testDealKey(policyId, opportunityId)
      }
    }))
  );
}

/** Takes a deal out of the test. What was said of it counts for nothing then. */
export function removeDeal(testDealId: string): Promise<SaveResult> {
  return saveTogether([{ kind: 'delete', alias: 'deal', object: testDeal.object, id: testDealId }]);
}

/**
 * Saves what a judge says of a test deal by a criterion, as it reads to the judge.
 *
 * @param id the judge's earlier answer; nothing while there is none.
 */
export function saveAnswer(
  criterion: TestCriterion,
  testDealId: string,
  judgeId: string,
  answer: Answer,
  id: string | undefined
): Promise<SaveResult> {
  const { object } = testJudgement;
  const said = { [testJudgement.answer]: answer, [testJudgement.statement]: criterion.statement };
  if (id) return saveTogether([{ kind: 'update', alias: 'judgement', object, id, fields: said }]);
  const about = {
    [testJudgement.criterionId]: criterion.id,
    [testJudgement.testDealId]: testDealId,
    [testJudgement.key]: testJudgementKey(criterion.id, testDealId, judgeId)
  };
  return saveTogether([{ kind: 'create', alias: 'judgement', object, fields: { ...said, ...about } }]);
}
