/** What managers decided about deals. */
import REVIEW from '@salesforce/schema/Deal_Review__c';
import REVIEW_OPPORTUNITY from '@salesforce/schema/Deal_Review__c.Opportunity__c';
import REVIEW_KEY from '@salesforce/schema/Deal_Review__c.Key__c';
import REVIEW_REVIEWED_ON from '@salesforce/schema/Deal_Review__c.Reviewed_On__c';
import REVIEW_REVIEWED_BY from '@salesforce/schema/Deal_Review__c.Reviewed_By__c';
import REVIEW_DECISION from '@salesforce/schema/Deal_Review__c.Decision__c';
import REVIEW_WORDS from '@salesforce/schema/Deal_Review__c.Words__c';
import REVIEW_FORECAST_CATEGORY from '@salesforce/schema/Deal_Review__c.Forecast_Category__c';
import REVIEW_AMOUNT from '@salesforce/schema/Deal_Review__c.Amount__c';
import REVIEW_CLOSE_DATE from '@salesforce/schema/Deal_Review__c.Close_Date__c';
import REVIEW_GAP from '@salesforce/schema/Deal_Review__c.Gap__c';
import REVIEW_NEXT_STEP from '@salesforce/schema/Deal_Review__c.Next_Step__c';
import REVIEW_ACTION from '@salesforce/schema/Deal_Review__c.Action__c';
import REVIEW_ACTION_OWNER from '@salesforce/schema/Deal_Review__c.Action_Owner__c';
import REVIEW_DUE_ON from '@salesforce/schema/Deal_Review__c.Due_On__c';
import REVIEW_DONE_ON from '@salesforce/schema/Deal_Review__c.Done_On__c';
import REVIEW_CREATED_DATE from '@salesforce/schema/Deal_Review__c.CreatedDate';
import { childRelationship, relationship } from './relationship';

export const review = {
  object: REVIEW.objectApiName,
  ofDeal: childRelationship(REVIEW),
  opportunityId: REVIEW_OPPORTUNITY.fieldApiName,
  key: REVIEW_KEY.fieldApiName,
  reviewedOn: REVIEW_REVIEWED_ON.fieldApiName,
  reviewedBy: REVIEW_REVIEWED_BY.fieldApiName,
  reviewer: relationship(REVIEW_REVIEWED_BY),
  decision: REVIEW_DECISION.fieldApiName,
  words: REVIEW_WORDS.fieldApiName,
  category: REVIEW_FORECAST_CATEGORY.fieldApiName,
  amount: REVIEW_AMOUNT.fieldApiName,
  closeDate: REVIEW_CLOSE_DATE.fieldApiName,
  gap: REVIEW_GAP.fieldApiName,
  nextStep: REVIEW_NEXT_STEP.fieldApiName,
  action: REVIEW_ACTION.fieldApiName,
  actionOwnerId: REVIEW_ACTION_OWNER.fieldApiName,
  actionOwner: relationship(REVIEW_ACTION_OWNER),
  dueOn: REVIEW_DUE_ON.fieldApiName,
  doneOn: REVIEW_DONE_ON.fieldApiName,
  createdDate: REVIEW_CREATED_DATE.fieldApiName
};
