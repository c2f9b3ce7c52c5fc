import { testDealKey, testJudgementKey } from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import type { Edition, ManagerTestContent } from '../content/editionContent.ts';
import { criterionIn } from '../content/policyContent.ts';
import { userReference } from '../steps/step.ts';
import type { PlannedRecord, Step } from '../steps/step.ts';
import { OWNER } from './planPolicy.ts';
import { criterionReference, dealReference, policyReference } from './references.ts';

const ANSWERS: Readonly<Record<string, string>> = {
  h: 'Holds',
  n: 'Does not hold',
  c: 'Cannot tell'
};

/** The deals on which managers try an edition, and what each of them said; nothing where none tries it. */
export function planManagerTest(edition: Edition): Step[] {
  const { test } = edition;
  if (test === undefined) return [];
  return [
    planTestDeals(edition, test),
    ...Object.keys(test.judges).map(judge => planJudgements(edition, test, judge))
  ];
}

function planTestDeals({ code }: Edition, { deals }: ManagerTestContent): Step {
  return {
    kind: 'create',
    as: OWNER,
    object: 'Test_Deal__c',
    matchBy: 'Key__c',
    records: deals.map((deal, place) => ({
      reference: testDealReference(code, deal),
      fields: id => {
        const [policy, opportunity] = [id(policyReference(code)), id(dealReference(deal))];
        return {
          Policy__c: policy,
          Opportunity__c: opportunity,
          Order__c: place + 1,
          Key__c: testDealKey(policy, opportunity)
        };
      }
    }))
  };
}

function planJudgements(edition: Edition, { deals, judges }: ManagerTestContent, judge: string): Step {
  const answers = Object.entries(judges[judge] ?? {});
  const said = answers.flatMap(([criterion, letters]) =>
    deals.map((deal, place) => ({ criterion, deal, answer: ANSWERS[letters[place] ?? ''] ?? '' }))
  );
  return {
    kind: 'create',
    as: judge,
    object: 'Test_Judgement__c',
    matchBy: 'Key__c',
    records: said.map((one): PlannedRecord => ({
      reference: `judged:${edition.code}:${judge}:${one.criterion}:${one.deal}`,
      fields: id => {
        const criterion = id(criterionReference(edition.code, one.criterion));
        const testDeal = id(testDealReference(edition.code, one.deal));
        return {
          Criterion__c: criterion,
          Test_Deal__c: testDeal,
          Answer__c: one.answer,
          Statement__c: criterionIn(edition, one.criterion).statement,
          Key__c: testJudgementKey(criterion, testDeal, id(userReference(judge)))
        };
      }
    }))
  };
}

const testDealReference = (policy: string, deal: string): string => `test:${policy}:${deal}`;
