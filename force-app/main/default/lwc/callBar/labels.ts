import account from '@salesforce/label/c.Guide_The_Account';
import askAccess from '@salesforce/label/c.Guide_Ask_Access';
import canFund from '@salesforce/label/c.Guide_Can_Fund';
import contact from '@salesforce/label/c.Guide_Contact';
import decides from '@salesforce/label/c.Guide_Decides';
import elsewhere from '@salesforce/label/c.Guide_Works_Elsewhere';
import end from '@salesforce/label/c.Guide_End_Call';
import funds from '@salesforce/label/c.Guide_Funds';
import implementsIt from '@salesforce/label/c.Guide_Implements';
import keyPlayer from '@salesforce/label/c.Guide_Key_Player';
import otherBuyer from '@salesforce/label/c.Guide_Other_Buyer';
import outside from '@salesforce/label/c.Guide_Works_At';
import recommends from '@salesforce/label/c.Guide_Recommends';
import uses from '@salesforce/label/c.Guide_Uses';
import type { DecisionRole } from 'c/guide';

export const labels = {
  account,
  askAccess,
  canFund,
  contact,
  elsewhere,
  end,
  keyPlayer,
  otherBuyer,
  outside
};

export const roles: Readonly<Record<DecisionRole, string>> = {
  Decides: decides,
  Funds: funds,
  Implements: implementsIt,
  Recommends: recommends,
  Uses: uses
};
