import agree from '@salesforce/label/c.Policy_Agree';
import agreeConfirm from '@salesforce/label/c.Policy_Agree_Confirm';
import agreeConfirmGrace from '@salesforce/label/c.Policy_Agree_Confirm_Grace';
import agreeConfirmNoGrace from '@salesforce/label/c.Policy_Agree_Confirm_No_Grace';
import agreedNow from '@salesforce/label/c.Policy_Agreed_Now';
import backToDraft from '@salesforce/label/c.Policy_Back_To_Draft';
import failed from '@salesforce/label/c.Policy_Read_Failed';
import finance from '@salesforce/label/c.Policy_Finance';
import grace from '@salesforce/label/c.Policy_Grace';
import graceHelp from '@salesforce/label/c.Policy_Grace_Help';
import heading from '@salesforce/label/c.Policy_Agreement_Heading';
import inDraftAgain from '@salesforce/label/c.Policy_In_Draft_Again';
import inReviewNow from '@salesforce/label/c.Policy_In_Review_Now';
import incomplete from '@salesforce/label/c.Policy_Incomplete';
import needsSmaller from '@salesforce/label/c.Policy_Needs_Smaller';
import needsSmallerOf from '@salesforce/label/c.Policy_Needs_Smaller_Of';
import newEdition from '@salesforce/label/c.Policy_New_Edition';
import newEditionMade from '@salesforce/label/c.Policy_New_Edition_Made';
import noSmaller from '@salesforce/label/c.Policy_No_Smaller';
import notLed from '@salesforce/label/c.Policy_Not_Led';
import oneFunction from '@salesforce/label/c.Policy_One_Function';
import otherSigner from '@salesforce/label/c.Policy_Other_Signer';
import ownerAgrees from '@salesforce/label/c.Policy_Owner_Agrees';
import ownerSends from '@salesforce/label/c.Policy_Owner_Sends';
import reviewSaid from '@salesforce/label/c.Policy_Review_Said';
import sales from '@salesforce/label/c.Policy_Sales';
import sendForReview from '@salesforce/label/c.Policy_Send_For_Review';
import sendIncomplete from '@salesforce/label/c.Policy_Send_Incomplete';
import signedApproved from '@salesforce/label/c.Policy_Signed';
import signedRejected from '@salesforce/label/c.Policy_Signed_Rejected';
import signedWithdrawn from '@salesforce/label/c.Policy_Signed_Withdrawn';
import stateAgreed from '@salesforce/label/c.Policy_State_Agreed';
import stateDraft from '@salesforce/label/c.Policy_State_Draft';
import stateFree from '@salesforce/label/c.Policy_State_Free';
import stateRejected from '@salesforce/label/c.Policy_State_Rejected';
import stateRetired from '@salesforce/label/c.Policy_State_Retired';
import waitsFor from '@salesforce/label/c.Policy_Waits_For';
import widerConfirmGrace from '@salesforce/label/c.Policy_Wider_Confirm_Grace';
import widerConfirmNoGrace from '@salesforce/label/c.Policy_Wider_Confirm_No_Grace';
import widerGrace from '@salesforce/label/c.Policy_Wider_Grace';
import type { Decision } from 'c/policy';

export const labels = {
  agree,
  agreeConfirm,
  agreeConfirmGrace,
  agreeConfirmNoGrace,
  agreedNow,
  backToDraft,
  failed,
  grace,
  graceHelp,
  heading,
  inDraftAgain,
  inReviewNow,
  incomplete,
  needsSmaller,
  needsSmallerOf,
  newEdition,
  newEditionMade,
  noSmaller,
  notLed,
  oneFunction,
  otherSigner,
  ownerAgrees,
  ownerSends,
  reviewSaid,
  sendForReview,
  sendIncomplete,
  stateFree,
  stateRejected,
  waitsFor,
  widerConfirmGrace,
  widerConfirmNoGrace,
  widerGrace
};

/** What is said once somebody has signed so. */
export const signed: Readonly<Record<Decision, string>> = {
  Approved: signedApproved,
  Rejected: signedRejected,
  Withdrawn: signedWithdrawn
};

export const functions = { Sales: sales, Finance: finance } as const;

/** What a policy is that nobody can sign in that status. */
export const states = { Draft: stateDraft, Agreed: stateAgreed, Retired: stateRetired } as const;
