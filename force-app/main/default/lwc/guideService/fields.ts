/** The objects and fields that the conversation guide reads and writes, as references that the platform checks. */
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_NAME from '@salesforce/schema/Opportunity.Name';
import OPPORTUNITY_ACCOUNT from '@salesforce/schema/Opportunity.AccountId';
import OPPORTUNITY_OFFERING from '@salesforce/schema/Opportunity.Offering__c';
import OFFERING from '@salesforce/schema/Offering__c';
import OFFERING_NAME from '@salesforce/schema/Offering__c.Name';
import OFFERING_CURRENT_VERSION from '@salesforce/schema/Offering__c.Current_Version__c';
import VERSION_NUMBER from '@salesforce/schema/Offering_Version__c.Version_Number__c';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_NAME from '@salesforce/schema/Contact.Name';
import CONTACT_TITLE from '@salesforce/schema/Contact.Title';
import CONTACT_ACCOUNT from '@salesforce/schema/Contact.AccountId';
import CONTACT_TITLE_MATCH from '@salesforce/schema/Contact.Title_Match__c';
import CONTACT_ROLE from '@salesforce/schema/OpportunityContactRole';
import CONTACT_ROLE_CONTACT from '@salesforce/schema/OpportunityContactRole.ContactId';
import CONTACT_ROLE_OPPORTUNITY from '@salesforce/schema/OpportunityContactRole.OpportunityId';
import CONTACT_ROLE_PRIMARY from '@salesforce/schema/OpportunityContactRole.IsPrimary';
import TITLE from '@salesforce/schema/Title__c';
import TITLE_NAME from '@salesforce/schema/Title__c.Name';
import TITLE_LEVEL from '@salesforce/schema/Title__c.Level__c';
import TITLE_CAN_FUND from '@salesforce/schema/Title__c.Can_Fund__c';
import TITLE_SYNONYMS from '@salesforce/schema/Title__c.Synonyms__c';
import TARGET_TITLE from '@salesforce/schema/Target_Title__c';
import TARGET_TITLE_TITLE from '@salesforce/schema/Target_Title__c.Title__c';
import TARGET_TITLE_VERSION from '@salesforce/schema/Target_Title__c.Offering_Version__c';
import TARGET_TITLE_ROLE from '@salesforce/schema/Target_Title__c.Decision_Role__c';
import TARGET_TITLE_KEY_PLAYER from '@salesforce/schema/Target_Title__c.Key_Player__c';
import TARGET_TITLE_ORDER from '@salesforce/schema/Target_Title__c.Order__c';
import OUTCOME from '@salesforce/schema/Outcome__c';
import OUTCOME_TARGET_TITLE from '@salesforce/schema/Outcome__c.Target_Title__c';
import OUTCOME_STATEMENT from '@salesforce/schema/Outcome__c.Statement__c';
import OUTCOME_MEASURE from '@salesforce/schema/Outcome__c.Measure__c';
import OUTCOME_UNIT from '@salesforce/schema/Outcome__c.Unit__c';
import OUTCOME_ORDER from '@salesforce/schema/Outcome__c.Order__c';
import PROMPT from '@salesforce/schema/Prompt__c';
import PROMPT_OUTCOME from '@salesforce/schema/Prompt__c.Outcome__c';
import PROMPT_QUESTION from '@salesforce/schema/Prompt__c.Question__c';
import PROMPT_ANSWER_TYPE from '@salesforce/schema/Prompt__c.Answer_Type__c';
import PROMPT_UNIT from '@salesforce/schema/Prompt__c.Unit__c';
import PROMPT_CHOICES from '@salesforce/schema/Prompt__c.Choices__c';
import PROMPT_FOLLOW_UP from '@salesforce/schema/Prompt__c.Follow_Up__c';
import PROMPT_ORDER from '@salesforce/schema/Prompt__c.Order__c';
import PROMPT_REQUIRED from '@salesforce/schema/Prompt__c.Required__c';
import PROMPT_CAPABILITY from '@salesforce/schema/Prompt__c.Capability__c';
import CAPABILITY_EVENT from '@salesforce/schema/Capability__c.Event__c';
import CAPABILITY_PLAYER from '@salesforce/schema/Capability__c.Player__c';
import CAPABILITY_ACTION from '@salesforce/schema/Capability__c.Action__c';
import CAPABILITY_FACTS from '@salesforce/schema/Capability__c.Facts__c';
import CONVERSATION from '@salesforce/schema/Conversation__c';
import CONVERSATION_OPPORTUNITY from '@salesforce/schema/Conversation__c.Opportunity__c';
import CONVERSATION_KEY from '@salesforce/schema/Conversation__c.Key__c';
import CONVERSATION_CONTACT from '@salesforce/schema/Conversation__c.Contact__c';
import CONVERSATION_TARGET_TITLE from '@salesforce/schema/Conversation__c.Target_Title__c';
import CONVERSATION_VERSION from '@salesforce/schema/Conversation__c.Offering_Version__c';
import CONVERSATION_LEVEL_RANK from '@salesforce/schema/Conversation__c.Level_Rank__c';
import CONVERSATION_STARTED from '@salesforce/schema/Conversation__c.Started__c';
import CONVERSATION_ENDED from '@salesforce/schema/Conversation__c.Ended__c';
import CONVERSATION_NOTES from '@salesforce/schema/Conversation__c.Notes__c';
import CONVERSATION_CREATED_BY from '@salesforce/schema/Conversation__c.CreatedById';
import BUYER_OUTCOME from '@salesforce/schema/Buyer_Outcome__c';
import BUYER_OUTCOME_OPPORTUNITY from '@salesforce/schema/Buyer_Outcome__c.Opportunity__c';
import BUYER_OUTCOME_KEY from '@salesforce/schema/Buyer_Outcome__c.Key__c';
import BUYER_OUTCOME_CONTACT from '@salesforce/schema/Buyer_Outcome__c.Contact__c';
import BUYER_OUTCOME_OUTCOME from '@salesforce/schema/Buyer_Outcome__c.Outcome__c';
import BUYER_OUTCOME_UNMET_NEED from '@salesforce/schema/Buyer_Outcome__c.Unmet_Need__c';
import BUYER_OUTCOME_KEY_PLAYER from '@salesforce/schema/Buyer_Outcome__c.Key_Player__c';
import BUYER_OUTCOME_PROGRESS from '@salesforce/schema/Buyer_Outcome__c.Progress__c';
import BUYER_OUTCOME_SHARED_BY from '@salesforce/schema/Buyer_Outcome__c.Shared_By__c';
import BUYER_OUTCOME_WORDS from '@salesforce/schema/Buyer_Outcome__c.Buyer_Words__c';
import BUYER_OUTCOME_ANNUAL_VALUE from '@salesforce/schema/Buyer_Outcome__c.Annual_Value__c';
import BUYER_OUTCOME_CONFIRMED_ON from '@salesforce/schema/Buyer_Outcome__c.Confirmed_On__c';
import ANSWER from '@salesforce/schema/Answer__c';
import ANSWER_BUYER_OUTCOME from '@salesforce/schema/Answer__c.Buyer_Outcome__c';
import ANSWER_KEY from '@salesforce/schema/Answer__c.Key__c';
import ANSWER_PROMPT from '@salesforce/schema/Answer__c.Prompt__c';
import ANSWER_CONVERSATION from '@salesforce/schema/Answer__c.Conversation__c';
import ANSWER_QUESTION from '@salesforce/schema/Answer__c.Question_Asked__c';
import ANSWER_REPLY from '@salesforce/schema/Answer__c.Reply__c';
import ANSWER_NUMBER from '@salesforce/schema/Answer__c.Number__c';
import ANSWER_TEXT from '@salesforce/schema/Answer__c.Text__c';
import ANSWER_HELPS from '@salesforce/schema/Answer__c.Capability_Helps__c';
import TASK from '@salesforce/schema/Task';
import TASK_SUBJECT from '@salesforce/schema/Task.Subject';
import TASK_DESCRIPTION from '@salesforce/schema/Task.Description';
import TASK_STATUS from '@salesforce/schema/Task.Status';
import TASK_ACTIVITY_DATE from '@salesforce/schema/Task.ActivityDate';
import TASK_WHAT from '@salesforce/schema/Task.WhatId';
import TASK_WHO from '@salesforce/schema/Task.WhoId';

interface FieldReference {
  readonly fieldApiName: string;
}

/** The relationship that a lookup opens: `Offering__r` for `Offering__c`, `Account` for `AccountId`. */
function relationship({ fieldApiName }: FieldReference): string {
  return fieldApiName.replace(/__c$/, '__r').replace(/Id$/, '');
}

export const opportunity = {
  object: OPPORTUNITY.objectApiName,
  name: OPPORTUNITY_NAME.fieldApiName,
  accountId: OPPORTUNITY_ACCOUNT.fieldApiName,
  account: relationship(OPPORTUNITY_ACCOUNT),
  offeringId: OPPORTUNITY_OFFERING.fieldApiName,
  offering: relationship(OPPORTUNITY_OFFERING)
};
export const offering = {
  object: OFFERING.objectApiName,
  name: OFFERING_NAME.fieldApiName,
  currentVersionId: OFFERING_CURRENT_VERSION.fieldApiName,
  currentVersion: relationship(OFFERING_CURRENT_VERSION)
};
export const version = { number: VERSION_NUMBER.fieldApiName };
export const contact = {
  object: CONTACT.objectApiName,
  name: CONTACT_NAME.fieldApiName,
  title: CONTACT_TITLE.fieldApiName,
  accountId: CONTACT_ACCOUNT.fieldApiName,
  titleMatchId: CONTACT_TITLE_MATCH.fieldApiName
};
export const contactRole = {
  object: CONTACT_ROLE.objectApiName,
  contactId: CONTACT_ROLE_CONTACT.fieldApiName,
  opportunityId: CONTACT_ROLE_OPPORTUNITY.fieldApiName,
  isPrimary: CONTACT_ROLE_PRIMARY.fieldApiName
};
export const title = {
  object: TITLE.objectApiName,
  name: TITLE_NAME.fieldApiName,
  level: TITLE_LEVEL.fieldApiName,
  canFund: TITLE_CAN_FUND.fieldApiName,
  synonyms: TITLE_SYNONYMS.fieldApiName
};
export const targetTitle = {
  object: TARGET_TITLE.objectApiName,
  titleId: TARGET_TITLE_TITLE.fieldApiName,
  versionId: TARGET_TITLE_VERSION.fieldApiName,
  decisionRole: TARGET_TITLE_ROLE.fieldApiName,
  keyPlayer: TARGET_TITLE_KEY_PLAYER.fieldApiName,
  order: TARGET_TITLE_ORDER.fieldApiName
};
export const outcome = {
  object: OUTCOME.objectApiName,
  targetTitleId: OUTCOME_TARGET_TITLE.fieldApiName,
  targetTitle: relationship(OUTCOME_TARGET_TITLE),
  statement: OUTCOME_STATEMENT.fieldApiName,
  measure: OUTCOME_MEASURE.fieldApiName,
  unit: OUTCOME_UNIT.fieldApiName,
  order: OUTCOME_ORDER.fieldApiName
};
export const prompt = {
  object: PROMPT.objectApiName,
  outcomeId: PROMPT_OUTCOME.fieldApiName,
  outcome: relationship(PROMPT_OUTCOME),
  question: PROMPT_QUESTION.fieldApiName,
  answerType: PROMPT_ANSWER_TYPE.fieldApiName,
  unit: PROMPT_UNIT.fieldApiName,
  choices: PROMPT_CHOICES.fieldApiName,
  followUp: PROMPT_FOLLOW_UP.fieldApiName,
  order: PROMPT_ORDER.fieldApiName,
  required: PROMPT_REQUIRED.fieldApiName,
  capability: relationship(PROMPT_CAPABILITY)
};
export const capability = {
  event: CAPABILITY_EVENT.fieldApiName,
  player: CAPABILITY_PLAYER.fieldApiName,
  action: CAPABILITY_ACTION.fieldApiName,
  facts: CAPABILITY_FACTS.fieldApiName
};
export const conversation = {
  object: CONVERSATION.objectApiName,
  opportunityId: CONVERSATION_OPPORTUNITY.fieldApiName,
  key: CONVERSATION_KEY.fieldApiName,
  contactId: CONVERSATION_CONTACT.fieldApiName,
  targetTitleId: CONVERSATION_TARGET_TITLE.fieldApiName,
  versionId: CONVERSATION_VERSION.fieldApiName,
  levelRank: CONVERSATION_LEVEL_RANK.fieldApiName,
  started: CONVERSATION_STARTED.fieldApiName,
  ended: CONVERSATION_ENDED.fieldApiName,
  notes: CONVERSATION_NOTES.fieldApiName,
  createdById: CONVERSATION_CREATED_BY.fieldApiName
};
export const buyerOutcome = {
  object: BUYER_OUTCOME.objectApiName,
  opportunityId: BUYER_OUTCOME_OPPORTUNITY.fieldApiName,
  key: BUYER_OUTCOME_KEY.fieldApiName,
  contactId: BUYER_OUTCOME_CONTACT.fieldApiName,
  outcomeId: BUYER_OUTCOME_OUTCOME.fieldApiName,
  unmetNeed: BUYER_OUTCOME_UNMET_NEED.fieldApiName,
  keyPlayer: BUYER_OUTCOME_KEY_PLAYER.fieldApiName,
  progress: BUYER_OUTCOME_PROGRESS.fieldApiName,
  sharedBy: BUYER_OUTCOME_SHARED_BY.fieldApiName,
  words: BUYER_OUTCOME_WORDS.fieldApiName,
  annualValue: BUYER_OUTCOME_ANNUAL_VALUE.fieldApiName,
  confirmedOn: BUYER_OUTCOME_CONFIRMED_ON.fieldApiName
};
export const answer = {
  object: ANSWER.objectApiName,
  buyerOutcomeId: ANSWER_BUYER_OUTCOME.fieldApiName,
  buyerOutcome: relationship(ANSWER_BUYER_OUTCOME),
  key: ANSWER_KEY.fieldApiName,
  promptId: ANSWER_PROMPT.fieldApiName,
  conversationId: ANSWER_CONVERSATION.fieldApiName,
  conversation: relationship(ANSWER_CONVERSATION),
  question: ANSWER_QUESTION.fieldApiName,
  reply: ANSWER_REPLY.fieldApiName,
  number: ANSWER_NUMBER.fieldApiName,
  text: ANSWER_TEXT.fieldApiName,
  helps: ANSWER_HELPS.fieldApiName
};
export const task = {
  object: TASK.objectApiName,
  subject: TASK_SUBJECT.fieldApiName,
  description: TASK_DESCRIPTION.fieldApiName,
  status: TASK_STATUS.fieldApiName,
  activityDate: TASK_ACTIVITY_DATE.fieldApiName,
  whatId: TASK_WHAT.fieldApiName,
  whoId: TASK_WHO.fieldApiName
};
