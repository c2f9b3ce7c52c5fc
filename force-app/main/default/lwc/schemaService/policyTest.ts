/** Deals that managers judge by a draft, and what each of them says. */
import TEST_DEAL from '@salesforce/schema/Test_Deal__c';
import TEST_DEAL_POLICY from '@salesforce/schema/Test_Deal__c.Policy__c';
import TEST_DEAL_OPPORTUNITY from '@salesforce/schema/Test_Deal__c.Opportunity__c';
import TEST_DEAL_ORDER from '@salesforce/schema/Test_Deal__c.Order__c';
import TEST_DEAL_KEY from '@salesforce/schema/Test_Deal__c.Key__c';
import TEST_JUDGEMENT from '@salesforce/schema/Test_Judgement__c';
import TEST_JUDGEMENT_TEST_DEAL from '@salesforce/schema/Test_Judgement__c.Test_Deal__c';
import TEST_JUDGEMENT_CRITERION from '@salesforce/schema/Test_Judgement__c.Criterion__c';
import TEST_JUDGEMENT_ANSWER from '@salesforce/schema/Test_Judgement__c.Answer__c';
import TEST_JUDGEMENT_STATEMENT from '@salesforce/schema/Test_Judgement__c.Statement__c';
import TEST_JUDGEMENT_KEY from '@salesforce/schema/Test_Judgement__c.Key__c';
import TEST_JUDGEMENT_CREATED_BY_ID from '@salesforce/schema/Test_Judgement__c.CreatedById';
import { relationship } from './relationship';

export const testDeal = {
  object: TEST_DEAL.objectApiName,
  policyId: TEST_DEAL_POLICY.fieldApiName,
  opportunityId: TEST_DEAL_OPPORTUNITY.fieldApiName,
  opportunity: relationship(TEST_DEAL_OPPORTUNITY),
  order: TEST_DEAL_ORDER.fieldApiName,
  key: TEST_DEAL_KEY.fieldApiName
};
/** Who made a judgement is its judge: rules keep it so. */
export const testJudgement = {
  object: TEST_JUDGEMENT.objectApiName,
  testDealId: TEST_JUDGEMENT_TEST_DEAL.fieldApiName,
  testDeal: relationship(TEST_JUDGEMENT_TEST_DEAL),
  criterionId: TEST_JUDGEMENT_CRITERION.fieldApiName,
  answer: TEST_JUDGEMENT_ANSWER.fieldApiName,
  statement: TEST_JUDGEMENT_STATEMENT.fieldApiName,
  key: TEST_JUDGEMENT_KEY.fieldApiName,
  judgeId: TEST_JUDGEMENT_CREATED_BY_ID.fieldApiName,
  judge: relationship(TEST_JUDGEMENT_CREATED_BY_ID)
};
