import askAccess from '@salesforce/label/c.Guide_Ask_Access';
import callBegan from '@salesforce/label/c.Guide_Call_Began';
import canFund from '@salesforce/label/c.Guide_Can_Fund';
import contact from '@salesforce/label/c.Guide_Contact';
import decides from '@salesforce/label/c.Guide_Decides';
import funds from '@salesforce/label/c.Guide_Funds';
import implementsIt from '@salesforce/label/c.Guide_Implements';
import keyPlayer from '@salesforce/label/c.Guide_Key_Player';
import recommends from '@salesforce/label/c.Guide_Recommends';
import uses from '@salesforce/label/c.Guide_Uses';
import whichTitle from '@salesforce/label/c.Guide_Which_Title';
import type { DecisionRole } from 'c/guide';

export const labels = { askAccess, callBegan, canFund, contact, keyPlayer, whichTitle };

export const roles: Readonly<Record<DecisionRole, string>> = {
  Decides: decides,
  Funds: funds,
  Implements: implementsIt,
  Recommends: recommends,
  Uses: uses
};
