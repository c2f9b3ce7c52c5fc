import add from '@salesforce/label/c.Policy_Add';
import added from '@salesforce/label/c.Policy_Added';
import agreed from '@salesforce/label/c.Policy_Agreed';
import amountChange from '@salesforce/label/c.Policy_Amount_Change';
import amountFrom from '@salesforce/label/c.Policy_Amount_From';
import anyAmount from '@salesforce/label/c.Policy_Any_Amount';
import anyEvidence from '@salesforce/label/c.Policy_Attested_Any';
import asLongAsDeal from '@salesforce/label/c.Policy_Valid_Always';
import atLeast from '@salesforce/label/c.Policy_At_Least';
import before from '@salesforce/label/c.Policy_Before';
import buyerAttests from '@salesforce/label/c.Policy_Attested_Buyer';
import buyerEvidence from '@salesforce/label/c.Policy_Buyer_Evidence';
import changed from '@salesforce/label/c.Policy_Changed';
import changedAspects from '@salesforce/label/c.Policy_Changed_Aspects';
import compared from '@salesforce/label/c.Policy_Compared';
import confirmRemove from '@salesforce/label/c.Policy_Confirm_Remove';
import dateChange from '@salesforce/label/c.Policy_Date_Change';
import days from '@salesforce/label/c.Policy_Days';
import draft from '@salesforce/label/c.Policy_Draft';
import edit from '@salesforce/label/c.Policy_Edit_Named';
import everyOffering from '@salesforce/label/c.Policy_Every_Offering';
import failed from '@salesforce/label/c.Policy_Read_Failed';
import forOffering from '@salesforce/label/c.Policy_For_Offering';
import gate from '@salesforce/label/c.Policy_Gate';
import gone from '@salesforce/label/c.Policy_Criterion_Gone';
import heading from '@salesforce/label/c.Policy_Criteria_Heading';
import howToCheck from '@salesforce/label/c.Policy_How_To_Check';
import inDealCurrency from '@salesforce/label/c.Policy_In_Deal_Currency';
import inReview from '@salesforce/label/c.Policy_In_Review';
import isNew from '@salesforce/label/c.Policy_New';
import largerDeals from '@salesforce/label/c.Policy_Larger_Deals';
import longestGrace from '@salesforce/label/c.Policy_Longest_Grace';
import manager from '@salesforce/label/c.Policy_Manager';
import measure from '@salesforce/label/c.Policy_Measure';
import moved from '@salesforce/label/c.Policy_Moved';
import never from '@salesforce/label/c.Policy_Never';
import no from '@salesforce/label/c.Policy_No';
import noDraft from '@salesforce/label/c.Policy_No_Draft';
import noCriterion from '@salesforce/label/c.Policy_No_Criterion';
import noHowToCheck from '@salesforce/label/c.Policy_No_How_To_Check';
import none from '@salesforce/label/c.Policy_None';
import noThreshold from '@salesforce/label/c.Policy_No_Threshold';
import percent from '@salesforce/label/c.Policy_Percent';
import percentOf from '@salesforce/label/c.Policy_Percent_Of';
import remove from '@salesforce/label/c.Policy_Remove';
import removed from '@salesforce/label/c.Policy_Removed';
import removeNamed from '@salesforce/label/c.Policy_Remove_Named';
import rep from '@salesforce/label/c.Policy_Rep';
import retired from '@salesforce/label/c.Policy_Retired';
import riseNamed from '@salesforce/label/c.Policy_Rise_Named';
import sameCode from '@salesforce/label/c.Policy_Same_Code';
import sameStatement from '@salesforce/label/c.Policy_Same_Statement';
import saved from '@salesforce/label/c.Policy_Saved';
import sinkNamed from '@salesforce/label/c.Policy_Sink_Named';
import stalledAfter from '@salesforce/label/c.Policy_Stalled_After';
import statement from '@salesforce/label/c.Policy_Statement';
import threshold from '@salesforce/label/c.Policy_Threshold';
import thresholdOnAttested from '@salesforce/label/c.Policy_Threshold_On_Attested';
import unfinished from '@salesforce/label/c.Policy_Unfinished';
import unknownMeasure from '@salesforce/label/c.Policy_Unknown_Measure';
import validDays from '@salesforce/label/c.Policy_Valid_Days';
import validFor from '@salesforce/label/c.Policy_Valid_For';
import verifiedBy from '@salesforce/label/c.Policy_Verified_By';
import warns from '@salesforce/label/c.Policy_Warns';
import warnsOnly from '@salesforce/label/c.Policy_Warns_Only';
import yes from '@salesforce/label/c.Policy_Yes';

export const labels = {
  add,
  added,
  anyEvidence,
  asLongAsDeal,
  atLeast,
  before,
  buyerAttests,
  changed,
  changedAspects,
  compared,
  confirmRemove,
  edit,
  failed,
  gone,
  heading,
  inDealCurrency,
  isNew,
  moved,
  never,
  no,
  noCriterion,
  noDraft,
  none,
  percentOf,
  remove,
  removed,
  removeNamed,
  riseNamed,
  saved,
  sinkNamed,
  unfinished,
  validFor,
  warnsOnly,
  yes
};

/** What a policy in that status is to who reads it. {0} is a day, where there is one. */
export const statuses = { Draft: draft, 'In Review': inReview, Agreed: agreed, Retired: retired } as const;

export const verifiers = { Rep: rep, Manager: manager } as const;

/** What is not complete yet, of one criterion. */
export const problems = {
  noHowToCheck,
  noThreshold,
  sameCode,
  sameStatement,
  thresholdOnAttested,
  unknownMeasure
} as const;

/** What editions may differ in. */
export const aspects = {
  statement,
  howToCheck,
  gate,
  measure,
  threshold,
  buyerEvidenceRequired: buyerEvidence,
  warns,
  verifiedBy,
  validDays,
  longestGraceDays: longestGrace,
  stalledAfterDays: stalledAfter,
  amountChangePercent: amountChange,
  dateChangeDays: dateChange
} as const;

/** What terms are counted in. */
export const units = {
  longestGraceDays: days,
  stalledAfterDays: days,
  amountChangePercent: percent,
  dateChangeDays: days
} as const;

/** What of the deals that a policy is for it may say, and how it reads where it doesn't. */
export const segmentAspects = {
  offeringName: forOffering,
  amountText: amountFrom,
  largerDealsName: largerDeals
} as const;
export const unsaid = { offeringName: everyOffering, amountText: anyAmount, largerDealsName: none } as const;
