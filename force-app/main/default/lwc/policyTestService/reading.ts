import { answers } from 'c/agreement';
import type { Deal, TestJudgement, ManagerTest, TestCriterion, TestDeal } from 'c/agreement';
import { idOf, nodesOf, oneOf, parentOf, text, written } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import { gatesInOrder } from 'c/qualification';
import * as field from 'c/schemaService';

function dealFrom(node: GraphqlNode): Deal {
  const { opportunity, account, user } = field;
  return {
    opportunityId: idOf(node),
    name: text(node, opportunity.name) ?? '',
    account: text(parentOf(node, opportunity.account), account.name),
    owner: text(parentOf(node, opportunity.owner), user.name),
    category: text(node, opportunity.category),
    stage: text(node, opportunity.stage),
    amount: written(node, opportunity.amount),
    closeDate: text(node, opportunity.closeDate)
  };
}

function testDealFrom(node: GraphqlNode): TestDeal {
  const opportunity = parentOf(node, field.testDeal.opportunity);
  const opportunityId = text(node, field.testDeal.opportunityId);
  return { id: idOf(node), opportunityId, ...(idOf(opportunity) ? { deal: dealFrom(opportunity) } : {}) };
}

function criterionFrom(node: GraphqlNode): TestCriterion {
  return {
    id: idOf(node),
    gate: text(node, field.criterion.gate) ?? '',
    statement: text(node, field.criterion.statement) ?? '',
    howToCheck: text(node, field.criterion.howToCheck)
  };
}

function judgementFrom(node: GraphqlNode): TestJudgement[] {
  const answer = oneOf(node, field.testJudgement.answer, answers);
  if (!answer) return [];
  return [
    {
      id: idOf(node),
      criterionId: text(node, field.testJudgement.criterionId) ?? '',
      testDealId: text(node, field.testJudgement.testDealId) ?? '',
      statement: text(node, field.testJudgement.statement) ?? '',
      judgeId: text(node, field.testJudgement.judgeId) ?? '',
      judge: text(parentOf(node, field.testJudgement.judge), field.user.name) ?? '',
      answer
    }
  ];
}

/** The place of a criterion's gate; what is no gate comes last. */
function placeOf({ gate }: TestCriterion): number {
  const place = gatesInOrder.findIndex(name => name === gate);
  return place < 0 ? gatesInOrder.length : place;
}

/** The test that a policy's page asked for; nothing when there is no such policy, or the person may not see it. */
export function testFrom(data: unknown): ManagerTest | undefined {
  const [policy] = nodesOf(data, field.policy.object);
  if (!policy) return undefined;
  return {
    policyId: idOf(policy),
    isOpen: oneOf(policy, field.policy.status, ['Draft', 'In Review']) !== undefined,
    criteria: nodesOf(data, field.criterion.object)
      .map(criterionFrom)
      .toSorted((one, other) => placeOf(one) - placeOf(other)),
    deals: nodesOf(data, field.testDeal.object).map(testDealFrom),
    judgements: nodesOf(data, field.testJudgement.object).flatMap(judgementFrom)
  };
}

/** The deals that were looked for. */
export function dealsFrom(data: unknown): Deal[] {
  return nodesOf(data, field.opportunity.object).map(dealFrom);
}
