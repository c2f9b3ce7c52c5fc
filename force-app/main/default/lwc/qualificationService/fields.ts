/** The objects and fields that the qualification panel reads and writes, as references that the platform checks. */
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_ACCOUNT from '@salesforce/schema/Opportunity.AccountId';
import OPPORTUNITY_STAGE from '@salesforce/schema/Opportunity.StageName';
import OPPORTUNITY_CATEGORY from '@salesforce/schema/Opportunity.ForecastCategoryName';
import OPPORTUNITY_RANK from '@salesforce/schema/Opportunity.Forecast_Rank__c';
import OPPORTUNITY_QUALIFICATION from '@salesforce/schema/Opportunity.Deal_Qualification__c';
import OPPORTUNITY_SHARED from '@salesforce/schema/Opportunity.Outcomes_Shared__c';
import OPPORTUNITY_CONFIRMED from '@salesforce/schema/Opportunity.Outcomes_Confirmed__c';
import OPPORTUNITY_KEY_PLAYERS from '@salesforce/schema/Opportunity.Key_Player_Outcomes__c';
import OPPORTUNITY_VALUE from '@salesforce/schema/Opportunity.Annual_Value_Confirmed__c';
import OPPORTUNITY_CONVERSATIONS from '@salesforce/schema/Opportunity.Conversations__c';
import POLICY from '@salesforce/schema/Qualification_Policy__c';
import POLICY_NAME from '@salesforce/schema/Qualification_Policy__c.Name';
import POLICY_STATUS from '@salesforce/schema/Qualification_Policy__c.Status__c';
import POLICY_ACCEPTED from '@salesforce/schema/Qualification_Policy__c.Is_Accepted__c';
import CRITERION from '@salesforce/schema/Qualification_Criterion__c';
import CRITERION_POLICY from '@salesforce/schema/Qualification_Criterion__c.Policy__c';
import CRITERION_STATEMENT from '@salesforce/schema/Qualification_Criterion__c.Statement__c';
import CRITERION_HOW_TO_CHECK from '@salesforce/schema/Qualification_Criterion__c.How_To_Check__c';
import CRITERION_GATE from '@salesforce/schema/Qualification_Criterion__c.Gate__c';
import CRITERION_MEASURE from '@salesforce/schema/Qualification_Criterion__c.Measure__c';
import CRITERION_THRESHOLD from '@salesforce/schema/Qualification_Criterion__c.Threshold__c';
import CRITERION_BUYER_EVIDENCE from '@salesforce/schema/Qualification_Criterion__c.Buyer_Evidence_Required__c';
import CRITERION_VERIFIED_BY from '@salesforce/schema/Qualification_Criterion__c.Verified_By__c';
import CRITERION_VALID_DAYS from '@salesforce/schema/Qualification_Criterion__c.Valid_Days__c';
import CRITERION_ORDER from '@salesforce/schema/Qualification_Criterion__c.Order__c';
import QUALIFICATION from '@salesforce/schema/Deal_Qualification__c';
import QUALIFICATION_OPPORTUNITY from '@salesforce/schema/Deal_Qualification__c.Opportunity__c';
import QUALIFICATION_POLICY from '@salesforce/schema/Deal_Qualification__c.Policy__c';
import QUALIFICATION_KEY from '@salesforce/schema/Deal_Qualification__c.Key__c';
import QUALIFICATION_BEST_CASE from '@salesforce/schema/Deal_Qualification__c.Best_Case_Gap__c';
import QUALIFICATION_MOST_LIKELY from '@salesforce/schema/Deal_Qualification__c.Most_Likely_Gap__c';
import QUALIFICATION_COMMIT from '@salesforce/schema/Deal_Qualification__c.Commit_Gap__c';
import QUALIFICATION_CLOSED_WON from '@salesforce/schema/Deal_Qualification__c.Closed_Won_Gap__c';
import CHECK from '@salesforce/schema/Criterion_Check__c';
import CHECK_QUALIFICATION from '@salesforce/schema/Criterion_Check__c.Deal_Qualification__c';
import CHECK_CRITERION from '@salesforce/schema/Criterion_Check__c.Criterion__c';
import CHECK_KEY from '@salesforce/schema/Criterion_Check__c.Key__c';
import CHECK_GATE from '@salesforce/schema/Criterion_Check__c.Gate__c';
import CHECK_MEASURE from '@salesforce/schema/Criterion_Check__c.Measure__c';
import CHECK_THRESHOLD from '@salesforce/schema/Criterion_Check__c.Threshold__c';
import CHECK_STATUS from '@salesforce/schema/Criterion_Check__c.Status__c';
import CHECK_EVIDENCE from '@salesforce/schema/Criterion_Check__c.Evidence__c';
import CHECK_SOURCE from '@salesforce/schema/Criterion_Check__c.Evidence_Source__c';
import CHECK_CONTACT from '@salesforce/schema/Criterion_Check__c.Contact__c';
import CHECK_CHECKED_ON from '@salesforce/schema/Criterion_Check__c.Checked_On__c';
import CHECK_EXPIRES_ON from '@salesforce/schema/Criterion_Check__c.Expires_On__c';
import CHECK_CHECKED_BY from '@salesforce/schema/Criterion_Check__c.Checked_By__c';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_NAME from '@salesforce/schema/Contact.Name';
import CONTACT_TITLE from '@salesforce/schema/Contact.Title';
import CONTACT_ACCOUNT from '@salesforce/schema/Contact.AccountId';
import BUYER_OUTCOME from '@salesforce/schema/Buyer_Outcome__c';
import BUYER_OUTCOME_OPPORTUNITY from '@salesforce/schema/Buyer_Outcome__c.Opportunity__c';
import BUYER_OUTCOME_KEY from '@salesforce/schema/Buyer_Outcome__c.Key__c';
import BUYER_OUTCOME_CONTACT from '@salesforce/schema/Buyer_Outcome__c.Contact__c';
import BUYER_OUTCOME_OUTCOME from '@salesforce/schema/Buyer_Outcome__c.Outcome__c';
import BUYER_OUTCOME_KEY_PLAYER from '@salesforce/schema/Buyer_Outcome__c.Key_Player__c';
import BUYER_OUTCOME_PROGRESS from '@salesforce/schema/Buyer_Outcome__c.Progress__c';
import BUYER_OUTCOME_WORDS from '@salesforce/schema/Buyer_Outcome__c.Buyer_Words__c';
import BUYER_OUTCOME_VALUE from '@salesforce/schema/Buyer_Outcome__c.Annual_Value__c';
import BUYER_OUTCOME_CONFIRMED_ON from '@salesforce/schema/Buyer_Outcome__c.Confirmed_On__c';
import OUTCOME_STATEMENT from '@salesforce/schema/Outcome__c.Statement__c';

interface FieldReference {
  readonly fieldApiName: string;
}

/** The relationship that a lookup opens: `Policy__r` for `Policy__c`. */
function relationship({ fieldApiName }: FieldReference): string {
  return fieldApiName.replace(/__c$/, '__r');
}

export const opportunity = {
  object: OPPORTUNITY.objectApiName,
  accountId: OPPORTUNITY_ACCOUNT.fieldApiName,
  stage: OPPORTUNITY_STAGE.fieldApiName,
  category: OPPORTUNITY_CATEGORY.fieldApiName,
  rank: OPPORTUNITY_RANK.fieldApiName,
  qualificationId: OPPORTUNITY_QUALIFICATION.fieldApiName,
  outcomesShared: OPPORTUNITY_SHARED.fieldApiName,
  outcomesConfirmed: OPPORTUNITY_CONFIRMED.fieldApiName,
  keyPlayerOutcomes: OPPORTUNITY_KEY_PLAYERS.fieldApiName,
  annualValueConfirmed: OPPORTUNITY_VALUE.fieldApiName,
  conversations: OPPORTUNITY_CONVERSATIONS.fieldApiName
};
export const policy = {
  object: POLICY.objectApiName,
  name: POLICY_NAME.fieldApiName,
  status: POLICY_STATUS.fieldApiName,
  isAccepted: POLICY_ACCEPTED.fieldApiName
};
export const criterion = {
  object: CRITERION.objectApiName,
  policyId: CRITERION_POLICY.fieldApiName,
  policy: relationship(CRITERION_POLICY),
  statement: CRITERION_STATEMENT.fieldApiName,
  howToCheck: CRITERION_HOW_TO_CHECK.fieldApiName,
  gate: CRITERION_GATE.fieldApiName,
  measure: CRITERION_MEASURE.fieldApiName,
  threshold: CRITERION_THRESHOLD.fieldApiName,
  buyerEvidenceRequired: CRITERION_BUYER_EVIDENCE.fieldApiName,
  verifiedBy: CRITERION_VERIFIED_BY.fieldApiName,
  validDays: CRITERION_VALID_DAYS.fieldApiName,
  order: CRITERION_ORDER.fieldApiName
};
export const qualification = {
  object: QUALIFICATION.objectApiName,
  opportunityId: QUALIFICATION_OPPORTUNITY.fieldApiName,
  policyId: QUALIFICATION_POLICY.fieldApiName,
  policy: relationship(QUALIFICATION_POLICY),
  key: QUALIFICATION_KEY.fieldApiName,
  gaps: {
    'Best Case': QUALIFICATION_BEST_CASE.fieldApiName,
    'Most Likely': QUALIFICATION_MOST_LIKELY.fieldApiName,
    Commit: QUALIFICATION_COMMIT.fieldApiName,
    'Closed Won': QUALIFICATION_CLOSED_WON.fieldApiName
  }
} as const;
export const check = {
  object: CHECK.objectApiName,
  qualificationId: CHECK_QUALIFICATION.fieldApiName,
  qualification: relationship(CHECK_QUALIFICATION),
  criterionId: CHECK_CRITERION.fieldApiName,
  key: CHECK_KEY.fieldApiName,
  gate: CHECK_GATE.fieldApiName,
  measure: CHECK_MEASURE.fieldApiName,
  threshold: CHECK_THRESHOLD.fieldApiName,
  status: CHECK_STATUS.fieldApiName,
  evidence: CHECK_EVIDENCE.fieldApiName,
  source: CHECK_SOURCE.fieldApiName,
  contactId: CHECK_CONTACT.fieldApiName,
  checkedOn: CHECK_CHECKED_ON.fieldApiName,
  expiresOn: CHECK_EXPIRES_ON.fieldApiName,
  checkedBy: CHECK_CHECKED_BY.fieldApiName
};
export const contact = {
  object: CONTACT.objectApiName,
  name: CONTACT_NAME.fieldApiName,
  title: CONTACT_TITLE.fieldApiName,
  accountId: CONTACT_ACCOUNT.fieldApiName
};
export const buyerOutcome = {
  object: BUYER_OUTCOME.objectApiName,
  opportunityId: BUYER_OUTCOME_OPPORTUNITY.fieldApiName,
  key: BUYER_OUTCOME_KEY.fieldApiName,
  contactId: BUYER_OUTCOME_CONTACT.fieldApiName,
  contact: relationship(BUYER_OUTCOME_CONTACT),
  outcomeId: BUYER_OUTCOME_OUTCOME.fieldApiName,
  outcome: relationship(BUYER_OUTCOME_OUTCOME),
  keyPlayer: BUYER_OUTCOME_KEY_PLAYER.fieldApiName,
  progress: BUYER_OUTCOME_PROGRESS.fieldApiName,
  words: BUYER_OUTCOME_WORDS.fieldApiName,
  annualValue: BUYER_OUTCOME_VALUE.fieldApiName,
  confirmedOn: BUYER_OUTCOME_CONFIRMED_ON.fieldApiName
};
export const outcome = { statement: OUTCOME_STATEMENT.fieldApiName };
