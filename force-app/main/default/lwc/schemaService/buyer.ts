/** What buyers said in a deal: conversations, buyer outcomes and answers. */
import CONVERSATION from '@salesforce/schema/Conversation__c';
import CONVERSATION_OPPORTUNITY from '@salesforce/schema/Conversation__c.Opportunity__c';
import CONVERSATION_KEY from '@salesforce/schema/Conversation__c.Key__c';
import CONVERSATION_CONTACT from '@salesforce/schema/Conversation__c.Contact__c';
import CONVERSATION_TARGET_TITLE from '@salesforce/schema/Conversation__c.Target_Title__c';
import CONVERSATION_OFFERING_VERSION from '@salesforce/schema/Conversation__c.Offering_Version__c';
import CONVERSATION_LEVEL_RANK from '@salesforce/schema/Conversation__c.Level_Rank__c';
import CONVERSATION_STARTED from '@salesforce/schema/Conversation__c.Started__c';
import CONVERSATION_DAY_KEY from '@salesforce/schema/Conversation__c.Day_Key__c';
import CONVERSATION_ENDED from '@salesforce/schema/Conversation__c.Ended__c';
import CONVERSATION_NOTES from '@salesforce/schema/Conversation__c.Notes__c';
import CONVERSATION_NEXT_STEP from '@salesforce/schema/Conversation__c.Next_Step__c';
import CONVERSATION_NEXT_STEP_ON from '@salesforce/schema/Conversation__c.Next_Step_On__c';
import CONVERSATION_IS_EXTERNAL from '@salesforce/schema/Conversation__c.Is_External__c';
import CONVERSATION_REVISION from '@salesforce/schema/Conversation__c.Revision__c';
import CONVERSATION_REVISION_BEFORE from '@salesforce/schema/Conversation__c.Revision_Before__c';
import CONVERSATION_CREATED_BY_ID from '@salesforce/schema/Conversation__c.CreatedById';
import BUYER_OUTCOME from '@salesforce/schema/Buyer_Outcome__c';
import BUYER_OUTCOME_OPPORTUNITY from '@salesforce/schema/Buyer_Outcome__c.Opportunity__c';
import BUYER_OUTCOME_KEY from '@salesforce/schema/Buyer_Outcome__c.Key__c';
import BUYER_OUTCOME_CONTACT from '@salesforce/schema/Buyer_Outcome__c.Contact__c';
import BUYER_OUTCOME_OUTCOME from '@salesforce/schema/Buyer_Outcome__c.Outcome__c';
import BUYER_OUTCOME_UNMET_NEED from '@salesforce/schema/Buyer_Outcome__c.Unmet_Need__c';
import BUYER_OUTCOME_KEY_PLAYER from '@salesforce/schema/Buyer_Outcome__c.Key_Player__c';
import BUYER_OUTCOME_KEY_PLAYER_KEY from '@salesforce/schema/Buyer_Outcome__c.Key_Player_Key__c';
import BUYER_OUTCOME_PROGRESS from '@salesforce/schema/Buyer_Outcome__c.Progress__c';
import BUYER_OUTCOME_SHARED_BY from '@salesforce/schema/Buyer_Outcome__c.Shared_By__c';
import BUYER_OUTCOME_BUYER_WORDS from '@salesforce/schema/Buyer_Outcome__c.Buyer_Words__c';
import BUYER_OUTCOME_ANNUAL_VALUE from '@salesforce/schema/Buyer_Outcome__c.Annual_Value__c';
import BUYER_OUTCOME_VALUE_KEY from '@salesforce/schema/Buyer_Outcome__c.Value_Key__c';
import BUYER_OUTCOME_CONFIRMED_ON from '@salesforce/schema/Buyer_Outcome__c.Confirmed_On__c';
import BUYER_OUTCOME_IS_EXTERNAL from '@salesforce/schema/Buyer_Outcome__c.Is_External__c';
import BUYER_OUTCOME_REVISION from '@salesforce/schema/Buyer_Outcome__c.Revision__c';
import BUYER_OUTCOME_REVISION_BEFORE from '@salesforce/schema/Buyer_Outcome__c.Revision_Before__c';
import BUYER_OUTCOME_LAST_MODIFIED_BY_ID from '@salesforce/schema/Buyer_Outcome__c.LastModifiedById';
import BUYER_OUTCOME_LAST_MODIFIED_DATE from '@salesforce/schema/Buyer_Outcome__c.LastModifiedDate';
import ANSWER from '@salesforce/schema/Answer__c';
import ANSWER_BUYER_OUTCOME from '@salesforce/schema/Answer__c.Buyer_Outcome__c';
import ANSWER_KEY from '@salesforce/schema/Answer__c.Key__c';
import ANSWER_PROMPT from '@salesforce/schema/Answer__c.Prompt__c';
import ANSWER_CONVERSATION from '@salesforce/schema/Answer__c.Conversation__c';
import ANSWER_QUESTION_ASKED from '@salesforce/schema/Answer__c.Question_Asked__c';
import ANSWER_REPLY from '@salesforce/schema/Answer__c.Reply__c';
import ANSWER_NUMBER from '@salesforce/schema/Answer__c.Number__c';
import ANSWER_TEXT from '@salesforce/schema/Answer__c.Text__c';
import ANSWER_SAID from '@salesforce/schema/Answer__c.Said__c';
import ANSWER_CAPABILITY_HELPS from '@salesforce/schema/Answer__c.Capability_Helps__c';
import ANSWER_WHY_NOT from '@salesforce/schema/Answer__c.Why_Not__c';
import ANSWER_DIAGNOSES from '@salesforce/schema/Answer__c.Diagnoses__c';
import ANSWER_REVISION from '@salesforce/schema/Answer__c.Revision__c';
import ANSWER_REVISION_BEFORE from '@salesforce/schema/Answer__c.Revision_Before__c';
import { relationship } from './relationship';

export const conversation = {
  object: CONVERSATION.objectApiName,
  opportunityId: CONVERSATION_OPPORTUNITY.fieldApiName,
  key: CONVERSATION_KEY.fieldApiName,
  contactId: CONVERSATION_CONTACT.fieldApiName,
  contact: relationship(CONVERSATION_CONTACT),
  targetTitleId: CONVERSATION_TARGET_TITLE.fieldApiName,
  targetTitle: relationship(CONVERSATION_TARGET_TITLE),
  versionId: CONVERSATION_OFFERING_VERSION.fieldApiName,
  levelRank: CONVERSATION_LEVEL_RANK.fieldApiName,
  started: CONVERSATION_STARTED.fieldApiName,
  dayKey: CONVERSATION_DAY_KEY.fieldApiName,
  ended: CONVERSATION_ENDED.fieldApiName,
  privateNotes: CONVERSATION_NOTES.fieldApiName,
  nextStep: CONVERSATION_NEXT_STEP.fieldApiName,
  nextStepOn: CONVERSATION_NEXT_STEP_ON.fieldApiName,
  isExternal: CONVERSATION_IS_EXTERNAL.fieldApiName,
  revision: CONVERSATION_REVISION.fieldApiName,
  revisionBefore: CONVERSATION_REVISION_BEFORE.fieldApiName,
  createdById: CONVERSATION_CREATED_BY_ID.fieldApiName
};
export const buyerOutcome = {
  object: BUYER_OUTCOME.objectApiName,
  opportunityId: BUYER_OUTCOME_OPPORTUNITY.fieldApiName,
  key: BUYER_OUTCOME_KEY.fieldApiName,
  contactId: BUYER_OUTCOME_CONTACT.fieldApiName,
  contact: relationship(BUYER_OUTCOME_CONTACT),
  outcomeId: BUYER_OUTCOME_OUTCOME.fieldApiName,
  outcome: relationship(BUYER_OUTCOME_OUTCOME),
  unmetNeed: BUYER_OUTCOME_UNMET_NEED.fieldApiName,
  keyPlayer: BUYER_OUTCOME_KEY_PLAYER.fieldApiName,
  keyPlayerKey: BUYER_OUTCOME_KEY_PLAYER_KEY.fieldApiName,
  progress: BUYER_OUTCOME_PROGRESS.fieldApiName,
  sharedBy: BUYER_OUTCOME_SHARED_BY.fieldApiName,
  words: BUYER_OUTCOME_BUYER_WORDS.fieldApiName,
  annualValue: BUYER_OUTCOME_ANNUAL_VALUE.fieldApiName,
  valueKey: BUYER_OUTCOME_VALUE_KEY.fieldApiName,
  confirmedOn: BUYER_OUTCOME_CONFIRMED_ON.fieldApiName,
  isExternal: BUYER_OUTCOME_IS_EXTERNAL.fieldApiName,
  revision: BUYER_OUTCOME_REVISION.fieldApiName,
  revisionBefore: BUYER_OUTCOME_REVISION_BEFORE.fieldApiName,
  modifier: relationship(BUYER_OUTCOME_LAST_MODIFIED_BY_ID),
  modifiedOn: BUYER_OUTCOME_LAST_MODIFIED_DATE.fieldApiName
};
export const answer = {
  object: ANSWER.objectApiName,
  buyerOutcomeId: ANSWER_BUYER_OUTCOME.fieldApiName,
  buyerOutcome: relationship(ANSWER_BUYER_OUTCOME),
  key: ANSWER_KEY.fieldApiName,
  promptId: ANSWER_PROMPT.fieldApiName,
  prompt: relationship(ANSWER_PROMPT),
  conversationId: ANSWER_CONVERSATION.fieldApiName,
  conversation: relationship(ANSWER_CONVERSATION),
  question: ANSWER_QUESTION_ASKED.fieldApiName,
  reply: ANSWER_REPLY.fieldApiName,
  number: ANSWER_NUMBER.fieldApiName,
  text: ANSWER_TEXT.fieldApiName,
  said: ANSWER_SAID.fieldApiName,
  helps: ANSWER_CAPABILITY_HELPS.fieldApiName,
  whyNot: ANSWER_WHY_NOT.fieldApiName,
  diagnoses: ANSWER_DIAGNOSES.fieldApiName,
  revision: ANSWER_REVISION.fieldApiName,
  revisionBefore: ANSWER_REVISION_BEFORE.fieldApiName
};
