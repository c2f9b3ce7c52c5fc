import actionDue from '@salesforce/label/c.Pipeline_Action_Due';
import actionLate from '@salesforce/label/c.Pipeline_Action_Late';
import alreadyThere from '@salesforce/label/c.Pipeline_Already_There';
import amount from '@salesforce/label/c.Pipeline_Amount';
import begun from '@salesforce/label/c.Pipeline_Begun';
import buyerMoved from '@salesforce/label/c.Pipeline_Buyer_Moved';
import category from '@salesforce/label/c.Pipeline_Category';
import choicesFailed from '@salesforce/label/c.Pipeline_Choices_Failed';
import clear from '@salesforce/label/c.Pipeline_Clear';
import closeDate from '@salesforce/label/c.Pipeline_Close_Date';
import closedAlready from '@salesforce/label/c.Pipeline_Closed_Already';
import deal from '@salesforce/label/c.Pipeline_Deal';
import deals from '@salesforce/label/c.Pipeline_Deals';
import doing from '@salesforce/label/c.Pipeline_Doing';
import doneAll from '@salesforce/label/c.Pipeline_Done_All';
import doneSome from '@salesforce/label/c.Pipeline_Done_Some';
import emptyExpiring from '@salesforce/label/c.Pipeline_Empty_Expiring';
import emptyIntegrity from '@salesforce/label/c.Pipeline_Empty_Integrity';
import emptyOpen from '@salesforce/label/c.Pipeline_Empty_Open';
import emptyOpenWhatToDo from '@salesforce/label/c.Pipeline_Empty_Open_What_To_Do';
import emptyUnreviewed from '@salesforce/label/c.Pipeline_Empty_Unreviewed';
import expired from '@salesforce/label/c.Pipeline_Expired';
import expires from '@salesforce/label/c.Pipeline_Expires';
import expiresOn from '@salesforce/label/c.Pipeline_Expires_On';
import fell from '@salesforce/label/c.Pipeline_Fell';
import forecastFailed from '@salesforce/label/c.Pipeline_Forecast_Failed';
import gone from '@salesforce/label/c.Pipeline_Gone';
import heading from '@salesforce/label/c.Pipeline_Heading';
import inactive from '@salesforce/label/c.Pipeline_Inactive';
import keys from '@salesforce/label/c.Pipeline_Keys';
import lacks from '@salesforce/label/c.Pipeline_Lacks';
import lacksNothing from '@salesforce/label/c.Pipeline_Lacks_Nothing';
import list from '@salesforce/label/c.Pipeline_List';
import listFailed from '@salesforce/label/c.Pipeline_List_Failed';
import listed from '@salesforce/label/c.Pipeline_Listed';
import missingCount from '@salesforce/label/c.Pipeline_Missing_Count';
import more from '@salesforce/label/c.Pipeline_More';
import moreFailed from '@salesforce/label/c.Pipeline_More_Failed';
import movedDays from '@salesforce/label/c.Pipeline_Moved_Days';
import movedOneDay from '@salesforce/label/c.Pipeline_Moved_One_Day';
import movedToday from '@salesforce/label/c.Pipeline_Moved_Today';
import never from '@salesforce/label/c.Pipeline_Never';
import neverJudged from '@salesforce/label/c.Pipeline_Never_Judged';
import noAmount from '@salesforce/label/c.Pipeline_No_Amount';
import noCloseDate from '@salesforce/label/c.Pipeline_No_Close_Date';
import noMatch from '@salesforce/label/c.Pipeline_No_Match';
import noMatchWhatToDo from '@salesforce/label/c.Pipeline_No_Match_What_To_Do';
import noOwner from '@salesforce/label/c.Pipeline_No_Owner';
import notJudged from '@salesforce/label/c.Pipeline_Not_Judged';
import notMet from '@salesforce/label/c.Pipeline_Not_Met';
import notThere from '@salesforce/label/c.Pipeline_Not_There';
import notUnderstood from '@salesforce/label/c.Pipeline_Not_Understood';
import oneDeal from '@salesforce/label/c.Pipeline_One_Deal';
import oneFell from '@salesforce/label/c.Pipeline_One_Fell';
import openRecord from '@salesforce/label/c.Pipeline_Open_Record';
import otherPolicy from '@salesforce/label/c.Pipeline_Other_Policy';
import overdue from '@salesforce/label/c.Pipeline_Overdue';
import overtaken from '@salesforce/label/c.Pipeline_Overtaken';
import owner from '@salesforce/label/c.Pipeline_Owner';
import ownerInactive from '@salesforce/label/c.Pipeline_Owner_Inactive';
import policyOver from '@salesforce/label/c.Pipeline_Policy_Over';
import reviewed from '@salesforce/label/c.Pipeline_Reviewed';
import reviewedToday from '@salesforce/label/c.Pipeline_Reviewed_Today';
import select from '@salesforce/label/c.Pipeline_Select';
import selectedColumn from '@salesforce/label/c.Pipeline_Selected_Column';
import shown from '@salesforce/label/c.Pipeline_Shown';
import stalled from '@salesforce/label/c.Pipeline_Stalled';
import standsUnread from '@salesforce/label/c.Pipeline_Stands_Unread';
import unreached from '@salesforce/label/c.Pipeline_Unreached';
import view from '@salesforce/label/c.Pipeline_View';
import viewExpiring from '@salesforce/label/c.Pipeline_View_Expiring';
import viewIntegrity from '@salesforce/label/c.Pipeline_View_Integrity';
import viewOpen from '@salesforce/label/c.Pipeline_View_Open';
import viewUnreviewed from '@salesforce/label/c.Pipeline_View_Unreviewed';
import wasAsked from '@salesforce/label/c.Pipeline_Was_Asked';
import wasMoved from '@salesforce/label/c.Pipeline_Was_Moved';
import withoutIt from '@salesforce/label/c.Pipeline_Without_It';
import won from '@salesforce/label/c.Pipeline_Won';
import wonThisQuarter from '@salesforce/label/c.Pipeline_Won_This_Quarter';
import type { Sorting, View } from 'c/reviewFilters';

export const labels = {
  begun,
  buyerMoved,
  choicesFailed,
  clear,
  closeDate,
  deals,
  forecastFailed,
  heading,
  keys,
  lacks,
  list,
  listFailed,
  listed,
  more,
  moreFailed,
  notThere,
  notUnderstood,
  oneDeal,
  reviewed,
  selectedColumn,
  shown,
  stalled,
  view,
  withoutIt,
  won,
  wonThisQuarter
};

/** What a row says. */
export const rowLabels = {
  actionDue,
  actionLate,
  expired,
  expiresOn,
  fell,
  gone,
  inactive,
  lacksNothing,
  missingCount,
  movedDays,
  movedOneDay,
  movedToday,
  never,
  neverJudged,
  noAmount,
  noCloseDate,
  noOwner,
  notJudged,
  notMet,
  oneFell,
  otherPolicy,
  overdue,
  policyOver,
  reviewedToday,
  openRecord,
  select
};

/** What is said of several deals that something is done with. */
export const bulkLabels = {
  alreadyThere,
  closedAlready,
  deals,
  doing,
  doneAll,
  doneSome,
  gone,
  oneDeal,
  overtaken,
  ownerInactive,
  standsUnread,
  unreached,
  wasAsked,
  wasMoved
};

export const viewNames: Readonly<Record<View, string>> = {
  open: viewOpen,
  integrity: viewIntegrity,
  expiring: viewExpiring,
  unreviewed: viewUnreviewed
};

export const sortingNames: Readonly<Record<Sorting, string>> = {
  name: deal,
  owner,
  category,
  amount,
  close: closeDate,
  gap: lacks,
  moved: buyerMoved,
  reviewed,
  expires
};

/** What stands where there is no deal, and what to do about it. */
export const emptiness: Readonly<
  Record<View | 'narrowed', { readonly text: string; readonly whatToDo?: string }>
> = {
  narrowed: { text: noMatch, whatToDo: noMatchWhatToDo },
  open: { text: emptyOpen, whatToDo: emptyOpenWhatToDo },
  integrity: { text: emptyIntegrity },
  expiring: { text: emptyExpiring },
  unreviewed: { text: emptyUnreviewed }
};
