/** What the functions agree on: offerings, versions, titles, outcomes, prompts and capabilities. */
import OFFERING from '@salesforce/schema/Offering__c';
import OFFERING_NAME from '@salesforce/schema/Offering__c.Name';
import OFFERING_CURRENT_VERSION from '@salesforce/schema/Offering__c.Current_Version__c';
import OFFERING_OWN_POLICIES from '@salesforce/schema/Offering__c.Own_Policies__c';
import OFFERING_WIDER_ACCEPTED_UNTIL from '@salesforce/schema/Offering__c.Wider_Accepted_Until__c';
import VERSION from '@salesforce/schema/Offering_Version__c';
import VERSION_VERSION_NUMBER from '@salesforce/schema/Offering_Version__c.Version_Number__c';
import VERSION_STATUS from '@salesforce/schema/Offering_Version__c.Status__c';
import VERSION_OFFERING from '@salesforce/schema/Offering_Version__c.Offering__c';
import TITLE from '@salesforce/schema/Title__c';
import TITLE_NAME from '@salesforce/schema/Title__c.Name';
import TITLE_LEVEL from '@salesforce/schema/Title__c.Level__c';
import TITLE_CAN_FUND from '@salesforce/schema/Title__c.Can_Fund__c';
import TITLE_SYNONYMS from '@salesforce/schema/Title__c.Synonyms__c';
import TARGET_TITLE from '@salesforce/schema/Target_Title__c';
import TARGET_TITLE_TITLE from '@salesforce/schema/Target_Title__c.Title__c';
import TARGET_TITLE_OFFERING_VERSION from '@salesforce/schema/Target_Title__c.Offering_Version__c';
import TARGET_TITLE_DECISION_ROLE from '@salesforce/schema/Target_Title__c.Decision_Role__c';
import TARGET_TITLE_KEY_PLAYER from '@salesforce/schema/Target_Title__c.Key_Player__c';
import TARGET_TITLE_LEVEL from '@salesforce/schema/Target_Title__c.Level__c';
import TARGET_TITLE_CAN_FUND from '@salesforce/schema/Target_Title__c.Can_Fund__c';
import TARGET_TITLE_ORDER from '@salesforce/schema/Target_Title__c.Order__c';
import OUTCOME from '@salesforce/schema/Outcome__c';
import OUTCOME_TARGET_TITLE from '@salesforce/schema/Outcome__c.Target_Title__c';
import OUTCOME_CODE from '@salesforce/schema/Outcome__c.Code__c';
import OUTCOME_STATEMENT from '@salesforce/schema/Outcome__c.Statement__c';
import OUTCOME_IN_THEIR_WORDS from '@salesforce/schema/Outcome__c.In_Their_Words__c';
import OUTCOME_MEASURE from '@salesforce/schema/Outcome__c.Measure__c';
import OUTCOME_UNIT from '@salesforce/schema/Outcome__c.Unit__c';
import OUTCOME_ORDER from '@salesforce/schema/Outcome__c.Order__c';
import PROMPT from '@salesforce/schema/Prompt__c';
import PROMPT_OUTCOME from '@salesforce/schema/Prompt__c.Outcome__c';
import PROMPT_CODE from '@salesforce/schema/Prompt__c.Code__c';
import PROMPT_QUESTION from '@salesforce/schema/Prompt__c.Question__c';
import PROMPT_ANSWER_TYPE from '@salesforce/schema/Prompt__c.Answer_Type__c';
import PROMPT_UNIT from '@salesforce/schema/Prompt__c.Unit__c';
import PROMPT_CHOICES from '@salesforce/schema/Prompt__c.Choices__c';
import PROMPT_FOLLOW_UP from '@salesforce/schema/Prompt__c.Follow_Up__c';
import PROMPT_LETTER_SENTENCE from '@salesforce/schema/Prompt__c.Letter_Sentence__c';
import PROMPT_ALLOWS_NEGATIVE from '@salesforce/schema/Prompt__c.Allows_Negative__c';
import PROMPT_ORDER from '@salesforce/schema/Prompt__c.Order__c';
import PROMPT_REQUIRED from '@salesforce/schema/Prompt__c.Required__c';
import PROMPT_CAPABILITY from '@salesforce/schema/Prompt__c.Capability__c';
import CAPABILITY from '@salesforce/schema/Capability__c';
import CAPABILITY_EVENT from '@salesforce/schema/Capability__c.Event__c';
import CAPABILITY_PLAYER from '@salesforce/schema/Capability__c.Player__c';
import CAPABILITY_ACTION from '@salesforce/schema/Capability__c.Action__c';
import CAPABILITY_FACTS from '@salesforce/schema/Capability__c.Facts__c';
import { relationship } from './relationship';

export const offering = {
  object: OFFERING.objectApiName,
  name: OFFERING_NAME.fieldApiName,
  currentVersionId: OFFERING_CURRENT_VERSION.fieldApiName,
  currentVersion: relationship(OFFERING_CURRENT_VERSION),
  ownPolicies: OFFERING_OWN_POLICIES.fieldApiName,
  widerAcceptedUntil: OFFERING_WIDER_ACCEPTED_UNTIL.fieldApiName
};
export const version = {
  object: VERSION.objectApiName,
  number: VERSION_VERSION_NUMBER.fieldApiName,
  status: VERSION_STATUS.fieldApiName,
  offeringId: VERSION_OFFERING.fieldApiName
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
  title: relationship(TARGET_TITLE_TITLE),
  versionId: TARGET_TITLE_OFFERING_VERSION.fieldApiName,
  version: relationship(TARGET_TITLE_OFFERING_VERSION),
  decisionRole: TARGET_TITLE_DECISION_ROLE.fieldApiName,
  keyPlayer: TARGET_TITLE_KEY_PLAYER.fieldApiName,
  level: TARGET_TITLE_LEVEL.fieldApiName,
  canFund: TARGET_TITLE_CAN_FUND.fieldApiName,
  order: TARGET_TITLE_ORDER.fieldApiName
};
export const outcome = {
  object: OUTCOME.objectApiName,
  targetTitleId: OUTCOME_TARGET_TITLE.fieldApiName,
  targetTitle: relationship(OUTCOME_TARGET_TITLE),
  code: OUTCOME_CODE.fieldApiName,
  statement: OUTCOME_STATEMENT.fieldApiName,
  inTheirWords: OUTCOME_IN_THEIR_WORDS.fieldApiName,
  measure: OUTCOME_MEASURE.fieldApiName,
  unit: OUTCOME_UNIT.fieldApiName,
  order: OUTCOME_ORDER.fieldApiName
};
export const prompt = {
  object: PROMPT.objectApiName,
  outcomeId: PROMPT_OUTCOME.fieldApiName,
  outcome: relationship(PROMPT_OUTCOME),
  code: PROMPT_CODE.fieldApiName,
  question: PROMPT_QUESTION.fieldApiName,
  answerType: PROMPT_ANSWER_TYPE.fieldApiName,
  unit: PROMPT_UNIT.fieldApiName,
  choices: PROMPT_CHOICES.fieldApiName,
  followUp: PROMPT_FOLLOW_UP.fieldApiName,
  letterSentence: PROMPT_LETTER_SENTENCE.fieldApiName,
  allowsNegative: PROMPT_ALLOWS_NEGATIVE.fieldApiName,
  order: PROMPT_ORDER.fieldApiName,
  required: PROMPT_REQUIRED.fieldApiName,
  capability: relationship(PROMPT_CAPABILITY)
};
export const capability = {
  object: CAPABILITY.objectApiName,
  event: CAPABILITY_EVENT.fieldApiName,
  player: CAPABILITY_PLAYER.fieldApiName,
  action: CAPABILITY_ACTION.fieldApiName,
  facts: CAPABILITY_FACTS.fieldApiName
};
