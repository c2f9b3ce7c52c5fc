/** The deal, the people in it, and what is logged about it. */
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_NAME from '@salesforce/schema/Opportunity.Name';
import OPPORTUNITY_ACCOUNT_ID from '@salesforce/schema/Opportunity.AccountId';
import OPPORTUNITY_OWNER_ID from '@salesforce/schema/Opportunity.OwnerId';
import OPPORTUNITY_STAGE_NAME from '@salesforce/schema/Opportunity.StageName';
import OPPORTUNITY_FORECAST_CATEGORY_NAME from '@salesforce/schema/Opportunity.ForecastCategoryName';
import OPPORTUNITY_FORECAST_RANK from '@salesforce/schema/Opportunity.Forecast_Rank__c';
import OPPORTUNITY_ENFORCEMENT from '@salesforce/schema/Opportunity.Enforcement__c';
import OPPORTUNITY_OFFERING from '@salesforce/schema/Opportunity.Offering__c';
import OPPORTUNITY_IS_IN_SEGMENT from '@salesforce/schema/Opportunity.Is_In_Segment__c';
import OPPORTUNITY_IS_JUDGED from '@salesforce/schema/Opportunity.Is_Judged__c';
import OPPORTUNITY_DEAL_QUALIFICATION from '@salesforce/schema/Opportunity.Deal_Qualification__c';
import OPPORTUNITY_QUESTIONS_ANSWERED from '@salesforce/schema/Opportunity.Questions_Answered__c';
import OPPORTUNITY_OUTCOMES_SHARED from '@salesforce/schema/Opportunity.Outcomes_Shared__c';
import OPPORTUNITY_OUTCOMES_CONFIRMED from '@salesforce/schema/Opportunity.Outcomes_Confirmed__c';
import OPPORTUNITY_KEY_PLAYER_OUTCOMES from '@salesforce/schema/Opportunity.Key_Player_Outcomes__c';
import OPPORTUNITY_ANNUAL_VALUE_CONFIRMED from '@salesforce/schema/Opportunity.Annual_Value_Confirmed__c';
import OPPORTUNITY_CONVERSATION_DAYS from '@salesforce/schema/Opportunity.Conversation_Days__c';
import OPPORTUNITY_AMOUNT from '@salesforce/schema/Opportunity.Amount';
import OPPORTUNITY_CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';
import OPPORTUNITY_NEXT_STEP from '@salesforce/schema/Opportunity.NextStep';
import OPPORTUNITY_IS_CLOSED from '@salesforce/schema/Opportunity.IsClosed';
import OPPORTUNITY_IS_WON from '@salesforce/schema/Opportunity.IsWon';
import OPPORTUNITY_CREATED_DATE from '@salesforce/schema/Opportunity.CreatedDate';
import OPPORTUNITY_FORECAST_GAP from '@salesforce/schema/Opportunity.Forecast_Gap__c';
import OPPORTUNITY_QUALIFIED_FOR from '@salesforce/schema/Opportunity.Qualified_For__c';
import OPPORTUNITY_LAST_REVIEWED_ON from '@salesforce/schema/Opportunity.Last_Reviewed_On__c';
import OPPORTUNITY_NEXT_ACTION_DUE from '@salesforce/schema/Opportunity.Next_Action_Due__c';
import OPPORTUNITY_LAST_BUYER_MOVE_ON from '@salesforce/schema/Opportunity.Last_Buyer_Move_On__c';
import OPPORTUNITY_IS_STALLED from '@salesforce/schema/Opportunity.Is_Stalled__c';
import OPPORTUNITY_CRITERIA_EXPIRE_ON from '@salesforce/schema/Opportunity.Criteria_Expire_On__c';
import OPPORTUNITY_ANNUAL_VALUE from '@salesforce/schema/Opportunity.Annual_Value__c';
import OPPORTUNITY_HIGHEST_LEVEL_MET from '@salesforce/schema/Opportunity.Highest_Level_Met__c';
import OPPORTUNITY_WON_BEFORE_GATE from '@salesforce/schema/Opportunity.Won_Before_Gate__c';
import ACCOUNT from '@salesforce/schema/Account';
import ACCOUNT_NAME from '@salesforce/schema/Account.Name';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_NAME from '@salesforce/schema/Contact.Name';
import CONTACT_SALUTATION from '@salesforce/schema/Contact.Salutation';
import CONTACT_FIRST_NAME from '@salesforce/schema/Contact.FirstName';
import CONTACT_LAST_NAME from '@salesforce/schema/Contact.LastName';
import CONTACT_EMAIL from '@salesforce/schema/Contact.Email';
import CONTACT_TITLE from '@salesforce/schema/Contact.Title';
import CONTACT_ACCOUNT_ID from '@salesforce/schema/Contact.AccountId';
import CONTACT_TITLE_MATCH from '@salesforce/schema/Contact.Title_Match__c';
import CONTACT_HOLDS_NO_TITLE from '@salesforce/schema/Contact.Holds_No_Title__c';
import CONTACT_ROLE from '@salesforce/schema/OpportunityContactRole';
import CONTACT_ROLE_CONTACT_ID from '@salesforce/schema/OpportunityContactRole.ContactId';
import CONTACT_ROLE_OPPORTUNITY_ID from '@salesforce/schema/OpportunityContactRole.OpportunityId';
import CONTACT_ROLE_IS_PRIMARY from '@salesforce/schema/OpportunityContactRole.IsPrimary';
import TASK from '@salesforce/schema/Task';
import TASK_OWNER_ID from '@salesforce/schema/Task.OwnerId';
import TASK_SUBJECT from '@salesforce/schema/Task.Subject';
import TASK_DESCRIPTION from '@salesforce/schema/Task.Description';
import TASK_CREATED_DATE from '@salesforce/schema/Task.CreatedDate';
import TASK_STATUS from '@salesforce/schema/Task.Status';
import TASK_ACTIVITY_DATE from '@salesforce/schema/Task.ActivityDate';
import TASK_WHAT_ID from '@salesforce/schema/Task.WhatId';
import TASK_WHO_ID from '@salesforce/schema/Task.WhoId';
import TASK_TASK_SUBTYPE from '@salesforce/schema/Task.TaskSubtype';
import USER from '@salesforce/schema/User';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_IS_ACTIVE from '@salesforce/schema/User.IsActive';
import { relationship } from './relationship';

export const opportunity = {
  object: OPPORTUNITY.objectApiName,
  name: OPPORTUNITY_NAME.fieldApiName,
  accountId: OPPORTUNITY_ACCOUNT_ID.fieldApiName,
  account: relationship(OPPORTUNITY_ACCOUNT_ID),
  ownerId: OPPORTUNITY_OWNER_ID.fieldApiName,
  owner: relationship(OPPORTUNITY_OWNER_ID),
  stage: OPPORTUNITY_STAGE_NAME.fieldApiName,
  category: OPPORTUNITY_FORECAST_CATEGORY_NAME.fieldApiName,
  rank: OPPORTUNITY_FORECAST_RANK.fieldApiName,
  enforcement: OPPORTUNITY_ENFORCEMENT.fieldApiName,
  offeringId: OPPORTUNITY_OFFERING.fieldApiName,
  offering: relationship(OPPORTUNITY_OFFERING),
  qualificationId: OPPORTUNITY_DEAL_QUALIFICATION.fieldApiName,
  qualification: relationship(OPPORTUNITY_DEAL_QUALIFICATION),
  isInSegment: OPPORTUNITY_IS_IN_SEGMENT.fieldApiName,
  isJudged: OPPORTUNITY_IS_JUDGED.fieldApiName,
  /** The figure that each measure goes by. */
  figures: {
    'Situation diagnosed': OPPORTUNITY_QUESTIONS_ANSWERED.fieldApiName,
    'Outcomes shared': OPPORTUNITY_OUTCOMES_SHARED.fieldApiName,
    'Outcomes confirmed': OPPORTUNITY_OUTCOMES_CONFIRMED.fieldApiName,
    'Key players with an outcome': OPPORTUNITY_KEY_PLAYER_OUTCOMES.fieldApiName,
    'Annual value confirmed': OPPORTUNITY_ANNUAL_VALUE_CONFIRMED.fieldApiName,
    Conversations: OPPORTUNITY_CONVERSATION_DAYS.fieldApiName
  },
  amount: OPPORTUNITY_AMOUNT.fieldApiName,
  closeDate: OPPORTUNITY_CLOSE_DATE.fieldApiName,
  nextStep: OPPORTUNITY_NEXT_STEP.fieldApiName,
  isClosed: OPPORTUNITY_IS_CLOSED.fieldApiName,
  isWon: OPPORTUNITY_IS_WON.fieldApiName,
  createdDate: OPPORTUNITY_CREATED_DATE.fieldApiName,
  forecastGap: OPPORTUNITY_FORECAST_GAP.fieldApiName,
  qualifiedFor: OPPORTUNITY_QUALIFIED_FOR.fieldApiName,
  lastReviewedOn: OPPORTUNITY_LAST_REVIEWED_ON.fieldApiName,
  nextActionDue: OPPORTUNITY_NEXT_ACTION_DUE.fieldApiName,
  lastBuyerMoveOn: OPPORTUNITY_LAST_BUYER_MOVE_ON.fieldApiName,
  isStalled: OPPORTUNITY_IS_STALLED.fieldApiName,
  criteriaExpireOn: OPPORTUNITY_CRITERIA_EXPIRE_ON.fieldApiName,
  annualValue: OPPORTUNITY_ANNUAL_VALUE.fieldApiName,
  highestLevelMet: OPPORTUNITY_HIGHEST_LEVEL_MET.fieldApiName,
  wonBeforeGate: OPPORTUNITY_WON_BEFORE_GATE.fieldApiName
} as const;
export const account = { object: ACCOUNT.objectApiName, name: ACCOUNT_NAME.fieldApiName };
export const contact = {
  object: CONTACT.objectApiName,
  name: CONTACT_NAME.fieldApiName,
  salutation: CONTACT_SALUTATION.fieldApiName,
  firstName: CONTACT_FIRST_NAME.fieldApiName,
  lastName: CONTACT_LAST_NAME.fieldApiName,
  email: CONTACT_EMAIL.fieldApiName,
  title: CONTACT_TITLE.fieldApiName,
  accountId: CONTACT_ACCOUNT_ID.fieldApiName,
  account: relationship(CONTACT_ACCOUNT_ID),
  titleMatchId: CONTACT_TITLE_MATCH.fieldApiName,
  holdsNoTitle: CONTACT_HOLDS_NO_TITLE.fieldApiName
};
export const contactRole = {
  object: CONTACT_ROLE.objectApiName,
  contactId: CONTACT_ROLE_CONTACT_ID.fieldApiName,
  contact: relationship(CONTACT_ROLE_CONTACT_ID),
  opportunityId: CONTACT_ROLE_OPPORTUNITY_ID.fieldApiName,
  isPrimary: CONTACT_ROLE_IS_PRIMARY.fieldApiName
};
export const task = {
  object: TASK.objectApiName,
  ownerId: TASK_OWNER_ID.fieldApiName,
  subject: TASK_SUBJECT.fieldApiName,
  description: TASK_DESCRIPTION.fieldApiName,
  status: TASK_STATUS.fieldApiName,
  createdDate: TASK_CREATED_DATE.fieldApiName,
  activityDate: TASK_ACTIVITY_DATE.fieldApiName,
  whatId: TASK_WHAT_ID.fieldApiName,
  whoId: TASK_WHO_ID.fieldApiName,
  subtype: TASK_TASK_SUBTYPE.fieldApiName
};
export const user = {
  object: USER.objectApiName,
  name: USER_NAME.fieldApiName,
  isActive: USER_IS_ACTIVE.fieldApiName
};
