import choose from '@salesforce/label/c.Guide_Conflict_Choose';
import conflict from '@salesforce/label/c.Guide_Conflict';
import expired from '@salesforce/label/c.Guide_Expired';
import kept from '@salesforce/label/c.Guide_Kept_Here';
import notKept from '@salesforce/label/c.Guide_Not_Kept';
import refused from '@salesforce/label/c.Guide_Refused';
import retry from '@salesforce/label/c.Guide_Retry';
import saved from '@salesforce/label/c.Guide_Saved';
import saving from '@salesforce/label/c.Guide_Saving';
import signIn from '@salesforce/label/c.Guide_Sign_In';
import signInHint from '@salesforce/label/c.Guide_Sign_In_Hint';
import unreached from '@salesforce/label/c.Guide_Unreached';

export const labels = {
  choose,
  conflict,
  expired,
  kept,
  notKept,
  refused,
  retry,
  saved,
  saving,
  signIn,
  signInHint,
  unreached
};
