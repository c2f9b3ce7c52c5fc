/** Who may be forecast: policies, criteria, deal qualifications and criterion checks. */
import POLICY from '@salesforce/schema/Qualification_Policy__c';
import POLICY_NAME from '@salesforce/schema/Qualification_Policy__c.Name';
import POLICY_STATUS from '@salesforce/schema/Qualification_Policy__c.Status__c';
import POLICY_ACCEPTED_UNTIL from '@salesforce/schema/Qualification_Policy__c.Accepted_Until__c';
import POLICY_IS_ACCEPTED from '@salesforce/schema/Qualification_Policy__c.Is_Accepted__c';
import POLICY_STALLED_AFTER_DAYS from '@salesforce/schema/Qualification_Policy__c.Stalled_After_Days__c';
import POLICY_OWNER_ID from '@salesforce/schema/Qualification_Policy__c.OwnerId';
import POLICY_VERSION_NUMBER from '@salesforce/schema/Qualification_Policy__c.Version_Number__c';
import POLICY_NUMBER_KEY from '@salesforce/schema/Qualification_Policy__c.Number_Key__c';
import POLICY_REVIEW from '@salesforce/schema/Qualification_Policy__c.Review__c';
import POLICY_AGREED_CRITERIA from '@salesforce/schema/Qualification_Policy__c.Agreed_Criteria__c';
import POLICY_AGREED_ON from '@salesforce/schema/Qualification_Policy__c.Agreed_On__c';
import POLICY_LONGEST_GRACE_DAYS from '@salesforce/schema/Qualification_Policy__c.Longest_Grace_Days__c';
import POLICY_AMOUNT_CHANGE_PERCENT from '@salesforce/schema/Qualification_Policy__c.Amount_Change_Percent__c';
import POLICY_DATE_CHANGE_DAYS from '@salesforce/schema/Qualification_Policy__c.Date_Change_Days__c';
import POLICY_IN_FORCE_KEY from '@salesforce/schema/Qualification_Policy__c.In_Force_Key__c';
import POLICY_OFFERING from '@salesforce/schema/Qualification_Policy__c.Offering__c';
import POLICY_AMOUNT_FROM from '@salesforce/schema/Qualification_Policy__c.Amount_From__c';
import POLICY_LARGER_DEALS from '@salesforce/schema/Qualification_Policy__c.Larger_Deals__c';
import POLICY_LARGER_ACCEPTED_UNTIL from '@salesforce/schema/Qualification_Policy__c.Larger_Accepted_Until__c';
import POLICY_SMALLER_DEALS from '@salesforce/schema/Qualification_Policy__c.Smaller_Deals__c';
import OFFERING_POLICY from '@salesforce/schema/Offering_Policy__c';
import OFFERING_POLICY_OFFERING from '@salesforce/schema/Offering_Policy__c.Offering__c';
import OFFERING_POLICY_POLICY from '@salesforce/schema/Offering_Policy__c.Policy__c';
import OFFERING_POLICY_KEY from '@salesforce/schema/Offering_Policy__c.Key__c';
import OFFERING_POLICY_WIDER_ACCEPTED_UNTIL from '@salesforce/schema/Offering_Policy__c.Wider_Accepted_Until__c';
import CRITERION from '@salesforce/schema/Qualification_Criterion__c';
import CRITERION_NAME from '@salesforce/schema/Qualification_Criterion__c.Name';
import CRITERION_CODE from '@salesforce/schema/Qualification_Criterion__c.Code__c';
import CRITERION_CODE_KEY from '@salesforce/schema/Qualification_Criterion__c.Code_Key__c';
import CRITERION_POLICY from '@salesforce/schema/Qualification_Criterion__c.Policy__c';
import CRITERION_STATEMENT from '@salesforce/schema/Qualification_Criterion__c.Statement__c';
import CRITERION_HOW_TO_CHECK from '@salesforce/schema/Qualification_Criterion__c.How_To_Check__c';
import CRITERION_EFFECT from '@salesforce/schema/Qualification_Criterion__c.Effect__c';
import CRITERION_GATE from '@salesforce/schema/Qualification_Criterion__c.Gate__c';
import CRITERION_MEASURE from '@salesforce/schema/Qualification_Criterion__c.Measure__c';
import CRITERION_THRESHOLD from '@salesforce/schema/Qualification_Criterion__c.Threshold__c';
import CRITERION_BUYER_EVIDENCE_REQUIRED from '@salesforce/schema/Qualification_Criterion__c.Buyer_Evidence_Required__c';
import CRITERION_VERIFIED_BY from '@salesforce/schema/Qualification_Criterion__c.Verified_By__c';
import CRITERION_VALID_DAYS from '@salesforce/schema/Qualification_Criterion__c.Valid_Days__c';
import CRITERION_ORDER from '@salesforce/schema/Qualification_Criterion__c.Order__c';
import SIGN_OFF from '@salesforce/schema/Policy_Sign_Off__c';
import SIGN_OFF_POLICY from '@salesforce/schema/Policy_Sign_Off__c.Policy__c';
import SIGN_OFF_FUNCTION from '@salesforce/schema/Policy_Sign_Off__c.Function__c';
import SIGN_OFF_DECISION from '@salesforce/schema/Policy_Sign_Off__c.Decision__c';
import SIGN_OFF_COMMENT from '@salesforce/schema/Policy_Sign_Off__c.Comment__c';
import SIGN_OFF_SIGNED_BY from '@salesforce/schema/Policy_Sign_Off__c.Signed_By__c';
import SIGN_OFF_SIGNED_ON from '@salesforce/schema/Policy_Sign_Off__c.Signed_On__c';
import SIGN_OFF_REVIEW from '@salesforce/schema/Policy_Sign_Off__c.Review__c';
import SIGN_OFF_KEY from '@salesforce/schema/Policy_Sign_Off__c.Key__c';
import SIGN_OFF_SIGNER_KEY from '@salesforce/schema/Policy_Sign_Off__c.Signer_Key__c';
import QUALIFICATION from '@salesforce/schema/Deal_Qualification__c';
import QUALIFICATION_OPPORTUNITY from '@salesforce/schema/Deal_Qualification__c.Opportunity__c';
import QUALIFICATION_POLICY from '@salesforce/schema/Deal_Qualification__c.Policy__c';
import QUALIFICATION_KEY from '@salesforce/schema/Deal_Qualification__c.Key__c';
import QUALIFICATION_BEST_CASE_GAP from '@salesforce/schema/Deal_Qualification__c.Best_Case_Gap__c';
import QUALIFICATION_MOST_LIKELY_GAP from '@salesforce/schema/Deal_Qualification__c.Most_Likely_Gap__c';
import QUALIFICATION_COMMIT_GAP from '@salesforce/schema/Deal_Qualification__c.Commit_Gap__c';
import QUALIFICATION_CLOSED_WON_GAP from '@salesforce/schema/Deal_Qualification__c.Closed_Won_Gap__c';
import QUALIFICATION_BEST_CASE_EXPIRES_ON from '@salesforce/schema/Deal_Qualification__c.Best_Case_Expires_On__c';
import QUALIFICATION_MOST_LIKELY_EXPIRES_ON from '@salesforce/schema/Deal_Qualification__c.Most_Likely_Expires_On__c';
import QUALIFICATION_COMMIT_EXPIRES_ON from '@salesforce/schema/Deal_Qualification__c.Commit_Expires_On__c';
import QUALIFICATION_CLOSED_WON_EXPIRES_ON from '@salesforce/schema/Deal_Qualification__c.Closed_Won_Expires_On__c';
import QUALIFICATION_CLAIMS_NOT_HELD from '@salesforce/schema/Deal_Qualification__c.Claims_Not_Held__c';
import QUALIFICATION_CLAIMED_QUESTIONS_ANSWERED from '@salesforce/schema/Deal_Qualification__c.Claimed_Questions_Answered__c';
import QUALIFICATION_CLAIMED_OUTCOMES_SHARED from '@salesforce/schema/Deal_Qualification__c.Claimed_Outcomes_Shared__c';
import QUALIFICATION_CLAIMED_OUTCOMES_CONFIRMED from '@salesforce/schema/Deal_Qualification__c.Claimed_Outcomes_Confirmed__c';
import QUALIFICATION_CLAIMED_KEY_PLAYER_OUTCOMES from '@salesforce/schema/Deal_Qualification__c.Claimed_Key_Player_Outcomes__c';
import QUALIFICATION_CLAIMED_ANNUAL_VALUE_CONFIRMED from '@salesforce/schema/Deal_Qualification__c.Claimed_Annual_Value_Confirmed__c';
import QUALIFICATION_CLAIMED_CONVERSATIONS from '@salesforce/schema/Deal_Qualification__c.Claimed_Conversations__c';
import CHECK from '@salesforce/schema/Criterion_Check__c';
import CHECK_DEAL_QUALIFICATION from '@salesforce/schema/Criterion_Check__c.Deal_Qualification__c';
import CHECK_CRITERION from '@salesforce/schema/Criterion_Check__c.Criterion__c';
import CHECK_KEY from '@salesforce/schema/Criterion_Check__c.Key__c';
import CHECK_EFFECT from '@salesforce/schema/Criterion_Check__c.Effect__c';
import CHECK_GATE from '@salesforce/schema/Criterion_Check__c.Gate__c';
import CHECK_MEASURE from '@salesforce/schema/Criterion_Check__c.Measure__c';
import CHECK_THRESHOLD from '@salesforce/schema/Criterion_Check__c.Threshold__c';
import CHECK_STATUS from '@salesforce/schema/Criterion_Check__c.Status__c';
import CHECK_EVIDENCE from '@salesforce/schema/Criterion_Check__c.Evidence__c';
import CHECK_EVIDENCE_SOURCE from '@salesforce/schema/Criterion_Check__c.Evidence_Source__c';
import CHECK_CONTACT from '@salesforce/schema/Criterion_Check__c.Contact__c';
import CHECK_CHECKED_ON from '@salesforce/schema/Criterion_Check__c.Checked_On__c';
import CHECK_EXPIRES_ON from '@salesforce/schema/Criterion_Check__c.Expires_On__c';
import CHECK_CHECKED_BY from '@salesforce/schema/Criterion_Check__c.Checked_By__c';
import CHECK_IS_EXTERNAL from '@salesforce/schema/Criterion_Check__c.Is_External__c';
import CHECK_REVISION from '@salesforce/schema/Criterion_Check__c.Revision__c';
import CHECK_REVISION_BEFORE from '@salesforce/schema/Criterion_Check__c.Revision_Before__c';
import { relationship } from './relationship';

export const policy = {
  object: POLICY.objectApiName,
  name: POLICY_NAME.fieldApiName,
  status: POLICY_STATUS.fieldApiName,
  acceptedUntil: POLICY_ACCEPTED_UNTIL.fieldApiName,
  isAccepted: POLICY_IS_ACCEPTED.fieldApiName,
  stalledAfterDays: POLICY_STALLED_AFTER_DAYS.fieldApiName,
  ownerId: POLICY_OWNER_ID.fieldApiName,
  number: POLICY_VERSION_NUMBER.fieldApiName,
  numberKey: POLICY_NUMBER_KEY.fieldApiName,
  review: POLICY_REVIEW.fieldApiName,
  agreedCriteria: POLICY_AGREED_CRITERIA.fieldApiName,
  agreedOn: POLICY_AGREED_ON.fieldApiName,
  longestGraceDays: POLICY_LONGEST_GRACE_DAYS.fieldApiName,
  amountChangePercent: POLICY_AMOUNT_CHANGE_PERCENT.fieldApiName,
  dateChangeDays: POLICY_DATE_CHANGE_DAYS.fieldApiName,
  inForceKey: POLICY_IN_FORCE_KEY.fieldApiName,
  offeringId: POLICY_OFFERING.fieldApiName,
  offering: relationship(POLICY_OFFERING),
  amountFrom: POLICY_AMOUNT_FROM.fieldApiName,
  largerDealsId: POLICY_LARGER_DEALS.fieldApiName,
  largerDeals: relationship(POLICY_LARGER_DEALS),
  largerAcceptedUntil: POLICY_LARGER_ACCEPTED_UNTIL.fieldApiName,
  smallerDealsId: POLICY_SMALLER_DEALS.fieldApiName
};
/** Made once for an offering, when it first gets a policy of its own: from then on wider policies judge none of its deals. */
export const offeringPolicy = {
  object: OFFERING_POLICY.objectApiName,
  offeringId: OFFERING_POLICY_OFFERING.fieldApiName,
  policyId: OFFERING_POLICY_POLICY.fieldApiName,
  key: OFFERING_POLICY_KEY.fieldApiName,
  widerAcceptedUntil: OFFERING_POLICY_WIDER_ACCEPTED_UNTIL.fieldApiName
};
export const criterion = {
  object: CRITERION.objectApiName,
  name: CRITERION_NAME.fieldApiName,
  code: CRITERION_CODE.fieldApiName,
  codeKey: CRITERION_CODE_KEY.fieldApiName,
  policyId: CRITERION_POLICY.fieldApiName,
  policy: relationship(CRITERION_POLICY),
  statement: CRITERION_STATEMENT.fieldApiName,
  howToCheck: CRITERION_HOW_TO_CHECK.fieldApiName,
  gate: CRITERION_GATE.fieldApiName,
  effect: CRITERION_EFFECT.fieldApiName,
  measure: CRITERION_MEASURE.fieldApiName,
  threshold: CRITERION_THRESHOLD.fieldApiName,
  buyerEvidenceRequired: CRITERION_BUYER_EVIDENCE_REQUIRED.fieldApiName,
  verifiedBy: CRITERION_VERIFIED_BY.fieldApiName,
  validDays: CRITERION_VALID_DAYS.fieldApiName,
  order: CRITERION_ORDER.fieldApiName
};
export const policySignOff = {
  object: SIGN_OFF.objectApiName,
  policyId: SIGN_OFF_POLICY.fieldApiName,
  forFunction: SIGN_OFF_FUNCTION.fieldApiName,
  decision: SIGN_OFF_DECISION.fieldApiName,
  comment: SIGN_OFF_COMMENT.fieldApiName,
  signedById: SIGN_OFF_SIGNED_BY.fieldApiName,
  signer: relationship(SIGN_OFF_SIGNED_BY),
  signedOn: SIGN_OFF_SIGNED_ON.fieldApiName,
  review: SIGN_OFF_REVIEW.fieldApiName,
  key: SIGN_OFF_KEY.fieldApiName,
  signerKey: SIGN_OFF_SIGNER_KEY.fieldApiName
};
export const qualification = {
  object: QUALIFICATION.objectApiName,
  opportunityId: QUALIFICATION_OPPORTUNITY.fieldApiName,
  opportunity: relationship(QUALIFICATION_OPPORTUNITY),
  policyId: QUALIFICATION_POLICY.fieldApiName,
  policy: relationship(QUALIFICATION_POLICY),
  key: QUALIFICATION_KEY.fieldApiName,
  gaps: {
    'Best Case': QUALIFICATION_BEST_CASE_GAP.fieldApiName,
    'Most Likely': QUALIFICATION_MOST_LIKELY_GAP.fieldApiName,
    Commit: QUALIFICATION_COMMIT_GAP.fieldApiName,
    'Closed Won': QUALIFICATION_CLOSED_WON_GAP.fieldApiName
  },
  expiries: {
    'Best Case': QUALIFICATION_BEST_CASE_EXPIRES_ON.fieldApiName,
    'Most Likely': QUALIFICATION_MOST_LIKELY_EXPIRES_ON.fieldApiName,
    Commit: QUALIFICATION_COMMIT_EXPIRES_ON.fieldApiName,
    'Closed Won': QUALIFICATION_CLOSED_WON_EXPIRES_ON.fieldApiName
  },
  claimsNotHeld: QUALIFICATION_CLAIMS_NOT_HELD.fieldApiName,
  /** The highest threshold that a met check claims, by measure. */
  claims: {
    'Situation diagnosed': QUALIFICATION_CLAIMED_QUESTIONS_ANSWERED.fieldApiName,
    'Outcomes shared': QUALIFICATION_CLAIMED_OUTCOMES_SHARED.fieldApiName,
    'Outcomes confirmed': QUALIFICATION_CLAIMED_OUTCOMES_CONFIRMED.fieldApiName,
    'Key players with an outcome': QUALIFICATION_CLAIMED_KEY_PLAYER_OUTCOMES.fieldApiName,
    'Annual value confirmed': QUALIFICATION_CLAIMED_ANNUAL_VALUE_CONFIRMED.fieldApiName,
    Conversations: QUALIFICATION_CLAIMED_CONVERSATIONS.fieldApiName
  }
} as const;
export const check = {
  object: CHECK.objectApiName,
  qualificationId: CHECK_DEAL_QUALIFICATION.fieldApiName,
  qualification: relationship(CHECK_DEAL_QUALIFICATION),
  criterionId: CHECK_CRITERION.fieldApiName,
  criterion: relationship(CHECK_CRITERION),
  key: CHECK_KEY.fieldApiName,
  gate: CHECK_GATE.fieldApiName,
  effect: CHECK_EFFECT.fieldApiName,
  measure: CHECK_MEASURE.fieldApiName,
  threshold: CHECK_THRESHOLD.fieldApiName,
  status: CHECK_STATUS.fieldApiName,
  evidence: CHECK_EVIDENCE.fieldApiName,
  source: CHECK_EVIDENCE_SOURCE.fieldApiName,
  contactId: CHECK_CONTACT.fieldApiName,
  contact: relationship(CHECK_CONTACT),
  checkedOn: CHECK_CHECKED_ON.fieldApiName,
  expiresOn: CHECK_EXPIRES_ON.fieldApiName,
  checkedBy: CHECK_CHECKED_BY.fieldApiName,
  checker: relationship(CHECK_CHECKED_BY),
  isExternal: CHECK_IS_EXTERNAL.fieldApiName,
  revision: CHECK_REVISION.fieldApiName,
  revisionBefore: CHECK_REVISION_BEFORE.fieldApiName
};
